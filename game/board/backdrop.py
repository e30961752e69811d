"""Europe by night, behind what is said on it; and Europe by day, with those who sit at a table."""

from __future__ import annotations

from functools import partial

import pygame

from game.atlas.casting import Casting
from game.board.context import Context
from game.board.kit.around import Around
from game.board.kit.look import Look
from game.board.kit.theme import Colour
from game.board.kit.widget import Widget
from game.board.map import MapStyle, Shade, borders_for
from game.board.map.painter import Scene, coloured, ground
from game.board.map.raster import BORDER

LAND: Colour = (44, 55, 76)
NIGHT = MapStyle(
    sea=(30, 39, 56),
    sea_near=(17, 23, 35),
    lake=(30, 39, 56),
    aside=Shade(LAND),
    border=(84, 98, 124),
    coast=(96, 110, 136),
    edge_depth=0.2,
)
BORDERS = "1954"


class Backdrop(Around):
    """A child on the map by night; on plain ground until that is drawn, and where contrast is to be high."""

    def __init__(self, ctx: Context, child: Widget) -> None:
        super().__init__(child)
        self.ctx = ctx
        self._picture: pygame.Surface | None = None

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self._picture = None
        if not self.ctx.settings.high_contrast:
            self._picture = self.ctx.drawn(("night", rect.size), partial(by_night, rect.size))

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.bar, self.rect)
        if self._picture is not None:
            surface.blit(self._picture, self.rect)
        super().draw(surface)


def by_night(size: tuple[int, int]) -> pygame.Surface:
    """The map in dark colours, without a word on it."""
    base = ground(borders_for(BORDERS), size, "", lambda one, other: BORDER, NIGHT)
    return coloured(base, Scene(Casting(), {}), NIGHT)
