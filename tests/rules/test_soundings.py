"""Cheap talk: how many cells there are, what they leave of the combinations, and that the answer is true."""

from __future__ import annotations

from itertools import product
from math import sqrt

import numpy as np
import pytest

from game.errors import NotPossibleError
from game.rules import soundings
from game.rules.chronicle import Sounded
from game.rules.knowledge import possible_priorities
from tests import tiny
from tests.tiny import ARMS, BORDER, EAST, NORTH, OLD, SOUTH, TRADE, compiled, opening


def cuts(cells: int, bias: float) -> list[float]:
    """The cut points of the uniform-quadratic case: i/N + 2b i(i − N)."""
    return [i / cells + 2 * bias * i * (i - cells) for i in range(cells + 1)]


@pytest.mark.parametrize(
    ("bias", "cells", "expected"), [(0.05, 3, [0, 0.1333, 0.4667, 1]), (0.1, 2, [0, 0.3, 1]), (0.25, 1, [0, 1]), (0.3, 1, [0, 1])]
)
def test_numbers_of_crawford_and_sobel(bias: float, cells: int, expected: list[float]) -> None:
    """Published cuts for b = .05 and .1, one cell from ¼ on. The lowest cell is the smallest: two cells tell "less" from the rest."""
    assert soundings.cell_count(sqrt(2 * bias)) == cells
    assert cuts(cells, bias) == pytest.approx(expected, abs=5e-5)
    assert sorted(cuts(cells, bias)) == cuts(cells, bias)


@pytest.mark.parametrize(("distance", "cells"), [(0, 3), (0.408, 3), (0.409, 2), (0.707, 2), (0.7072, 1), (1, 1)])
def test_cells_by_distance(distance: float, cells: int) -> None:
    """12 b < 1 is d < 0.40825, 4 b < 1 is d < 0.70711."""
    assert soundings.cell_count(distance) == cells


@pytest.mark.parametrize(
    ("asker", "asked", "issue", "cells"),
    [
        (NORTH, SOUTH, BORDER, 3),  # |100 − 25| × (1 − 0.75) = 0.19
        (NORTH, EAST, BORDER, 3),  # |100 − 50| × (1 − 0.25) = 0.375
        (NORTH, EAST, TRADE, 1),  # |100 − 0| × 0.75 = 0.75
        (NORTH, OLD, TRADE, 3),  # they agree
        (SOUTH, EAST, TRADE, 3),  # |50 − 0| × ½ = 0.25
        (OLD, EAST, TRADE, 2),  # |100 − 0| × ½ = 0.5
        (EAST, SOUTH, ARMS, 3),  # East has no view: the course, 0, is South's ideal
    ],
)
def test_frankness(asker: int, asked: int, issue: int, cells: int) -> None:
    """The distance between the two on the issue, times the distrust of the one asked."""
    assert soundings.frankness(compiled(), opening(), asker, asked, issue) == cells


@pytest.mark.parametrize(("value", "cells"), list(product((-1, 0, 1), (1, 2, 3))))
def test_the_reply_is_true_and_no_finer_than_frankness(value: int, cells: int) -> None:
    """The cell named holds the priority; three name it, two say only whether it is less, one says nothing."""
    cell = next(c for c in soundings.CELLS[cells] if value in c)
    assert cell == {1: {-1, 0, 1}, 2: {-1} if value == -1 else {0, 1}, 3: {value}}[cells]
    assert set().union(*soundings.CELLS[cells]) == {-1, 0, 1}


def test_a_sounding_strikes_out_what_it_excludes_for_the_asker_alone() -> None:
    """South on arms, frankly "more": 9 of its 27 combinations are left for North, all 27 for East."""
    negotiation = tiny.game(hidden=tiny.secrets(south={"arms": 1}), north="person")
    negotiation.act("north", "sound south arms")
    state = negotiation.state
    assert np.count_nonzero(possible_priorities(compiled(), state, NORTH, SOUTH)) == 9
    assert np.count_nonzero(possible_priorities(compiled(), state, EAST, SOUTH)) == 27
    assert negotiation.view("east").state.log == tuple(e for e in state.log if not isinstance(e, Sounded))
    assert any(isinstance(e, Sounded) for e in negotiation.view("south").state.log)


def test_a_vague_reply_leaves_two_thirds_or_one() -> None:
    """West asks East about trade (two cells): "not less" leaves 6 of 9, "less" 3."""
    for value, left in ((0, 6), (1, 6), (-1, 3)):
        negotiation = tiny.game(hidden=tiny.secrets(east={"trade": value}), old="person", north="silent", south="silent", east="silent")
        negotiation.act("old", "sound east trade")
        assert np.count_nonzero(possible_priorities(compiled(), negotiation.state, OLD, EAST)) == left


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        ("sound north border", "You know your own mind"),
        ("sound east arms", "does not matter to East"),
        ("sound new border", "not a delegation in office"),
    ],
)
def test_what_cannot_be_asked(act: str, reason: str) -> None:
    """With the reason."""
    with pytest.raises(NotPossibleError, match=reason):
        tiny.game(north="person").act("north", act)
