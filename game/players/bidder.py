"""The bidder: tables the best of a short list by a rule of thumb. Quick, and the same rule for one game and for a million.

When its turn in the order of the chairs comes round it looks at 32 packages, the same in every game. The chance that a decider
signs is taken to be logistic in its open sum, so that a package's odds are a product of one tabulated row an issue. It knows its
own priorities, the courses and the open terms; what others have answered it does not heed.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.model.acts import Act
from game.model.package import Package
from game.players.many import Choices, best_to_table, nothing
from game.rules.chance import below
from game.rules.compiled import CompiledScenario, Floats, Ints
from game.rules.weighing import true_weights
from game.view import View

SHORT_LIST = 32
SPREAD = 1500.0
"""Thousandths of log-odds that the rule of thumb takes hidden priorities to be worth."""


class Bidder:
    """One package when its turn comes round: the best of the short list in expectation, never one that it would itself refuse."""

    def choose(self, view: View) -> Act:
        """The best package of the list, else the end of the turn."""
        return self.choose_for(view, view.priorities[None, :])[0][0]

    def choose_for(self, view: View, rows: Ints) -> Choices:
        """The same for many combinations of the seat's own priorities, one a row: everything but these is the same for all."""
        if view.state.acts_left <= 0 or view.seat in view.state.tabled or not takes_turn(view.compiled, view.seat, view.state.turn):
            return nothing(rows)
        places = _places(view)
        return best_to_table(view, places, _worth(view, rows, places))


def takes_turn(compiled: CompiledScenario, seat: int, turn: int) -> bool:
    """Whether the turn is the seat's among the chairs with the initiative."""
    order = compiled.initiative
    return order[turn % len(order)] == seat


@lru_cache(maxsize=4096)
def short_list(ids: tuple[str, ...], issues: tuple[str, ...], sizes: tuple[int, ...], seat: int, turn: int) -> Ints:
    """Packages × issues: a position, or -1 for what a package leaves out; each issue is in about half of them."""
    packages = np.full((SHORT_LIST, len(issues)), -1, dtype=np.int64)
    for k in range(SHORT_LIST):
        for i, issue in enumerate(issues):
            drawn = below(2 * sizes[i], 0, 0, "short list", f"{ids[seat]}/{turn}/{k}/{issue}")
            if drawn < sizes[i]:
                packages[k, i] = drawn
    return packages


def drafts(compiled: CompiledScenario, seat: int, turn: int) -> list[Package]:
    """What a bidder may table in a turn, before what has become the course is left out."""
    if not takes_turn(compiled, seat, turn):
        return []
    listed = short_list(tuple(compiled.ids), tuple(compiled.issues), compiled.sizes, seat, turn)
    return [Package.of({i: int(p) for i, p in enumerate(row) if p >= 0}, public=False) for row in listed]


def _places(view: View) -> Ints:
    """The positions of each package of the list, the course where it says nothing."""
    compiled, state = view.compiled, view.state
    listed = short_list(tuple(compiled.ids), tuple(compiled.issues), compiled.sizes, view.seat, state.turn)
    return np.where(listed < 0, state.course[None, :], listed)


def _worth(view: View, rows: Ints, places: Ints) -> Floats:
    """Expected points, rows × packages; minus infinity for what the seat would itself refuse, and for what settles nothing."""
    compiled, seat = view.compiled, view.seat
    count = len(places)
    odds = chances(view, places)
    sums = np.zeros((len(rows), count), dtype=np.int64)
    win = np.zeros((len(rows), count))
    weights = true_weights(compiled, seat, rows)
    for i in range(len(compiled.issues)):
        mine = view.clause_terms.sums[seat, i, places[:, i]]
        swing = np.sign(mine) * ((np.abs(mine * compiled.rho[seat, i]) + 500) // 1000)
        sums += mine[None, :] + rows[:, i, None] * swing[None, :]
        distance = np.abs(compiled.places[i] - compiled.ideal[seat, i])
        win += weights[:, i, None] * (distance[view.state.course[i]] - distance[places[:, i]])[None, :]
    worth: Floats = odds[None, :] * win - (1 - odds[None, :]) * compiled.parameters.refusal_cost
    refused = view.clause_terms.hard[seat][np.arange(places.shape[1])[None, :], places].any(axis=1)
    worth[(sums < 0) | (refused | (places == view.state.course[None, :]).all(axis=1))[None, :]] = -np.inf
    return worth


def chances(view: View, places: Ints) -> Floats:
    """The rough chance of each package: for each decider 1/(1 + product over the issues of exp(-1.7·sum/SPREAD))."""
    compiled, state = view.compiled, view.state
    rows = np.exp(-1.7 * view.clause_terms.sums / SPREAD)
    may_ask = (compiled.says | compiled.ratifies) & state.serving[:, None, None]
    against = np.ones((len(compiled.ids), len(places)))
    refused, asked = (np.zeros(against.shape, dtype=np.bool_) for _ in range(2))
    for i in range(len(compiled.issues)):
        against = against * rows[:, i, places[:, i]]
        refused |= view.clause_terms.hard[:, i, places[:, i]]
        asked |= may_ask[:, i, places[:, i]] & (places[:, i] != state.course[i])[None, :]
    asked[view.seat] = False
    signs = np.where(refused, 0.0, 1 / (1 + against))
    chance = np.ones(len(places))
    for a in range(compiled.deciders):  # one after the other, so that it comes out the same everywhere
        chance = chance * np.where(asked[a], signs[a], 1.0)
    return chance
