"""The figures of an ensemble: where issues end, what that is worth to whom, where publics stand, who refused what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.lab.intervals import Mean, Share
from game.lab.tables import Tabular
from game.plain import pick


@dataclass(frozen=True)
class Named:
    """What has an id and a name."""

    id: str
    name: str


@dataclass(frozen=True)
class NamedView(Named):
    """A public, and an issue that it has a view on."""

    issue: str
    issue_name: str


@dataclass(frozen=True)
class Floor:
    """A turn with its date, and who has the floor."""

    turn: int
    date: str
    by: str
    by_name: str


@dataclass(frozen=True)
class PositionShare(Named):
    """How often an issue ended there."""

    place: float
    historical: bool
    ended: Share

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {**pick(self, "id", "name", "historical"), **self.ended.as_json()}


@dataclass(frozen=True)
class IssueEnds(Named):
    """Where one issue ended, in the order of its positions."""

    positions: tuple[PositionShare, ...]

    @property
    def modal(self) -> PositionShare:
        """Where it ended most often."""
        return max(self.positions, key=lambda p: p.ended.count)

    @property
    def historical(self) -> PositionShare | None:
        """Where it ended in history."""
        return next((p for p in self.positions if p.historical), None)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        historical = self.historical.id if self.historical else None
        return {**pick(self, "id", "name"), "modal": self.modal.id, "historical": historical, **pick(self, "positions")}


@dataclass(frozen=True)
class WholeEnd:
    """A settlement, issue by issue, and how often it came about."""

    positions: tuple[str, ...]
    historical: bool
    ended: Share

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {**pick(self, "positions", "historical"), **self.ended.as_json()}


@dataclass(frozen=True)
class SeatWorth(Named):
    """What the ends were worth to a delegation (0-100, by its own ideals and priorities), and the standing it won or lost at home."""

    player: str
    worth: Mean
    home: Mean


@dataclass(frozen=True)
class PublicView(NamedView):
    """Where a public stands on an issue at the start, and on average at the end (0-100, the scale of the issue)."""

    start: float
    end: Mean
    near: str
    """The position nearest to its mean end, by name."""


@dataclass(frozen=True)
class AnswerShare:
    """One decider's answers to a package: how often it was asked, and how often it refused."""

    actor: str
    name: str
    asked: int
    refused: Share


@dataclass(frozen=True)
class TabledShare(Floor):
    """A package that was tabled, in how many of the games, how often it passed, and who refused it how often."""

    package: str
    clauses: tuple[str, ...]
    """The package in words."""
    records: tuple[str, ...]
    tabled: Share
    passed: Share
    answers: tuple[AnswerShare, ...]


@dataclass(frozen=True)
class Simulation(Tabular):
    """The figures of an ensemble. `why` says why it ended early, if it did; `games` are those that were played."""

    scenario: str
    title: str
    seed: int
    games: int
    wanted: int
    players: Mapping[str, str]
    issues: tuple[IssueEnds, ...]
    settlements: tuple[WholeEnd, ...]
    history: Share
    """Games in which the whole settlement is history's."""
    rank: int
    """History's place among the settlements by frequency, from 1; 0 if it never came about."""
    seats: tuple[SeatWorth, ...]
    proposals: tuple[TabledShare, ...]
    publics: tuple[PublicView, ...] = ()
    why: str = ""

    @property
    def widest(self) -> float:
        """Half the width of the widest interval of a share of an issue."""
        return max(p.ended.half for i in self.issues for p in i.positions)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {
            **pick(self, "scenario", "title", "seed", "games", "wanted", "why", "players"),
            "widest": round(self.widest, 6) if self.games else None,
            "history": {"rank": self.rank, **self.history.as_json()},
            **pick(self, "issues", "settlements", "seats", "publics", "proposals"),
        }

    def rows(self) -> list[dict[str, Any]]:
        """A row for each position of each issue, as in the CSV."""
        return [
            {"issue": i.id, "position": p.id, "historical": p.historical, "games": self.games, **p.ended.as_json()}
            for i in self.issues
            for p in i.positions
        ]
