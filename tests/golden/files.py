"""Where the golden files lie."""

from __future__ import annotations

from pathlib import Path

from tests.golden.tell import playthrough


def path(name: str) -> Path:
    """The file of a scenario."""
    return Path(__file__).parent / f"{name}.txt"


def write(name: str) -> Path:
    """Write a scenario's file anew."""
    path(name).write_text(playthrough(name), encoding="utf-8")
    return path(name)
