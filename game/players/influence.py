"""What an argument or a gesture does for a seat: it makes the best package likelier, or a threat less likely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.model.acts import Act, Argue, Gesture, NotPossible
from game.model.package import Package
from game.model.scenario import names
from game.players.prospects import Prospect, Search, logistic, worth_rows
from game.rules import opinion
from game.rules.bodies import chambers, members, touched
from game.rules.effects import apply_all
from game.rules.own import own_terms
from game.rules.state import State
from game.rules.turn import may_argue, may_gesture
from game.rules.verdict import Bench
from game.view import View

THREATS = 6
HOPES = 6


@dataclass(frozen=True)
class Influence:
    """An act, and the points of prospect it adds."""

    act: Act
    worth: float


@dataclass(frozen=True)
class Stake:
    """A package that somebody may table, with what it would win the seat (negative: a threat)."""

    package: Package
    author: int
    win: float


def best_influence(view: View, found: Search) -> Influence | None:
    """The argument or gesture that helps most; None if none can be made."""
    stakes = [*_hopes(found.prospects, view.seat), *_threats(view)]
    if not stakes:
        return None
    before = _prospect(view, view.state, stakes)
    best: Influence | None = None
    for act, state, price in _tries(view):
        worth = _prospect(view, state, stakes) - before + price
        if best is None or worth > best.worth + 1e-9:
            best = Influence(act, worth)
    return best


def _hopes(prospects: tuple[Prospect, ...], seat: int) -> list[Stake]:
    return [Stake(p.package, seat, p.win) for p in prospects[:HOPES]]


def _threats(view: View) -> list[Stake]:
    """Single clauses that would hurt, each from the delegation that would like it best."""
    frame, state = view.frame, view.state
    found: list[Stake] = []
    for i, row in enumerate(worth_rows(view, state.course)):
        for p, win in enumerate(row):
            if win >= 0:
                continue
            package = Package.of({i: p}, public=False)
            asked = members(frame, state, touched(frame, package), -1)
            if view.seat in asked or not asked:
                continue
            found.append(Stake(package, max(asked, key=lambda a: int(view.own.sums[a, i, p])), float(win)))
    bench = view.bench
    return sorted(found, key=lambda s: s.win * _chance(bench, s))[:THREATS]


def _prospect(view: View, state: State, stakes: list[Stake]) -> float:
    """The best hope's worth and every threat's, in points."""
    bench = Bench(view.frame, state, own_terms(view.frame, state))
    cost = view.frame.parameters.refusal_cost
    hopes, threats = [0.0], 0.0
    for stake in stakes:
        chance = _chance(bench, stake)
        if stake.win > 0:
            hopes.append(chance * stake.win - (1 - chance) * cost)
        else:
            threats += chance * stake.win
    rows = worth_rows(view, view.state.course)
    moved = sum(float(rows[i][p]) for i, p in enumerate(state.course))
    return max(hopes) + threats + moved


def _chance(bench: Bench, stake: Stake) -> float:
    """A rough chance that a package passes."""
    frame, state = bench.frame, bench.state
    bodies = touched(frame, stake.package)
    chance = 1.0
    for a in members(frame, state, bodies, stake.author) + chambers(frame, state, bodies):
        verdict = bench.verdict(a, stake.package, stake.author)
        if verdict.hard:
            return 0.0
        spread = float(np.sqrt(2 / 3 * sum(s * s for s in verdict.swing))) + 300.0
        chance *= float(logistic(np.array(1.7 * verdict.open_sum / spread)))
    return chance


def _tries(view: View) -> Iterator[tuple[Act, State, float]]:
    """Every argument and gesture that can be made, the state it leads to, and its price at home."""
    frame, seat, me = view.frame, view.seat, view.frame.ids[view.seat]
    for argument in view.scenario.arguments:
        if me not in names(argument.by) and "anyone" not in names(argument.by):
            continue
        for target in argument.plausible:
            number = frame.index[target]
            try:
                may_argue(frame, view.state, seat, argument.id, number)
            except NotPossible:
                continue
            state = view.state.copy()
            opinion.argue(frame, state, argument, number)
            yield Argue(argument.id, target), state, 0.0
    for gesture in view.scenario.gestures:
        try:
            may_gesture(frame, view.state, seat, gesture.id)
        except NotPossible:
            continue
        state = view.state.copy()
        state.fired = (*state.fired, gesture.id)
        apply_all(frame, state, gesture.effects)
        yield Gesture(gesture.id), state, float(state.standing[seat] - view.state.standing[seat])
