"""A refusal teaches: the counter-offer of one refuser, and what might carry the whole table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.package import Package
from game.rules import bodies
from game.rules.frame import Frame, Ints
from game.rules.grid import Grid, outer_sum
from game.rules.knowledge import forecast
from game.rules.near import Near
from game.rules.own import OwnTerms
from game.rules.state import State
from game.rules.verdict import Bench

FARTHEST = 3
"""A counter-offer changes at most so many issues; beyond that it would be another negotiation."""


def counter_offer(near: Near, priorities: Ints, refuser: int) -> Package | None:
    """The nearest package that the refuser would sign with something to spare, and that still serves its author.

    Nearest first, then best for the author. It is one that the refuser has a say in, or its signature would be worth nothing.
    None if no package within reach is all that.
    """
    margin = near.frame.parameters.counter_margin
    for far in range(1, FARTHEST + 1):
        ring = near.ring(far)
        mine = ring.true_totals(refuser, priorities[refuser])
        rows = np.flatnonzero((mine >= margin) & ring.asks(refuser) & ~ring.hard(refuser))
        if len(rows):
            theirs = ring.own_sums(near.author)
            order = np.lexsort((ring.numbers[rows], -mine[rows], -theirs[rows]))
            return ring.told(int(rows[order[0]]))
    return None


@dataclass(frozen=True)
class Carrying:
    """A package that might carry the table, with its chance and what it is worth to its author."""

    package: Package
    chance: float
    worth: int


def what_might_carry(
    frame: Frame, state: State, own: OwnTerms, author: int, priorities: Ints, package: Package, least: float = 0.5
) -> Carrying | None:
    """The package that differs on the fewest issues from the given one, then costs its author least.

    Computed from what the author's seat knows; `priorities` are the author's own. `least` is the chance asked for.
    """
    grid = Grid(frame, state, own, author, package.public)
    worth = grid.true_totals(author, priorities)
    possible = (worth >= 0) & ~grid.hard(author)
    possible[[grid.course, grid.number(package)]] = False
    vetoes = [(a, may, grid.open_sums(a)) for a, may in grid.deciders()]
    for a, may, sums in vetoes:
        reach = sums + _most(grid, a)
        possible &= ~may | ((reach >= 0) & ~grid.hard(a))
    vetoes.sort(key=lambda v: int(np.median(v[2])))
    distance = grid.distance(grid.number(package))
    for far in range(1, len(frame.issues) + 1):
        among = np.flatnonzero(possible & (distance == far))
        among, chances = _chances(grid, author, vetoes, among, least)
        if len(among):
            best = np.lexsort((among, -chances, -worth[among]))[0]
            return Carrying(grid.package(int(among[best])), float(chances[best]), int(worth[among[best]]))
    return None


def _most(grid: Grid, actor: int) -> Ints:
    """The most that hidden priorities could add."""
    return outer_sum(grid.rows(np.abs(grid.swings(actor))))


def _chances(grid: Grid, observer: int, vetoes: list[tuple[int, np.ndarray, Ints]], among: Ints, least: float) -> tuple[Ints, np.ndarray]:
    """Those of the packages whose chance is at least so much, with their chances."""
    chances = np.ones(len(among))
    for a, may, _ in vetoes:
        asked = may[among]
        if asked.any():
            chances[asked] *= grid.shares(observer, a, among[asked])
        keep = (chances >= least) & (chances > 0)
        among, chances = among[keep], chances[keep]
        if not len(among):
            break
    if grid.simple_rules or not len(among):
        return among, chances
    return _by_every_rule(grid, observer, among, least)


def _by_every_rule(grid: Grid, observer: int, among: Ints, least: float) -> tuple[Ints, np.ndarray]:
    """The same where majorities and thresholds count too: package by package."""
    bench = Bench(grid.frame, grid.state, grid.own)
    exact = np.array([pass_forecast(bench, observer, grid.package(int(n)), grid.author) for n in among])
    keep = exact >= max(least, 1e-12)
    return among[keep], exact[keep]


def forecasts(bench: Bench, observer: int, package: Package, author: int) -> dict[int, float]:
    """The forecast for each decider, chambers included, as far as the observer knows."""
    frame, state = bench.frame, bench.state
    asked = bodies.touched(frame, package)
    deciders = bodies.members(frame, state, asked, author) + bodies.chambers(frame, state, asked)
    found = {}
    for a in deciders:
        own_offer = any(o.by == a and o.package == package and o.to == author for o in state.offers)
        found[a] = 1.0 if own_offer else forecast(frame, state, observer, bench.verdict(a, package, author))
    return found


def pass_forecast(bench: Bench, observer: int, package: Package, author: int) -> float:
    """The chance that a package passes, as far as the observer knows."""
    return bodies.pass_chance(bench.frame, bench.state, package, author, forecasts(bench, observer, package, author))
