"""Why nothing carries: the smallest set of governments whose red lines leave no package that the seat could sign."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.package import Package
from game.rules.compiled import Bools
from game.rules.grid import Grid, outer_sum
from game.rules.offers import PassingPackage, suggest_passing
from game.view import View

LOWER = (0.25, 0.1, 0.02)
"""Chances to settle for, one after the other, where nothing has an even one."""


def nearest(view: View, package: Package) -> PassingPackage | None:
    """The nearest package with an even chance or better, failing that the nearest with any; None if there is none at all."""
    return view.suggest_passing(package) or _long_shot(view, package)


def _long_shot(view: View, package: Package) -> PassingPackage | None:
    """The nearest package with any chance worth the name."""
    for least in LOWER:
        suggestion = suggest_passing(view.compiled, view.state, view.clause_terms, view.seat, view.priorities, package, least)
        if suggestion is not None:
            return suggestion
    return None


@dataclass(frozen=True)
class Blocker:
    """A government or chamber that stands in the way, and the issues of the package on which it does."""

    actor: int
    issues: tuple[int, ...]


@dataclass(frozen=True)
class Impasse:
    """Who leaves no room; nobody if the seat itself would sign nothing, or if no few of them do."""

    own_fault: bool
    blockers: tuple[Blocker, ...]
    whatever_is_hidden: bool = False
    """Whether no priority could change that; otherwise it is so on what is known of them."""


def impasse(view: View, package: Package) -> Impasse:
    """Why no package might carry the table."""
    grid = Grid(view.compiled, view.state, view.clause_terms, view.seat, package.public)
    ours = (grid.true_totals(view.seat, view.priorities) >= 0) & ~grid.hard(view.seat) & grid.speaks_to(package)
    if not ours.any():
        return Impasse(True, ())
    vetoes = grid.deciders()
    for whatever in (True, False):
        blockers = _smallest(ours, {a: _could(grid, a, may, whatever) for a, may in vetoes})
        if blockers:
            return Impasse(False, tuple(Blocker(a, _where(view, a, package)) for a in blockers), whatever)
    return Impasse(False, ())


def _could(grid: Grid, actor: int, may: Bools, whatever: bool) -> Bools:
    """Which packages the actor is not asked about, or could accept: on its open terms, or under whatever priorities."""
    reach = grid.open_sums(actor)
    if whatever:
        reach = reach + outer_sum(grid.rows(np.abs(grid.swings(actor))))
    return ~may | ((reach >= 0) & ~grid.hard(actor))


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
    losses = {c.issue: int(view.clause_terms.sums[actor, c.issue, c.low]) for c in package.clauses}
    worst = min(losses, key=lambda i: losses[i])
    return (worst,) if losses[worst] < 0 else ()
