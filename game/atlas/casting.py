"""Who is on the map: the codes that a scenario gave, the units they stand for, and those the map does not know."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from game.atlas.borders import Borders

Fill = TypeVar("Fill")


@dataclass(frozen=True)
class Casting:
    """Units by the code that colours them. A unit that follows another has that one's code unless it is named itself."""

    given: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()

    def shade(self, unit: str, shades: Mapping[str, Fill], aside: Fill) -> Fill:
        """How a unit is filled."""
        return shades.get(self.given.get(unit, ""), aside)

    def units(self, codes: Collection[str]) -> frozenset[str]:
        """All units that some codes colour; a unit nobody named stands for itself."""
        return frozenset(u for u, code in self.given.items() if code in codes) | {c for c in codes if c not in self.given.values()}


def cast(borders: Borders, codes: Sequence[str]) -> Casting:
    """Find the units of codes."""
    given: dict[str, str] = {}
    unknown = []
    for code in codes:
        unit = borders.canonical(code)
        if unit is None:
            unknown.append(code)
        else:
            given[unit] = code
    for unit, leader in borders.follows.items():
        if unit not in given and leader in given:
            given[unit] = given[leader]
    return Casting(given, tuple(unknown))
