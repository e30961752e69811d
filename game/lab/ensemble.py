"""Many games of one scenario, each with its own hidden priorities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.negotiation import Negotiation
from game.rules.frame import Frame
from game.scenario.library import Loaded

Settlement = tuple[int, ...]


@dataclass(frozen=True)
class Outcomes:
    """Where each issue ended, over many games."""

    loaded: Loaded
    games: int
    settlements: Mapping[Settlement, int]

    def shares(self, issue: int) -> dict[str, float]:
        """Share of the games in which the issue ended at each position."""
        count: Counter[int] = Counter()
        for settlement, times in self.settlements.items():
            count[settlement[issue]] += times
        positions = self.loaded.scenario.issues[issue].positions
        return {p.id: round(count[n] / self.games, 4) for n, p in enumerate(positions) if count[n]}

    @property
    def historical(self) -> Settlement:
        """The settlement of history."""
        scenario = self.loaded.scenario
        return tuple(i.number(scenario.outcome[i.id].position) for i in scenario.issues)

    @property
    def whole(self) -> float:
        """Share of the games in which the whole settlement is history's."""
        return self.settlements.get(self.historical, 0) / self.games

    def as_json(self) -> list[dict[str, Any]]:
        """One row an issue, and one for the whole settlement."""
        rows: list[dict[str, Any]] = []
        for n, issue in enumerate(self.loaded.scenario.issues):
            shares = self.shares(n)
            modal = max(shares, key=lambda p: shares[p])
            rows.append(
                {"issue": issue.id, "historical": self.loaded.scenario.outcome[issue.id].position, "modal": modal, "shares": shares}
            )
        rows.append({"issue": "whole settlement", "historical": "history", "modal": "", "shares": {"history": round(self.whole, 4)}})
        return rows


def outcomes(loaded: Loaded, frame: Frame, games: int, seed: int, seats: Mapping[str, str] | None = None) -> Outcomes:
    """Play games 0 to `games` - 1 of a seed to their ends, historical players in every chair not named."""
    count: Counter[Settlement] = Counter()
    for game in range(games):
        negotiation = Negotiation(loaded, seats or {}, seed, game, frame=frame)
        negotiation.advance()
        count[tuple(int(p) for p in negotiation.state.course)] += 1
    return Outcomes(loaded, games, count)
