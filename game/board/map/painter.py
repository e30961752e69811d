"""Paint the map: numbers to colours, light over them, then the frame of the inset, names and the key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pygame

from game.atlas.borders import Borders
from game.atlas.casting import Casting
from game.board.map.flatten import flatten
from game.board.map.labels import Lettering, PlacedLabel, set_labels
from game.board.map.layout import Layout, lay_out
from game.board.map.legend import Entry, measure, panel
from game.board.map.names import wanted
from game.board.map.paints import paints_for
from game.board.map.quiet import quietest
from game.board.map.raster import Between, Raster, discs, draw
from game.board.map.relief import relief
from game.board.map.scale import Shade, key
from game.board.map.style import MapStyle


@dataclass(frozen=True)
class MapScene:
    """What is to be painted, beside the borders."""

    casting: Casting
    shades: Mapping[str, Shade]
    texts: Mapping[str, str] = field(default_factory=dict)
    text_px: int = 16
    legend: bool = True


@dataclass(frozen=True)
class Ground:
    """What depends on the size and on who sits together: numbers, and the light over them."""

    layout: Layout
    raster: Raster
    relief: pygame.Surface


@dataclass(frozen=True)
class Painting:
    """A finished map, with the names to write on it, and where swatches stand beside it."""

    picture: pygame.Surface
    labels: dict[str, PlacedLabel]
    beside: dict[str, pygame.Rect]


def ground(borders: Borders, size: tuple[int, int], inset: str, between: Between, style: MapStyle) -> Ground:
    """Lay the ground of a map: the slow part, needed when the size changes."""
    layout = lay_out(borders, size, inset)
    raster = draw(borders, layout, between)
    return Ground(layout, raster, relief(raster, size, layout.measure, style))


def paint(borders: Borders, base: Ground, scene: MapScene, style: MapStyle, lettering: Lettering) -> Painting:
    """Paint a scene on its ground: the part that is done again when a shade changes."""
    layout = base.layout
    picture = coloured(base, scene, style)
    taken, beside = _panels(picture, borders, base, scene, style, lettering)
    taken += discs(borders, layout)
    labels = wanted(borders, layout, scene.casting, scene.shades, scene.texts, style)
    return Painting(picture, set_labels(labels, layout, lettering, scene.text_px, taken), beside)


def coloured(base: Ground, scene: MapScene, style: MapStyle) -> pygame.Surface:
    """The map without a word on it."""
    layout = base.layout
    units = [scene.casting.shade(code, scene.shades, style.aside) for code in base.raster.codes]
    period = max(6, round(style.hatch_period * layout.measure * 2))
    picture = flatten(base.raster.drawn, layout.size, paints_for(units, style, period))
    picture.blit(base.relief, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    if layout.inset is not None:
        pygame.draw.rect(picture, style.frame, layout.inset, max(1, round(layout.measure)))
    return picture


def _panels(
    picture: pygame.Surface, borders: Borders, base: Ground, scene: MapScene, style: MapStyle, lettering: Lettering
) -> tuple[list[pygame.Rect], dict[str, pygame.Rect]]:
    """The key, and the delegations that the map has no place for: where they cover least of the others."""
    font = lettering.plain(max(11, round(scene.text_px * 0.86)))
    seen = [code for unit, code in scene.casting.given.items() if base.layout.locate(borders, unit) is not None]
    strangers = [c for c in scene.shades if c not in seen]
    lists = [[Entry(shade, words) for shade, words in key()] if scene.legend else [], [_entry(borders, scene, c) for c in strangers]]
    taken: list[pygame.Rect] = []
    beside: dict[str, pygame.Rect] = {}
    for entries in lists:
        if entries:
            rect, places = quietest(
                base.layout, base.raster, scene.casting, [measure(entries, font, w) for w in (1, base.layout.size[0])], taken
            )
            beside |= panel(picture, rect, entries, places, font, (style.ink, style.panel))
            taken.append(rect)
    return taken, beside


def _entry(borders: Borders, scene: MapScene, code: str) -> Entry:
    unit = borders.canonical(code)
    words = scene.texts.get(code, code if unit is None else borders.names[unit][0])
    return Entry(scene.shades[code], words, code)
