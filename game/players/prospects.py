"""What packages are worth in expectation, from one seat: a quick search over all, an exact look at the best."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.package import Package
from game.rules.frame import Floats, Ints
from game.rules.grid import Grid, outer_sum
from game.rules.own import OwnTerms
from game.rules.state import State
from game.view import View

FINALISTS = 24
"""Packages whose chance is worked out exactly."""


@dataclass(frozen=True)
class Prospect:
    """A package with its chance, what it would win, and what it is worth in expectation (points)."""

    package: Package
    chance: float
    win: float
    worth: float


@dataclass(frozen=True)
class Search:
    """The best prospects, best first, and the grid they were found on."""

    prospects: tuple[Prospect, ...]
    numbers: Ints
    grid: Grid


def worth_rows(view: View, course: Ints) -> list[Floats]:
    """Points of settlement that each position would win the seat against the course, one row an issue."""
    frame, seat = view.frame, view.seat
    w = np.where(frame.holds[seat], frame.salience[seat] * (1 + view.priorities * frame.rho[seat] / 1000), 0.0)
    if w.sum() <= 0:
        w = frame.salience[seat]
    w = w / w.sum()
    rows = []
    for i, size in enumerate(frame.sizes):
        distance = np.abs(frame.places[i, :size] - frame.ideal[seat, i])
        rows.append(w[i] * (distance[course[i]] - distance))
    return rows


def outer_float(rows: list[Floats]) -> Floats:
    """Sums of one entry a row over the product of the rows."""
    total = np.zeros(1)
    for row in rows:
        total = (total[:, None] + row[None, :]).ravel()
    return total


def search(view: View) -> Search:
    """The best packages by a quick estimate, then exactly."""
    grid = Grid(view.frame, view.state, view.own, view.seat, public=False)
    win = outer_float(worth_rows(view, view.state.course))
    mine = grid.true_totals(view.seat, view.priorities)
    possible = (mine >= 0) & (win > 0.5) & ~grid.hard(view.seat)
    possible[grid.course] = False
    numbers = np.flatnonzero(possible)
    if not len(numbers):
        return Search((), numbers, grid)
    chance = rough_chances(grid, numbers)
    cost = view.frame.parameters.refusal_cost
    worth = chance * win[numbers] - (1 - chance) * cost
    best = numbers[np.lexsort((numbers, -worth))[:FINALISTS]]
    prospects = [expected(view, grid.package(int(n))) for n in best]
    order = sorted(range(len(best)), key=lambda k: (-prospects[k].worth, int(best[k])))
    return Search(tuple(prospects[k] for k in order), best[order], grid)


def rough_chances(grid: Grid, numbers: Ints) -> Floats:
    """Chances if each decider's hidden part were normal; quick, to find whom to look at exactly."""
    chance = np.ones(len(numbers))
    for a, may in grid.deciders():
        asked = may[numbers]
        if not asked.any():
            continue
        among = numbers[asked]
        spread = np.sqrt(outer_sum([r * r for r in grid.rows(grid.swings(a))])[among] * (2 / 3)) + 1.0
        share = logistic(1.7 * (grid.open_sums(a)[among] + 1) / spread)
        chance[asked] *= np.where(grid.hard(a)[among], 0.0, share)
    return chance


def logistic(x: Floats) -> Floats:
    """1 / (1 + exp(-x)), close to the normal distribution function for x = 1.7 z."""
    return 1.0 / (1.0 + np.exp(-np.clip(x, -40, 40)))


def expected(view: View, package: Package) -> Prospect:
    """The exact chance and worth of one package from this seat."""
    chance = view.chance(package)
    win = win_of(view, package)
    cost = view.frame.parameters.refusal_cost
    return Prospect(package, chance, win, chance * win - (1 - chance) * cost)


def win_of(view: View, package: Package) -> float:
    """Points of settlement that the package would win; a span counts at its worse end."""
    rows = worth_rows(view, view.state.course)
    return float(sum(min(rows[c.issue][p] for p in c.positions) for c in package.clauses))


def sums_of(own: OwnTerms, actor: int, package: Package) -> int:
    """An actor's own open sum for a package without spans."""
    return int(sum(own.sums[actor, c.issue, c.low] for c in package.clauses))


def copy_of(view: View) -> State:
    """The seat's state, to try something on."""
    return view.state.copy()
