"""Whole scenarios in a real window, under a window manager: one by the mouse alone, one by the keyboard alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from game.model.acts import Argue
from game.play.guide import SEED
from game.saves import read
from tests.board.window.display import Display, Window, needed
from tests.board.window.twin import SETTINGS, Twin
from tests.written import acts

SIZE = (1280, 720)
COMMAND = [sys.executable, "-m", "game"]
pytestmark = pytest.mark.long


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    needed()
    (tmp_path / "home" / "demarche").mkdir(parents=True)
    kept = replace(SETTINGS, width=SIZE[0], height=SIZE[1])
    (tmp_path / "home" / "demarche" / "board.json").write_text(json.dumps(asdict(kept)), encoding="utf-8")
    found = Display(tmp_path)
    yield found
    found.close()


@pytest.fixture
def board(display: Display) -> Iterator[Twin]:
    window = Window(display, COMMAND)
    twin = Twin(window, SIZE)
    assert window.place[2:] == SIZE
    window.move((4, 4))
    twin.settle()
    yield twin
    if window.process.poll() is None:
        window.process.kill()


def journal(board: Twin) -> Path:
    found = sorted((board.window.display.folder / "home").rglob("*.journal"))
    assert len(found) == 1, found
    return found[0]


def same_game(board: Twin) -> None:
    """The window, once closed, has kept the game that the twin has played."""
    assert board.window.close() == 0
    kept = read(journal(board)).negotiation
    played = board.ctx.playing().negotiation
    assert acts(kept) == acts(played)
    assert kept.seed == played.seed


def test_a_scenario_by_the_mouse_alone(board: Twin) -> None:
    board.click("guided")
    board.click("table")
    board.click("continue")
    board.click("compose")
    board.click("draft:treaty_10_february")
    board.drag(board.steps_of("austria", 1, 2))
    clause = board.ctx.playing().draft.package.span
    assert clause is not None and (clause.low, clause.high) == (1, 2)
    board.click("table")
    assert board.name == "answers"
    board.click("answer:france")
    board.click("close")
    board.click("guide:leave")
    for _n in range(120):
        match board.name:
            case "debrief":
                break
            case "request":
                board.click("no" if board.ctx.playing().view.state.turn % 2 else "yes")
            case "table":
                board.click("end")
            case _:
                board.click("continue")
    assert board.name == "debrief"
    assert board.ctx.playing().negotiation.seed == SEED
    same_game(board)


def test_another_by_the_keyboard_alone(board: Twin) -> None:
    board.tab_to("new")
    board.key("Return")
    board.key("Down")
    assert board.name == "gallery"
    board.tab_to("open")
    board.key("Return")
    board.tab_to("seed")
    board.key("4", "2")
    board.tab_to("begin")
    board.key("Return")
    assert board.name == "brief"
    board.key("Return")
    tabled = sounded = False
    for _n in range(120):
        view = board.ctx.playing().view
        match board.name:
            case "debrief":
                break
            case "request":
                board.key("n" if view.state.turn % 2 else "y")
            case "table" if not tabled:
                board.key("c", "Right", "t")
                tabled = True
            case "table" if not sounded and view.state.acts_left:
                board.key("s")
                board.tab_to(next(w.key for w in board.stage.top.router.root.walk() if w.key.startswith("ask:")))
                board.key("Return")
                sounded = True
            case "table":
                board.key("e")
            case _:
                board.key("Return")
    assert board.name == "debrief"
    assert board.ctx.playing().negotiation.seed == 42
    assert board.ctx.playing().scenario.id == "1993"
    same_game(board)


def test_the_laboratory_and_the_advisers(board: Twin) -> None:
    """A question opened, played and changed by the mouse, an assumption turned by the keyboard; then what the advisers say at the table."""
    board.click("lab")
    board.click("laboratory")
    assert board.name == "lab"
    board.click("questions")
    board.key("Down", "Return")
    assert board.name == "lab"
    assert board.lab.case.question.id == "bonn_chooses_unity"
    board.click("play")
    assert board.lab.run is not None and board.lab.run.found is not None
    played = board.lab.run.found
    assert played.games == 5_000 and played.different.count
    board.click("clear")
    board.tab_to("actors")
    board.key("Down")
    board.tab_to(next(w.key for w in board.stage.top.router.root.walk() if w.key.endswith(".salience")))
    board.key("Left")
    assert board.lab.case.changes == 1
    board.key("b")
    board.key("Escape", "Escape")
    board.click("guided")
    board.click("table")
    board.click("continue")
    board.click("advisers")
    board.click("figures:trader")
    board.click("close")
    board.click(next(w.key for w in board.stage.top.router.root.walk() if w.key.startswith("argue:")))
    assert board.name == "news"
    negotiation = board.ctx.playing().negotiation
    assert isinstance(negotiation.nodes[negotiation.head].act, Argue)
    same_game(board)


def test_closed_in_the_middle_of_a_turn_and_continued(board: Twin) -> None:
    board.click("guided")
    board.click("table")
    board.click("continue")
    board.click("compose")
    board.click("draft:treaty_10_february")
    board.click("table")
    same_game(board)
    again = Window(board.window.display, [*COMMAND, "play", "--resume", str(journal(board))])
    try:
        assert again.place[2:] == SIZE, "the size of the window is remembered"
        assert again.close() == 0
    finally:
        again.process.kill()
    assert acts(read(journal(board)).negotiation) == acts(board.ctx.playing().negotiation)
