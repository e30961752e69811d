"""Where things stand in the rectangle of the map: the inset and how the windows fit, for any size."""

from __future__ import annotations

from dataclasses import dataclass

from game.atlas.borders import Borders
from game.atlas.projection import Fit, fit

INSET_SHARE = 0.225
"""The most of the width that the inset may take: 288 pixels at 1280."""
INSET_LEAST = 0.19
"""Its least share, even where it must cover a coast."""
OPEN_SEA = -1870
"""West of this (kilometres in the main window) the sea is open: Iceland lies east of it."""
MAIN, INSET = "europe", "north_atlantic"


@dataclass(frozen=True)
class Layout:
    """The size of the map, pixels a measure (1 at a height of 800) and a fit for each window that is drawn."""

    size: tuple[int, int]
    measure: float
    fits: dict[str, Fit]

    @property
    def inset(self) -> tuple[int, int, int, int] | None:
        """The rectangle of the inset, if there is one."""
        return self.fits[INSET].rect if INSET in self.fits else None

    def locate(self, borders: Borders, unit: str) -> tuple[str, float, float] | None:
        """The window in which a unit is seen and where its label stands in it; None if it lies beyond every edge."""
        for window, shown in self.fits.items():
            known = borders.windows[window].units.get(unit)
            if known is not None:
                (x, y), (left, top, wide, high) = shown.pixel(known.anchor), shown.rect
                if left < x < left + wide and top < y < top + high and not self.hidden(window, x, y):
                    return window, x, y
        return None

    def hidden(self, window: str, x: float, y: float) -> bool:
        """Whether the inset covers a place of the main window."""
        if window == INSET or self.inset is None:
            return False
        left, top, wide, high = self.inset
        return left <= x <= left + wide and top <= y <= top + high


def lay_out(borders: Borders, size: tuple[int, int], inset: str) -> Layout:
    """Fit the windows of a map; the inset stands at the upper left."""
    width, height = size
    measure = max(0.7, min(height / 800, width / 1150))
    fits = {}
    main = borders.windows[MAIN]
    fits[MAIN] = fit(main.core, main.clip, (0, 0, width, height))
    if inset == INSET and INSET in borders.windows:
        window = borders.windows[INSET]
        shape = (window.core[3] - window.core[1]) / (window.core[2] - window.core[0])
        margin = round(12 * measure)
        free = fits[MAIN].pixel((OPEN_SEA, 0))[0] - 2 * margin
        wide = round(min(max(free, width * INSET_LEAST), width * INSET_SHARE))
        fits[INSET] = fit(window.core, window.clip, (margin, margin, wide, round(wide * shape)))
    return Layout(size, measure, fits)
