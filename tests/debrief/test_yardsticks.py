"""The yardsticks are games that anybody can play again, with the same hidden priorities."""

from __future__ import annotations

import pytest

from game.debrief import debrief
from game.debrief.yardsticks import PLAYERS, end_of, played_by_others
from game.negotiation import Negotiation
from game.scenario import library
from tests.debrief.games import among_players, scripted, tiny


@pytest.mark.parametrize("player", PLAYERS)
def test_each_is_the_game_with_somebody_else_in_the_chair(player: str) -> None:
    game = scripted("north: table border=middle public", "south: answer 0 no")
    again = Negotiation(
        tiny(), {"south": "historical", "east": "silent", "old": "silent", "north": player}, game.seed, compiled=game.compiled
    )
    again.advance()
    told = next(y for y in played_by_others(game, "north") if y.player == player)
    assert (again.secrets == game.secrets).all()
    assert told.settlement == {i.id: i.positions[p].id for i, p in zip(game.compiled.scenario.issues, again.state.course, strict=True)}
    assert told.standing == round(float(again.state.standing[0] - game.compiled.standing[0]), 1)
    assert told.result == round(told.value + told.standing, 1)


def test_other_persons_are_stood_in_for() -> None:
    told = debrief(scripted(), "north")
    assert told.stand_ins == ("south",)
    assert [y.player for y in told.yardsticks] == ["silent", "historical", "negotiator"]


def test_a_game_is_played_once(monkeypatch: pytest.MonkeyPatch) -> None:
    game = scripted(seed=77)
    first = debrief(game, "north")

    def never(self: Negotiation) -> None:
        raise AssertionError("played again")

    monkeypatch.setattr(Negotiation, "advance", never)
    assert debrief(game, "north") == first


def test_history_in_every_chair_measures_as_the_game_itself() -> None:
    game = among_players("1993", 4, "historical")
    told = debrief(game, "yeltsin")
    historical = next(y for y in told.yardsticks if y.player == "historical")
    assert (historical.value, historical.standing, historical.result) == (told.value, told.standing, told.result)
    assert historical.settlement == {end.issue: end.yours for end in told.settlement}
    assert all(p.yours == p.history for p in told.publics)


def test_seeds_are_not_mixed_up() -> None:
    a, b = scripted(seed=1), scripted(seed=2)
    assert end_of(a, {}) is not end_of(b, {})
    assert end_of(a, {}) is end_of(a, {"north": "historical"})


def test_without_yardsticks_none_is_played() -> None:
    assert debrief(scripted(), "north", yardsticks=False).yardsticks == ()


def test_who_followed_whom() -> None:
    """A person who starts as Clinton ends as Bush, and is told so by either name."""
    loaded = library.load("2000")
    game = Negotiation(loaded, {"clinton00": "person"}, 1)
    game.advance()
    while not game.over:
        due = game.is_answer_due(game.to_act)
        game.act(game.to_act, f"answer {game.state.awaiting} no" if due else "end")
    told = debrief(game, "clinton00")
    assert (told.seat, told.holder) == ("clinton00", "bush")
    assert debrief(game, "bush") == told
    change = [game.state.standing[game.compiled.index[a]] - game.compiled.standing[game.compiled.index[a]] for a in ("clinton00", "bush")]
    assert told.standing == pytest.approx(sum(change), abs=0.051)


def test_whoever_takes_the_later_chair_is_told_of_that_alone() -> None:
    game = among_players("2000", 1, "historical")
    game.assigned = {"bush": "historical"}
    told = debrief(game, "bush", yardsticks=False)
    assert (told.seat, told.holder) == ("bush", "bush")
