"""Golden pictures of every screen at 1280x720, drawn anew by `python -m tests.golden --pictures`: look at them before you commit them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.board.screenshots import render, screens

FOLDER = Path(__file__).parents[1] / "golden" / "board"
SCENARIO = "1954"
ALIKE = 0.002
"""The share of pixels that may differ: another version of the font library draws edges otherwise."""
HOW = "If the change is meant, `python -m tests.golden --pictures` draws them anew; look at them before you commit them."
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("board")
    render(folder, SCENARIO, (1280, 720))
    return folder


def test_every_screen_looks_as_it_is_pictured(drawn: Path, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--regold"):
        render(FOLDER, SCENARIO, (1280, 720))
    wrong = {}
    for name in screens(SCENARIO):
        file = FOLDER / f"{name}.png"
        share = different(file, drawn / file.name) if file.exists() else 1.0
        if share > ALIKE:
            wrong[name] = f"{share:.1%}"
    assert not wrong, f"These look otherwise than pictured: {wrong}. {HOW}"


def test_no_picture_is_left_over_and_all_of_them_are_small() -> None:
    files = list(FOLDER.glob("*.png"))
    assert {f.stem for f in files} == set(screens(SCENARIO))
    assert sum(f.stat().st_size for f in files) < 10_000_000


def different(one: Path, other: Path) -> float:
    """The share of pixels that differ to the eye."""
    first, second = (pygame.surfarray.array3d(pygame.image.load(p)).astype(np.int16) for p in (one, other))
    return float((np.abs(first - second).max(axis=2) > 24).mean()) if first.shape == second.shape else 1.0
