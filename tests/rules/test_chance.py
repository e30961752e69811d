"""Chance is counted, not drawn in turn: known outputs, and no dependence on the order of asking."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from game.rules.chance import below, draw, fold, splitmix64
from game.rules.state import priorities
from tests import tiny

GOLDEN_GAMMA = 0x9E3779B97F4A7C15


def test_the_published_outputs_of_splitmix64() -> None:
    """The first five numbers from the seed 1234567."""
    states = [(1234567 + k * GOLDEN_GAMMA) % 2**64 for k in range(5)]
    assert [splitmix64(x) for x in states] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ]


@pytest.mark.parametrize(("text", "number"), [("", 0xCBF29CE484222325), ("a", 0xAF63DC4C8601EC8C), ("foobar", 0x85944171F73967E8)])
def test_the_published_values_of_fnv_1a(text: str, number: int) -> None:
    """So that a name is the same number on every machine."""
    assert fold(text) == number


def test_a_draw_depends_on_seed_game_purpose_and_name_and_on_nothing_else() -> None:
    """Asked again it is the same; each of the four makes another."""
    here = draw(1, 2, "priority", "north/border")
    others = [
        draw(2, 2, "priority", "north/border"),
        draw(1, 3, "priority", "north/border"),
        draw(1, 2, "x", "north/border"),
        draw(1, 2, "priority", "n"),
    ]
    assert draw(1, 2, "priority", "north/border") == here
    assert len({here, *others}) == 5


def test_every_priority_is_equally_likely() -> None:
    """3,000 games: each of the three within four standard errors of a third, on every issue of every decider."""
    drawn = np.stack([priorities(tiny.compiled(), 5, game) for game in range(3000)])
    compiled = tiny.compiled()
    for a in range(compiled.deciders):
        for i in compiled.has_stance[a].nonzero()[0]:
            for value, count in Counter(drawn[:, a, i].tolist()).items():
                assert value in (-1, 0, 1)
                assert abs(count - 1000) < 4 * (3000 * 2 / 9) ** 0.5


def test_voices_have_no_priorities_and_nobody_on_what_does_not_matter() -> None:
    """Only deciders trade."""
    compiled = tiny.compiled()
    drawn = priorities(compiled, 1, 0)
    assert not drawn[compiled.deciders :].any()
    assert not drawn[~compiled.has_stance].any()


def test_small_numbers_are_below_their_bound() -> None:
    """And all of them come up."""
    assert {below(3, 9, g, "x", "y") for g in range(100)} == {0, 1, 2}
