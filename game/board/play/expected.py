"""Where an adviser expects an issue to settle: a place on its line, with the band by which such models err."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit import Widget
from game.board.kit.look import Look


class Expected(Widget):
    """A line from 0 to 100: the positions as points, the band around what is expected, and a wedge where the issue is heading."""

    def __init__(self, places: Sequence[float], course: float, expected: float, low: float, high: float) -> None:
        super().__init__()
        self.places, self.course, self.expected, self.low, self.high = places, course, expected, low, high

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return min(width, look.text(60)), look.text(4)

    def _x(self, place: float) -> int:
        room = self.rect.width - 2 * self.look.u(1.5)
        return self.rect.x + self.look.u(1.5) + round(room * place / 100)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, y = self.look, self.look.theme, self.rect.y + self.look.text(1.6)
        band = pygame.Rect(self._x(self.low), y - look.text(0.9), self._x(self.high) - self._x(self.low), look.text(1.8))
        look.paint.box(surface, band, theme.soft_news, theme.news, radius=look.u(0.5), width=look.hair)
        thick = max(2, look.u(0.4))
        surface.fill(theme.edge, (self._x(0), y - thick // 2, self._x(100) - self._x(0), thick))
        for place in self.places:
            look.paint.disc(surface, (self._x(place), y), max(3, look.text(0.5)), theme.panel, edge=theme.edge, width=look.hair)
        look.paint.diamond(surface, (self._x(self.expected), y), max(5, look.text(0.9)), theme.news)
        top, half = y + look.text(1.2), look.text(0.7)
        wedge = [(self._x(self.course), top), (self._x(self.course) - half, top + half), (self._x(self.course) + half, top + half)]
        pygame.draw.polygon(surface, theme.ink, wedge)
