"""Names on the map: set where they fit, shortened where they do not, never one over another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pygame

from game.board.map.layout import INSET, Layout
from game.board.map.raster import disc_radius
from game.board.map.scale import Colour
from game.board.map.style import MapStyle

GRAND = 18.0
"""A unit this many times as wide as its text is high has its name in larger capitals."""
SLACK, ASIDE_SLACK = 3.0, 1.2
"""How far a name may reach beyond its country, in heights of the text."""


@dataclass(frozen=True)
class MapLabel:
    """What may be written on a unit: texts from the longest to the shortest, where, and how much room there is.

    `aside` is a country that is not at the table; `optional` is left out where it would be wider than its room.
    """

    code: str
    texts: tuple[str, ...]
    place: tuple[float, float]
    room: float
    window: str
    ink: Colour
    halo: Colour
    aside: bool = False
    optional: bool = False
    disc: bool = False


@dataclass(frozen=True)
class PlacedLabel:
    """A name as a picture, and where it stands."""

    picture: pygame.Surface
    rect: pygame.Rect


class Lettering:
    """Fonts at the sizes in use, and the labels already drawn with them."""

    def __init__(self, style: MapStyle) -> None:
        self._style = style
        self._fonts: dict[tuple[bool, int], pygame.font.Font] = {}
        self._plain: dict[int, pygame.font.Font] = {}
        self._drawn: dict[tuple[object, ...], pygame.Surface] = {}

    def font(self, aside: bool, size: int) -> pygame.font.Font:
        """The font of delegations, or of countries that are not at the table."""
        if (aside, size) not in self._fonts:
            self._fonts[aside, size] = pygame.font.Font(self._style.aside_font if aside else self._style.label_font, size)
        return self._fonts[aside, size]

    def plain(self, size: int) -> pygame.font.Font:
        """The font of the key."""
        if size not in self._plain:
            self._plain[size] = pygame.font.Font(self._style.plain_font, size)
        return self._plain[size]

    def text(self, words: str, size: int, ink: Colour, halo: Colour, aside: bool) -> pygame.Surface:
        """Words with a soft halo, so that they can be read across a border."""
        key = (words, size, ink, halo, aside)
        if key not in self._drawn:
            if len(self._drawn) > 300:
                self._drawn.clear()
            self._drawn[key] = haloed(self.font(aside, size), words, ink, halo, max(1, round(size / 9)))
        return self._drawn[key]


def haloed(font: pygame.font.Font, words: str, ink: Colour, halo: Colour, reach: int) -> pygame.Surface:
    """Words drawn over their own outline."""
    font.align = pygame.FONT_CENTER
    face, outline = font.render(words, True, ink), font.render(words, True, halo)
    wide, high = face.get_size()
    out = pygame.Surface((wide + 2 * reach, high + 2 * reach), pygame.SRCALPHA)
    out.fill((*halo, 0))
    steps = [(x, y) for x in range(-reach, reach + 1) for y in range(-reach, reach + 1) if 0 < x * x + y * y <= reach * reach + 1]
    for x, y in steps:
        out.blit(outline, (reach + x, reach + y))
    out.set_alpha(190)
    flat = pygame.Surface(out.get_size(), pygame.SRCALPHA)
    flat.fill((*halo, 0))
    flat.blit(out, (0, 0))
    flat.blit(face, (reach, reach))
    return flat


def set_labels(labels: list[MapLabel], layout: Layout, lettering: Lettering, size: int, taken: list[pygame.Rect]) -> dict[str, PlacedLabel]:
    """Find a place for each label, in the order given; one that finds no room is left out."""
    placed: dict[str, PlacedLabel] = {}
    blocked = list(taken)
    for label in labels:
        spot = _first_free(label, layout, lettering, size, blocked)
        if spot is not None:
            placed[label.code] = spot
            blocked.append(spot.rect)
    return placed


def _first_free(label: MapLabel, layout: Layout, lettering: Lettering, size: int, blocked: list[pygame.Rect]) -> PlacedLabel | None:
    inset = pygame.Rect(layout.inset) if layout.inset else pygame.Rect(0, 0, 0, 0)
    bounds = inset if label.window == INSET else pygame.Rect((0, 0), layout.size)
    font = lettering.font(label.aside, size)
    for words, height in _spellings(label, size, lambda text: font.size(text)[0]):
        picture = lettering.text(words, height, label.ink, label.halo, label.aside)
        if label.optional and picture.get_width() > label.room + height * ASIDE_SLACK:
            continue
        for x, y in _places(label, picture, layout):
            rect = picture.get_rect(center=(round(x), round(y)))
            hidden = label.window != INSET and rect.colliderect(inset)
            if bounds.contains(rect) and not hidden and rect.inflate(-4, -4).collidelist(blocked) < 0:
                return PlacedLabel(picture, rect)
    return None


def _spellings(label: MapLabel, size: int, wide: Callable[[str], int]) -> Iterator[tuple[str, int]]:
    """The longest spelling that there is room for, in one line or two; the shortest in any case."""
    if label.window == INSET:
        size = round(size * 0.85)
    full = label.texts[0]
    if not (label.optional or label.aside) and label.window != INSET and label.room > GRAND * size:
        yield full.upper(), round(size * 1.3)
    slack = size * (ASIDE_SLACK if label.optional or label.aside or label.window == INSET else SLACK)
    for words in label.texts:
        parts = words.split()
        if label.disc or wide(words) <= label.room + (slack if len(parts) == 1 else 0):
            yield words, size
        elif len(parts) == 2 and words == full and not label.optional and max(wide(part) for part in parts) <= label.room + slack:
            yield "\n".join(parts), size
    yield label.texts[-1], size
    yield label.texts[-1], round(size * 0.85)


def _places(label: MapLabel, picture: pygame.Surface, layout: Layout) -> Iterator[tuple[float, float]]:
    """The anchor, then a little above and below, left and right; beside a disc, never on it."""
    (x, y), wide, high = label.place, picture.get_width(), picture.get_height()
    if label.disc:
        away = disc_radius(layout) + 3 * layout.measure
        yield x, y - away - high * 0.4
        yield x + away + wide / 2, y
        yield x - away - wide / 2, y
        yield x, y + away + high * 0.4
        return
    yield x, y
    for step in (0.35, 0.7):
        yield x, y - high * step
        yield x, y + high * step
        yield x + wide * step / 2, y
        yield x - wide * step / 2, y
