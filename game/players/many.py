"""Choosing for one chair under many combinations of its own priorities at once: everything but these is the same for all."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import numpy as np

from game.model.acts import Act, End, Table
from game.model.package import Package
from game.rules.compiled import Floats, Ints
from game.view import View

Choices = tuple[list[Act], Ints]
"""Different acts, and for each row the number of its own among them."""
LEAST = 0.4
"""Expected points below which a package is not worth tabling."""


@runtime_checkable
class ChoosesForMany(Protocol):
    """A player that can be asked about many combinations of priorities at once; its answers are those of `choose`."""

    def choose_for(self, view: View, rows: Ints) -> Choices:
        """The act for each row (combinations × issues, each -1, 0 or +1) of the seat's own priorities."""
        ...


def nothing(rows: Ints) -> Choices:
    """The end of the turn for every row."""
    return [End()], np.zeros(len(rows), dtype=np.int64)


def best_to_table(view: View, places: Ints, worth: Floats) -> Choices:
    """For each row of `worth` (rows × packages, changed in place) the best package that may be tabled now, if any is worth it."""
    tables: dict[int, Table] = {}
    while True:  # what turns out not to be possible gives way to the next best
        best = np.where(worth.max(axis=1) >= LEAST, worth.argmax(axis=1), -1)
        wanted = set(best.tolist()) - tables.keys() - {-1}
        if not wanted:
            break
        for k in wanted:
            if (act := _table(view, places[k])) is not None:
                tables[k] = act
            else:
                worth[:, k] = -np.inf
    different, labels = np.unique(best, return_inverse=True)
    return [tables[k] if k >= 0 else End() for k in different.tolist()], labels.astype(np.int64)


def _table(view: View, row: Ints) -> Table | None:
    """A package of the list, by its positions; None if it may not be tabled now."""
    table = Table(Package.of({i: int(p) for i, p in enumerate(row) if p != view.state.course[i]}, public=False))
    return table if view.can(table) else None
