"""Exchange with equal gains: who would move on which issue in return for what (Stokman & Van Oosten 1994).

Two actors on opposite sides of the compromise on two issues can both gain: each moves its vote toward the other on the issue
that it cares less about. Let S be the sum of c·s on an issue, and σ = s_i + s_j. If i moves on q so that the outcome there shifts
by dq, and j on p by dp, equal gains ask for dp·σ_p = dq·σ_q =: e, and both then gain e·(s_ip/σ_p - s_iq/σ_q). The most that e can
be is set by the shorter of the two ways: a vote goes no farther than to the other's position, and carries the outcome no farther
than that either. The best exchange is realised, what it changed is worked out anew, and so on until nobody gains. Of equal gains
the first in the order of the table is realised (published programs draw lots).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.advisers.arrays import Bools, Floats, Ints, weights
from game.i18n import _

MOST = 20_000_000
"""Pairs of actors times issues; beyond that the arrays would not fit."""
LEAST = 1e-10
"""Gains below this are none."""
AT_IT = 1e-9
"""A position so near to the compromise lies at it, however sums were rounded, and counts as the upper side."""
EVERY = slice(None)


@dataclass(frozen=True)
class Exchange:
    """`first` moves its vote on `first_issue` in return for a move of `second` on `second_issue`; both gain the same.

    Actors and issues by number, places 0-100; `gain` in points of outcome times salience.
    """

    first: int
    first_issue: int
    first_from: float
    first_to: float
    second: int
    second_issue: int
    second_from: float
    second_to: float
    gain: float


@dataclass(frozen=True)
class Exchanged:
    """All exchanges in the order in which they are realised, the votes after them (actors × issues), and the outcome by issue."""

    exchanges: tuple[Exchange, ...]
    votes: Floats
    outcome: Floats


def candidates(position: Floats, salience: Floats, capability: Floats) -> int:
    """How many pairs of actors and pairs of issues there are with the actors on opposite sides of the compromise on both."""
    counts = Market(position, salience, capability).opposite.sum(axis=1)
    return int((counts * (counts - 1) // 2).sum())


def exchange(position: Floats, salience: Floats, capability: Floats) -> Exchanged:
    """Realise exchanges until nobody gains. Arrays actors × issues; ValueError as for `weights`."""
    market = Market(position, salience, capability)
    made = tuple(iter(market.realise, None))
    votes = np.where(np.isnan(position), np.nan, market.vote)
    return Exchanged(made, votes, np.where(market.total > 0, market.outcome, np.nan))


class Market:
    """The state between exchanges. For each pair of actors and each issue: how large e may be, and the best gain known so far.

    Ways only get shorter as votes move, except that the outcome may recede from somebody's position. So `best` (pairs × issues
    demanded by the first of the pair) is an upper bound that is worked out anew only when it is the largest of all, and is raised
    wherever the outcome has receded.
    """

    def __init__(self, position: Floats, salience: Floats, capability: Floats) -> None:
        self.weight = weights(position, salience, capability)
        self.place = np.nan_to_num(position)
        self.vote = self.place.copy()
        self.total = self.weight.sum(axis=0)
        self.share = self.weight / np.where(self.total > 0, self.total, 1.0)
        self.outcome: Floats = (self.share * self.place).sum(axis=0)
        self.one: Ints
        self.two: Ints
        self.one, self.two = np.triu_indices(len(position), 1)
        if len(self.one) * position.shape[1] > MOST:
            message = _("{actors} actors on {issues} issues are too many for exchanges")
            raise ValueError(message.format(actors=len(position), issues=position.shape[1]))
        self._pairs(np.where(self.weight > 0, salience, 0.0))
        self.first_way: Floats = self._ways(self.one, self.two)
        self.second_way: Floats = self._ways(self.two, self.one)
        self.best: Floats = np.zeros_like(self.sigma)
        for pair in range(len(self.one)):
            self._rate_pair(pair)
        self.top: Floats = self.best.max(axis=1, initial=0.0)

    def _pairs(self, salience: Floats) -> None:
        """What does not change: which pairs may trade, their joint salience, and the first one's share in it."""
        side = self.place < self.outcome - AT_IT
        can: Bools = (self.weight[self.one] > 0) & (self.weight[self.two] > 0)
        self.opposite: Bools = can & (side[self.one] != side[self.two])
        self.sigma: Floats = salience[self.one] + salience[self.two]
        self.rho: Floats = salience[self.one] / np.where(self.sigma > 0, self.sigma, 1.0)

    def _ways(self, mover: Ints, partner: Ints, issues: slice = EVERY) -> Floats:
        """The most that e can be if the mover moves: pairs × issues."""
        place, vote, share = self.place[:, issues], self.vote[:, issues], self.share[:, issues]
        direction = np.sign(place[partner] - place[mover])
        way = (place[partner] - vote[mover]) * direction * share[mover]
        room = (place[partner] - self.outcome[issues]) * direction
        most = np.maximum(np.minimum(way, room), 0.0) * self.sigma[:, issues]
        return np.where(self.opposite[:, issues], most, 0.0)

    def _rate_pair(self, pair: int) -> None:
        """The best gain by issue demanded, over all issues supplied."""
        live = self.opposite[pair].nonzero()[0]
        first, second, rho = self.first_way[pair, live], self.second_way[pair, live], self.rho[pair, live]
        gains = np.minimum(second[:, None], first[None, :]) * (rho[:, None] - rho[None, :])
        self.best[pair, live] = gains.max(axis=1, initial=0.0)

    def _row(self, pair: int, demand: int) -> Floats:
        """Gains of a pair whose first demands one issue, by issue supplied."""
        gains: Floats = np.minimum(self.second_way[pair, demand], self.first_way[pair]) * (self.rho[pair, demand] - self.rho[pair])
        return gains

    def realise(self) -> Exchange | None:
        """The exchange with the largest gain, made; None if nobody gains."""
        while len(self.top):
            pair = int(self.top.argmax())
            demand = int(self.best[pair].argmax())
            bound = float(self.best[pair, demand])
            if bound <= LEAST:
                return None
            gains = self._row(pair, demand)
            supply = int(gains.argmax())
            if gains[supply] >= bound:
                return self._make(pair, demand, supply, float(gains[supply]))
            self.best[pair, demand] = max(float(gains[supply]), 0.0)
            self.top[pair] = self.best[pair].max()
        return None

    def _make(self, pair: int, demand: int, supply: int, gain: float) -> Exchange:
        """Move the two votes, and work out anew what that changes."""
        first, second = int(self.one[pair]), int(self.two[pair])
        e = min(self.second_way[pair, demand], self.first_way[pair, supply])
        was = float(self.vote[first, supply]), float(self.vote[second, demand])
        self._move(first, second, supply, float(e / self.sigma[pair, supply]))
        self._move(second, first, demand, float(e / self.sigma[pair, demand]))
        for issue in (supply, demand):
            self._rate_issue(issue)
        self.best[pair, demand] = max(float(self._row(pair, demand).max()), 0.0)
        self.top[pair] = self.best[pair].max()
        now = float(self.vote[first, supply]), float(self.vote[second, demand])
        return Exchange(first, supply, was[0], now[0], second, demand, was[1], now[1], gain)

    def _move(self, mover: int, partner: int, issue: int, shift: float) -> None:
        """Move a vote toward the partner so that the outcome shifts by so much; the last of the way is gone exactly."""
        goal, vote = self.place[partner, issue], self.vote[mover, issue]
        step = min(shift / self.share[mover, issue], abs(goal - vote))
        self.vote[mover, issue] = goal if abs(goal - vote) - step < LEAST else vote + np.sign(goal - vote) * step
        self.outcome[issue] = (self.share[:, issue] * self.vote[:, issue]).sum()

    def _rate_issue(self, issue: int) -> None:
        """After votes and outcome have moved on an issue: every pair's ways on it, and the bounds that must rise."""
        column = slice(issue, issue + 1)
        first = self._ways(self.one, self.two, column)[:, 0]
        second = self._ways(self.two, self.one, column)[:, 0]
        longer = (first > self.first_way[:, issue]) | (second > self.second_way[:, issue])
        self.first_way[:, issue], self.second_way[:, issue] = first, second
        pairs = longer.nonzero()[0]
        if len(pairs):
            edge = self.rho[pairs] - self.rho[pairs, issue][:, None]
            supplied = np.minimum(self.second_way[pairs], first[pairs][:, None]) * edge
            demanded = np.minimum(second[pairs][:, None], self.first_way[pairs]) * -edge
            self.best[pairs] = np.maximum(self.best[pairs], supplied)
            self.best[pairs, issue] = np.maximum(self.best[pairs, issue], demanded.max(axis=1))
            self.top[pairs] = self.best[pairs].max(axis=1)
