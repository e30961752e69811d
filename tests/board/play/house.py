"""The board at the table without a window: a stage, a game, posted events."""

from __future__ import annotations

import os

from tests.board.stage import stack

os.environ["SDL_VIDEODRIVER"] = "dummy"

from functools import cache

import pygame

from game.board.context import Context
from game.board.kit.widget import Widget
from game.board.play.table import TableScreen
from game.board.screen import Screen
from game.board.settings import Settings
from game.play.opening import begin
from game.scenario.library import Loaded, load

load_once = cache(load)


class House:
    """A stage with a game on it."""

    def __init__(
        self,
        size: tuple[int, int] = (1280, 720),
        text: int = 100,
        seat: str = "ussr",
        scenario: str = "1954",
        reduced_motion: bool = True,
        seed: int = 7,
        papers: bool = False,
    ) -> None:
        loaded: Loaded = load_once(scenario)
        self.ctx = Context(Settings(text_percent=text, reduced_motion=reduced_motion, papers=papers), size=size, keep=False)
        self.ctx.session = begin(loaded, [seat], seed, keep=False)
        self.ctx.session.briefed.add(seat)
        self.stage = stack(self.ctx, TableScreen(self.ctx))
        self.settle()

    @property
    def screen(self) -> Screen:
        return self.stage.top.screen

    @property
    def name(self) -> str:
        return self.screen.name

    @property
    def root(self) -> Widget:
        return self.stage.top.router.root

    def settle(self) -> None:
        """Let what runs aside come back, and what was posted happen."""
        self.ctx.worker.finish(20)
        self.stage.rebuild()
        self.stage._settle()

    def find(self, key: str) -> Widget:
        found = self.root.find(key)
        assert found is not None, f"{self.name} has no {key}: {[w.key for w in self.root.walk() if w.key]}"
        return found

    def press(self, key: str) -> None:
        """A click on a widget, scrolled into sight as a person would."""
        widget = self.find(key)
        self.stage.top.router.focus.go(widget, visible=False)
        pos = self.find(key).rect.center
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.stage.handle(pygame.event.Event(kind, pos=pos, button=1))

    def key(self, key: int, text: str = "", mod: int = 0) -> None:
        self.stage.handle(pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text, mod=mod))

    def focus(self, key: str) -> None:
        """Put the keyboard on a widget."""
        self.stage.top.router.focus.go(self.find(key))

    def draw(self) -> pygame.Surface:
        surface = pygame.Surface(self.ctx.size)
        self.stage.draw(surface)
        return surface
