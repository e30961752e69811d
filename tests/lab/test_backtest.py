"""The calibration curve and the band, by hand."""

from __future__ import annotations

import pytest

from game.lab.backtest import calibration, run
from game.lab.ensemble import outcomes
from game.negotiation import Negotiation
from tests import tiny


def test_a_calibration_curve_by_hand() -> None:
    """Three answers forecast at 0.05 (one yes), two at 0.95 (both yes), one at exactly 1."""
    rows = calibration([0.05, 0.05, 0.05, 0.95, 0.95, 1.0], [True, False, False, True, True, True])
    assert [(r.begin, r.yes.games, r.yes.count) for r in rows] == [(0.0, 3, 1), (0.9, 3, 3)]
    assert rows[0].yes.share == pytest.approx(1 / 3, abs=1e-6) and rows[1].forecast == pytest.approx(0.9667, abs=1e-4)
    assert rows[0].yes.low < 1 / 3 < rows[0].yes.high


def test_outcomes_are_those_of_the_table() -> None:
    found = outcomes(tiny.loaded(), 30, 4)
    ends = []
    for game in range(30):
        negotiation = Negotiation(tiny.loaded(), {}, 4, game, compiled=tiny.compiled())
        negotiation.advance()
        ends.append(tuple(int(p) for p in negotiation.state.course))
    assert dict(found.settlements) == {s: ends.count(s) for s in set(ends)}
    places = tiny.loaded().scenario.issues[0].places
    assert found.expected(0) == pytest.approx(sum(places[s[0]] for s in ends) / 30)


def test_every_forecast_has_its_band() -> None:
    data = run([tiny.loaded()], games=20).as_json()
    for row in data["scenarios"][0]["outcomes"][:-1]:
        f = row["forecast"]
        assert f["low"] <= f["place"] <= f["high"] and f["high"] - f["low"] <= 46
        assert f["inside"] == (f["low"] - 0.05 <= f["history"] <= f["high"] + 0.05)
    assert sum(r["answers"] for r in data["all"]["calibration"]) == data["all"]["answers"]
