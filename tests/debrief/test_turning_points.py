"""An answer that is called a turning point turns the vote when the rules are asked again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.debrief import TurningPoint
from game.debrief.turning import turning_points
from game.model.acts import Answer, Table
from game.negotiation import Negotiation
from game.rules.state import State
from game.rules.turn import perform
from game.scenario import library
from tests.debrief.games import among_players, scripted


def points_of(game: Negotiation) -> tuple[TurningPoint, ...]:
    return turning_points(game, game.compiled.index[game.loaded.scenario.about.main_seat])


def asked_again(game: Negotiation, point: TurningPoint) -> bool | None:
    """What comes of the same package in the same state if the decider gives the other answer."""
    compiled, number = game.compiled, point.proposal
    before: State = next(
        game.state_at(n.parent)
        for n in game.path()
        if len(game.state_at(n.id).proposals) > number and not game.state_at(n.id).proposals[number].open
    )
    proposal, decider = game.state.proposals[number], compiled.index[point.decider]
    state = before.copy()
    state.people |= {decider}
    state = perform(compiled, game.secrets, state, proposal.by, Table(proposal.package))
    state = perform(compiled, game.secrets, state, decider, Answer(number, not point.yes))
    return state.proposals[number].passed


@settings(max_examples=20, deadline=None)
@given(name=st.sampled_from(["tiny", *library.shipped()]), seed=st.integers(0, 2**32))
def test_the_other_answer_turns_the_vote(name: str, seed: int) -> None:
    game = among_players(name, seed)
    for point in points_of(game):
        if game.compiled.index[point.decider] < game.compiled.delegations:
            assert asked_again(game, point) is not point.passed


@settings(max_examples=20, deadline=None)
@given(name=st.sampled_from(["tiny", *library.shipped()]), seed=st.integers(0, 2**32))
def test_each_would_have_changed_the_settlement(name: str, seed: int) -> None:
    game = among_players(name, seed)
    found = points_of(game)
    assert [p.margin for p in found] == sorted(p.margin for p in found)
    for point in found:
        assert point.instead
        assert point.margin >= 0
        assert point.yes == point.passed
        for issue, position in point.instead.items():
            i = game.compiled.issue_index[issue]
            assert game.compiled.scenario.issues[i].positions[game.state.course[i]].id != position
    keys = [(p.package.rsplit(" ", 1)[0], p.passed) for p in found]
    assert len(keys) == len(set(keys))


def test_a_refusal_that_hung_by_one_answer() -> None:
    """East is told to refuse what North and South want; everybody else consents."""
    people = ("north", "south", "east")
    game = scripted("north: table border=outer public", "south: answer 0 yes", "east: answer 0 no", seats=people)
    points = points_of(game)
    assert [(p.proposal, p.author, p.decider, p.passed, p.instead) for p in points] == [(0, "north", "east", False, {"border": "outer"})]
    total = game.state.proposals[0].answers[1].verdict.total(game.secrets[game.compiled.index["east"]])
    assert points[0].margin == abs(total) / 1000


def test_two_refusals_are_no_turning_point() -> None:
    people = ("north", "south", "east")
    game = scripted("north: table border=outer public", "south: answer 0 no", "east: answer 0 no", seats=people)
    assert points_of(game) == ()


def test_what_was_adopted_and_undone_later_is_no_turning_point() -> None:
    people = ("north", "south", "east")
    yes = [f"{seat}: answer {n} yes" for n in (0, 1) for seat in ("south", "east")]
    first = ["north: table border=outer private", *yes[:2], "north: end", "south: end", "east: end"]
    game = scripted(*first, "north: table border=middle private", *yes[2:], seats=people)
    assert {p.proposal for p in points_of(game)} == {1}
    assert points_of(game)[0].instead == {"border": "outer"}


def test_a_line_that_is_never_crossed_is_no_close_call() -> None:
    game = scripted("north: table border=near public", "south: answer 0 no", "east: answer 0 yes", seats=("north", "south", "east"))
    assert all(p.decider != "south" for p in points_of(game))


@pytest.mark.parametrize("name", library.shipped())
def test_history_had_turning_points(name: str) -> None:
    assert points_of(among_players(name, 1, "historical"))
