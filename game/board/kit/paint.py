"""Shapes with smooth edges: boxes with round corners and shadows, discs, marks. What was drawn once is kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeVar

import pygame

from game.board.kit.theme import Colour

FINER = 4
MOST_KEPT = 160
Tile = tuple[Colour | None, Colour | None, int, int]
Key = TypeVar("Key")


class Paint:
    """Draws boxes from nine parts, so that a box of any size costs the same small picture."""

    def __init__(self) -> None:
        self._tiles: OrderedDict[Tile, pygame.Surface] = OrderedDict()
        self._shadows: OrderedDict[tuple[int, int, int], pygame.Surface] = OrderedDict()

    def box(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        fill: Colour | None,
        edge: Colour | None = None,
        *,
        radius: int = 0,
        width: int = 1,
    ) -> None:
        """A box with round corners, filled, edged, or both."""
        radius = max(1, min(radius, rect.width // 2, rect.height // 2))
        if rect.width < 2 or rect.height < 2:
            return
        key = (fill, edge, radius, width)
        tile = self._tiles.get(key)
        if tile is None:
            tile = _keep(self._tiles, key, _tile(fill, edge, radius, width))
        _nine(surface, tile, rect, radius + width)

    def shadow(self, surface: pygame.Surface, rect: pygame.Rect, radius: int, spread: int, strength: int) -> None:
        """A soft shadow around and below a box."""
        if not strength or spread < 1:
            return
        key = (radius, spread, strength)
        tile = self._shadows.get(key)
        if tile is None:
            tile = _keep(self._shadows, key, _shadow(radius, spread, strength))
        _nine(surface, tile, rect.inflate(2 * spread, 2 * spread).move(0, spread // 3), radius + 2 * spread)

    def disc(
        self, surface: pygame.Surface, centre: tuple[int, int], radius: int, fill: Colour, *, edge: Colour | None = None, width: int = 2
    ) -> None:
        """A filled disc, with a rim if one is given."""
        rect = pygame.Rect(0, 0, 2 * radius, 2 * radius)
        rect.center = centre
        self.box(surface, rect, fill, edge, radius=radius, width=width)

    def diamond(self, surface: pygame.Surface, centre: tuple[int, int], radius: int, fill: Colour) -> None:
        """A square on its corner: the mark of history."""
        x, y = centre
        points = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
        pygame.draw.polygon(surface, fill, points)
        pygame.draw.aalines(surface, fill, True, points)

    def tick(self, surface: pygame.Surface, rect: pygame.Rect, colour: Colour, width: int) -> None:
        """A check mark."""
        a = (rect.x + rect.width * 0.22, rect.y + rect.height * 0.53)
        b = (rect.x + rect.width * 0.42, rect.y + rect.height * 0.73)
        c = (rect.x + rect.width * 0.78, rect.y + rect.height * 0.3)
        pygame.draw.lines(surface, colour, False, [a, b, c], max(2, width))

    def hatch(self, surface: pygame.Surface, rect: pygame.Rect, colour: Colour, step: int, width: int) -> None:
        """Slanting lines, where colour alone must not carry the meaning."""
        clip = surface.get_clip()
        surface.set_clip(clip.clip(rect))
        for x in range(rect.left - rect.height, rect.right, max(3, step)):
            pygame.draw.line(surface, colour, (x, rect.bottom), (x + rect.height, rect.top), width)
        surface.set_clip(clip)


def _keep(kept: OrderedDict[Key, pygame.Surface], key: Key, tile: pygame.Surface) -> pygame.Surface:
    kept[key] = tile
    if len(kept) > MOST_KEPT:
        kept.popitem(last=False)
    return tile


def _tile(fill: Colour | None, edge: Colour | None, radius: int, width: int) -> pygame.Surface:
    """The smallest box with these corners, drawn finer and shrunk."""
    side = 2 * (radius + width) + 1
    # Start from the colour of the rim, so that shrinking mixes no black into it.
    rim = edge if edge is not None else fill if fill is not None else (0, 0, 0)
    fine = pygame.Surface((side * FINER, side * FINER), pygame.SRCALPHA)
    fine.fill((*rim, 0))
    whole = fine.get_rect()
    if edge is not None:
        pygame.draw.rect(fine, edge, whole, border_radius=radius * FINER)
        inner = whole.inflate(-2 * width * FINER, -2 * width * FINER)
        inside = max(0, (radius - width) * FINER)
        pygame.draw.rect(fine, (*fill, 255) if fill is not None else (*edge, 0), inner, border_radius=inside)
    elif fill is not None:
        pygame.draw.rect(fine, fill, whole, border_radius=radius * FINER)
    return pygame.transform.smoothscale(fine, (side, side))


def _shadow(radius: int, spread: int, strength: int) -> pygame.Surface:
    corner = radius + 2 * spread
    side = 2 * corner + 1
    tile = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.draw.rect(tile, (30, 26, 18, strength), tile.get_rect().inflate(-2 * spread, -2 * spread), border_radius=radius)
    return pygame.transform.gaussian_blur(tile, max(1, spread // 2), repeat_edge_pixels=False)


def _nine(surface: pygame.Surface, tile: pygame.Surface, rect: pygame.Rect, corner: int) -> None:
    """Fill a box from the corners, edges and middle of a tile."""
    side = tile.get_width()
    wide, high = min(corner, rect.width // 2), min(corner, rect.height // 2)
    columns = ((0, wide, rect.x, wide), (corner, 1, rect.x + wide, rect.width - 2 * wide), (side - wide, wide, rect.right - wide, wide))
    rows = ((0, high, rect.y, high), (corner, 1, rect.y + high, rect.height - 2 * high), (side - high, high, rect.bottom - high, high))
    for sy, sh, y, h in rows:
        for sx, sw, x, w in columns:
            if w <= 0 or h <= 0:
                continue
            part = tile.subsurface((sx, sy, sw, sh))
            if (sw, sh) != (w, h):
                part = pygame.transform.scale(part, (w, h))
            surface.blit(part, (x, y))
