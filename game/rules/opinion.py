"""How views move: voices pull each turn, arguments move an anchor and wear out, publics turn."""

from __future__ import annotations

import numpy as np

from game.model.happening import Argument
from game.rules.compiled import CompiledScenario, place_of
from game.rules.effects import shift
from game.rules.state import State


def views_of_publics(compiled: CompiledScenario) -> list[tuple[int, int]]:
    """Every public with each issue on which it has a view, by their numbers."""
    publics = [compiled.index[v.id] for v in compiled.scenario.voices if v.kind == "public"]
    return [(a, int(i)) for a in publics for i in compiled.has_stance[a].nonzero()[0]]


def voices_pull(compiled: CompiledScenario, state: State) -> None:
    """One step of opinion dynamics (Friedkin & Johnsen 1990): toward those heard, held back by one's first view.

    x' = f·(first view) + (1 - f)·(x + sum of pull·(voice - x)), written so that whoever hears nobody and has not moved stays put.
    """
    pull = state.pull * state.serving[None, :]
    before = state.ideal.copy()
    state.ideal[: compiled.deciders] += (compiled.firmness[:, None] * (state.anchor - before))[: compiled.deciders]
    drawn = np.zeros_like(before)
    for b in np.flatnonzero(pull[: compiled.deciders].any(axis=0)):
        drawn += pull[:, b, None] * np.where(compiled.has_stance & compiled.has_stance[b], before[b] - before, 0.0)
    state.ideal[: compiled.deciders] += ((1.0 - compiled.firmness[:, None]) * drawn)[: compiled.deciders]


def argue(compiled: CompiledScenario, state: State, argument: Argument, actor: int) -> float:
    """Put an argument to an actor; returns the share of the distance it moved."""
    p = compiled.parameters
    share = effect_of(compiled, state, argument, actor)
    i = compiled.issue_index[argument.issue]
    if argument.moves == "salience":
        state.salience[actor, i] += share * (float(argument.toward) - state.salience[actor, i])
    else:
        goal = place_of(compiled.scenario.issues[i], argument.toward)
        if argument.moves == "ideal":
            shift(state, actor, i, goal, share)
        else:
            for n, row in enumerate(compiled.fears):
                if (row.actor, row.issue) == (actor, i):
                    state.fear_place[n] += share * (goal - state.fear_place[n])
    state.argument_uses[argument.id] = state.argument_uses.get(argument.id, 0) + 1
    assert 0 <= share <= p.argument_step
    return share


def effect_of(compiled: CompiledScenario, state: State, argument: Argument, actor: int) -> float:
    """The share of the distance that the argument would move the actor now."""
    p = compiled.parameters
    plausible = argument.plausible.get(compiled.ids[actor], 0.0)
    return p.argument_step * plausible * p.argument_wear ** state.argument_uses.get(argument.id, 0)


def public_turns(compiled: CompiledScenario, state: State, government: int, public: int, issue: int, places: list[float]) -> None:
    """A public whose government refused what it would have accepted: it, and the government's chambers, move that way.

    A public shared by several governments moves once on an issue, however many of them refuse.
    """
    step = compiled.parameters.turn_step
    moved = any(state.turned[g, issue] for g in range(compiled.delegations) if compiled.public[g] == public)
    if compiled.has_stance[public, issue] and not moved:
        shift(state, public, issue, float(np.mean(places)), step)
    for chamber in compiled.chambers_of.get(government, []):
        if compiled.has_stance[chamber, issue] and compiled.has_stance[public, issue]:
            shift(state, chamber, issue, float(state.ideal[public, issue]), step)
    state.turned[government, issue] = True
