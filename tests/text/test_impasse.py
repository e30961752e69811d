"""Who leaves no room: a set that blocks everything, and from which nobody can be left out."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.wording.impasse import _smallest

ROWS = st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=0, max_size=5)


@given(st.lists(st.booleans(), min_size=6, max_size=6), ROWS)
def test_the_set_blocks_and_is_minimal(ours, rows):
    wanted = np.array(ours)
    vetoes = {n: np.array(row) for n, row in enumerate(rows)}
    found = _smallest(wanted, vetoes)
    every = wanted.copy()
    for row in vetoes.values():
        every &= row
    if every.any() or not wanted.any():
        assert found == []
        return
    for left_out in [None, *found]:
        left = wanted.copy()
        for a in found:
            if a != left_out:
                left &= vetoes[a]
        assert left.any() == (left_out is not None)
