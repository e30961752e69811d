"""Golden pictures at 1280x720, drawn anew by `python -m tests.golden --pictures`: look at them before you commit them.

Every screen of 1954; of the other scenarios those on which most is the scenario's own.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.board.screenshots import screens
from tests.golden.pictures import FOLDER, PICTURED, draw

ALIKE = 0.002
"""The share of pixels that may differ: another version of the font library draws edges otherwise."""
MOST_BYTES = 10_000_000
HOW = "If the change is meant, `python -m tests.golden --pictures` draws them anew; look at them before you commit them."
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("board")
    draw(folder)
    return folder


def test_every_screen_looks_as_it_is_pictured(drawn: Path, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--regold"):
        draw(FOLDER)
    wrong = {}
    for file in (f.relative_to(drawn) for f in drawn.rglob("*.png")):
        share = different(FOLDER / file, drawn / file) if (FOLDER / file).exists() else 1.0
        if share > ALIKE:
            wrong[str(file)] = f"{share:.1%}"
    assert not wrong, f"These look otherwise than pictured: {wrong}. {HOW}"


def test_no_picture_is_left_over_and_all_of_them_are_small() -> None:
    assert {f.stem for f in FOLDER.glob("*.png")} == set(screens("1954"))
    for scenario, names in PICTURED.items():
        assert {f.stem for f in (FOLDER / scenario).glob("*.png")} == set(names)
    assert sum(f.stat().st_size for f in FOLDER.rglob("*.png")) < MOST_BYTES


def different(one: Path, other: Path) -> float:
    """The share of pixels that differ to the eye."""
    first, second = (pygame.surfarray.array3d(pygame.image.load(p)).astype(np.int16) for p in (one, other))
    return float((np.abs(first - second).max(axis=2) > 24).mean()) if first.shape == second.shape else 1.0
