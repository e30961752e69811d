"""Cheap talk in private: how much one delegation tells another about what an issue weighs with it."""

from __future__ import annotations

from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import State

CELLS: dict[int, tuple[frozenset[int], ...]] = {
    3: (frozenset({-1}), frozenset({0}), frozenset({1})),
    2: (frozenset({-1}), frozenset({0, 1})),
    1: (frozenset({-1, 0, 1}),),
}


def cell_count(distance: float) -> int:
    """Cells of the most telling equilibrium for bias d²/2 (Crawford & Sobel 1982, uniform-quadratic), at most three.

    The largest n with 2n(n - 1)b < 1, where b = d²/2 and d is a distance from 0 to 1.
    """
    bias = distance**2 / 2
    return max(n for n in (1, 2, 3) if 2 * n * (n - 1) * bias < 1)


def frankness(compiled: CompiledScenario, state: State, asker: int, asked: int, issue: int) -> int:
    """How many cells the asked delegation distinguishes: 3 names the priority, 2 says whether less, 1 says nothing."""
    if not compiled.has_stance[asked, issue]:
        return 1
    mine = state.ideal[asker, issue] if compiled.has_stance[asker, issue] else compiled.places[issue, state.course[issue]]
    distance = abs(float(mine) - float(state.ideal[asked, issue])) / 100 * (1 - float(state.trust[asked, asker]))
    return cell_count(distance)


def reply(compiled: CompiledScenario, state: State, priorities: Ints, asker: int, asked: int, issue: int) -> frozenset[int]:
    """The cell that the asked delegation's priority lies in; it does not lie, it is only vague."""
    value = int(priorities[asked, issue])
    return next(cell for cell in CELLS[frankness(compiled, state, asker, asked, issue)] if value in cell)
