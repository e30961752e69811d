"""`demarche backtest`: options that need one another, and scores with parameters fitted to other scenarios."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from game.lab import fit
from game.rules.parameters import DEFAULT

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--follow", "5"], "--follow goes with --advisers"),
        (["--seat", "france"], "--seat goes with --follow"),
        (["--workers", "1"], "--workers goes with --follow"),
        (["--advisers", "--seat", "france"], "--seat goes with --follow"),
        (["--advisers", "--workers", "2"], "--workers goes with --follow"),
        (["--advisers", "--record", "mine.csv"], "--record does not go with --advisers"),
        (["--advisers", "--leave-one-out"], "--leave-one-out does not go with --advisers"),
        (["--advisers", "--follow", "1", "--json"], "--follow"),
    ],
)
def test_an_option_that_would_not_be_heard_is_misuse(demarche: Run, words: list[str], said: str) -> None:
    """Nothing is dropped, and no figures of another measurement are shown instead."""
    done = demarche("backtest", "1954", *words)
    assert done.exit_code == 2 and said in done.output


def test_one_scenario_is_left_out_of_a_fit_to_the_other_shipped_ones(demarche: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fitted: list[list[str]] = []

    def note(scorer: Any, scenarios: list[str]) -> Any:
        fitted.append(list(scenarios))
        return DEFAULT

    monkeypatch.setattr(fit, "fit", note)
    rows = json.loads(demarche("backtest", "1954", "--games", "0", "--leave-one-out", "--json").output)["data"]["leave_one_out"]
    assert [r["left_out"] for r in rows] == ["1954"]
    assert fitted == [["1993", "2000"]]
