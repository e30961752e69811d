"""Every shipped scenario has its playthrough, and plays as it says."""

from __future__ import annotations

from difflib import unified_diff

import pytest

from game.scenario.library import shipped
from tests.golden.files import path, write
from tests.golden.tell import playthrough

HOW = "If the change is meant, `python -m tests.golden` writes the files anew; read the difference before you commit it."


@pytest.mark.parametrize("name", shipped())
def test_it_plays_as_told(name: str, pytestconfig: pytest.Config) -> None:
    """The difference is shown line by line."""
    if pytestconfig.getoption("--regold"):
        write(name)
    assert path(name).exists(), f"The scenario {name} has no golden playthrough. {HOW}"
    told, now = path(name).read_text(encoding="utf-8").splitlines(), playthrough(name).splitlines()
    difference = "\n".join(unified_diff(told, now, "as told", "as played now", lineterm="", n=2))
    assert not difference, f"{name} plays otherwise than told.\n{difference}\n{HOW}"


def test_no_playthrough_is_left_over() -> None:
    """Each belongs to a shipped scenario."""
    assert sorted(p.stem for p in path("x").parent.glob("*.txt")) == shipped()
