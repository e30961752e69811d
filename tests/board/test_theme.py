"""Contrast is computed from the theme."""

from __future__ import annotations

import pytest

from game.board.kit.look import Look, scale_for
from game.board.kit.theme import HIGH_CONTRAST, LIGHT, SIZES, Theme, contrast
from game.board.map.night import NIGHT


@pytest.mark.parametrize("theme", [LIGHT, HIGH_CONTRAST], ids=lambda t: t.name)
def test_text_can_be_read_on_whatever_it_stands_on(theme: Theme) -> None:
    weak = {
        name: round(contrast(ink, ground), 2) for name, ink, ground in theme.text_pairs() if contrast(ink, ground) < theme.least_contrast
    }
    assert not weak


@pytest.mark.parametrize("theme", [LIGHT, HIGH_CONTRAST], ids=lambda t: t.name)
def test_edges_and_focus_can_be_seen(theme: Theme) -> None:
    assert not {name: round(contrast(a, b), 2) for name, a, b in theme.edge_pairs() if contrast(a, b) < 3}


def test_text_can_be_read_on_europe_by_night() -> None:
    for ground in (NIGHT.sea, NIGHT.sea_near, NIGHT.aside.fill):
        assert min(contrast(LIGHT.on_bar, ground), contrast(LIGHT.muted_on_bar, ground)) >= LIGHT.least_contrast


def test_the_theme_promises_no_less_than_the_standard() -> None:
    assert LIGHT.least_contrast == 4.5
    assert HIGH_CONTRAST.least_contrast == 7.0
    assert round(contrast((0, 0, 0), (255, 255, 255)), 1) == 21


def test_no_text_is_smaller_than_18_pixels_at_1080() -> None:
    look = Look(scale=scale_for((1920, 1080)))
    assert min(look.face(role).size for role in SIZES) >= 18
    double = Look(scale=1.0, text_scale=2.0)
    assert min(double.face(role).size for role in ("small", "body", "lead", "heading")) >= 36


def test_small_windows_do_not_get_tiny_text() -> None:
    assert Look(scale=scale_for((1024, 640))).face("small").size >= 14
