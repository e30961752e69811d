"""A sheet with a shadow, on which other things lie; pressed as a whole if it has a message."""

from __future__ import annotations

from typing import Literal

import pygame

from game.board.kit.around import Around, Pressable
from game.board.kit.look import Look
from game.board.kit.theme import Colour
from game.board.kit.widget import Message, Widget

Tone = Literal["plain", "good", "bad", "news", "flat"]


class Panel(Pressable, Around):
    """A sheet around one child."""

    def __init__(self, child: Widget, *, padding: float = 2.5, tone: Tone = "plain", message: Message | None = None) -> None:
        super().__init__(child)
        self.padding, self.tone, self.message = padding, tone, message

    def margin(self, look: Look) -> tuple[int, int]:
        return look.u(self.padding), look.u(self.padding)

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


class Divider(Widget):
    """A quiet line between two parts."""

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.hair

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.line, self.rect)


class Fill(Around):
    """A ground of one colour of the theme under a child, from edge to edge."""

    def __init__(self, child: Widget, colour: str) -> None:
        super().__init__(child)
        self.colour = colour
        self.grow = child.grow

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(getattr(self.look.theme, self.colour), self.rect)
        super().draw(surface)
