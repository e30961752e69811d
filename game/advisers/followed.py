"""What following each adviser came to in the shipped scenarios: measured once, kept in `followed.json` beside this file.

`python -m tests.bench.followers` measures it anew; `demarche backtest --advisers --follow N` measures it for anybody.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_suffix(".json")


@dataclass(frozen=True)
class Difference:
    """Points won over another player of the same games, with the 95 % interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class FollowedChair:
    """One chair: what each player came to, and what following each adviser won over the others, by adviser and player."""

    seat: str
    games: int
    results: dict[str, float]
    over: dict[str, dict[str, Difference]]
    why: str | None = None
    """Why the games ended early, empty if they did not; None for what was measured once."""

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        plain = asdict(self)
        why = plain.pop("why")
        return plain if why is None else {"seat": self.seat, "games": self.games, "why": why, **plain}


def measured(scenario: str) -> list[FollowedChair]:
    """By chair; empty for a scenario that has not been measured."""
    return _all().get(scenario, [])


@cache
def _all() -> dict[str, list[FollowedChair]]:
    by_scenario: dict[str, list[dict[str, Any]]] = json.loads(FILE.read_text(encoding="utf-8"))
    return {name: [_chair(**row) for row in rows] for name, rows in by_scenario.items()}


def _chair(seat: str, games: int, results: dict[str, float], over: dict[str, dict[str, dict[str, float]]]) -> FollowedChair:
    beaten = {adviser: {other: Difference(**d) for other, d in others.items()} for adviser, others in over.items()}
    return FollowedChair(seat, games, results, beaten)
