"""Where each issue started and ended, and what moved it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.debrief import IssueEnd, debrief
from game.debrief.settlement import settlement
from game.negotiation import Negotiation
from game.scenario import library
from tests.debrief.games import TINY, among_players, scripted


def ended(game: Negotiation) -> dict[str, IssueEnd]:
    return {end.issue: end for end in settlement(game.compiled, game.state)}


def told(end: IssueEnd) -> list[tuple[str, int, str, str, int | None]]:
    return [(m.cause, m.turn, m.position, m.by, m.proposal) for m in end.moves]


def test_a_proposal_moves_a_course() -> None:
    people = ("north", "south", "east")
    game = scripted("north: table trade=partial private", "south: answer 0 yes", "east: answer 0 yes", seats=people)
    end = ended(game)["trade"]
    assert (end.start, end.yours, end.history) == ("closed", "partial", "partial")
    assert told(end) == [("proposal", 0, "partial", "north", 0)]


def test_a_gesture_and_then_a_proposal() -> None:
    quiet = ("north: end", "south: end")
    game = scripted(*quiet, *quiet, "north: end", "south: gesture palisade", "south: table trade=partial public", "north: answer 0 yes")
    end = ended(game)["border"]
    assert (end.start, end.yours, end.history) == ("far", "outer", "outer")
    assert told(end) == [("gesture", 2, "outer", "south", None)]
    assert end.moves[0].name == "Build a palisade on the outer bank"
    assert end.as_in_history


def test_an_ambiguity_is_put_down_to_who_left_it_open() -> None:
    people = ("north", "south", "east")
    game = scripted("north: table border=far..middle private", "south: answer 0 yes", "east: answer 0 yes", seats=people)
    moves = ended(game)["border"].moves
    assert [(m.cause, m.by, m.proposal) for m in moves] == [("reckoning", "north", 0)]
    assert moves[0].turn == 2


def test_an_event_moves_a_course(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "tiny")
    file = tmp_path / "tiny" / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("- {ideal: {of: [east, people]", "- {course: {issue: arms, to: cut}}\n      - {ideal: {of: [east, people]"),
        encoding="utf-8",
    )
    end = ended(scripted(loaded=library.load(str(tmp_path / "tiny"))))["arms"]
    assert told(end) == [("event", 1, "cut", "", None)]
    assert (end.moves[0].id, end.moves[0].name) == ("storm", "A storm")


@settings(max_examples=25, deadline=None)
@given(name=st.sampled_from(["tiny", "tiny", *library.shipped()]), seed=st.integers(0, 2**32))
def test_the_moves_lead_from_the_start_to_the_end(name: str, seed: int) -> None:
    game = among_players(name, seed)
    for i, end in enumerate(settlement(game.compiled, game.state)):
        issue = game.compiled.scenario.issues[i]
        assert end.start == issue.course
        assert end.yours == issue.positions[game.state.course[i]].id
        assert end.yours == (end.moves[-1].position if end.moves else end.start)
        at = end.start
        for move in end.moves:
            assert move.position != at or move.cause == "reckoning"
            at = move.position
        assert [m.turn for m in end.moves] == sorted(m.turn for m in end.moves)


def test_the_epilogue_is_the_first_that_holds(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "tiny")
    file = tmp_path / "tiny" / "scenario.yaml"
    first = "epilogues:\n  - {id: market, title: Market day, when: {course: {issue: trade, in: [partial]}}, text: Stalls., sources: [T]}\n"
    file.write_text(file.read_text(encoding="utf-8").replace("epilogues:\n", first), encoding="utf-8")
    loaded, people = library.load(str(tmp_path / "tiny")), ("north", "south", "east")
    table = ("north: table trade=partial private", "south: answer 0 yes", "east: answer 0 yes")
    ending = debrief(scripted(*table, seats=people, loaded=loaded), "north", yardsticks=False).epilogue
    assert (ending.id, ending.title, ending.text, ending.sources) == ("market", "Market day", "Stalls.", ("T",))
    assert debrief(scripted(seats=people, loaded=loaded), "north", yardsticks=False).epilogue.id == "quiet"


@pytest.mark.parametrize("name", library.shipped())
def test_where_everything_ended_as_in_history_it_is_worth_what_history_was(name: str) -> None:
    for seed in range(12):
        game = among_players(name, seed, "historical")
        told = debrief(game, game.loaded.scenario.about.main_seat, yardsticks=False)
        if all(end.as_in_history for end in told.settlement):
            assert all(w.yours == w.history for w in told.worth)
            assert told.value == told.history_value
            return
    pytest.fail("history never came out")
