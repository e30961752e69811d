"""The figures of an ensemble: where issues end, what that is worth to whom, where publics stand, who refused what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from game.lab.intervals import Mean, Share
from game.lab.tables import table_of

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class PositionShare:
    """How often an issue ended there."""

    id: str
    name: str
    place: float
    historical: bool
    ended: Share


@dataclass(frozen=True)
class IssueEnds:
    """Where one issue ended, in the order of its positions."""

    id: str
    name: str
    positions: tuple[PositionShare, ...]

    @property
    def modal(self) -> PositionShare:
        """Where it ended most often."""
        return max(self.positions, key=lambda p: p.ended.count)

    @property
    def historical(self) -> PositionShare | None:
        """Where it ended in history."""
        return next((p for p in self.positions if p.historical), None)


@dataclass(frozen=True)
class WholeEnd:
    """A settlement, issue by issue, and how often it came about."""

    positions: tuple[str, ...]
    historical: bool
    ended: Share


@dataclass(frozen=True)
class SeatWorth:
    """What the ends were worth to a delegation (0-100, by its own ideals and priorities), and the standing it won or lost at home."""

    id: str
    name: str
    player: str
    worth: Mean
    home: Mean


@dataclass(frozen=True)
class PublicView:
    """Where a public stands on an issue at the start, and on average at the end (0-100, the scale of the issue)."""

    id: str
    name: str
    issue: str
    issue_name: str
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
class TabledShare:
    """A package that was tabled, in how many of the games, how often it passed, and who refused it how often."""

    turn: int
    date: str
    by: str
    by_name: str
    package: str
    clauses: tuple[str, ...]
    """The package in words."""
    records: tuple[str, ...]
    tabled: Share
    passed: Share
    answers: tuple[AnswerShare, ...]


@dataclass(frozen=True)
class Simulation:
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
            "scenario": self.scenario,
            "title": self.title,
            "seed": self.seed,
            "games": self.games,
            "wanted": self.wanted,
            "why": self.why,
            "players": dict(self.players),
            "widest": round(self.widest, 6) if self.games else None,
            "history": {"rank": self.rank, **self.history.as_json()},
            "issues": [
                {
                    "id": i.id,
                    "name": i.name,
                    "modal": i.modal.id,
                    "historical": i.historical.id if i.historical else None,
                    "positions": [{"id": p.id, "name": p.name, "historical": p.historical, **p.ended.as_json()} for p in i.positions],
                }
                for i in self.issues
            ],
            "settlements": [{"positions": list(s.positions), "historical": s.historical, **s.ended.as_json()} for s in self.settlements],
            "seats": [
                {"id": s.id, "name": s.name, "player": s.player, "worth": s.worth.as_json(), "home": s.home.as_json()} for s in self.seats
            ],
            "publics": [{**asdict(p), "end": p.end.as_json()} for p in self.publics],
            "proposals": [_proposal(p) for p in self.proposals],
        }

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each position of each issue; ImportError if pandas is not installed."""
        return table_of(self.rows())

    def rows(self) -> list[dict[str, Any]]:
        """A row for each position of each issue, as in the CSV."""
        return [
            {"issue": i.id, "position": p.id, "historical": p.historical, "games": self.games, **p.ended.as_json()}
            for i in self.issues
            for p in i.positions
        ]


def _proposal(p: TabledShare) -> dict[str, Any]:
    return {
        "turn": p.turn,
        "date": p.date,
        "by": p.by,
        "by_name": p.by_name,
        "package": p.package,
        "clauses": list(p.clauses),
        "records": list(p.records),
        "tabled": p.tabled.as_json(),
        "passed": p.passed.as_json(),
        "answers": [{"actor": a.actor, "name": a.name, "asked": a.asked, "refused": a.refused.as_json()} for a in p.answers],
    }
