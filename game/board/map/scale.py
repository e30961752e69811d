"""How a chance looks: a diverging scale from orange (would refuse) to blue (would accept), safe for the colour-blind.

Never by colour alone: what leans is hatched, rising towards yes and falling towards no, both ways in the balance; and a yes is dark
where a no is light, so that the two stay apart in grey. Ink on each fill, and on its stripes, has a contrast of 4.5:1 or more;
the tests compute that, and how far apart the fills are as seen with protanopia, deuteranopia and tritanopia.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _

Colour = tuple[int, int, int]

DARK_INK: Colour = (24, 32, 42)
LIGHT_INK: Colour = (255, 253, 248)

RISING, FALLING = 1, 2
"""Ways of hatching; both together cross."""


@dataclass(frozen=True)
class Shade:
    """A fill, and if it is hatched the colour of the stripes and which way they run."""

    fill: Colour
    hatched: bool = False
    stripe: Colour = (120, 120, 120)
    ways: int = RISING

    @property
    def ink(self) -> Colour:
        """The colour of text on it."""
        return DARK_INK if contrast(DARK_INK, self.fill) > contrast(LIGHT_INK, self.fill) else LIGHT_INK


ACCEPTS = Shade((45, 92, 140))
LEANS_TO_YES = Shade((190, 210, 228), hatched=True, stripe=(122, 163, 202), ways=RISING)
BALANCE = Shade((231, 224, 208), hatched=True, stripe=(203, 193, 172), ways=RISING | FALLING)
LEANS_TO_NO = Shade((248, 222, 194), hatched=True, stripe=(226, 160, 104), ways=FALLING)
REFUSES = Shade((217, 123, 56))
UNKNOWN = Shade((178, 175, 168))
OWN = Shade((62, 72, 84))
"""The delegation whose package it is: it is asked nothing."""
ASIDE = Shade((228, 222, 207))
"""A country that is not at the table."""

STEPS: tuple[tuple[float, Shade], ...] = ((0.25, REFUSES), (0.45, LEANS_TO_NO), (0.55, BALANCE), (0.75, LEANS_TO_YES), (1.01, ACCEPTS))
"""Below which chance each shade holds. A chance of 0.45 to 0.55 leans neither way."""


def shade(chance: float | None) -> Shade:
    """The shade of a chance to accept, from 0 to 1; None is not known."""
    if chance is None:
        return UNKNOWN
    return next(look for below, look in STEPS if min(chance, 1.0) < below)


def key() -> list[tuple[Shade, str]]:
    """Every shade of the scale with its words, from yes to no."""
    return [
        (ACCEPTS, _("accepts")),
        (LEANS_TO_YES, _("leans to yes")),
        (BALANCE, _("in the balance")),
        (LEANS_TO_NO, _("leans to no")),
        (REFUSES, _("refuses")),
        (UNKNOWN, _("not known")),
    ]


def _linear(channel: int) -> float:
    part = channel / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: Colour) -> float:
    """Relative luminance as the accessibility guidelines define it."""
    red, green, blue = (_linear(c) for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The ratio of contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
