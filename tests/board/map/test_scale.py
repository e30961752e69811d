"""The scale: readable ink, and fills that stay apart for every kind of eye."""

from itertools import combinations

import numpy as np
import pytest

from game.board.map.scale import (
    ACCEPTS,
    ASIDE,
    BALANCE,
    LEANS_TO_NO,
    LEANS_TO_YES,
    OWN,
    REFUSES,
    UNKNOWN,
    Colour,
    contrast,
    key,
    luminance,
    shade,
)
from game.board.map.style import MapStyle

# Machado, Oliveira & Fernandes (2009), severity 1.
SEEN = {
    "normal": np.eye(3),
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    "tritanopia": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
}


def lab(colour: Colour, eye: str) -> np.ndarray:
    rgb = np.array(colour) / 255
    linear = np.clip(SEEN[eye] @ np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4), 0, 1)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = (matrix @ linear) / np.array([0.9505, 1.0, 1.089])
    f = [c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in (x, y, z)]
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("eye", SEEN)
def test_fills_stay_apart(eye: str) -> None:
    for one, other in combinations([ACCEPTS, LEANS_TO_YES, LEANS_TO_NO, REFUSES, UNKNOWN, OWN], 2):
        difference = np.linalg.norm(lab(one.fill, eye) - lab(other.fill, eye))
        # What is close in colour must differ in its stripes.
        assert difference > 12 or (one.hatched, one.ways) != (other.hatched, other.ways), (one, other, difference)
    assert np.linalg.norm(lab(ACCEPTS.fill, eye) - lab(REFUSES.fill, eye)) > 40


def test_yes_and_no_stay_apart_in_grey() -> None:
    assert contrast(ACCEPTS.fill, REFUSES.fill) > 2
    assert luminance(ACCEPTS.fill) < luminance(REFUSES.fill)


@pytest.mark.parametrize("look", [s for s, _words in key()] + [OWN, ASIDE])
def test_ink_can_be_read_on_the_fill_and_on_its_stripes(look: object) -> None:
    assert contrast(look.ink, look.fill) >= 4.5  # type: ignore[attr-defined]
    assert not look.hatched or contrast(look.ink, look.stripe) >= 4.5  # type: ignore[attr-defined]


def test_names_of_countries_aside_can_be_read() -> None:
    style = MapStyle()
    assert contrast(style.aside_ink, style.aside.fill) >= 4.5
    assert contrast(style.ink, style.panel) >= 7


def test_each_chance_has_its_shade() -> None:
    expected = {None: UNKNOWN, 0: REFUSES, 0.24: REFUSES, 0.25: LEANS_TO_NO, 0.5: BALANCE, 0.6: LEANS_TO_YES, 0.75: ACCEPTS, 1: ACCEPTS}
    assert {chance: shade(chance) for chance in expected} == expected
    assert all(shade(n / 100).hatched == (25 <= n < 75) for n in range(101))
    assert LEANS_TO_YES.ways != LEANS_TO_NO.ways
