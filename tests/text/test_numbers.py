"""Figures as they are shown: sums add up, chances never lie, lists cannot be misread."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.wording import numbers


@given(st.lists(st.integers(-50_000, 50_000), max_size=12))
def test_hundredths_add_up_and_none_is_off_by_a_whole_one(amounts):
    shown = numbers.apportion(amounts)
    assert sum(shown) == round(sum(amounts) / 10)
    assert all(abs(10 * s - a) <= 10 for s, a in zip(shown, amounts, strict=True))


def test_apportion_by_hand():
    assert numbers.apportion([1875, -506, -2522, -1094]) == [187, -51, -252, -109]  # -2.247 is shown as -2.25
    assert numbers.apportion([4, 4, 4]) == [1, 0, 0]


@pytest.mark.parametrize(("value", "said"), [(1875, "+1.9"), (-40, "0.0"), (-360, "−0.4"), (0, "0.0"), (50, "0.0"), (149, "+0.1")])
def test_signed(value, said):
    assert numbers.signed(value) == said


@pytest.mark.parametrize(("share", "said"), [(0, "0%"), (0.001, "under 1%"), (0.5, "50%"), (0.9999, "over 99%"), (1, "100%")])
def test_percent(share, said):
    assert numbers.percent(share) == said


def test_lists():
    assert numbers.listed([]) == ""
    assert numbers.listed(["a", "b", "c"]) == "a, b and c"
    assert numbers.listed(["Belgium, Holland", "Italy"]) == "Belgium, Holland; Italy"
    assert numbers.listed(["the Four and Austria", "the three"]) == "the Four and Austria; the three"


def test_dates():
    assert numbers.day(dt.date(1954, 4, 1)) == "1 April 1954"
