"""What is known of a delegation: the combinations of hidden priorities that fit every answer it has given."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from game.rules.frame import Bools, Frame, Ints
from game.rules.state import Audience, State, Verdict


@cache
def combinations(count: int) -> NDArray[np.int64]:
    """Every combination of -1, 0 and +1 on `count` issues: 3**count rows."""
    grid = np.indices((3,) * count).reshape(count, -1).T - 1
    return np.ascontiguousarray(grid.astype(np.int64))


@cache
def _as_floats(count: int) -> NDArray[np.float64]:
    """The same for products: these are quick in floating point, and exact below 2**53."""
    return combinations(count).astype(np.float64)


@cache
def _everything(count: int) -> Bools:
    return np.ones(3**count, dtype=np.bool_)


def held(frame: Frame, actor: int) -> NDArray[np.intp]:
    """The issues on which an actor has a stance."""
    found: NDArray[np.intp] = frame.holds[actor].nonzero()[0]
    return found


def alive(frame: Frame, state: State, observer: int, actor: int) -> Bools:
    """Which of the actor's combinations still fit, as far as the observer knows."""
    found = state.alive.get((observer, actor))
    return _everything(len(held(frame, actor))) if found is None else found


def totals(frame: Frame, verdict: Verdict) -> Ints:
    """The verdict's total under every combination."""
    swing = np.array([verdict.swing[i] for i in held(frame, verdict.actor)], dtype=np.float64)
    found: Ints = verdict.open_sum + (_as_floats(len(swing)) @ swing).astype(np.int64)
    return found


def forecast(frame: Frame, state: State, observer: int, verdict: Verdict) -> float:
    """The exact share of the combinations known to fit under which the answer is yes."""
    if verdict.hard:
        return 0.0
    fits = alive(frame, state, observer, verdict.actor)
    return float(np.count_nonzero((totals(frame, verdict) >= 0) & fits) / np.count_nonzero(fits))


def strike(frame: Frame, state: State, actor: int, fits: Bools, audience: Audience) -> None:
    """Strike combinations out, for all who heard; nothing restores them."""
    observers = range(frame.delegations) if audience is None else sorted(audience)
    done: dict[int, Bools] = {}
    for observer in observers:
        before = alive(frame, state, observer, actor)
        if id(before) not in done:
            after = before & fits
            done[id(before)] = after if after.any() else before
        state.alive[(observer, actor)] = done[id(before)]


def learn_answer(frame: Frame, state: State, verdict: Verdict, yes: bool, audience: Audience) -> None:
    """An answer strikes out the combinations under which it would have been another."""
    if verdict.hard or not any(verdict.swing):
        return
    fits = totals(frame, verdict) >= 0
    strike(frame, state, verdict.actor, fits if yes else ~fits, audience)


def learn_offer(frame: Frame, state: State, actor: int, would: Callable[[Ints], Bools], audience: Audience) -> None:
    """An offer, or that there is none, strikes out the combinations under which it would have been another.

    `would` says so of combinations over all issues; it is asked only of those that somebody who hears still considers.
    """
    issues = held(frame, actor)
    observers = range(frame.delegations) if audience is None else audience
    considered = {id(fits): fits for fits in (alive(frame, state, o, actor) for o in observers)}
    some = np.logical_or.reduce(list(considered.values()))
    whole = np.zeros((int(np.count_nonzero(some)), len(frame.issues)), dtype=np.int64)
    whole[:, issues] = combinations(len(issues))[some]
    fits = np.zeros(len(some), dtype=np.bool_)
    fits[some] = would(whole)
    strike(frame, state, actor, fits, audience)


def learn_priority(frame: Frame, state: State, actor: int, issue: int, cell: frozenset[int], audience: Audience) -> None:
    """A sounding leaves only the combinations whose priority on the issue lies in the cell it named."""
    issues = held(frame, actor)
    column = combinations(len(issues))[:, int(np.flatnonzero(issues == issue)[0])]
    strike(frame, state, actor, np.isin(column, sorted(cell)), audience)
