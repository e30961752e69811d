"""A class in a real window, under a window manager: set up, tabled, expected, answered by silence, heard in the room, and kept."""

from __future__ import annotations

import pytest

from game.debrief.poll import Expectation, foretold
from game.saves import read
from tests.board.window.test_whole_games import board, display, journal, same_game  # noqa: F401 - fixtures
from tests.board.window.twin import Twin

pytestmark = pytest.mark.long


def test_a_class_by_mouse_and_keyboard(board: Twin) -> None:  # noqa: F811
    board.click("new")
    board.click("class")
    board.tab_to("minutes")
    board.key("Left", "Left", "Left")  # no clock: the window's and the twin's would differ
    board.tab_to("seed")
    board.key("4", "2")
    board.click("begin")
    assert board.name == "room"
    board.click("lift")
    board.click("table")
    board.click("continue")
    board.click("compose")
    board.click("draft:treaty_10_february")
    board.click("table")
    assert board.name == "expect"
    board.key("1", "2")
    board.click("refuses:france")
    board.click("keep")
    while board.name == "room" and board.ctx.playing().negotiation.state.awaiting >= 0:
        board.click("silent")
    assert board.name == "answers"
    while board.name != "room":
        board.click("continue")
    board.click("teams")
    board.click("sit:frg")
    board.click("close")
    board.click("silent")
    same_game(board)
    kept = read(journal(board)).negotiation
    assert kept.team("ussr") == "Amber" and kept.team("frg") and "frg" in kept.assigned
    assert foretold(kept)[0].expected == Expectation(12, 0, ("france",))
