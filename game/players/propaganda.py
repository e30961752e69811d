"""A refusal worth more than an acceptance: packages whose refusal in public turns publics on their governments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from game.model.package import Package
from game.players.influence import drifted
from game.players.prospects import Prospect, wins_of
from game.players.stakes import Stakes
from game.rules import opinion
from game.rules.bodies import members, touched
from game.rules.compiled import CompiledScenario
from game.rules.grid import Grid
from game.rules.offers import chances_of
from game.rules.state import State
from game.view import View

MOST_CLAUSES = 3


def best_propaganda(view: View, stakes: Stakes) -> Prospect | None:
    """The public package whose refusal would do most for the seat, if it would do anything."""
    before = stakes.worth(drifted(view, view.state.copy()))
    tried: list[tuple[Package, float]] = []
    for package in _signed(view):
        state, points = after_refusal(view, package)
        if points > 0:
            tried.append((package, points + stakes.worth(state) - before))
    if not tried:
        return None
    grid = Grid(view.compiled, view.state, view.clause_terms, view.seat, public=True)
    chances = chances_of(grid, view.seat, np.array([grid.number(package) for package, _ in tried]))
    wins = wins_of(view, [package for package, _ in tried])
    hoped = zip(tried, chances.tolist(), wins, strict=True)
    return max((Prospect(package, c, win, c * win + (1 - c) * refused) for (package, refused), c, win in hoped), key=lambda p: p.worth)


def loudest(view: View) -> Package | None:
    """The public package whose refusal would bring the publics of others nearest to the seat; it is one the seat would sign."""
    before = nearness(view, view.state)
    gains = ((nearness(view, after_refusal(view, package)[0]) - before, package) for package in _signed(view))
    best = max(gains, key=lambda gain: gain[0], default=None)
    return best[1] if best and best[0] > 0 else None


def _signed(view: View) -> Iterator[Package]:
    """Those of the candidates that the seat would sign itself."""
    return (p for p in _candidates(view) if view.would_sign(p))


def _candidates(view: View) -> Iterator[Package]:
    """One to three clauses that publics like: what they like best, or what of it lies nearest to the seat's own ideal.

    Never a package that the seat has seen refused: to ask again for that makes no news.
    """
    compiled, state = view.compiled, view.state
    heard = publics(compiled, view.seat)
    best: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for i, size in enumerate(compiled.sizes):
        liked = [p for p in range(size) if p != state.course[i] and any(view.clause_terms.sums[q, i, p] > 0 for q in heard)]
        if liked:
            best[i] = max(liked, key=lambda p: sum(int(view.clause_terms.sums[q, i, p]) for q in heard))
            nearest[i] = min(liked, key=lambda p: abs(compiled.places[i, p] - compiled.ideal[view.seat, i]))
    seen = {p.package for p in state.proposals if p.by == view.seat and p.passed is False}
    for clauses in (best, nearest):
        for count in range(1, MOST_CLAUSES + 1):
            for chosen in combinations(sorted(clauses), count):
                package = Package.of({i: clauses[i] for i in chosen}, public=True)
                if package not in seen:
                    seen.add(package)
                    yield package


def after_refusal(view: View, package: Package) -> tuple[State, float]:
    """The state if all who are asked refuse, as far as publics go, and the points at home; 0 points if no public turns."""
    compiled, state = view.compiled, view.state.copy()
    turned = 0
    for a in members(compiled, state, touched(compiled, package), view.seat):
        public = compiled.public[a]
        if public < 0 or view.evaluator.clause_score(public, package, view.seat) <= 0:
            continue
        if fresh := _fresh(compiled, view, state, a, public, package):
            turned += 1
            for issue, place in fresh:
                opinion.public_turns(compiled, state, a, public, issue, [place])
    return drifted(view, state), turned * compiled.parameters.turn_gain


def _fresh(compiled: CompiledScenario, view: View, state: State, government: int, public: int, package: Package) -> list[tuple[int, float]]:
    """Issues on which the public has not turned on this government yet, and the place it would turn toward."""
    return [
        (c.issue, float(compiled.places[c.issue, c.low]))
        for c in package.clauses
        if view.clause_terms.sums[public, c.issue, c.low] > 0 and not state.turned[government, c.issue]
    ]


def publics(compiled: CompiledScenario, seat: int) -> list[int]:
    """The publics of other governments."""
    others = {compiled.public[a] for a in range(compiled.delegations) if compiled.public[a] >= 0 and a != seat}
    return sorted(others - {compiled.public[seat]})


def nearness(view: View, state: State) -> float:
    """How near the publics of others stand to the seat's ideals: minus the mean distance, weighed by what they care about."""
    compiled = view.compiled
    total = 0.0
    for public in publics(compiled, view.seat):
        both = (compiled.has_stance[public] & compiled.has_stance[view.seat]).nonzero()[0]
        weight = state.salience[public, both]
        distance = abs(state.ideal[public, both] - compiled.ideal[view.seat, both])
        total -= float((weight * distance).sum() / max(1e-9, weight.sum()))
    return total
