"""What is known of a delegation: the combinations of hidden priorities that fit every answer it has given."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from game.rules.chronicle import Audience
from game.rules.compiled import Bools, CompiledScenario, Ints
from game.rules.state import State, Verdict


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


def stance_issues(compiled: CompiledScenario, actor: int) -> NDArray[np.intp]:
    """The issues on which an actor has a stance."""
    issues: NDArray[np.intp] = compiled.has_stance[actor].nonzero()[0]
    return issues


def possible_priorities(compiled: CompiledScenario, state: State, observer: int, actor: int) -> Bools:
    """Which of the actor's combinations still fit, as far as the observer knows."""
    known = state.possible_priorities.get((observer, actor))
    return _everything(len(stance_issues(compiled, actor))) if known is None else known


def totals(compiled: CompiledScenario, verdict: Verdict) -> Ints:
    """The verdict's total under every combination."""
    issues = stance_issues(compiled, verdict.actor)
    sums = np.full(3 ** len(issues), verdict.open_sum, dtype=np.int64)
    for column, i in zip(_columns(len(issues)), issues, strict=True):
        if verdict.swing[i]:
            sums += verdict.swing[i] * column
    return sums


def forecast(compiled: CompiledScenario, state: State, observer: int, verdict: Verdict) -> float:
    """The exact share of the combinations known to fit under which the answer is yes."""
    if verdict.hard:
        return 0.0
    fits = possible_priorities(compiled, state, observer, verdict.actor)
    return float(np.count_nonzero((totals(compiled, verdict) >= 0) & fits) / np.count_nonzero(fits))


def hearers(compiled: CompiledScenario, state: State, audience: Audience) -> list[int]:
    """Those of an audience whose knowledge is kept."""
    heard = range(compiled.delegations) if audience is None else sorted(audience)
    return [o for o in heard if state.kept_for is None or o in state.kept_for]


def rule_out(compiled: CompiledScenario, state: State, actor: int, fits: Bools, audience: Audience) -> None:
    """Strike combinations out, for all who heard; nothing restores them."""
    done: dict[int, Bools] = {}
    for observer in hearers(compiled, state, audience):
        before = possible_priorities(compiled, state, observer, actor)
        if id(before) not in done:
            after = before & fits
            done[id(before)] = after if after.any() else before
        state.possible_priorities[(observer, actor)] = done[id(before)]


def learn_answer(compiled: CompiledScenario, state: State, verdict: Verdict, yes: bool, audience: Audience) -> None:
    """An answer strikes out the combinations under which it would have been another."""
    if verdict.hard or not any(verdict.swing) or not hearers(compiled, state, audience):
        return
    fits = totals(compiled, verdict) >= 0
    rule_out(compiled, state, verdict.actor, fits if yes else ~fits, audience)


def considered(compiled: CompiledScenario, state: State, actor: int, audience: Audience) -> tuple[Bools, Ints]:
    """Which of the actor's combinations somebody of an audience still considers, and these over all issues."""
    issues = stance_issues(compiled, actor)
    different = {id(fits): fits for fits in (possible_priorities(compiled, state, o, actor) for o in hearers(compiled, state, audience))}
    some: Bools = np.logical_or.reduce(list(different.values()))
    whole = np.zeros((int(np.count_nonzero(some)), len(compiled.issues)), dtype=np.int64)
    whole[:, issues] = combinations(len(issues))[some]
    return some, whole


def learn_offer(compiled: CompiledScenario, state: State, actor: int, some: Bools, same: Bools, audience: Audience) -> None:
    """An offer, or that there is none, strikes out the combinations under which it would have been another.

    `some` are those that were considered, `same` says of each of them whether the offer would have been the same.
    """
    fits = np.zeros(len(some), dtype=np.bool_)
    fits[some] = same
    rule_out(compiled, state, actor, fits, audience)


def learn_priority(compiled: CompiledScenario, state: State, actor: int, issue: int, cell: frozenset[int], audience: Audience) -> None:
    """A sounding leaves only the combinations whose priority on the issue lies in the cell it named."""
    issues = stance_issues(compiled, actor)
    column = combinations(len(issues))[:, int(np.flatnonzero(issues == issue)[0])]
    rule_out(compiled, state, actor, np.isin(column, sorted(cell)), audience)


def learn_all(compiled: CompiledScenario, state: State, priorities: Ints, observer: int) -> None:
    """Leave only the truth, as for somebody who has been told everything: a yardstick for what knowing is worth, never a player's right."""
    for actor in range(compiled.deciders):
        issues = stance_issues(compiled, actor)
        state.possible_priorities[(observer, actor)] = (combinations(len(issues)) == priorities[actor, issues]).all(axis=1)
