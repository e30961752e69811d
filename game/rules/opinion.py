"""How views move: voices pull each turn, arguments move an anchor and wear out, publics turn."""

from __future__ import annotations

import numpy as np

from game.model.happening import Argument
from game.rules.effects import shift
from game.rules.frame import Frame, place_of
from game.rules.state import State


def views_of_publics(frame: Frame) -> list[tuple[int, int]]:
    """Every public with each issue on which it has a view, by their numbers."""
    publics = [frame.index[v.id] for v in frame.scenario.voices if v.kind == "public"]
    return [(a, int(i)) for a in publics for i in frame.holds[a].nonzero()[0]]


def voices_pull(frame: Frame, state: State) -> None:
    """One step of opinion dynamics (Friedkin & Johnsen 1990): toward those heard, held back by one's first view.

    x' = f·(first view) + (1 - f)·(x + sum of pull·(voice - x)), written so that whoever hears nobody and has not moved stays put.
    """
    pull = state.pull * state.serving[None, :]
    before = state.ideal.copy()
    state.ideal[: frame.deciders] += (frame.firmness[:, None] * (state.anchor - before))[: frame.deciders]
    drawn = np.zeros_like(before)
    for b in np.flatnonzero(pull[: frame.deciders].any(axis=0)):
        drawn += pull[:, b, None] * np.where(frame.holds & frame.holds[b], before[b] - before, 0.0)
    state.ideal[: frame.deciders] += ((1.0 - frame.firmness[:, None]) * drawn)[: frame.deciders]


def argue(frame: Frame, state: State, argument: Argument, actor: int) -> float:
    """Put an argument to an actor; returns the share of the distance it moved."""
    p = frame.parameters
    share = effect_of(frame, state, argument, actor)
    i = frame.issue_index[argument.issue]
    if argument.moves == "salience":
        state.salience[actor, i] += share * (float(argument.toward) - state.salience[actor, i])
    else:
        goal = place_of(frame.scenario.issues[i], argument.toward)
        if argument.moves == "ideal":
            shift(state, actor, i, goal, share)
        else:
            for n, row in enumerate(frame.fears):
                if (row.actor, row.issue) == (actor, i):
                    state.fear_place[n] += share * (goal - state.fear_place[n])
    state.worn[argument.id] = state.worn.get(argument.id, 0) + 1
    assert 0 <= share <= p.argument_step
    return share


def effect_of(frame: Frame, state: State, argument: Argument, actor: int) -> float:
    """The share of the distance that the argument would move the actor now."""
    p = frame.parameters
    plausible = argument.plausible.get(frame.ids[actor], 0.0)
    return p.argument_step * plausible * p.argument_wear ** state.worn.get(argument.id, 0)


def public_turns(frame: Frame, state: State, government: int, public: int, issue: int, places: list[float]) -> None:
    """A public whose government refused what it would have accepted: it, and the government's chambers, move that way.

    A public shared by several governments moves once on an issue, however many of them refuse.
    """
    step = frame.parameters.turn_step
    moved = any(state.turned[g, issue] for g in range(frame.delegations) if frame.public[g] == public)
    if frame.holds[public, issue] and not moved:
        shift(state, public, issue, float(np.mean(places)), step)
    for chamber in frame.chambers_of.get(government, []):
        if frame.holds[chamber, issue] and frame.holds[public, issue]:
            shift(state, chamber, issue, float(state.ideal[public, issue]), step)
    state.turned[government, issue] = True
