"""How everything looks at one size of window: the theme, the fonts, the scale. Passed to whatever is measured, placed or drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from game.board.kit.fonts import Face, Family, Fonts, Weight
from game.board.kit.paint import Paint
from game.board.kit.text import Typesetter
from game.board.kit.theme import LIGHT, SIZES, UNIT, Theme

LEAST_SCALE = 0.8
DESIGNED = (1920, 1080)


def scale_for(size: tuple[int, int]) -> float:
    """How much larger than designed everything is in a window of that size."""
    return max(LEAST_SCALE, min(size[0] / DESIGNED[0], size[1] / DESIGNED[1]))


@dataclass(frozen=True)
class Look:
    """Theme, fonts and scale."""

    theme: Theme = LIGHT
    scale: float = 1.0
    text_scale: float = 1.0
    reduced_motion: bool = False
    """Whether motion is reduced."""
    types: Typesetter = field(default_factory=Typesetter, compare=False)
    paint: Paint = field(default_factory=Paint, compare=False)

    @property
    def fonts(self) -> Fonts:
        """The opened fonts."""
        return self.types.fonts

    def u(self, units: float = 1) -> int:
        """So many units of distance in pixels; distances grow a little with the text."""
        return round(UNIT * units * self.scale * (0.7 + 0.3 * self.text_scale))

    def text(self, units: float) -> int:
        """A width or height in pixels that grows with the text as a whole."""
        return round(UNIT * units * self.scale * self.text_scale)

    def face(self, role: str = "body", family: Family = "sans", weight: Weight = "regular") -> Face:
        """The font for a role."""
        return Face(family, weight, math.ceil(SIZES[role] * self.scale * self._growth(role)))

    def _growth(self, role: str) -> float:
        """Large type grows less than running text: it can be read already, and must still fit."""
        return 1 + (self.text_scale - 1) * {"title": 0.75, "masthead": 0.5, "display": 0.5}.get(role, 1.0)

    @property
    def hair(self) -> int:
        """The width of a thin line."""
        return max(1, round(self.scale))

    @property
    def radius(self) -> int:
        """The radius of corners."""
        return self.u(0.9)
