"""Intervals by hand."""

from __future__ import annotations

import math

import pytest

from game.lab.counterfactual import paired
from game.lab.intervals import Mean, Share


def test_a_share_with_its_score_interval() -> None:
    """15 of 50: the worked example of Wilson's interval, 19.1 to 43.8 %."""
    share = Share(15, 50)
    assert share.share == 0.3
    assert (share.low, share.high) == (pytest.approx(0.1910, abs=1e-4), pytest.approx(0.4375, abs=1e-4))


def test_the_ends_of_the_scale() -> None:
    """Never and always are not certain, and no games tell nothing."""
    assert Share(0, 100).low == 0 and 0.03 < Share(0, 100).high < 0.04
    assert Share(100, 100).high == 1 and 0.96 < Share(100, 100).low < 0.97
    assert math.isinf(Share(0, 0).half)


def test_a_mean_from_sums_of_thousandths() -> None:
    """1, 2 and 3 points: mean 2, standard deviation 1, half the interval 1.96/sqrt(3)."""
    mean = Mean.of(6_000, 14_000_000, 3)
    assert mean.mean == 2
    assert mean.high - mean.mean == pytest.approx(1.959964 / 3**0.5)
    assert mean.sure is True
    assert Mean.of(-1_000, 1_000_000, 1).as_json() == {"mean": -1.0, "low": None, "high": None}


def test_a_paired_difference() -> None:
    """Of 100 games 20 came and 10 left: +10 points, variance (30 - 100/100)/100**2."""
    d = paired(20, 10, 100)
    assert d.mean == 0.1
    assert d.high - d.mean == pytest.approx(1.959964 * 29**0.5 / 100)
    assert paired(0, 0, 100).high == 0
