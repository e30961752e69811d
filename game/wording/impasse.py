"""Why nothing carries: the smallest set of governments whose red lines leave no package that the seat could sign."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.package import Package
from game.rules.frame import Bools
from game.rules.grid import Grid, outer_sum
from game.view import View


@dataclass(frozen=True)
class Blocker:
    """A government or chamber that stands in the way, and the issues of the package on which it does."""

    actor: int
    issues: tuple[int, ...]


@dataclass(frozen=True)
class Impasse:
    """Who leaves no room; nobody if the seat itself would sign nothing, or if it is only a matter of chance."""

    own_fault: bool
    blockers: tuple[Blocker, ...]


def impasse(view: View, package: Package) -> Impasse:
    """Why no package might carry the table."""
    grid = Grid(view.frame, view.state, view.own, view.seat, package.public)
    ours = (grid.true_totals(view.seat, view.priorities) >= 0) & ~grid.hard(view.seat)
    ours[grid.course] = False
    if not ours.any():
        return Impasse(True, ())
    found = _smallest(ours, {a: _could(grid, a, may) for a, may in grid.deciders()})
    return Impasse(False, tuple(Blocker(a, _where(view, a, package)) for a in found))


def _could(grid: Grid, actor: int, may: Bools) -> Bools:
    """Which packages the actor could accept under some priorities, or is not asked about."""
    most = outer_sum(grid.rows(np.abs(grid.swings(actor))))
    could: Bools = ~may | ((grid.open_sums(actor) + most >= 0) & ~grid.hard(actor))
    return could


def _smallest(ours: Bools, vetoes: dict[int, Bools]) -> list[int]:
    """Those who together leave nothing: taken greedily, then thinned; empty if something is left."""
    left = ours.copy()
    chosen: list[int] = []
    while left.any() and len(chosen) < len(vetoes):
        worst = min((a for a in vetoes if a not in chosen), key=lambda a: (int((left & vetoes[a]).sum()), a))
        chosen.append(worst)
        left &= vetoes[worst]
    if left.any():
        return []
    for a in list(chosen):
        others = ours.copy()
        for b in chosen:
            if b != a:
                others &= vetoes[b]
        if not others.any():
            chosen.remove(a)
    return chosen


def _where(view: View, actor: int, package: Package) -> tuple[int, ...]:
    """The clauses outside what the actor can live with; failing that, the one on which it loses most."""
    outside = [c.issue for c in package.clauses if not view.state.accepts[actor, c.issue, c.low : c.high + 1].any()]
    if outside:
        return tuple(outside)
    losses = {c.issue: int(view.own.sums[actor, c.issue, c.low]) for c in package.clauses}
    worst = min(losses, key=lambda i: losses[i])
    return (worst,) if losses[worst] < 0 else ()
