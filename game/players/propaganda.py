"""A refusal worth more than an acceptance: packages whose refusal in public turns publics on their governments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from game.model.package import Package
from game.players.influence import drifted
from game.players.prospects import Prospect, expected
from game.players.stakes import Stakes
from game.rules import opinion
from game.rules.bodies import members, touched
from game.rules.frame import Frame
from game.rules.state import State
from game.view import View

MOST_CLAUSES = 3


def best_propaganda(view: View, stakes: Stakes) -> Prospect | None:
    """The public package whose refusal would do most for the seat, if it would do anything."""
    before = stakes.worth(drifted(view, view.state.copy()))
    best: Prospect | None = None
    for package in _candidates(view):
        if not view.bench.verdict(view.seat, package, view.seat).accepts(view.priorities):
            continue
        state, points = after_refusal(view, package)
        if points <= 0:
            continue
        hoped = expected(view, package)
        worth = hoped.chance * hoped.win + (1 - hoped.chance) * (points + stakes.worth(state) - before)
        if best is None or worth > best.worth + 1e-9:
            best = Prospect(package, hoped.chance, hoped.win, worth)
    return best


def _candidates(view: View) -> Iterator[Package]:
    """One to three clauses, each the likeliest to turn a public on its issue."""
    frame, state = view.frame, view.state
    clauses: dict[int, int] = {}
    publics = {frame.public[a] for a in range(frame.delegations) if frame.public[a] >= 0 and a != view.seat}
    for i, size in enumerate(frame.sizes):
        liked = [p for p in range(size) if p != state.course[i] and any(view.own.sums[q, i, p] > 0 for q in publics)]
        if liked:
            clauses[i] = max(liked, key=lambda p: sum(int(view.own.sums[q, i, p]) for q in publics))
    for count in range(1, MOST_CLAUSES + 1):
        for chosen in combinations(sorted(clauses), count):
            yield Package.of({i: clauses[i] for i in chosen}, public=True)


def after_refusal(view: View, package: Package) -> tuple[State, float]:
    """The state if all who are asked refuse, as far as publics go, and the points at home; 0 points if no public turns."""
    frame, state = view.frame, view.state.copy()
    turned = 0
    for a in members(frame, state, touched(frame, package), view.seat):
        public = frame.public[a]
        if public < 0 or view.bench.own_sum(public, package, view.seat) <= 0:
            continue
        if fresh := _fresh(frame, view, state, a, public, package):
            turned += 1
            for issue, place in fresh:
                opinion.public_turns(frame, state, a, public, issue, [place])
    return drifted(view, state), turned * frame.parameters.turn_gain


def _fresh(frame: Frame, view: View, state: State, government: int, public: int, package: Package) -> list[tuple[int, float]]:
    """Issues on which the public has not turned on this government yet, and the place it would turn toward."""
    return [
        (c.issue, float(frame.places[c.issue, c.low]))
        for c in package.clauses
        if view.own.sums[public, c.issue, c.low] > 0 and not state.turned[government, c.issue]
    ]
