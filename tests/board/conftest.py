"""The board is tested off-screen; what comes out the same every time is worked out once for all its tests."""

from __future__ import annotations

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

import game.board.play.debrief as debrief_screen
from game.board.context import Context
from game.board.map import night
from game.debrief import Debrief
from game.negotiation import Negotiation
from tests.board.stage import TYPES


@pytest.fixture(autouse=True, scope="session")
def once() -> Iterator[None]:
    """All windows share a typesetter, Europe by night is drawn once for a size, and a game has one debrief for a seat."""
    begin, told, known = Context.__init__, debrief_screen.debrief, {}

    def sharing(self: Context, *given: Any, **named: Any) -> None:
        begin(self, *given, **{"types": TYPES, **named})

    def remembered(negotiation: Negotiation, seat: str, **how: Any) -> Debrief:
        acts = tuple((n.seat, n.act, n.digest) for n in negotiation.path())
        who = tuple(sorted(negotiation.assigned.items()))
        key = negotiation.loaded.digest, negotiation.seed, negotiation.game, who, acts, seat, *sorted(how.items())
        if key not in known:
            known[key] = told(negotiation, seat, **how)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Context, "__init__", sharing)
        patch.setattr(night, "by_night", cache(night.by_night))
        patch.setattr(debrief_screen, "debrief", remembered)
        yield
