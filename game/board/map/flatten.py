"""From numbers to colours: each pixel takes the colour of its number, then two by two are averaged; in bands, to need little memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pygame

from game.board.map.raster import SUPERSAMPLING
from game.board.map.scale import FALLING, RISING, Colour

BAND = 128
"""Rows of a band at full size."""
CLEAR: Colour = (255, 0, 255)
"""Among the colours of stripes: nothing is drawn."""


@dataclass(frozen=True)
class Paints:
    """A colour for each number; and for the stripes, if there are any, a colour for each number where they run."""

    plain: Sequence[Colour]
    stripes: dict[int, Sequence[Colour]]
    period: int = 0


def flatten(drawn: pygame.Surface, size: tuple[int, int], paints: Paints) -> pygame.Surface:
    """Colour a raster and shrink it to a size."""
    out = pygame.Surface(size, depth=32)
    wide = drawn.get_width()
    patterns = {way: _pattern(way, wide, BAND * SUPERSAMPLING + paints.period, paints.period) for way in paints.stripes}
    for top in range(0, size[1], BAND):
        rows = min(BAND, size[1] - top)
        area = pygame.Rect(0, top * SUPERSAMPLING, wide, rows * SUPERSAMPLING)
        band = _coloured(drawn, area, paints.plain)
        for way, colours in paints.stripes.items():
            over = _coloured(drawn, area, colours)
            first = area.top % paints.period
            pixels = pygame.surfarray.pixels2d(over)
            np.copyto(pixels.T, over.map_rgb(CLEAR), where=patterns[way][first : first + area.height])
            del pixels
            over.set_colorkey(CLEAR)
            band.blit(over, (0, 0))
        out.blit(pygame.transform.smoothscale(band, (size[0], rows)), (0, top))
    return out


def _coloured(drawn: pygame.Surface, area: pygame.Rect, colours: Sequence[Colour]) -> pygame.Surface:
    """A band in colours. SDL does the look-up: ten times as fast as an array of indices."""
    drawn.set_palette(colours)
    band = pygame.Surface(area.size, depth=32)
    band.blit(drawn, (0, 0), area)
    return band


def _pattern(way: int, width: int, rows: int, period: int) -> npt.NDArray[np.bool_]:
    """Where no stripe runs; `period` is the distance from one to the next along a row."""
    x, y = np.arange(width, dtype=np.int32)[None, :], np.arange(rows, dtype=np.int32)[:, None]
    thick = max(2, round(period * 0.42))
    between: npt.NDArray[np.bool_] = ((x + y if way == RISING else x - y) % period) >= thick
    return between


WAYS = (RISING, FALLING)
