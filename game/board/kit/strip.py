"""Something said below a screen, that leaves it whole: the screen gets the height that is left."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit.around import Around
from game.board.kit.layout import Padded
from game.board.kit.look import Look
from game.board.kit.scroll import ScrollView
from game.board.kit.widget import Widget

MOST = 0.4
"""The share of the window that a strip may take; it scrolls if it needs more."""


class Strip(Around):
    """A band across the foot of the window."""

    def __init__(self, child: Widget) -> None:
        super().__init__(ScrollView(Padded(child, 3, 1.4)).named("strip"))

    def draw(self, surface: pygame.Surface) -> None:
        look = self.look
        surface.fill(look.theme.soft_news, self.rect)
        surface.fill(look.theme.news, (self.rect.x, self.rect.y, self.rect.width, max(2, look.u(0.3))))
        super().draw(surface)


class Docked(Widget):
    """A screen with a strip below it."""

    def __init__(self, screen: Widget, strip: Widget) -> None:
        super().__init__()
        self.screen, self.strip = screen, strip

    @property
    def children(self) -> Sequence[Widget]:
        return (self.screen, self.strip)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        low = min(self.strip.wanted(look, rect.width)[1], round(rect.height * MOST))
        self.screen.place(look, pygame.Rect(rect.x, rect.y, rect.width, rect.height - low))
        self.strip.place(look, pygame.Rect(rect.x, rect.bottom - low, rect.width, low))
