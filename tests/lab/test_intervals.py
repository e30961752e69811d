"""Intervals by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.lab.intervals import Mean, Share, student


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
    """1, 2 and 3 points: mean 2, standard deviation 1, half the interval 4.303/sqrt(3)."""
    mean = Mean.of(6_000, 14_000_000, 3)
    assert mean.mean == 2
    assert mean.high - mean.mean == pytest.approx(4.302653 / 3**0.5)
    assert mean.sure is False
    assert Mean.of(-1_000, 1_000_000, 1).as_json() == {"mean": -1.0, "low": None, "high": None}


@pytest.mark.parametrize(
    ("freedom", "table"), [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (10, 2.228), (30, 2.042), (1000, 1.962)]
)
def test_student_as_in_the_tables(freedom: int, table: float) -> None:
    assert student(freedom) == pytest.approx(table, abs=0.0015)


def test_a_paired_difference() -> None:
    """Of 100 games 20 came and 10 left: +10 points; 21 and 11 of 102, difference .0980, variance .3137 - .0096 over 102."""
    d = Mean.of_pairs(20, 10, 100)
    assert d.mean == 0.1
    assert (d.low, d.high) == (pytest.approx(-0.0090, abs=1e-4), pytest.approx(0.2051, abs=1e-4))


def test_few_games_and_rare_changes_are_not_certain() -> None:
    """No pair that differs does not prove that none ever would; one game proves next to nothing; nothing lies beyond the scale."""
    assert Mean.of_pairs(0, 0, 100).high == pytest.approx(1.959964 * 2**0.5 / 102)
    one = Mean.of_pairs(1, 0, 1)
    assert one.low < 0 < one.mean == one.high == 1
    assert Mean.of_pairs(2, 0, 3).high == 1


@pytest.mark.parametrize(("up", "down"), [(0.02, 0.0), (0.0, 0.01), (0.1, 0.05), (0.3, 0.3)])
def test_a_paired_interval_holds_the_truth_as_often_as_it_says(up: float, down: float) -> None:
    """Of 4,000 times a hundred pairs, in 94 % and more; the plain interval came to 64 to 87 % for rare changes."""
    drawn = np.random.default_rng(12).multinomial(100, [up, down, 1 - up - down], 4_000)
    ends = [Mean.of_pairs(int(came), int(left), 100) for came, left, _ in drawn]
    assert np.mean([d.low <= up - down <= d.high for d in ends]) >= 0.94
