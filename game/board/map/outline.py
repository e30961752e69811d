"""The outline of a delegation under the mouse or chosen: the border around all its countries, without the lines between them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pygame

from game.atlas.borders import Borders, Points
from game.board.map.layout import INSET, Layout
from game.board.map.raster import SUPERSAMPLING, disc_radius
from game.board.map.scale import Colour


@dataclass(frozen=True)
class Outline:
    """A picture and where it goes; cut to what is seen."""

    picture: pygame.Surface
    at: tuple[int, int]


def outlines(borders: Borders, layout: Layout, codes: Collection[str], colours: tuple[Colour, Colour], width: float) -> list[Outline]:
    """An outline for each window in which some of these units are seen."""
    out = []
    for name, fit in layout.fits.items():
        window = borders.windows[name]
        arcs = [a for a, sides in window.sides.items() if sum(s in codes for s in sides) == 1]
        lines = [fit.to_pixels(window.arcs[a]) for a in arcs]
        circles = [fit.pixel(window.units[c].anchor) for c in borders.discs & set(codes) & window.units.keys() if name != INSET]
        drawn = _draw(lines, circles, pygame.Rect(fit.rect), colours, width, disc_radius(layout))
        if drawn is not None:
            out.append(drawn)
    return out


def _draw(
    lines: list[Points], circles: list[tuple[float, float]], rect: pygame.Rect, colours: tuple[Colour, Colour], width: float, radius: float
) -> Outline | None:
    """Draw at twice the size, then shrink: a casing, and the line in it."""
    seen = [line for line in lines if _bounds(line).colliderect(rect)]
    areas = [_bounds(line) for line in seen] + [pygame.Rect(x - radius, y - radius, 2 * radius, 2 * radius) for x, y in circles]
    if not areas:
        return None
    area = areas[0].unionall(areas[1:]).inflate(4 * width + 8, 4 * width + 8).clip(rect)
    if not area.width or not area.height:
        return None
    casing, ink = colours
    picture = pygame.Surface((area.width * SUPERSAMPLING, area.height * SUPERSAMPLING), pygame.SRCALPHA)
    # Clear pixels of the casing's colour: else the shrinking would mix black into the edge.
    picture.fill((*casing, 0))
    for colour, wide in ((casing, width * 2.2), (ink, width)):
        thick = max(1, round(wide * SUPERSAMPLING))
        for line in seen:
            points = ((line - np.array(area.topleft)) * SUPERSAMPLING).tolist()
            pygame.draw.lines(picture, colour, False, points, thick)
            _joints(picture, colour, points, thick / 2)
        for x, y in circles:
            place = ((x - area.x) * SUPERSAMPLING, (y - area.y) * SUPERSAMPLING)
            pygame.draw.circle(picture, colour, place, radius * SUPERSAMPLING + thick, thick)
    return Outline(pygame.transform.smoothscale(picture, area.size), area.topleft)


def _joints(surface: pygame.Surface, colour: Colour, points: list[list[float]], radius: float) -> None:
    """Round the corners: pygame leaves gaps between thick segments."""
    if radius > 1:
        for point in points:
            pygame.draw.circle(surface, colour, point, radius)


def _bounds(line: Points) -> pygame.Rect:
    (left, top), (right, bottom) = np.floor(line.min(axis=0)), np.ceil(line.max(axis=0))
    return pygame.Rect(int(left), int(top), int(right - left) + 1, int(bottom - top) + 1)
