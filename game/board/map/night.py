"""The map in dark colours, without a word on it."""

from __future__ import annotations

import pygame

from game.atlas.borders import borders_for
from game.atlas.casting import Casting
from game.board.map.painter import MapScene, coloured, ground
from game.board.map.raster import BORDER
from game.board.map.scale import Colour, Shade
from game.board.map.style import MapStyle

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


def by_night(size: tuple[int, int]) -> pygame.Surface:
    """The map in dark colours, without a word on it."""
    base = ground(borders_for(BORDERS), size, "", lambda one, other: BORDER, NIGHT)
    return coloured(base, MapScene(Casting(), {}), NIGHT)
