"""The emblem: a round table with its chairs, one of them taken."""

from __future__ import annotations

import math

import pygame

from game.board.kit import Widget
from game.board.kit.look import Look

CHAIRS = 12


class Emblem(Widget):
    """Drawn on the dark bar's colour."""

    def __init__(self, units: float = 15) -> None:
        super().__init__()
        self.units = units

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        side = min(width, look.u(self.units))
        return side, side

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        side = min(self.rect.width, self.rect.height)
        middle = (self.rect.x + side // 2, self.rect.y + side // 2)
        look.paint.disc(surface, middle, round(side * 0.29), theme.bar, edge=theme.muted_on_bar, width=max(2, side // 60))
        for n in range(CHAIRS):
            turn = 2 * math.pi * n / CHAIRS - math.pi / 2
            at = (round(middle[0] + side * 0.42 * math.cos(turn)), round(middle[1] + side * 0.42 * math.sin(turn)))
            if n == 0:
                look.paint.disc(surface, at, max(3, round(side * 0.062)), theme.on_bar)
            else:
                look.paint.disc(surface, at, max(2, round(side * 0.05)), theme.bar, edge=theme.muted_on_bar, width=max(2, side // 60))


def icon(look: Look, side: int = 64) -> pygame.Surface:
    """The emblem as a picture for the window's frame and the system's bar."""
    surface = pygame.Surface((side, side), pygame.SRCALPHA)
    look.paint.box(surface, surface.get_rect(), look.theme.bar, radius=side // 6)
    emblem = Emblem()
    emblem.place(look, surface.get_rect().inflate(-side // 10, -side // 10))
    emblem.draw(surface)
    return surface
