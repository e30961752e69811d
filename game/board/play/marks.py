"""Marks that say how somebody leans: a swatch, a bar of chance, the steps of an issue in little."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.board.kit import Widget
from game.board.kit.look import Look
from game.board.map.legend import swatch
from game.board.map.scale import Shade, shade


@lru_cache(maxsize=64)
def _picture(look: Shade, size: tuple[int, int], frame: tuple[int, int, int]) -> pygame.Surface:
    surface = pygame.Surface(size)
    swatch(surface, surface.get_rect(), look, frame)
    return surface


class Swatch(Widget):
    """A small field filled as the map fills a country."""

    def __init__(self, look: Shade) -> None:
        super().__init__()
        self.fill = look

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return look.text(2.6), look.text(1.9)

    def draw(self, surface: pygame.Surface) -> None:
        surface.blit(_picture(self.fill, self.rect.size, self.look.theme.edge), self.rect)


class Chance(Widget):
    """A chance as a bar from nothing to certain, in the colours of the map."""

    def __init__(self, share: float, wide: float = 14, high: float = 1.2) -> None:
        super().__init__()
        self.share, self.wide, self.high = share, wide, high

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return min(width, look.text(self.wide)), look.text(self.high)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, box = self.look, self.look.theme, self.rect
        look.paint.box(surface, box, theme.well, theme.edge, radius=box.height // 2, width=look.hair)
        long = max(box.height, round(box.width * self.share)) if self.share > 0 else 0
        if long:
            colour = shade(self.share)
            done = pygame.Rect(box.x, box.y, long, box.height)
            look.paint.box(
                surface, done, colour.stripe if colour.hatched else colour.fill, theme.edge, radius=box.height // 2, width=look.hair
            )
        surface.fill(theme.ink, (box.centerx, box.y - look.hair, max(1, look.hair), box.height + 2 * look.hair))


class Track(Widget):
    """The positions of an issue in little: where it is heading, what the seat wants, what is in the package."""

    def __init__(self, count: int, course: int, wish: int | None, span: tuple[int, int] | None) -> None:
        super().__init__()
        self.count, self.course, self.wish, self.span = count, course, wish, span

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.text(2.4)

    def _x(self, n: int) -> int:
        look = self.look
        return self.rect.x + look.u(1) + (self.rect.width - 2 * look.u(1)) * n // max(1, self.count - 1)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, y = self.look, self.look.theme, self.rect.centery
        thick = max(2, look.u(0.35))
        line = pygame.Rect(self._x(0), y - thick // 2, self._x(self.count - 1) - self._x(0), thick)
        look.paint.box(surface, line, theme.line, None, radius=thick // 2)
        if self.span is not None and self.span[0] != self.span[1]:
            wide = pygame.Rect(self._x(self.span[0]), y - thick, self._x(self.span[1]) - self._x(self.span[0]), 2 * thick)
            look.paint.box(surface, wide, theme.accent, None, radius=thick)
        for n in range(self.count):
            if n not in (self.course, self.wish):
                look.paint.disc(surface, (self._x(n), y), max(2, look.u(0.4)), theme.panel, edge=theme.edge, width=look.hair)
        if self.wish is not None:
            look.paint.disc(surface, (self._x(self.wish), y), look.u(0.95), theme.panel, edge=theme.good, width=max(2, look.u(0.25)))
        look.paint.disc(surface, (self._x(self.course), y), look.u(0.6), theme.ink)
        for n in range(*((self.span[0], self.span[1] + 1) if self.span else (0, 0))):
            look.paint.disc(surface, (self._x(n), y), look.u(0.75), theme.accent)
