"""Open sums of many packages at once, company and public included: for a short list, and for all that a grid holds.

A package is a column of positions, one an issue; position = course means that the clause is left out.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.rules import terms
from game.rules.clause_terms import ClauseTerms
from game.rules.compiled import Bools, CompiledScenario, Ints
from game.rules.state import State

Adder = Callable[[Ints], Ints]
"""Adds up an issues × positions table over the clauses of every package."""


def adder_at(positions: Ints) -> Adder:
    """For some packages only: `positions` are issues × packages."""
    issues = np.arange(len(positions))[:, None]
    return lambda table: table[issues, positions].sum(axis=0)


def open_sums(compiled: CompiledScenario, state: State, own: ClauseTerms, actor: int, public: bool, add: Adder) -> Ints:
    """What packages are worth to an actor on its open terms, in thousandths of log-odds."""
    return add(own.sums[actor]) + outside(compiled, state, own, actor, public, add)


def outside(compiled: CompiledScenario, state: State, own: ClauseTerms, actor: int, public: bool, add: Adder) -> Ints:
    """The part that comes from others: those the actor stands close to, and its public if the package is tabled in public."""
    total: Ints = np.zeros(1, dtype=np.int64)
    weights = compiled.company[actor]
    friends = [int(b) for b in weights.nonzero()[0] if state.serving[b]]
    if friends:
        weighted = sum((int(weights[b]) * own.sums[b] for b in friends), np.zeros_like(own.sums[actor]))
        mean = add(weighted) / sum(int(weights[b]) for b in friends)
        total = terms.milli(compiled.parameters.company * mean / 1000)
    voice = compiled.public[actor]
    if voice >= 0 and public:
        total = total + terms.share(add(own.sums[voice]), compiled.pressure[actor])
    return total


def held_at(table: Bools, positions: Ints) -> Bools:
    """Which packages hold a clause that an issues × positions table marks."""
    marked: Bools = table[np.arange(len(positions))[:, None], positions]
    held: Bools = np.logical_or.reduce(marked, axis=0)
    return held
