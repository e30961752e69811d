"""Asymmetric Nash bargaining: the outcome that maximises the product of what each gains over no agreement, to the power of its weight.

Nash 1950; Harsanyi & Selten 1972 for the weights. On one issue w = c·s; over several, an actor's weight is its mean c·s, and its
utility the salience-weighted mean of 1 - |outcome - position| / 100.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.advisers.arrays import Floats, weights
from game.i18n import _

STEPS = 400
CLOSE = 1e-9


@dataclass(frozen=True)
class NashBargain:
    """The outcome by issue (0-100), each actor's utility (0-1), and how far the logarithm of the product may be from its best."""

    outcome: Floats
    utility: Floats
    gap: float


def best_package(utility: Floats, disagreement: Floats, weight: Floats) -> int | None:
    """The row of a table of packages (packages × actors, any unit) that maximises Π (U - d)^w over rows with U >= d for all.

    None if there is no such row. Actors with weight 0 do not count. ValueError if the shapes do not go together.
    """
    if utility.ndim != 2 or not utility.shape[1] == len(disagreement) == len(weight):
        raise ValueError(f"utilities {utility.shape} need as many disagreement points and weights as columns")
    gain = utility[:, weight > 0] - disagreement[weight > 0]
    allowed = (gain >= -CLOSE).all(axis=1)
    if not allowed.any():
        return None
    with np.errstate(divide="ignore"):
        value = (weight[weight > 0] * np.log(np.maximum(gain, 0.0))).sum(axis=1)
    return int(np.where(allowed, value, -np.inf).argmax())


def bargain(position: Floats, salience: Floats, capability: Floats) -> NashBargain:
    """The Nash bargain over all issues of a table at once, as if every place on every scale could be agreed on.

    No agreement is as bad as the far end of every scale: a utility of 0. The sum of w·log(U) is concave; it is climbed by Frank &
    Wolfe's method (1956), in which each step is a weighted median an issue and the gap to the best is known. ValueError as for
    `weights`, or if not all can gain at once from the compromise.
    """
    w = weights(position, salience, capability)
    held = w > 0
    x = np.where(held, position, 50.0)
    share = np.where(held, salience, 0.0)
    share = share / np.where(share.sum(axis=1, keepdims=True) > 0, share.sum(axis=1, keepdims=True), 1.0)
    weight = w.mean(axis=1) / max(float(w.mean(axis=1).sum()), 1e-300)
    total = w.sum(axis=0)
    outcome = np.where(total > 0, (w * x).sum(axis=0) / np.where(total > 0, total, 1.0), 50.0)
    climb = _Climb(x, share, weight)
    outcome, gap = climb.run(outcome)
    return NashBargain(np.where(total > 0, outcome, np.nan), climb.utility(outcome), gap)


class _Climb:
    """The ascent: the order of positions is sorted once, and every step is a weighted median an issue."""

    def __init__(self, x: Floats, share: Floats, weight: Floats) -> None:
        self.x, self.share, self.weight = x, share, weight
        self.counts = weight > 0
        self.order = np.argsort(x, axis=0, kind="stable")
        self.sorted = np.take_along_axis(x, self.order, axis=0)
        self.issues = np.arange(x.shape[1])

    def utility(self, outcome: Floats) -> Floats:
        """Each actor's utility of an outcome."""
        utilities: Floats = (self.share * (1 - np.abs(outcome[None, :] - self.x) / 100)).sum(axis=1)
        return utilities

    def run(self, outcome: Floats) -> tuple[Floats, float]:
        """Climb until the gap is closed or the steps are spent."""
        gain = self.utility(outcome)
        if (gain[self.counts] <= 0).any():
            raise ValueError(_("not everybody gains from the compromise over no agreement: there is nothing to start from"))
        gap = np.inf
        for _step in range(STEPS):
            pull = np.where(self.counts, self.weight / np.maximum(gain, 1e-300), 0.0)
            toward = self._medians(pull)
            gap = float((pull * (self.utility(toward) - gain)).sum())
            if gap <= CLOSE:
                break
            outcome = outcome + self._stride(outcome, toward) * (toward - outcome)
            gain = self.utility(outcome)
        return outcome, max(gap, 0.0)

    def _medians(self, pull: Floats) -> Floats:
        """By issue, the place that the actors' pulls would carry if no pull changed on the way."""
        heaped = np.cumsum(np.take_along_axis(pull[:, None] * self.share, self.order, axis=0), axis=0)
        medians: Floats = self.sorted[(heaped >= heaped[-1] / 2).argmax(axis=0), self.issues]
        return medians

    def _stride(self, outcome: Floats, toward: Floats) -> float:
        """How far to go: the best point of the way by golden section, for along it the sum is concave."""
        golden = (5**0.5 - 1) / 2
        low, high = 0.0, 1.0
        a, b = high - golden, golden
        at_a, at_b = self._value(outcome, toward, a), self._value(outcome, toward, b)
        for _cut in range(40):
            if at_a < at_b:
                low, a, at_a = a, b, at_b
                b = low + golden * (high - low)
                at_b = self._value(outcome, toward, b)
            else:
                high, b, at_b = b, a, at_a
                a = high - golden * (high - low)
                at_a = self._value(outcome, toward, a)
        return (low + high) / 2

    def _value(self, outcome: Floats, toward: Floats, stride: float) -> float:
        gain = self.utility(outcome + stride * (toward - outcome))[self.counts]
        return float((self.weight[self.counts] * np.log(gain)).sum()) if (gain > 0).all() else -np.inf
