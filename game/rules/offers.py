"""A refusal teaches: the counter-offer of one refuser, and what might carry the whole table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.model.package import Package
from game.rules import bodies
from game.rules.clause_terms import ClauseTerms
from game.rules.compiled import Bools, CompiledScenario, Floats, Ints
from game.rules.grid import Grid
from game.rules.knowledge import forecast
from game.rules.neighbourhood import Neighbourhood, Ring
from game.rules.state import State
from game.rules.verdict import Evaluator

FARTHEST = 3
"""A counter-offer changes at most so many issues; beyond that it would be another negotiation."""
AT_ONCE = 500_000
"""So many totals are worked out at a time, to spare memory."""
ROUNDING = 1e-12
"""A chance this little below the one asked for has only been rounded."""


@dataclass(frozen=True)
class Choice:
    """What one refuser can choose from at one distance, best for the author first."""

    ring: Ring
    rows: Ints
    open_sums: Ints
    swings: Ints

    def totals(self, priorities: Ints) -> Ints:
        """What each is worth to the refuser: choices × combinations of priorities."""
        totals: Ints = np.tile(self.open_sums[:, None], (1, len(priorities)))
        for i in np.flatnonzero(self.swings.any(axis=0)):
            totals += self.swings[:, i, None] * priorities[None, :, i]
        return totals


def choices(near: Neighbourhood, refuser: int) -> Iterator[Choice]:
    """What a refuser can choose from, the nearest first. All of it is open; what hides is what it is worth to the refuser."""
    margin = near.compiled.parameters.counter_margin
    for far in range(1, FARTHEST + 1):
        ring = near.ring(far)
        rows = ring.possible(refuser)
        sums, swings = ring.open_sums(refuser)[rows], ring.swings(refuser)[rows]
        hopeful = sums + np.abs(swings).sum(axis=1) >= margin
        rows, sums, swings = rows[hopeful], sums[hopeful], swings[hopeful]
        order = np.lexsort((ring.numbers[rows], -ring.clause_scores(near.author)[rows]))
        yield Choice(ring, rows[order], sums[order], swings[order])


def counter_offer(near: Neighbourhood, refuser: int, truth: Ints, considered: Ints) -> tuple[Package | None, Bools]:
    """The nearest package that the refuser would sign with something to spare, and that still serves its author.

    It speaks to what was asked, stays within what the refuser says it can live with, and nobody is certain to stop it. Nearest first,
    then best for the author, then best for the refuser. It is one that the refuser has a say in, or its signature would be worth
    nothing. None if no package within reach is all that.

    Also, under which of the considered combinations of priorities it would have offered this very package, or none.
    """
    same = np.zeros(len(considered), dtype=np.bool_)
    left = np.arange(len(considered))
    for choice in choices(near, refuser):
        best = chosen(near, choice, np.vstack([truth[None, :], considered[left]]))
        if best[0] >= 0:
            same[left[best[1:] == best[0]]] = True
            return choice.ring.package_at(int(choice.rows[best[0]])), same
        left = left[best[1:] < 0]
    same[left] = True
    return None, same


def offers_of(near: Neighbourhood, refuser: int, priorities: Ints) -> list[Package | None]:
    """What the refuser would offer under each of many combinations of priorities (one a row, by issue)."""
    offers: list[Package | None] = [None] * len(priorities)
    left = np.arange(len(priorities))
    for choice in choices(near, refuser):
        best = chosen(near, choice, priorities[left])
        packages = {int(row): choice.ring.package_at(int(choice.rows[row])) for row in np.unique(best[best >= 0])}
        for n, row in zip(left.tolist(), best.tolist(), strict=True):
            if row >= 0:
                offers[n] = packages[row]
        left = left[best < 0]
        if not len(left):
            break
    return offers


def chosen(near: Neighbourhood, choice: Choice, priorities: Ints) -> Ints:
    """Which of the choices each combination of priorities would make an offer of; -1 for none."""
    if not len(choice.rows):
        return np.full(len(priorities), -1, dtype=np.int64)
    if len(priorities) > (many := max(1, AT_ONCE // len(choice.rows))):
        parts = [chosen(near, choice, priorities[at : at + many]) for at in range(0, len(priorities), many)]
        return np.concatenate(parts)
    totals = choice.totals(priorities)
    signs = totals >= near.compiled.parameters.counter_margin
    first = signs.argmax(axis=0)
    theirs = choice.ring.clause_scores(near.author)[choice.rows]
    tied = signs & (theirs[:, None] == theirs[first][None, :])
    best: Ints = np.where(tied, totals, np.iinfo(np.int64).min).argmax(axis=0)
    return np.where(signs.any(axis=0), best, -1)


@dataclass(frozen=True)
class PassingPackage:
    """A package that might carry the table, with its chance and what it is worth to its author."""

    package: Package
    chance: float
    worth: int


def suggest_passing(
    compiled: CompiledScenario, state: State, own: ClauseTerms, author: int, priorities: Ints, package: Package, least: float = 0.5
) -> PassingPackage | None:
    """The package that differs on the fewest issues from the given one, then costs its author least; the given one itself if it may.

    It still speaks to what was asked: it changes the course on some issue of the given package. Computed from what the author's
    seat knows; `priorities` are the author's own. `least` is the chance asked for.
    """
    grid = Grid(compiled, state, own, author, package.public)
    worth = grid.true_totals(author, priorities)
    possible = (worth >= 0) & ~grid.hard(author) & grid.speaks_to(package)
    vetoes = []
    for a, may in grid.deciders():
        could = ~may | grid.could(a)
        possible &= could
        vetoes.append((a, may, int(np.count_nonzero(could))))
    vetoes.sort(key=lambda v: v[2])
    distance = grid.distance(package)
    for far in range(len(compiled.issues) + 1):
        among = np.flatnonzero(possible & (distance == far))
        among, chances = _chances(grid, author, [(a, may) for a, may, _ in vetoes], among, least - ROUNDING)
        if len(among):
            best = np.lexsort((among, -chances, -worth[among]))[0]
            return PassingPackage(grid.package(int(among[best])), float(chances[best]), int(worth[among[best]]))
    return None


def _chances(grid: Grid, observer: int, vetoes: list[tuple[int, Bools]], among: Ints, least: float) -> tuple[Ints, Floats]:
    """Those of the packages whose chance is at least so much, with their chances."""
    chances = np.ones(len(among))
    for a, may in vetoes:
        asked = may[among]
        if asked.any():
            chances[asked] *= grid.shares(observer, a, among[asked])
        keep = (chances >= least) & (chances > 0)
        among, chances = among[keep], chances[keep]
        if not len(among):
            return among, chances
    if not grid.simple_rules:
        chances = _by_every_rule(grid, observer, among)
        keep = (chances >= least) & (chances > 0)
        among, chances = among[keep], chances[keep]
    return among, chances


def chances_of(grid: Grid, observer: int, among: Ints) -> Floats:
    """The exact chance that each of the packages numbered in `among` passes, as far as the observer knows."""
    if not grid.simple_rules:
        return _by_every_rule(grid, observer, among)
    chances = np.ones(len(among))
    for a, may in grid.deciders():
        asked = may[among] & (chances > 0)
        chances[asked] *= grid.shares(observer, a, among[asked])
    return chances


def _by_every_rule(grid: Grid, observer: int, among: Ints) -> Floats:
    """The chances where majorities and thresholds count too, for each set of bodies that is touched."""
    compiled, state = grid.compiled, grid.state
    every, bits = grid.bodies_touched
    chances = np.zeros(len(among))
    for touched in np.unique(bits[among]):
        here = bits[among] == touched
        asked = [b for n, b in enumerate(every) if touched >> n & 1]
        deciders = bodies.members(compiled, state, asked, grid.author) + bodies.chambers(compiled, state, asked)
        shares = {a: grid.shares(observer, a, among[here]) for a in deciders}
        chances[here] = bodies.chance_of(compiled, state, asked, grid.author, shares)
    return chances


def forecasts(evaluator: Evaluator, observer: int, package: Package, author: int) -> dict[int, float]:
    """The forecast for each decider, chambers included, as far as the observer knows."""
    compiled, state = evaluator.compiled, evaluator.state
    asked = bodies.touched(compiled, package)
    deciders = bodies.members(compiled, state, asked, author) + bodies.chambers(compiled, state, asked)
    shares = {}
    for a in deciders:
        own_offer = any(o.by == a and o.package == package and o.to == author for o in state.offers)
        shares[a] = 1.0 if own_offer else forecast(compiled, state, observer, evaluator.verdict(a, package, author))
    return shares


def pass_forecast(evaluator: Evaluator, observer: int, package: Package, author: int) -> float:
    """The chance that a package passes, as far as the observer knows."""
    return bodies.pass_chance(evaluator.compiled, evaluator.state, package, author, forecasts(evaluator, observer, package, author))
