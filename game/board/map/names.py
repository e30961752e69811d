"""Which names are wanted on the map, in which order, and in which ink."""

from __future__ import annotations

from collections.abc import Mapping

from game.atlas.borders import Borders, Unit
from game.atlas.casting import Casting
from game.board.map.labels import MapLabel
from game.board.map.layout import INSET, Layout
from game.board.map.scale import DARK_INK, Shade
from game.board.map.style import MapStyle
from game.i18n import _


def wanted(
    borders: Borders, layout: Layout, casting: Casting, shades: Mapping[str, Shade], texts: Mapping[str, str], style: MapStyle
) -> list[MapLabel]:
    """Delegations first, the largest first; then cities; then the countries that are not at the table."""
    labels: list[tuple[tuple[int, float], MapLabel]] = []
    for code in sorted(borders.names):
        spot = layout.locate(borders, code)
        if spot is not None:
            window, x, y = spot
            unit = borders.windows[window].units[code]
            label = _label(borders, casting, unit, shades, texts, style, (window, x, y, unit.room * layout.fits[window].scale))
            rank = 1 if label.disc else 2 if label.aside else 0
            if not (label.aside and window == INSET):
                labels.append(((rank, -unit.area), label))
    return [label for _rank, label in sorted(labels, key=lambda pair: pair[0])]


def _label(
    borders: Borders,
    casting: Casting,
    unit: Unit,
    shades: Mapping[str, Shade],
    texts: Mapping[str, str],
    style: MapStyle,
    where: tuple[str, float, float, float],
) -> MapLabel:
    window, x, y, room = where
    name, short = (_(word) for word in borders.names[unit.code])
    given = casting.given.get(unit.code)
    named = given is not None and borders.canonical(given) == unit.code
    shade = casting.shade(unit.code, shades, style.aside)
    aside = given not in shades
    disc = unit.code in borders.discs
    ink = DARK_INK if disc else style.aside_ink if aside else shade.ink
    halo = style.aside.fill if aside or disc else shade.fill if shade.ink == DARK_INK else _darker(shade.fill)
    full = texts.get(given or "", name) if named else name
    spellings = (short,) if disc and full == name else tuple(dict.fromkeys((full, short)))
    return MapLabel(unit.code, spellings, (x, y), room, window, ink, halo, aside and not disc, optional=not named and not disc, disc=disc)


def _darker(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """The halo of light ink: the fill, deepened, so that it holds on a neighbour's light ground."""
    return colour[0] * 3 // 4, colour[1] * 3 // 4, colour[2] * 3 // 4
