"""Whom to sound out on what: the expected worth of the answer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.players.prospects import Prospect, Search
from game.rules.bodies import chambers, members, touched
from game.rules.compiled import Floats
from game.rules.knowledge import combinations, possible_priorities, stance_issues, totals
from game.rules.soundings import CELLS, frankness
from game.view import View

LOOKED_AT = 32
"""Packages whose worth after an answer is compared."""


@dataclass(frozen=True)
class SoundingWorth:
    """A sounding, and the points it may add in expectation."""

    actor: int
    issue: int
    worth: float


def best_sounding(view: View, result: Search) -> SoundingWorth | None:
    """The question whose answer may change most what is worth tabling."""
    packages = [p for p in result.prospects[:LOOKED_AT] if p.chance > 0]
    if not packages:
        return None
    chances = np.array([p.chance for p in packages])
    wins = np.array([p.win for p in packages])
    cost = view.compiled.parameters.refusal_cost
    now = max(0.0, float((chances * wins - (1 - chances) * cost).max()))
    best: SoundingWorth | None = None
    for actor in _pivots(view, result):
        if frank := [i for i in stance_issues(view.compiled, actor) if frankness(view.compiled, view.state, view.seat, actor, int(i)) > 1]:
            yes, fits = _yes(view, packages, actor)
            share = yes[fits].mean(axis=0)
            for issue in frank:
                value = _worth(view, actor, int(issue), yes, fits, share, chances, wins, cost) - now
                if best is None or value > best.worth + 1e-9:
                    best = SoundingWorth(actor, int(issue), value)
    return best


def _pivots(view: View, result: Search) -> list[int]:
    """Governments asked by the best packages whose answer is open."""
    forecasts = (view.forecasts(prospect.package) for prospect in result.prospects[:3])
    return sorted({a for chances in forecasts for a, p in chances.items() if 0 < p < 1 and a < view.compiled.delegations})


def _yes(view: View, prospects: list[Prospect], actor: int) -> tuple[np.ndarray, np.ndarray]:
    """Which combinations accept which packages (combinations × packages), and which combinations fit."""
    fits = possible_priorities(view.compiled, view.state, view.seat, actor)
    columns = []
    for package in (p.package for p in prospects):
        bodies = touched(view.compiled, package)
        asked = members(view.compiled, view.state, bodies, view.seat) + chambers(view.compiled, view.state, bodies)
        verdict = view.evaluator.verdict(actor, package, view.seat)
        columns.append(totals(view.compiled, verdict) >= 0 if actor in asked else np.ones(len(fits), dtype=np.bool_))
    return np.stack(columns, axis=1), fits


def _worth(
    view: View, actor: int, issue: int, yes: np.ndarray, fits: np.ndarray, share: Floats, chances: Floats, wins: Floats, cost: float
) -> float:
    """The expected worth of the best package once the answer is known; never less than nothing."""
    issues = stance_issues(view.compiled, actor)
    column = combinations(len(issues))[:, int(np.flatnonzero(issues == issue)[0])]
    others = chances / np.where(share > 0, share, 1.0)
    total = 0.0
    for cell in CELLS[frankness(view.compiled, view.state, view.seat, actor, issue)]:
        left = fits & np.isin(column, sorted(cell))
        if not left.any():
            continue
        after = np.minimum(1.0, others * yes[left].mean(axis=0))
        total += left.sum() / fits.sum() * max(0.0, float((after * wins - (1 - after) * cost).max()))
    return total
