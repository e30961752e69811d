"""Small parts that several screens of play share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pygame

from game.board.kit import Button, Divider, Message, Modal, ScrollView, Space, Widget
from game.board.kit.around import Around, Pressable
from game.board.kit.label import heading
from game.board.kit.layout import Column, Flow, Padded
from game.board.kit.look import Look
from game.board.routes import Pop
from game.i18n import _

LEAST_BODY = 44
"""In units of text: with less height than that for its middle, a screen scrolls as a whole."""


class Line(Pressable, Around):
    """Something that can be pressed as a whole, without a frame: a row of a list."""

    def __init__(self, child: Widget, message: Message | None, across: float = 1.2, down: float = 0.8) -> None:
        super().__init__(child)
        self.message, self.across, self.down = message, across, down

    def margin(self, look: Look) -> tuple[int, int]:
        return look.u(self.across), look.u(self.down)

    def draw(self, surface: pygame.Surface) -> None:
        if self.message is not None and self.hovered:
            self.look.paint.box(surface, self.rect, self.look.theme.hover, None, radius=self.look.radius)
        super().draw(surface)


class PageFrame(Widget):
    """A head, a middle that takes what room is left, and a foot; where the text is too large for that, all of it scrolls."""

    def __init__(self, head: Widget, middle: Widget, foot: Widget | None = None) -> None:
        super().__init__()
        self.head, self.middle, self.foot = head, middle, foot
        below = [middle, foot] if foot else [middle]
        self._below = ScrollView(Column(below, 1.5)).named("stand")
        self._whole = ScrollView(Column([head, *below], 1.5)).named("stand")
        self._scrolled: ScrollView | None = None

    @property
    def children(self) -> Sequence[Widget]:
        if self._scrolled is not None:
            return (self._whole,) if self._scrolled is self._whole else (self.head, self._below)
        return (self.head, self.middle, self.foot) if self.foot else (self.head, self.middle)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        top = self.head.wanted(look, rect.width)[1]
        low = self.foot.wanted(look, rect.width)[1] if self.foot else 0
        self._scrolled = None
        if top > rect.height // 3:  # a head that large would leave too little to see below it
            self._scrolled = self._whole
            self._whole.place(look, rect)
            return
        self.head.place(look, pygame.Rect(rect.x, rect.y, rect.width, top))
        rest = pygame.Rect(rect.x, rect.y + top, rect.width, rect.height - top)
        if rest.height - low < look.text(LEAST_BODY):
            self._scrolled = self._below
            self._below.place(look, rest)
            return
        self.middle.place(look, pygame.Rect(rest.x, rest.y, rest.width, rest.height - low))
        if self.foot:
            self.foot.place(look, pygame.Rect(rest.x, rest.bottom - low, rest.width, low))


class Sheet(Modal):
    """A modal whose foot does not scroll away."""

    def __init__(self, child: Widget, foot: Widget, widest: float) -> None:
        super().__init__(Space(), widest, Pop())
        self.panel.child = Column([ScrollView(child).named("sheet"), foot], 1.5)


def close(text: str = "") -> Button:
    """Back to what lies beneath."""
    return Button(text or _("Close"), Pop(), "plain", hint=_("Esc")).named("close")


def sheet(title: str, body: Iterable[Widget], buttons: Sequence[Widget] = (), widest: float = 104) -> Sheet:
    """A sheet with its name, what is on it, and ways on at its foot; the foot stays in sight."""
    foot = Column([Divider(), Flow([*buttons], 1.5)], 1.5)
    head = [heading(title, "title")] if title else []
    return Sheet(Column([*head, *body], 2), foot, widest)


def framed(widget: Widget, across: float = 3, down: float = 2) -> Padded:
    """The middle of a whole screen: room around it."""
    padded = Padded(widget, across, down)
    padded.grow = 1.0
    return padded


def gap() -> Space:
    """Whatever room is left, between what stands at the left and what stands at the right."""
    space = Space(0)
    space.grow = 1.0
    return space
