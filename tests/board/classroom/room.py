"""A class on the board without a window: from the set-up to the room, by posted events."""

from __future__ import annotations

import pygame

from game.board.classroom.setup import ClassSetupScreen
from game.board.context import Context
from game.board.settings import Settings
from game.play.classroom import ClassOptions
from tests.board.play.house import House, load_once
from tests.board.stage import stack


class Class(House):
    """A stage with the set-up of a class on it; `keep` keeps its game as a real one is kept."""

    def __init__(
        self,
        scenario: str = "1954",
        size: tuple[int, int] = (1280, 720),
        text: int = 100,
        *,
        options: ClassOptions | None = None,
        seats: tuple[str, ...] = (),
        keep: bool = False,
        seed: int = 5,
    ) -> None:
        self.ctx = Context(Settings(text_percent=text, reduced_motion=True, papers=False), size=size, keep=keep, seed=seed)
        self.stage = stack(self.ctx, ClassSetupScreen(self.ctx, load_once(scenario), options, seats))
        self.settle()

    def begin(self) -> None:
        """To the room."""
        self.press("begin")
        self.settle()

    def type(self, key: str, text: str) -> None:
        """Type into a field, over what stands there."""
        self.focus(key)
        for _n in range(60):
            self.key(pygame.K_BACKSPACE)
        self.stage.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))

    def words(self) -> str:
        """Everything that can be read on the screen."""
        found = []
        for w in self.root.walk():
            found += [str(getattr(w, name, "")) for name in ("text", "name", "detail")]
            found += getattr(w, "heads", [])
            found += [cell for row in getattr(w, "rows", []) if isinstance(row, list) for cell in row if isinstance(cell, str)]
        return " ".join(found)

    def to_the_table(self) -> None:
        """Lift the curtain, read what is there, and stand at the table."""
        assert self.name == "room", self.name
        self.press("lift")
        for _n in range(6):
            if self.name == "brief":
                self.press("table")
            elif self.name in ("news", "answers", "papers"):
                self.press("continue")
            else:
                break

    def act(self, words: str) -> None:
        """An act of the team behind the curtain, as its screens would do it; the board then goes on by itself."""
        assert self.name == "table", self.name
        problem = self.ctx.playing().act(words)
        assert not problem, problem
        self.screen.entered()
        self.settle()
