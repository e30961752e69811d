"""Every text test keeps its journals in a folder of its own."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def house(tmp_path, monkeypatch):
    """A home of its own for journals and saves."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path
