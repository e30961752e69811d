"""The soft light of the map: sea darkens towards coasts, land towards its borders. Made once a size, multiplied over the colours."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pygame

from game.board.map.flatten import flatten
from game.board.map.paints import light_where
from game.board.map.raster import BORDER, COASTS, FIRST, INSET_SEA, LAKE, LAST, LINES, SEA, Raster
from game.board.map.style import MapStyle

WATERS = (SEA, INSET_SEA)
LAND = (LAKE, *LINES, *range(FIRST, LAST))
EDGES = (*WATERS, BORDER, *range(COASTS, LAST))
UNDARKENED = (*WATERS, LAKE, *LINES, *range(COASTS, LAST))
FINE = 2.5
"""The radius of a blur, in pixels of the smaller picture it is worked out on."""
Colours = npt.NDArray[np.uint8]


def relief(raster: Raster, size: tuple[int, int], measure: float, style: MapStyle) -> pygame.Surface:
    """A surface to multiply the flat map by. Lines stay out of it, so that they stay clean."""
    sea = _shadow(raster, size, measure, style)
    sea.blit(flatten(raster.drawn, size, light_where(LAND)), (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    land = _through(_blurred(raster, size, EDGES, 9 * measure), size, _edge_colours(style))
    land.blit(flatten(raster.drawn, size, light_where(UNDARKENED)), (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    sea.blit(land, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return sea


def _blurred(raster: Raster, size: tuple[int, int], lit: tuple[int, ...], radius: float) -> pygame.Surface:
    """Some numbers as light, blurred; worked out at a part of the size, since a blur hides the difference."""
    part = max(2, int(radius / FINE))
    small = (max(1, size[0] // part), max(1, size[1] // part))
    raster.drawn.set_palette(list(light_where(lit).plain))
    # Every second pixel first, then averages: a quarter of the work, and the lines are wider than that.
    half = pygame.transform.scale(raster.drawn, size).convert(32)
    return pygame.transform.gaussian_blur(pygame.transform.smoothscale(half, small), max(1, round(radius / part)))


def _through(light: pygame.Surface, size: tuple[int, int], colours: Colours) -> pygame.Surface:
    """Replace each strength of light by a colour, and bring it to full size."""
    pixels = pygame.surfarray.pixels3d(light)
    pixels[:] = colours[pixels[:, :, 0]]
    del pixels
    return pygame.transform.smoothscale(light, size)


def _shadow(raster: Raster, size: tuple[int, int], measure: float, style: MapStyle) -> pygame.Surface:
    """Around the coasts: a broad soft shadow and, close in, a narrow deeper one."""
    loss = 1 - np.minimum(1, np.array(style.sea_near) / np.maximum(np.array(style.sea), 1))
    strength = np.linspace(0, 1, 256)[:, None] ** 0.8
    broad = _through(_blurred(raster, size, LAND, 22 * measure), size, _darkening(loss * strength))
    narrow = _through(_blurred(raster, size, LAND, 5 * measure), size, _darkening(loss * strength * 0.5))
    broad.blit(narrow, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return broad


def _edge_colours(style: MapStyle) -> Colours:
    """Inside each border and coast, as printers of atlases did it."""
    strength = np.minimum(1, np.linspace(0, 1, 256)[:, None] * 1.6)
    return _darkening(style.edge_depth * strength * np.array([1.0, 0.95, 0.85]))


def _darkening(loss: npt.NDArray[np.float64]) -> Colours:
    colours: Colours = (255 * (1 - loss)).astype(np.uint8)
    return colours
