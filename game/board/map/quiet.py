"""Where a panel may lie on the map: at an edge, where it hides least of the delegations."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pygame

from game.atlas.casting import Casting
from game.board.map.layout import Layout
from game.board.map.raster import FIRST, Raster

Measured = tuple[int, int, list[tuple[int, int]]]
"""Width and height of a panel, and where its entries stand in it."""


def quietest(
    layout: Layout, raster: Raster, casting: Casting, shapes: list[Measured], taken: list[pygame.Rect]
) -> tuple[pygame.Rect, list[tuple[int, int]]]:
    """The place and the shape of a panel; of places as good, the first: the lower left."""
    best: tuple[float, pygame.Rect, list[tuple[int, int]]] | None = None
    step = 4
    thin = raster.hits[::step, ::step]
    cast = np.zeros(256)
    for i, code in enumerate(raster.codes):
        cast[FIRST + i] = code in casting.given
    whole = np.maximum(np.bincount(thin.ravel(), minlength=256), 1)
    for wide, high, places in shapes:
        for rect in _places(layout, wide, high, taken):
            under = thin[rect.top // step : rect.bottom // step, rect.left // step : rect.right // step]
            # Shares of countries, not pixels: a corner of Russia is missed less than Portugal.
            cost = float((np.bincount(under.ravel(), minlength=256) / whole * cast).sum()) + 100 * (rect.collidelist(taken) >= 0)
            if layout.inset is not None:
                cost += 100 * rect.colliderect(layout.inset)
            if best is None or cost < best[0] - 0.02:
                best = cost, rect, places
    assert best is not None, "a panel has at least one shape"
    return best[1], best[2]


def _places(layout: Layout, wide: int, high: int, taken: list[pygame.Rect]) -> Iterator[pygame.Rect]:
    """The lower corners, above and beside what is already there, then up the edges."""
    margin, (width, height) = round(12 * layout.measure), layout.size
    for top in range(height - margin - high, margin, -max(8, height // 24)):
        yield pygame.Rect(margin, top, wide, high)
        yield pygame.Rect(width - margin - wide, top, wide, high)
        for rect in taken:
            yield pygame.Rect(rect.left, rect.top - margin // 2 - high, wide, high)
            yield pygame.Rect(rect.right + margin // 2, rect.bottom - high, wide, high)
    yield pygame.Rect(margin, max(0, height - margin - high), wide, high)
