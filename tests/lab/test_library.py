"""The laboratory as a library: what is imported from where, the arrays, pandas, and the example."""

from __future__ import annotations

import builtins
import doctest
import runpy
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import game.lab
from game.lab import ask, priorities, question, settlements, simulate, whatif
from game.negotiation import Negotiation
from game.scenario.library import home, load
from tests import tiny

EXAMPLE = home() / "guide" / "laboratory.py"


def test_every_name_is_there() -> None:
    assert set(game.lab.WHERE) == set(game.lab.__all__)
    for name in game.lab.__all__:
        assert getattr(game.lab, name).__doc__
    with pytest.raises(AttributeError):
        game.lab.nothing  # noqa: B018


def test_the_docstring_is_true() -> None:
    assert doctest.testmod(game.lab).failed == 0


def test_nobody_pays_for_the_laboratory_who_does_not_use_it() -> None:
    """Neither the package nor the command line imports Numba, Matplotlib, Dask or pandas."""
    heavy = ("numba", "matplotlib", "distributed", "pandas")
    code = f"import sys, game.lab, game.cli, game.text.loop; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_arrays_hold_the_games_of_the_table() -> None:
    z, ends = priorities(tiny.loaded(), 6, seed=4, first=2), settlements(tiny.loaded(), 6, seed=4, first=2)
    assert z.dtype == np.int8 and ends.shape == (6, 3)
    for n in range(6):
        negotiation = Negotiation(tiny.loaded(), {}, 4, 2 + n)
        negotiation.advance()
        assert (ends[n] == negotiation.state.course).all()
        assert (z[n] == negotiation.secrets[: len(z[n])]).all()


def test_tables_for_pandas() -> None:
    pandas = pytest.importorskip("pandas")
    found = simulate(tiny.loaded(), games=20)
    table = found.to_pandas()
    assert isinstance(table, pandas.DataFrame)
    assert table.groupby("issue")["count"].sum().tolist() == [20, 20, 20]
    answer = whatif(question("2000", "no_eleven_september"), games=20)
    assert {"base", "changed", "difference"} <= set(answer.to_pandas().columns)


def test_without_pandas_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "pandas":
            raise ImportError
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match="pip install pandas"):
        simulate(tiny.loaded(), games=2).to_pandas()


def test_a_question_without_a_file() -> None:
    found = ask("2000", without=["moscow_treaty"], games=40)
    assert found.different.count == 40
    assert load("2000").scenario.id == found.scenario


def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    assert "armed in NATO" in capsys.readouterr().out
