"""Many games of one scenario, each with its own hidden priorities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.advisers.catalogue import BAND
from game.lab.engine.counts import Settlement
from game.lab.engine.counts import settlement as settlement_of
from game.lab.engine.setup import Setup, settled
from game.plain import plain
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.library import Loaded


@dataclass(frozen=True)
class PlaceForecast:
    """The place (0-100) at which an issue is expected, with the band of a usual error, and history's."""

    place: float
    low: float
    high: float
    history: float
    inside: bool
    """Whether history's lies within the band."""


@dataclass(frozen=True)
class IssueOutcome:
    """Where one issue ended: positions by id, with the share of the games of each."""

    issue: str
    historical: str
    modal: str
    shares: dict[str, float]
    forecast: PlaceForecast


@dataclass(frozen=True)
class EnsembleOutcomes:
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

    def expected(self, issue: int) -> float:
        """The mean place at which the issue ended, 0-100."""
        places = self.loaded.scenario.issues[issue].places
        return sum(places[s[issue]] * times for s, times in self.settlements.items()) / self.games

    def issue(self, issue: int) -> IssueOutcome:
        """Where an issue ended, and the expected place with its band, beside history's."""
        about, shares = self.loaded.scenario.issues[issue], self.shares(issue)
        place, there = self.expected(issue), about.places[self.loaded.scenario.settlement_of_history[issue]]
        low, high = max(0.0, place - BAND), min(100.0, place + BAND)
        forecast = PlaceForecast(round(place, 1), round(low, 1), round(high, 1), round(there, 1), low <= there <= high)
        historical = self.loaded.scenario.outcome[about.id].position
        return IssueOutcome(about.id, historical, max(shares, key=lambda p: shares[p]), shares, forecast)

    def issues(self) -> list[IssueOutcome]:
        """All of them."""
        return [self.issue(n) for n in range(len(self.loaded.scenario.issues))]

    @property
    def whole(self) -> float:
        """Share of the games in which the whole settlement is history's."""
        return self.settlements.get(self.loaded.scenario.settlement_of_history, 0) / self.games

    def as_json(self) -> list[dict[str, Any]]:
        """One row an issue, and one for the whole settlement."""
        whole = {"issue": "whole settlement", "historical": "history", "modal": "", "shares": {"history": round(self.whole, 4)}}
        return [*plain(self.issues()), whole]


def outcomes(
    loaded: Loaded, games: int, seed: int, seats: Mapping[str, str] | None = None, parameters: Parameters = DEFAULT
) -> EnsembleOutcomes:
    """Play games 0 to `games` - 1 of a seed to their ends, historical players in every chair not named."""
    count: Counter[Settlement] = Counter()
    for state, some in settled(Setup(loaded, tuple(sorted((seats or {}).items())), parameters), seed, 0, games):
        count[settlement_of(state)] += len(some)
    return EnsembleOutcomes(loaded, games, count)
