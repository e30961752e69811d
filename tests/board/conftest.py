"""The board is tested off-screen."""

from __future__ import annotations

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from collections.abc import Iterator
from typing import Any

import pytest

from game.board.context import Context
from tests.board.stage import TYPES


@pytest.fixture(autouse=True, scope="session")
def set_once() -> Iterator[None]:
    """All windows of the tests share a typesetter: what one has set, the next need not set again."""
    begin = Context.__init__

    def sharing(self: Context, *given: Any, **named: Any) -> None:
        begin(self, *given, **{"types": TYPES, **named})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Context, "__init__", sharing)
        yield
