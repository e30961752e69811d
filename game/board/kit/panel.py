"""A sheet with a shadow, on which other things lie; pressed as a whole if it has a message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pygame

from game.board.kit.look import Look
from game.board.kit.theme import Colour
from game.board.kit.widget import HANDLED, Message, Widget, chosen, pressed, released

Tone = Literal["plain", "good", "bad", "news", "flat"]


class Panel(Widget):
    """A sheet around one child."""

    def __init__(self, child: Widget, *, padding: float = 2.5, tone: Tone = "plain", message: Message | None = None) -> None:
        super().__init__()
        self.child, self.padding, self.tone, self.message = child, padding, tone, message
        self._down = False

    @property
    def children(self) -> Sequence[Widget]:
        return (self.child,)

    @property
    def focusable(self) -> bool:
        return self.message is not None

    def adopt(self, old: Widget) -> None:
        if isinstance(old, Panel):
            self._down = old._down

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        around = 2 * look.u(self.padding)
        w, h = self.child.measure(look, max(1, width - around))
        return w + around, h + around

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        around = 2 * look.u(self.padding)
        self.child.place(look, self.rect.inflate(-around, -around))

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Only if it can be pressed as a whole."""
        if self.message is None:
            return None
        if chosen(event):
            return self.message
        if pressed(event):
            self._down = True
            return HANDLED
        if released(event) and self._down:
            self._down = False
            return self.message if self.rect.collidepoint(event.pos) else HANDLED
        return None

    def draw(self, surface: pygame.Surface) -> None:
        look = self.look
        fill, edge = self._colours()
        if self.tone != "flat":
            look.paint.shadow(surface, self.rect, look.radius, look.u(0.9), look.theme.shadow)
        look.paint.box(surface, self.rect, fill, edge, radius=look.radius, width=look.hair)
        super().draw(surface)

    def _colours(self) -> tuple[Colour, Colour]:
        theme = self.look.theme
        fills = {"plain": theme.panel, "flat": theme.panel, "good": theme.soft_good, "bad": theme.soft_bad, "news": theme.soft_news}
        over = self.message is not None and self.hovered
        return (theme.hover if over else fills[self.tone]), (theme.accent if over else theme.line)


class Rule(Widget):
    """A quiet line between two parts."""

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.hair

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.line, self.rect)


class Fill(Widget):
    """A ground of one colour of the theme under a child, from edge to edge."""

    def __init__(self, child: Widget, colour: str) -> None:
        super().__init__()
        self.child, self.colour = child, colour
        self.grow = child.grow

    @property
    def children(self) -> Sequence[Widget]:
        return (self.child,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return self.child.measure(look, width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.child.place(look, rect)

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(getattr(self.look.theme, self.colour), self.rect)
        super().draw(surface)
