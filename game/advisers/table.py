"""A table of who stands where, as a researcher brings it: the input of every model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.advisers.arrays import Floats


@dataclass(frozen=True)
class PositionTable:
    """Actors × issues. Positions are kept on a 0-100 scale, NaN where missing; `low` and `high` are the ends in the table's own unit."""

    actors: tuple[str, ...]
    issues: tuple[str, ...]
    position: Floats
    salience: Floats
    """Shares, 0-1."""
    capability: Floats
    low: Floats
    high: Floats
    outcome: Floats
    """Known outcomes by issue on the 0-100 scale; NaN where unknown."""
    notes: tuple[str, ...] = ()
    """What the reader of the file did that one should know."""

    @property
    def missing(self) -> list[tuple[str, str]]:
        """Who has no position on which issue."""
        return [(self.actors[a], self.issues[i]) for a, i in np.argwhere(np.isnan(self.position))]

    def own_unit(self, place: Floats) -> Floats:
        """Places on the 0-100 scale (by issue) in the table's own unit."""
        return self.low + place / 100 * (self.high - self.low)
