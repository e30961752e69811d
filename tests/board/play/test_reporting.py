"""What a game came to, saved from the board: as a page, as a text where that fails, and a clear word where nothing can be written."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pygame
import pytest

from game.report import html
from game.saves import read
from tests.board.play.house import House
from tests.board.play.test_a_turn import at_the_table, play_to_the_end
from tests.report.pages import Page


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *a, **k: tmp_path / "documents")
    return tmp_path / "documents"


def said(house: House) -> str:
    return " ".join(t.text for t in house.stage.toasts)


def at_the_end() -> House:
    house = at_the_table()
    play_to_the_end(house)
    assert house.name == "debrief"
    return house


def test_the_debrief_is_saved_as_a_page_while_the_board_goes_on(documents: Path) -> None:
    house = at_the_end()
    house.press("save")
    assert house.ctx.worker.busy, "it is made aside"
    house.settle()
    (file,) = documents.glob("*.html")
    assert str(file) in said(house)
    text = Page(file.read_text("utf-8")).text
    assert "Soviet Union" in text and "In history" in text


def test_another_game_of_the_same_seed_does_not_replace_the_page_of_the_first(documents: Path) -> None:
    documents.mkdir()
    (documents / "demarche-1954-7.html").write_text("France's")
    house = at_the_end()
    house.press("save")
    house.settle()
    assert (documents / "demarche-1954-7.html").read_text() == "France's"
    assert str(documents / "demarche-1954-7~2.html") in said(house)
    house.press("save")
    house.settle()
    assert len(list(documents.iterdir())) == 2, "the same page need not be there twice"


def test_where_the_page_fails_there_is_a_text(documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(gathered: object) -> str:
        raise RuntimeError("no letters")

    monkeypatch.setattr(html, "report", broken)
    house = at_the_end()
    house.press("save")
    house.settle()
    (file,) = documents.iterdir()
    assert file.suffix == ".txt" and "beside history" in file.read_text("utf-8")
    assert "It is a text, because the page could not be made: no letters" in said(house)


def test_a_folder_that_cannot_be_written_is_said(documents: Path) -> None:
    documents.write_text("a file where a folder should be")
    house = at_the_end()
    house.press("save")
    house.settle()
    assert f"It cannot be saved in {documents}" in said(house)
    assert house.name == "debrief"
    house.stage.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, unicode="", mod=0))
    house.press("menu")
    house.press("copy")
    house.press("save")
    assert f"It cannot be saved in {documents}" in said(house) and house.name == "copy"


def test_a_copy_goes_home_under_a_name_of_ones_own(documents: Path) -> None:
    house = at_the_table()
    house.press("menu")
    house.press("copy")
    for _n in range(40):
        house.key(pygame.K_BACKSPACE)
    assert house.find("save").tip == "A copy needs a name."
    house.press("save")
    assert not documents.exists()
    house.focus("name")
    house.stage.handle(pygame.event.Event(pygame.TEXTINPUT, text="../otter: one"))
    house.press("save")
    assert house.name == "menu"
    (file,) = documents.iterdir()
    assert file.name == "-otter- one.demarche" and str(file) in said(house)
    assert read(file).negotiation.head == house.ctx.playing().negotiation.head
    file.write_text("somebody's letter")
    house.press("copy")
    house.screen.typed = "-otter- one"  # type: ignore[attr-defined]
    house.press("save")
    assert file.read_text() == "somebody's letter"
    beside = file.with_name("-otter- one~2.demarche")
    assert str(beside) in said(house)
    assert read(beside).negotiation.head == house.ctx.playing().negotiation.head
