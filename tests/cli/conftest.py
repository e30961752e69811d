"""Every test of a command has a home of its own, and the command to run in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from game.cli import app


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is read from, or written to, the home of whoever runs the tests."""
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    for name in ("DEMARCHE_SCENARIOS", "DEMARCHE_LANGUAGE"):
        monkeypatch.setenv(name, "")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def demarche() -> Callable[..., Result]:
    """Run a command; what it prints and its exit code."""

    def run(*words: str, text: str = "") -> Result:
        found = CliRunner().invoke(app, [*words], input=text)
        assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
        return found

    return run
