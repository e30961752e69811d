"""Draw the map once in numbers instead of colours, at twice the size: what a pixel belongs to. Colouring it is then a table look-up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pygame

from game.atlas.borders import Borders, BordersError, Window
from game.atlas.projection import Fit
from game.board.map.layout import INSET, MAIN, Layout

SUPERSAMPLING = 2
SEA, INSET_SEA, LAKE, BORDER, FAINT, ASIDE_LINE, DISC_RING = range(7)
LINES = (BORDER, FAINT, ASIDE_LINE, DISC_RING)
FIRST, COASTS, LAST = 8, 132, 256
"""The first number of a unit, and the first number of a unit's coast; smaller ones are water and lines."""

Numbers = npt.NDArray[np.uint8]
Between = Callable[[str, str], int]
"""The line between two units: BORDER, FAINT (inside a delegation) or ASIDE_LINE (neither is at the table)."""


@dataclass(frozen=True)
class Raster:
    """The map in numbers: at twice the size with its lines, at its own size without them (for the mouse)."""

    drawn: pygame.Surface
    hits: Numbers
    codes: tuple[str, ...]

    def code_at(self, x: int, y: int) -> str | None:
        """The unit at a place inside the map; None for water."""
        if not (0 <= y < self.hits.shape[0] and 0 <= x < self.hits.shape[1]):
            return None
        number = int(self.hits[y, x])
        return self.codes[number - FIRST] if number >= FIRST else None


def canvas(size: tuple[int, int]) -> pygame.Surface:
    """A surface of one byte a pixel whose colours are their own numbers."""
    surface = pygame.Surface(size, depth=8)
    surface.set_palette([(i, i, i) for i in range(256)])
    return surface


def numbers(surface: pygame.Surface) -> Numbers:
    """The bytes of such a surface, row by row, not copied."""
    return pygame.surfarray.pixels2d(surface).T


def draw(borders: Borders, layout: Layout, between: Between) -> Raster:
    """Draw every window of the map."""
    width, height = layout.size
    surface = canvas((width * SUPERSAMPLING, height * SUPERSAMPLING))
    codes = tuple(sorted(borders.names))
    number = {code: FIRST + i for i, code in enumerate(codes)}
    if len(codes) > COASTS - FIRST:
        raise BordersError(f"{borders.name}: {len(codes)} units, and a map holds {COASTS - FIRST}.")
    parts = [_part(surface, borders.windows[name], fit, name) for name, fit in layout.fits.items()]
    for part in parts:
        _fill(part, number)
    _discs(surface, borders, layout, number, ring=False)
    hits = numbers(surface)[::SUPERSAMPLING, ::SUPERSAMPLING].copy()
    for part in parts:
        # The inset hides what the main window has drawn beneath it, lines too: it is filled again after them.
        if part.water != SEA:
            _fill(part, number)
        _lines(part, number, layout.measure * (1 if part.water == SEA else 0.8), between)
    _discs(surface, borders, layout, number, ring=True)
    return Raster(surface, hits, codes)


@dataclass(frozen=True)
class Part:
    """A window with the piece of the surface that it is drawn on, fitted to that piece's own corner."""

    surface: pygame.Surface
    window: Window
    fit: Fit
    water: int


def _part(surface: pygame.Surface, window: Window, fit: Fit, name: str) -> Part:
    x, y, wide, high = (v * SUPERSAMPLING for v in fit.rect)
    moved = Fit(fit.scale, fit.west, fit.north, (0, 0, *fit.rect[2:]))
    return Part(surface.subsurface((x, y, wide, high)), window, moved, INSET_SEA if name == INSET else SEA)


def _grey(number: int) -> tuple[int, int, int]:
    return number, number, number


def _fill(part: Part, number: dict[str, int]) -> None:
    """Water, units by size, so that enclaves come after what surrounds them; then lakes."""
    part.surface.fill(_grey(part.water))
    bounds = part.surface.get_rect()
    for unit in sorted(part.window.units.values(), key=lambda u: -u.area):
        for polygon in unit.polygons:
            for hole, ring in enumerate(polygon):
                points = part.fit.to_pixels(part.window.ring(ring), SUPERSAMPLING)
                if _seen(points, bounds):
                    pygame.draw.polygon(part.surface, _grey(part.water if hole else number[unit.code]), points.tolist())
    for lake in part.window.lakes:
        points = part.fit.to_pixels(lake, SUPERSAMPLING)
        if _seen(points, bounds):
            pygame.draw.polygon(part.surface, _grey(LAKE), points.tolist())


def _lines(part: Part, number: dict[str, int], measure: float, between: Between) -> None:
    """Coasts first, then faint borders, then borders between delegations."""
    bounds = part.surface.get_rect()
    widths = {BORDER: round(3.0 * measure), FAINT: round(1.6 * measure), ASIDE_LINE: round(1.5 * measure)}
    drawn: list[tuple[int, int, int]] = []
    for arc, sides in part.window.sides.items():
        if len(sides) < 2:
            drawn.append((0, COASTS - FIRST + number[sides[0]], arc))
        else:
            kind = between(sides[0], sides[1])
            drawn.append((2 if kind == BORDER else 1, kind, arc))
    for _order, kind, arc in sorted(drawn):
        points = part.fit.to_pixels(part.window.arcs[arc], SUPERSAMPLING)
        if _seen(points, bounds):
            pygame.draw.lines(part.surface, _grey(kind), False, points.tolist(), max(1, widths.get(kind, round(1.5 * measure))))


def _seen(points: npt.NDArray[np.float64], bounds: pygame.Rect) -> bool:
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return bool(right >= 0 and bottom >= 0 and left <= bounds.width and top <= bounds.height)


def disc_radius(layout: Layout) -> float:
    """How large the disc of a city is drawn, in pixels."""
    return max(6.0, 7.0 * layout.measure)


def discs(borders: Borders, layout: Layout) -> list[pygame.Rect]:
    """Where the discs of cities are."""
    return [pygame.Rect(x - r, y - r, 2 * r, 2 * r) for _code, (x, y) in _disc_places(borders, layout) for r in (disc_radius(layout),)]


def _disc_places(borders: Borders, layout: Layout) -> list[tuple[str, tuple[float, float]]]:
    units = borders.windows[MAIN].units
    return [(code, layout.fits[MAIN].pixel(units[code].anchor)) for code in sorted(borders.discs & units.keys())]


def _discs(surface: pygame.Surface, borders: Borders, layout: Layout, number: dict[str, int], ring: bool) -> None:
    for code, (x, y) in _disc_places(borders, layout):
        place, radius = (x * SUPERSAMPLING, y * SUPERSAMPLING), disc_radius(layout) * SUPERSAMPLING
        if ring:
            pygame.draw.circle(surface, _grey(DISC_RING), place, radius + 2.4 * layout.measure)
        pygame.draw.circle(surface, _grey(number[code]), place, radius)
