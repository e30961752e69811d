"""Which screens of the board are pictured, and how they are drawn."""

from __future__ import annotations

from pathlib import Path

from game.board.screenshots import render

FOLDER = Path(__file__).parent / "board"
SIZE = (1280, 720)
PICTURED = dict.fromkeys(("1993", "2000"), ("answers", "debrief", "room", "table"))
"""Of these scenarios only a few: the map, the answers in their own words, the end, and what a class sees."""


def draw(folder: Path) -> list[Path]:
    """Every screen of 1954, and those of the others in folders of their own."""
    found = render(folder, "1954", SIZE)
    for scenario, names in PICTURED.items():
        found += render(folder / scenario, scenario, SIZE, only=names)
    return found
