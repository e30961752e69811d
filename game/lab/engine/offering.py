"""What a refuser would offer under each combination of its priorities: worked out as games come, once for each."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.lab.engine import kernel
from game.model.package import Package
from game.rules.compiled import Ints

Ask = Callable[[Ints], list[Package | None]]
"""The offers for many combinations of priorities, a row each; None where there is none, or none that makes a difference."""


class Offering:
    """One refuser of one package, after certain answers to it."""

    def __init__(self, issues: int) -> None:
        self.issues = issues
        self.kinds: list[Package | None] = []
        """The different offers, in the order in which they came up."""
        self._known: NDArray[np.int16] = np.full(3**issues, -1, dtype=np.int16)

    def numbers(self, codes: Ints, ask: Ask) -> Ints:
        """For each game, whose priorities are packed in `codes`, the number of its offer among `kinds`; new ones are asked."""
        new = np.unique(codes[self._known[codes] < 0])
        if len(new):
            offers = ask(kernel.unpacked(new, self.issues))
            self.kinds = list(dict.fromkeys((*self.kinds, *offers)))
            number = {offer: n for n, offer in enumerate(self.kinds)}
            self._known[new] = [number[offer] for offer in offers]
        return self._known[codes].astype(np.int64)
