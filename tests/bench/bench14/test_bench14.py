"""Engine, C version and table play the same games. `python -m tests.bench.bench14` compares 100,000 of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.lab.engine.tree import Tree
from game.rules.compiled import CompiledScenario
from tests.bench.bench14 import games, in_c
from tests.bench.bench14.scenario import chairs, loaded


def test_engine_c_and_table_agree(tmp_path: Path) -> None:
    """3,000 games by engine and C, six of them at the table: ends, and every answer."""
    library = in_c.build(tmp_path)
    if library is None:
        pytest.skip("there is no C compiler")
    tree = Tree(CompiledScenario(loaded().scenario), chairs())
    answers = np.full((3_000, 8), -1, dtype=np.int64)
    ends = games.by_engine(tree, 5, 0, 3_000, answers)
    theirs = in_c.play(library, in_c.tables(tree.compiled), 5, 0, 3_000)
    assert (ends == theirs[0]).all() and (answers == theirs[1]).all()
    for game in range(6):
        end, told = games.at_the_table(tree, 5, game)
        assert (end == ends[game]).all() and (told == answers[game]).all()
