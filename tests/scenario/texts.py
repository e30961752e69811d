"""The tiny scenario's text, to be spoilt in one place at a time."""

from __future__ import annotations

from functools import cache

from game.model.scenario import Scenario
from game.scenario.errors import ScenarioError
from game.scenario.load import parse
from tests import tiny

FILE = str(tiny.FOLDER / "scenario.yaml")


@cache
def text() -> str:
    """As it is on disk."""
    return (tiny.FOLDER / "scenario.yaml").read_text(encoding="utf-8")


def spoilt(old: str, new: str) -> str:
    """With one piece replaced; the piece must be there."""
    assert old in text(), old
    return text().replace(old, new, 1)


def read(told: str | bytes) -> Scenario:
    """The scenario of a text."""
    return parse(FILE, told.encode() if isinstance(told, str) else told)


def report(told: str | bytes) -> str:
    """Everything that is wrong with a text, without the folder; nothing if it loads."""
    try:
        read(told)
    except ScenarioError as error:
        return str(error).replace(f"{tiny.FOLDER}/", "")
    return ""
