"""A surface, a router and posted events: how widgets are tried out."""

from __future__ import annotations

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.board.build import build
from game.board.context import Context
from game.board.kit.fonts import Fonts
from game.board.kit.look import Look, scale_for
from game.board.kit.paint import Paint
from game.board.kit.router import Router
from game.board.kit.scroll import ScrollView
from game.board.kit.text import Typesetter
from game.board.kit.theme import LIGHT, Theme
from game.board.kit.widget import Message, Widget
from game.board.screen import Screen
from game.board.screen_stack import ScreenStack

SIZES = ((1024, 640), (1280, 720), (1600, 900), (3840, 2160))
FONTS, PAINT = Fonts(), Paint()
TYPES = Typesetter(FONTS)
"""Shared by all that is tried out: what has been set once is not set again."""


def look_for(size: tuple[int, int], text_scale: float = 1.0, theme: Theme = LIGHT) -> Look:
    """The look of a window of that size."""
    return Look(theme, scale_for(size), text_scale, reduced_motion=True, types=TYPES, paint=PAINT)


class Try:
    """A widget placed on a surface of its own; what it tells is kept."""

    def __init__(self, widget: Widget, size: tuple[int, int] = (1280, 720), text_scale: float = 1.0) -> None:
        self.widget, self.look = widget, look_for(size, text_scale)
        self.surface = pygame.Surface(size)
        wide = min(size[0], 900)
        widget.place(self.look, pygame.Rect(0, 0, wide, min(size[1], max(1, widget.measure(self.look, wide)[1]))))
        self.router = Router(widget)
        self.told: list[Message] = []

    def _send(self, kind: int, **data: object) -> Message | None:
        found = self.router.handle(pygame.event.Event(kind, data))
        self.told.append(found)
        self.widget.draw(self.surface)
        return found

    def key(self, key: int, text: str = "", shift: bool = False) -> Message | None:
        """A key pressed."""
        return self._send(pygame.KEYDOWN, key=key, unicode=text, mod=pygame.KMOD_SHIFT if shift else 0)

    def type(self, text: str) -> Message | None:
        """Text typed."""
        return self._send(pygame.TEXTINPUT, text=text)

    def down(self, pos: tuple[int, int], button: int = 1) -> Message | None:
        """A button of the mouse pressed."""
        return self._send(pygame.MOUSEBUTTONDOWN, pos=pos, button=button)

    def up(self, pos: tuple[int, int], button: int = 1) -> Message | None:
        """And released."""
        return self._send(pygame.MOUSEBUTTONUP, pos=pos, button=button)

    def move(self, pos: tuple[int, int]) -> Message | None:
        """The mouse moved."""
        return self._send(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0))

    def wheel(self, y: int) -> Message | None:
        """The wheel turned."""
        return self._send(pygame.MOUSEWHEEL, x=0, y=y)

    def click(self, pos: tuple[int, int]) -> Message | None:
        """Pressed and released."""
        first = self.down(pos)
        second = self.up(pos)
        return second if second is not None and repr(second) != "HANDLED" else first


def layout_faults(root: Widget, window: pygame.Rect) -> list[str]:
    """What overlaps, lies outside its parent, or has less room than it needs, anywhere in a tree."""
    found: list[str] = []
    _look_into(root, window, found, "root")
    return found


def _look_into(widget: Widget, room: pygame.Rect, found: list[str], way: str) -> None:
    name = f"{way}/{type(widget).__name__}{':' + widget.key if widget.key else ''}"
    rect = widget.rect
    if rect.width and rect.height and not room.inflate(2, 2).contains(rect):
        found.append(f"{name} at {rect} reaches out of {room}")
    if widget.cut_off():
        found.append(f"{name} at {rect} needs {widget.measure(widget.look, rect.width)}: {_text(widget)}")
    children = list(widget.children)
    for n, one in enumerate(children):
        for other in children[n + 1 :]:
            common = one.rect.clip(other.rect)
            if common.width > 1 and common.height > 1:
                found.append(f"{name}: {type(one).__name__} {one.rect} over {type(other).__name__} {other.rect}")
    inside = widget.child.rect if isinstance(widget, ScrollView) else rect
    for child in children:
        _look_into(child, inside, found, name)


def _text(widget: Widget) -> str:
    return str(getattr(widget, "text", getattr(widget, "name", "")))[:60]


def stack(ctx: Context, first: Screen) -> ScreenStack:
    """A stack of screens that knows the way to all of them."""
    return ScreenStack(ctx, first, build)
