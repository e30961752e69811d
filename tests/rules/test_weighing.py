"""What the issues truly weigh, by hand: saliences 3 and 1, priorities that count whole (a judged stance) or half (a sourced one)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from game.rules.compiled import CompiledScenario
from game.rules.weighing import true_weights


def compiled(rho: tuple[int, int]) -> CompiledScenario:
    """One actor with two issues of three."""
    held = np.array([[True, True, False]])
    found: Any = SimpleNamespace(has_stance=held, salience=np.array([[3.0, 1.0, 9.0]]), rho=np.array([[*rho, 500]]))
    return cast("CompiledScenario", found)


@pytest.mark.parametrize(
    ("rho", "priorities", "wanted"),
    [
        ((500, 500), [0, 0, 0], [0.75, 0.25, 0.0]),
        ((500, 500), [1, -1, 1], [0.9, 0.1, 0.0]),  # 4.5 and .5
        ((500, 1000), [-1, 1, 0], [3 / 7, 4 / 7, 0.0]),  # 1.5 and 2
        ((1000, 1000), [-1, -1, -1], [0.75, 0.25, 0.0]),  # nothing is left: the saliences as they are
    ],
)
def test_by_hand(rho: tuple[int, int], priorities: list[int], wanted: list[float]) -> None:
    assert true_weights(compiled(rho), 0, np.array(priorities)) == pytest.approx(np.array(wanted))


def test_many_at_once_are_the_same_as_one_by_one() -> None:
    rows = np.array([[x, y, z] for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1)])
    at_once = true_weights(compiled((1000, 1000)), 0, rows)
    assert at_once.shape == rows.shape
    assert (at_once == np.array([true_weights(compiled((1000, 1000)), 0, row) for row in rows])).all()
    assert at_once.sum(axis=1) == pytest.approx(1)
