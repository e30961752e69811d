"""A twin of the board without a window: whatever is done in the window is done to it too, and both must look the same.

That tells where things are in the window, when it has caught up, and whether it did what was meant.
"""

from __future__ import annotations

import time

import numpy as np
import pygame

from game.board.context import Context
from game.board.kit.stepper import Stepper
from game.board.kit.widget import Widget
from game.board.lab.screen import LaboratoryScreen
from game.board.screens.title import TitleScreen
from game.board.settings import Settings
from tests.board.stage import stack
from tests.board.window.display import PATIENCE, Pixels, Window

ALIKE = 0.001
"""The share of pixels that may differ: a caret that moves."""
SETTINGS = Settings(reduced_motion=True, loudness=0)
KEYS = {
    "Return": (pygame.K_RETURN, "\r"), "Escape": (pygame.K_ESCAPE, "\x1b"), "Tab": (pygame.K_TAB, "\t"), "Down": (pygame.K_DOWN, ""),
    "Left": (pygame.K_LEFT, ""), "Right": (pygame.K_RIGHT, ""), "End": (pygame.K_END, ""),
}  # fmt: skip


class Twin:
    """The window and its twin."""

    def __init__(self, window: Window, size: tuple[int, int]) -> None:
        self.window = window
        pygame.time.Clock()  # without one, the ticks stand still, and no tip ever comes
        self.ctx = Context(SETTINGS, keep=False, size=size)
        self.stage = stack(self.ctx, TitleScreen(self.ctx))
        self.surface = pygame.Surface(size)
        self.steps = 0

    @property
    def name(self) -> str:
        """The screen on top."""
        return self.stage.top.screen.name

    @property
    def lab(self) -> LaboratoryScreen:
        """The laboratory, on top."""
        screen = self.stage.top.screen
        assert isinstance(screen, LaboratoryScreen)
        return screen

    def settle(self) -> None:
        """Let the twin come to rest, and wait until the window looks like it."""
        for _n in range(4):
            self.ctx.worker.finish(PATIENCE)
            self.stage.news()
        end = time.monotonic() + PATIENCE
        while (share := different(self._drawn(), self.window.pixels())) > ALIKE:
            assert self.window.process.poll() is None, self.window.process.communicate()[1]
            if time.monotonic() > end:
                self._keep_pictures()
                raise AssertionError(f"step {self.steps}, {self.name}: {share:.1%} of the window looks otherwise")
            time.sleep(0.03)
        self.steps += 1

    def _drawn(self) -> Pixels:
        """How the twin looks now: a tip comes, a word at the foot goes, both by the clock."""
        self.stage.tick(pygame.time.get_ticks())
        self.stage.draw(self.surface)
        return np.transpose(pygame.surfarray.array3d(self.surface), (1, 0, 2))

    def _keep_pictures(self) -> None:
        """Keep both pictures, to be looked at."""
        for name, pixels in (("wanted", self._drawn()), ("window", self.window.pixels())):
            pygame.image.save(pygame.surfarray.make_surface(np.transpose(pixels, (1, 0, 2))), self.window.display.folder / f"{name}.png")

    def _tell(self, kind: int, **data: object) -> None:
        self.stage.handle(pygame.event.Event(kind, data))

    def find(self, key: str) -> Widget:
        """A widget of the screen on top."""
        found = self.stage.top.router.root.find(key)
        assert found is not None, f"{self.name} has no {key}"
        return found

    # keys

    def key(self, *names: str) -> None:
        """Keys, one after the other."""
        for name in names:
            code, text = KEYS.get(name) or (ord(name), name)
            self.window.display.do("key", "--window", self.window.id, name)
            self._tell(pygame.KEYDOWN, key=code, unicode=text, mod=0)
            if text.isprintable() and text:
                self._tell(pygame.TEXTINPUT, text=text)
        self.settle()

    def tab_to(self, key: str) -> None:
        """Reach a widget by Tab."""
        for _n in range(60):
            at = self.stage.top.router.focus.at
            if at is not None and at.key == key:
                return
            self.key("Tab")
        raise AssertionError(f"{key} cannot be reached by Tab on {self.name}")

    # mouse

    def _move(self, pos: tuple[int, int]) -> None:
        self.window.move(pos)
        self._tell(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0))

    def click(self, key: str) -> None:
        """A click on a widget, scrolled into sight with the wheel; the mouse then rests on the bar, where nothing has a tip."""
        self._into_sight(key)
        pos = self.find(key).rect.center
        self.drag([pos])

    def drag(self, places: list[tuple[int, int]]) -> None:
        """The button down at the first place, up at the last."""
        self._move(places[0])
        self.window.display.do("mousedown", 1)
        self._tell(pygame.MOUSEBUTTONDOWN, pos=places[0], button=1)
        for pos in places[1:]:
            self._move(pos)
        self.window.display.do("mouseup", 1)
        self._tell(pygame.MOUSEBUTTONUP, pos=places[-1], button=1)
        self._move((4, 4))
        self.settle()

    def steps_of(self, issue: str, *positions: int) -> list[tuple[int, int]]:
        """Where the steps of an issue are, scrolled into sight."""
        self._into_sight(f"steps:{issue}")
        stepper = self.find(f"steps:{issue}")
        assert isinstance(stepper, Stepper)
        return [stepper._node(n) for n in positions]

    def _into_sight(self, key: str) -> None:
        """Turn the wheel over what scrolls until a widget can be clicked."""
        for _n in range(60):
            root = self.stage.top.router.root
            widget = self.find(key)
            scrolls = [w for w in root.way_to(widget) if w.clips and w is not widget]
            sight = root.rect.clip(scrolls[-1].rect) if scrolls else root.rect
            if sight.collidepoint(widget.rect.center):
                return
            down = widget.rect.centery > sight.centery
            self._move(sight.center)
            self.window.display.do("click", 5 if down else 4)
            self._tell(pygame.MOUSEWHEEL, x=0, y=-1 if down else 1)
        raise AssertionError(f"{key} cannot be scrolled into sight on {self.name}")


def different(one: Pixels, other: Pixels) -> float:
    """The share of pixels that differ to the eye; 1 where the sizes do."""
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one.astype(np.int16) - other).max(axis=2) > 24).mean())
