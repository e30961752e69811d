"""F5 in a game: the scenario's file is read again, the game is played anew on it, or goes on as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pygame
import pytest

from game.board.context import Context
from game.board.play.table import TableScreen
from game.board.settings import Settings
from game.play.opening import begin
from game.saves import autosaves, read
from game.scenario.library import home, load
from tests.board.play.house import House
from tests.board.stage import layout_faults, stack
from tests.written import acts

NOTE = "table us_role=full_party security_conference=mutual_assistance public"


class Edited(House):
    """A game on a copy of 1954 that can be edited."""

    def __init__(self, file: Path, keep: bool = False) -> None:
        self.file = file
        self.ctx = Context(Settings(reduced_motion=True, papers=False), size=(1280, 720), keep=keep)
        self.ctx.session = begin(load(str(file.parent)), ["ussr"], 7, keep=keep)
        self.ctx.session.briefed.add("ussr")
        self.stage = stack(self.ctx, TableScreen(self.ctx))
        self.settle()
        while self.name == "news":
            self.press("continue")

    def edit(self, old: str, new: str) -> None:
        text = self.file.read_text("utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), "utf-8")

    def again(self) -> None:
        self.key(pygame.K_F5)
        assert self.name == "rereading"
        self.settle()

    def said(self) -> str:
        toasts = [t.text for t in self.stage.toasts]
        return " ".join([*toasts, *(str(getattr(w, "text", "")) for w in self.root.walk())])


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edited:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    shutil.copytree(home() / "1954", tmp_path / "1954")
    return Edited(tmp_path / "1954" / "scenario.yaml")


def test_another_name_is_on_the_table_at_once(house: Edited) -> None:
    assert not house.ctx.playing().act(NOTE)
    before = house.ctx.playing().negotiation.head
    house.edit("title: April Fool", "title: The Ides of March")
    house.again()
    assert house.name == "table" and "The Ides of March" in house.said()
    assert "Every act comes out as it did" in house.said()
    assert house.ctx.playing().negotiation.head == before
    house.key(pygame.K_e, "e")
    assert house.ctx.playing().negotiation.head > before, "the game goes on"


def test_a_mistake_is_shown_with_its_place_and_the_game_goes_on(house: Edited) -> None:
    game = house.ctx.playing().negotiation
    house.edit("title: April Fool", "titel: April Fool")
    line = next(n for n, text in enumerate(house.file.read_text("utf-8").splitlines(), 1) if "titel:" in text)
    house.again()
    assert house.name == "wrong-file"
    assert str(house.file) in house.said() and f"Line {line}, column 3" in house.said() and "titel: April Fool" in house.said()
    assert not layout_faults(house.root, pygame.Rect((0, 0), house.ctx.size))
    house.press("close")
    assert house.name == "table" and house.ctx.playing().negotiation is game
    house.key(pygame.K_e, "e")
    house.edit("titel: April Fool", "title: April Fool")
    while house.name != "table":
        house.press({"request": "no"}.get(house.name, "continue"))
    house.again()
    assert "Every act comes out as it did" in house.said()


def test_the_first_act_that_comes_out_otherwise_is_named(house: Edited) -> None:
    assert not house.ctx.playing().act(NOTE)
    text = house.file.read_text("utf-8")
    start = text.index("- id: usa\n")
    stance = text.index("us_role: {ideal: nato_leader", start)
    house.file.write_text(text[:stance] + text[stance:].replace("ideal: nato_leader", "ideal: full_party", 1), "utf-8")
    house.again()
    assert house.name == "difference"
    assert "The first act that comes out otherwise: act 1, Soviet Union tabled in public" in house.said()
    house.press("close")
    assert house.name == "table"


def test_what_can_no_longer_be_done_is_left_out_and_the_old_game_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    shutil.copytree(home() / "1954", tmp_path / "1954")
    house = Edited(tmp_path / "1954" / "scenario.yaml", keep=True)
    assert not house.ctx.playing().act("table german_question=neutral_demilitarised public")
    house.screen.entered()
    house.settle()
    while house.name != "table":
        house.press("continue")
    house.edit("neutral_demilitarised", "neutral_disarmed")
    house.again()
    assert house.name == "difference"
    assert "This can no longer be done: act 1, Soviet Union tabled" in house.said()
    assert "1 act is left out" in house.said()
    house.press("close")
    assert house.ctx.playing().negotiation.head == 0
    assert not house.ctx.playing().act("table german_question=neutral_disarmed public")
    house.ctx.playing().close()
    newest, oldest = autosaves()
    kept = read(newest, scenario=str(house.file.parent)).negotiation
    assert acts(kept) == ["table german_question=neutral_disarmed public"]
    assert b"table german_question=neutral_demilitarised public" in oldest.read_bytes()


def test_a_file_that_has_gone_is_said(house: Edited) -> None:
    house.file.unlink()
    house.again()
    assert house.name == "wrong-file" and "1954" in house.said()
    house.press("close")
    assert house.name == "table"
