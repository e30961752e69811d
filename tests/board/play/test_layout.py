"""Nothing overlaps, reaches out of its place or is cut off, at any size of window and text."""

from __future__ import annotations

import pygame
import pytest

from tests.board.play.house import House
from tests.board.play.walk import screens
from tests.board.stage import layout_faults

SIZES = [((1024, 640), 100), ((1280, 720), 100), ((1280, 720), 200), ((1600, 900), 100), ((1600, 900), 150), ((3840, 2160), 100)]
MORE = [((1024, 640), 150), ((1024, 640), 200), ((1920, 1080), 200), ((2560, 1440), 100), ((3840, 2160), 200), ((700, 1000), 130)]


def _faults(size: tuple[int, int], text: int) -> dict[str, list[str]]:
    house = House(size, text, papers=True)
    found = {}
    for name in screens(house):
        if faults := layout_faults(house.root, pygame.Rect((0, 0), size)):
            found[name] = faults[:4]
    return found


@pytest.mark.parametrize(("size", "text"), SIZES, ids=str)
def test_every_screen_fits(size: tuple[int, int], text: int) -> None:
    assert _faults(size, text) == {}


@pytest.mark.long
@pytest.mark.parametrize(("size", "text"), MORE, ids=str)
def test_every_screen_fits_at_odd_sizes(size: tuple[int, int], text: int) -> None:
    assert _faults(size, text) == {}
