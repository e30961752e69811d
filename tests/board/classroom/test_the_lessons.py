"""The lessons of the lesson plans, played on the board by its screens: the same acts and the same polls as at the prompt."""

from __future__ import annotations

import datetime as dt
from collections import deque
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.debrief.poll import KIND
from game.notation import parse_package
from game.play.classroom import ClassOptions
from game.saves import read
from tests.board.classroom.room import Class
from tests.lessons import command, kept, keys, plans


class Lesson:
    """Keys of a lesson, turned into what one presses on the board for them."""

    def __init__(self, plan: Path) -> None:
        words = command(plan)
        seats = tuple(words[n + 1] for n, word in enumerate(words) if word == "--seat")
        after = dict(pairwise(words))
        options = ClassOptions(begin=after["--from"], minutes=0)
        self.house = Class(words[1], options=options, seats=seats, seed=int(after["--seed"]))
        self.house.begin()
        self.lines = deque(typed.what for typed in keys(plan))

    def play(self) -> None:
        """All of it, until the class saves."""
        self._go_on()
        while self.lines[0] != "save class.demarche":
            line = self.lines.popleft()
            match line.split():
                case ["ahead", date]:
                    self._ahead(date)
                case ["yes" | "no" as answer]:
                    self._at_the_screen()
                    self.house.press(answer)
                case ["sit", seat, *name]:
                    self.house.press("teams")
                    self.house.type(f"name:{seat}", " ".join(name))
                    self.house.press(f"sit:{seat}")
                    self.house.press("close")
                case ["table", *clauses]:
                    self._at_the_screen()
                    self._table(clauses)
                case ["end"]:
                    self._at_the_screen()
                    self.house.press("end")
                case ["teams" | "room"]:
                    continue
                case _:
                    self._at_the_screen()
                    self.house.act(line)
            self._go_on()

    def _go_on(self) -> None:
        """Read what is there to be read, and say what the class expects."""
        while self.house.name in ("meanwhile", "answers", "news", "papers", "expect"):
            if self.house.name == "expect":
                self._expect()
            else:
                self.house.press("continue")

    def _at_the_screen(self) -> None:
        if self.house.name == "room":
            self.house.to_the_table()
        self._go_on()
        assert self.house.name in ("table", "request")

    def _table(self, clauses: list[str]) -> None:
        house = self.house
        house.ctx.playing().draft.fill(parse_package(house.ctx.playing().scenario, clauses))
        house.press("compose")
        house.key(pygame.K_t, "t")

    def _expect(self) -> None:
        house = self.house
        if house.root.find("passes") is not None and (hands := self.lines.popleft()):
            for key, number in zip(("passes", "fails"), hands.split(), strict=True):
                house.type(key, number)
        for word in self.lines.popleft().split():
            house.press(f"refuses:{word}")
        house.press("keep")

    def _ahead(self, date: str) -> None:
        house = self.house
        if house.name == "table":
            house.press("curtain")
        house.press("menu")
        house.press("ahead")
        turns = house.ctx.playing().scenario
        house.screen.turn = len(turns.turns) if date == "end" else turns.turn_of(dt.date.fromisoformat(date))  # type: ignore[attr-defined]
        house.stage.rebuild()
        house.press("go")
        house.settle()


@pytest.mark.parametrize("plan", plans(), ids=lambda p: p.stem)
def test_a_lesson_on_the_board_is_the_lesson_at_the_prompt(plan: Path) -> None:
    lesson = Lesson(plan)
    lesson.play()
    played = lesson.house.ctx.playing().negotiation
    recorded = read(kept(plan, ".demarche")).negotiation
    assert [(n.seat, n.act) for n in played.path()] == [(n.seat, n.act) for n in recorded.path()]
    assert played.state.course.tolist() == recorded.state.course.tolist()
    polls = [[(n.node, n.seat, n.text) for n in game.notes if n.note == KIND] for game in (played, recorded)]
    assert polls[0] == polls[1] and len(polls[0]) >= 3
