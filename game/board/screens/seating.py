"""What every page asks before a game begins: who takes a chair, and which game it shall be."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from game.board.kit import TextField, Widget
from game.i18n import _
from game.model.scenario import Scenario

SEEDS = 1_000_000
LONGEST_SEED = 18


def seated(scenario: Scenario, seats: Sequence[str], seat: str, on: bool) -> list[str]:
    """The seats that are taken once one of them has been taken or left, in protocol order."""
    return [d.id for d in scenario.seats if (on if d.id == seat else d.id in seats)]


def seed_entry(seed: str, tell: Callable[[str], None]) -> Widget:
    """Where the number of a game is typed; empty for a new one."""
    return TextField(seed, lambda text: lambda: tell(text), blank=_("any"), longest=LONGEST_SEED).named("seed")


def digits(text: str) -> str:
    """What of a text can stand in a seed."""
    return "".join(c for c in text if c.isascii() and c.isdecimal())


def seed_of(text: str) -> int:
    """The seed that was typed, else a new one."""
    return int(text) if text else secrets.randbelow(SEEDS)
