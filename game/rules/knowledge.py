"""What is known of a delegation: the combinations of hidden priorities that fit every answer it has given."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from game.rules.frame import Bools, Frame, Ints
from game.rules.state import Audience, State, Verdict


@cache
def combinations(count: int) -> NDArray[np.int64]:
    """Every combination of -1, 0 and +1 on `count` issues: 3**count rows; one empty row for none."""
    grid = np.indices((3,) * count).reshape(count, 3**count).T - 1
    return np.ascontiguousarray(grid.astype(np.int64))


@cache
def _columns(count: int) -> NDArray[np.int64]:
    """The same by issue."""
    return np.ascontiguousarray(combinations(count).T)


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
    issues = held(frame, verdict.actor)
    found = np.full(3 ** len(issues), verdict.open_sum, dtype=np.int64)
    for column, i in zip(_columns(len(issues)), issues, strict=True):
        if verdict.swing[i]:
            found += verdict.swing[i] * column
    return found


def forecast(frame: Frame, state: State, observer: int, verdict: Verdict) -> float:
    """The exact share of the combinations known to fit under which the answer is yes."""
    if verdict.hard:
        return 0.0
    fits = alive(frame, state, observer, verdict.actor)
    return float(np.count_nonzero((totals(frame, verdict) >= 0) & fits) / np.count_nonzero(fits))


def hearers(frame: Frame, state: State, audience: Audience) -> list[int]:
    """Those of an audience whose knowledge is kept."""
    heard = range(frame.delegations) if audience is None else sorted(audience)
    return [o for o in heard if state.kept_for is None or o in state.kept_for]


def strike(frame: Frame, state: State, actor: int, fits: Bools, audience: Audience) -> None:
    """Strike combinations out, for all who heard; nothing restores them."""
    done: dict[int, Bools] = {}
    for observer in hearers(frame, state, audience):
        before = alive(frame, state, observer, actor)
        if id(before) not in done:
            after = before & fits
            done[id(before)] = after if after.any() else before
        state.alive[(observer, actor)] = done[id(before)]


def learn_answer(frame: Frame, state: State, verdict: Verdict, yes: bool, audience: Audience) -> None:
    """An answer strikes out the combinations under which it would have been another."""
    if verdict.hard or not any(verdict.swing) or not hearers(frame, state, audience):
        return
    fits = totals(frame, verdict) >= 0
    strike(frame, state, verdict.actor, fits if yes else ~fits, audience)


def considered(frame: Frame, state: State, actor: int, audience: Audience) -> tuple[Bools, Ints]:
    """Which of the actor's combinations somebody of an audience still considers, and these over all issues."""
    issues = held(frame, actor)
    different = {id(fits): fits for fits in (alive(frame, state, o, actor) for o in hearers(frame, state, audience))}
    some: Bools = np.logical_or.reduce(list(different.values()))
    whole = np.zeros((int(np.count_nonzero(some)), len(frame.issues)), dtype=np.int64)
    whole[:, issues] = combinations(len(issues))[some]
    return some, whole


def learn_offer(frame: Frame, state: State, actor: int, some: Bools, same: Bools, audience: Audience) -> None:
    """An offer, or that there is none, strikes out the combinations under which it would have been another.

    `some` are those that were considered, `same` says of each of them whether the offer would have been the same.
    """
    fits = np.zeros(len(some), dtype=np.bool_)
    fits[some] = same
    strike(frame, state, actor, fits, audience)


def learn_priority(frame: Frame, state: State, actor: int, issue: int, cell: frozenset[int], audience: Audience) -> None:
    """A sounding leaves only the combinations whose priority on the issue lies in the cell it named."""
    issues = held(frame, actor)
    column = combinations(len(issues))[:, int(np.flatnonzero(issues == issue)[0])]
    strike(frame, state, actor, np.isin(column, sorted(cell)), audience)


def learn_all(frame: Frame, state: State, priorities: Ints, observer: int) -> None:
    """Leave only the truth, as for somebody who has been told everything: a yardstick for what knowing is worth, never a player's right."""
    for actor in range(frame.deciders):
        issues = held(frame, actor)
        state.alive[(observer, actor)] = (combinations(len(issues)) == priorities[actor, issues]).all(axis=1)
