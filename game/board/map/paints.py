"""The colours of a map by number: water, lines, and for each unit its fill, its stripes and its coast."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.map.flatten import CLEAR, WAYS, Paints
from game.board.map.raster import ASIDE_LINE, BORDER, COASTS, DISC_RING, FAINT, FIRST, INSET_SEA, LAKE, SEA
from game.board.map.scale import Colour, Shade, luminance
from game.board.map.style import MapStyle

BLACK: Colour = (0, 0, 0)
LIGHT = 0.4
"""Luminance of a fill above which a pale coast would not be seen."""


def paints_for(shades: Sequence[Shade], style: MapStyle, period: int) -> Paints:
    """What each number is painted with, for units in order."""
    plain = [BLACK] * 256
    for number in (SEA, INSET_SEA):
        plain[number] = style.sea
    plain[LAKE] = style.lake
    plain[BORDER], plain[FAINT], plain[ASIDE_LINE], plain[DISC_RING] = style.border, style.faint_border, style.aside_line, style.ink
    for i, shade in enumerate(shades):
        plain[FIRST + i] = shade.fill
        plain[COASTS + i] = coast_of(shade) if luminance(shade.fill) > LIGHT else style.coast
    stripes: dict[int, Sequence[Colour]] = {}
    for way in WAYS:
        striped = [FIRST + i for i, shade in enumerate(shades) if shade.hatched and shade.ways & way]
        if striped:
            colours = [CLEAR] * 256
            for number in striped:
                colours[number] = shades[number - FIRST].stripe
            stripes[way] = colours
    return Paints(plain, stripes, period)


def coast_of(shade: Shade) -> Colour:
    """A light unit would melt into the sea: its coast is a darker line of its own colour."""
    ground = shade.stripe if shade.hatched else shade.fill
    return ground[0] * 3 // 4, ground[1] * 3 // 4, ground[2] * 3 // 4


def light_where(lit: Sequence[int]) -> Paints:
    """White for some numbers, black for the rest."""
    chosen = set(lit)
    return Paints([(255, 255, 255) if n in chosen else BLACK for n in range(256)], {})
