"""What packages are worth in expectation, from one seat: a quick search over all, an exact look at the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.model.package import Package
from game.model.term import TermKind
from game.rules.compiled import Floats, Ints
from game.rules.grid import Grid
from game.rules.knowledge import combinations, possible_priorities, stance_issues
from game.rules.offers import chances_of
from game.rules.settlement import MOST_AT_HOME
from game.view import View

PROMISING = 256
"""Packages of each kind whose chance is worked out exactly."""
FINALISTS = 16
"""Packages of each kind that are kept."""
LEAST_WIN = 0.5
"""Points that a package must win to be looked at."""
HOPELESS = 0.02
"""A rough chance below which a package is not looked at further."""


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
    return [w * row for w, row in zip(view.true_weights, nearer_rows(view, course), strict=True)]


def nearer_rows(view: View, course: Ints) -> list[Floats]:
    """How much nearer to the seat's ideal than the course each position lies, on the 0-100 scale, one row an issue."""
    compiled, seat, rows = view.compiled, view.seat, []
    for i, size in enumerate(compiled.sizes):
        distance = np.abs(compiled.places[i, :size] - compiled.ideal[seat, i])
        rows.append(distance[course[i]] - distance)
    return rows


def spared_rows(view: View) -> list[Floats]:
    """What each position spares the seat of what it fears, as a distance on the 0-100 scale of its issue, one row an issue."""
    compiled, seat = view.compiled, view.seat
    per_point = compiled.parameters.scale * np.maximum(view.clause_terms.weights[seat], 1e-9) * 10.0
    spared = view.clause_terms.parts[TermKind.CLOCK][seat] / per_point[:, None]
    return [spared[i, :size] for i, size in enumerate(compiled.sizes)]


def home_rows(view: View) -> list[Floats]:
    """Points of standing at home that adopting each position would win or lose, one row an issue."""
    parts = view.clause_terms.parts
    table = (parts[TermKind.GAIN][view.seat] + parts[TermKind.PUBLIC_WORD][view.seat]) / 1000 * view.compiled.parameters.give_away
    return [table[i, :size] for i, size in enumerate(view.compiled.sizes)]


def hoped_rows(view: View) -> list[Floats]:
    """What each position would win and spare the seat, one row an issue."""
    spared = (row * w for w, row in zip(view.true_weights, spared_rows(view), strict=True))
    return [a + b for a, b in zip(worth_rows(view, view.state.course), spared, strict=True)]


def outer_float(rows: list[Floats]) -> Floats:
    """Sums of one entry a row over the product of the rows."""
    total = np.zeros(1)
    for row in rows:
        total = (total[:, None] + row[None, :]).ravel()
    return total


def search(view: View) -> Search:
    """The best packages: all of them by a quick estimate, the promising ones exactly."""
    grid = Grid(view.compiled, view.state, view.clause_terms, view.seat, public=False)
    win = outer_float(hoped_rows(view)) + np.clip(outer_float(home_rows(view)), -MOST_AT_HOME, MOST_AT_HOME)
    mine = grid.true_totals(view.seat, view.priorities)
    possible = (mine >= 0) & (win > LEAST_WIN) & ~grid.hard(view.seat)
    possible[grid.course] = False
    cost = view.compiled.parameters.refusal_cost
    numbers, rough = rough_chances(grid, np.flatnonzero(possible))
    numbers = numbers[best_numbers(numbers, rough, win[numbers], cost, PROMISING)]
    chance = chances_of(grid, view.seat, numbers)
    kept = best_numbers(numbers, chance, win[numbers], cost, FINALISTS)
    numbers, chance = numbers[kept], chance[kept]
    worth = chance * win[numbers] - (1 - chance) * cost
    order = np.lexsort((numbers, -worth))
    prospects = [Prospect(grid.package(int(numbers[k])), float(chance[k]), float(win[numbers[k]]), float(worth[k])) for k in order]
    return Search(tuple(prospects), numbers[order], grid)


def best_numbers(numbers: Ints, chance: Floats, win: Floats, cost: float, count: int) -> Ints:
    """Places of the best by what they are worth now, and of the best by what they could be worth if those who doubt turn out willing."""
    worth = chance * win - (1 - chance) * cost
    hoped = win * chance ** (1 / 3)
    now, later = np.lexsort((numbers, -worth))[:count], np.lexsort((numbers, -hoped))[:count]
    return np.array(list(dict.fromkeys([*now, *later])), dtype=np.int64)


def rough_chances(grid: Grid, numbers: Ints) -> tuple[Ints, Floats]:
    """Packages that are not hopeless, and their chances if each decider's hidden part were normal; quick.

    What the author knows of a decider's priorities counts with its mean and spread.
    """
    compiled, own = grid.compiled, grid.clause_terms
    issues = np.arange(len(grid.sizes))[:, None]
    positions = np.array(np.unravel_index(numbers, grid.sizes))
    chance = np.ones(len(numbers))
    bits = grid.bodies_touched[1]
    for a, mask in grid.vetoes.masks:
        asked = (bits[numbers] & mask) != 0
        swings = own.sums[a][issues, positions] * compiled.rho[a][:, None] / 1000.0
        mean, variance = known(grid, a)
        spread = np.sqrt(variance @ swings**2) + 1.0
        share = logistic(1.7 * (grid.open_sums_at(a, positions) + mean @ swings + 1) / spread)
        chance = np.where(asked, np.where(grid.hard_at(a, positions), 0.0, share) * chance, chance)
        left = chance > HOPELESS
        numbers, positions, chance = numbers[left], positions[:, left], chance[left]
    return numbers, chance


def known(grid: Grid, actor: int) -> tuple[Floats, Floats]:
    """Mean and variance of an actor's priorities by issue, as far as the author knows."""
    issues = stance_issues(grid.compiled, actor)
    mean, variance = np.zeros(len(grid.sizes)), np.zeros(len(grid.sizes))
    if (grid.author, actor) not in grid.state.possible_priorities:
        variance[issues] = 2 / 3  # -1, 0 and +1 alike
        return mean, variance
    rows = combinations(len(issues))[possible_priorities(grid.compiled, grid.state, grid.author, actor)]
    mean[issues], variance[issues] = rows.mean(axis=0), rows.var(axis=0)
    return mean, variance


def logistic(x: Floats) -> Floats:
    """1 / (1 + exp(-x)), close to the normal distribution function for x = 1.7 z."""
    return 1.0 / (1.0 + np.exp(-np.clip(x, -40, 40)))


def expected(view: View, package: Package) -> Prospect:
    """The exact chance and worth of one package from this seat."""
    chance = view.chance(package)
    (win,) = wins_of(view, [package])
    cost = view.compiled.parameters.refusal_cost
    return Prospect(package, chance, win, chance * win - (1 - chance) * cost)


def wins_of(view: View, packages: Sequence[Package]) -> list[float]:
    """What packages would win, in settlement, in what is spared of fears, and at home; a span counts at its worse end."""
    rows, home = hoped_rows(view), home_rows(view)
    wins = []
    for package in packages:
        settled = sum(min(rows[c.issue][p] for p in c.positions) for c in package.clauses)
        standing = sum(min(home[c.issue][p] for p in c.positions) for c in package.clauses)
        wins.append(float(settled + max(-MOST_AT_HOME, min(MOST_AT_HOME, standing))))
    return wins
