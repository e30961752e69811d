"""The map on the board: give it shades, draw it, ask what is under the mouse. It is painted again only when something has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from functools import partial

import pygame

from game.atlas.borders import Borders
from game.atlas.casting import Casting, cast
from game.board.map.labels import Lettering
from game.board.map.layout import INSET
from game.board.map.outline import Outline, outlines
from game.board.map.painter import Ground, MapScene, Painting, ground, paint
from game.board.map.raster import ASIDE_LINE, BORDER, FAINT
from game.board.map.scale import Shade
from game.board.map.style import MapStyle

REACH = 5
"""How near the mouse must come to a small unit, in measures."""


class MapCanvas:
    """A map in a rectangle. Codes are those of the scenario; other names of a unit, and units the map does not know, are welcome."""

    def __init__(
        self, rect: pygame.Rect, borders: Borders, inset: str = INSET, style: MapStyle | None = None, text_px: int = 16, legend: bool = True
    ) -> None:
        self.rect = pygame.Rect(rect)
        self.style = style or MapStyle()
        self.grounds = self.paintings = 0
        self._borders, self._inset = borders, inset
        self._text_px, self._legend = text_px, legend
        self._shades: dict[str, Shade] = {}
        self._texts: dict[str, str] = {}
        self._groups: dict[str, int] = {}
        self._casting = Casting()
        self._lettering = Lettering(self.style)
        self._ground: Ground | None = None
        self._painting: Painting | None = None
        self._last: pygame.Surface | None = None
        self._hover: frozenset[str] = frozenset()
        self._selected: frozenset[str] = frozenset()
        self._outlines: dict[tuple[frozenset[str], bool], list[Outline]] = {}

    @property
    def unknown(self) -> tuple[str, ...]:
        """Codes that the map has no place for; like those it has no room for, they are listed beside it."""
        return self._casting.unknown

    @property
    def labels(self) -> dict[str, pygame.Rect]:
        """Where each name stands, on the surface that the map is drawn on."""
        return {code: written.rect.move(self.rect.topleft) for code, written in self._painted().labels.items()}

    def set_rect(self, rect: pygame.Rect) -> None:
        """Move the map; another size lays a new ground."""
        if rect.size != self.rect.size:
            self._lay_anew()
        self.rect = pygame.Rect(rect)

    @property
    def ground_key(self) -> Hashable:
        """What the ground depends on."""
        return self._borders.name, self.rect.size, frozenset(self._casting.given.items()), frozenset(self._groups.items())

    @property
    def laying(self) -> Callable[[], Ground] | None:
        """The work of laying the ground, to be done aside and handed back by `lay`; None where that has been done."""
        if self._ground is not None:
            return None
        size, inset, style = self.rect.size, self._inset, self.style
        return partial(ground, self._borders, size, inset, partial(_between, self._casting, dict(self._groups)), style)

    def lay(self, laid: Ground) -> None:
        """Take a ground that was laid aside, if it still is of the right size."""
        if laid.layout.size == self.rect.size:
            self._ground, self._painting = laid, None
            self.grounds += 1

    def set_text_px(self, size: int) -> None:
        """Change the height of the text."""
        if size != self._text_px:
            self._text_px, self._painting = size, None

    def set_groups(self, groups: Sequence[Collection[str]]) -> None:
        """Countries that one delegation covers: the borders between them are drawn faintly."""
        numbered = {code: i for i, group in enumerate(groups) for code in group}
        if numbered != self._groups:
            self._groups = numbered
            self._lay_anew()

    def set_shades(self, shades: Mapping[str, Shade]) -> None:
        """Colour units by code; whoever is not named is not at the table."""
        if shades == self._shades:
            return
        if shades.keys() != self._shades.keys():
            before, self._casting = self._casting, cast(self._borders, list(shades))
            if before != self._casting:
                self._lay_anew()
        self._shades, self._painting = dict(shades), None

    def set_labels(self, texts: Mapping[str, str]) -> None:
        """Names to write instead of the map's own, by code."""
        if texts != self._texts:
            self._texts, self._painting = dict(texts), None

    def set_hover(self, codes: Collection[str]) -> None:
        """Outline what the mouse is over: all countries of a delegation, or none."""
        self._hover = self._casting.units(codes)

    def select(self, codes: Collection[str]) -> None:
        """Outline what is chosen, more heavily."""
        self._selected = self._casting.units(codes)

    def draw(self, surface: pygame.Surface, hurry: bool = False) -> None:
        """Draw the map where it belongs; in a hurry (a window being resized) the last picture is stretched instead of a new one painted."""
        if hurry and self._ground is None and self._last is not None:
            surface.blit(pygame.transform.scale(self._last, self.rect.size), self.rect)
            return
        painting = self._painted()
        surface.blit(painting.picture, self.rect)
        # Names are drawn last, so that no outline strikes one through.
        for units, heavy in ((self._hover - self._selected, False), (self._selected, True)):
            for outline in self._outline(units, heavy):
                surface.blit(outline.picture, (self.rect.x + outline.at[0], self.rect.y + outline.at[1]))
        for written in painting.labels.values():
            surface.blit(written.picture, written.rect.move(self.rect.topleft))

    def unit_at(self, pos: tuple[int, int]) -> str | None:
        """The code at a place on the surface: the scenario's own if it named that unit, else the map's; None for water."""
        if not self.rect.collidepoint(pos):
            return None
        x, y = pos[0] - self.rect.x, pos[1] - self.rect.y
        for code, rect in self._painted().beside.items():
            if rect.collidepoint(x, y):
                return code
        unit = self._laid().raster.code_at(x, y) or self._close_by(x, y)
        return None if unit is None else self._casting.given.get(unit, unit)

    def anchor(self, code: str) -> tuple[int, int] | None:
        """Where a unit is, on the surface: the place of its label, or of its swatch beside the map; None if it is not seen."""
        swatch = self._painted().beside.get(code)
        if swatch is not None:
            return self.rect.x + swatch.centerx, self.rect.y + swatch.centery
        spot = self._laid().layout.locate(self._borders, self._borders.canonical(code) or "")
        return None if spot is None else (self.rect.x + round(spot[1]), self.rect.y + round(spot[2]))

    def _lay_anew(self) -> None:
        self._ground = self._painting = None
        self._outlines.clear()

    def _laid(self) -> Ground:
        if self._ground is None:
            laying = self.laying
            assert laying is not None
            self.lay(laying())
        assert self._ground is not None
        return self._ground

    def _painted(self) -> Painting:
        if self._painting is None:
            scene = MapScene(self._casting, self._shades, self._texts, self._text_px, self._legend)
            self._painting = paint(self._borders, self._laid(), scene, self.style, self._lettering)
            self._last = self._painting.picture
            self.paintings += 1
        return self._painting

    def _outline(self, units: frozenset[str], heavy: bool) -> list[Outline]:
        """The outline of some units, kept for the last few that were asked for."""
        if not units:
            return []
        if (units, heavy) not in self._outlines:
            while len(self._outlines) > 3:
                del self._outlines[next(iter(self._outlines))]
            layout = self._laid().layout
            width = (2.2 if heavy else 1.4) * layout.measure
            colours = self.style.selected if heavy else self.style.hover
            self._outlines[units, heavy] = outlines(self._borders, layout, units, colours, width)
        return self._outlines[units, heavy]

    def _close_by(self, x: int, y: int) -> str | None:
        """A unit of the cast a few pixels away: islands and straits are narrow, hands are not."""
        raster, reach = self._laid().raster, round(REACH * self._laid().layout.measure)
        for away in range(2, reach + 1, 2):
            for dx, dy in ((away, 0), (-away, 0), (0, away), (0, -away), (away, away), (away, -away), (-away, away), (-away, -away)):
                unit = raster.code_at(x + dx, y + dy)
                if unit in self._casting.given:
                    return unit
        return None


def _between(casting: Casting, groups: Mapping[str, int], one: str, other: str) -> int:
    """The line between two units: faint if they belong together."""
    first, second = casting.given.get(one), casting.given.get(other)
    if first is None or second is None:
        return ASIDE_LINE if first is second else BORDER
    return FAINT if first == second or groups.get(first, first) == groups.get(second, second) else BORDER
