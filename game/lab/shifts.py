"""What a what-if question comes to: shares of both, paired differences with their intervals, decisions that turned."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from game import __version__
from game.lab.figures import Simulation
from game.lab.intervals import Mean, Share
from game.lab.ranges import Ranges
from game.lab.tables import table_of
from game.model.history import Source
from game.model.question import Question
from game.rules.parameters import RULES_VERSION

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Shift:
    """How often an issue ended at a position in either, and the paired difference of the shares with its 95 % interval."""

    id: str
    name: str
    historical: bool
    base: Share
    changed: Share
    difference: Mean


@dataclass(frozen=True)
class IssueShift:
    """One issue: its positions, and in how many games it ended otherwise."""

    id: str
    name: str
    positions: tuple[Shift, ...]
    different: Share


@dataclass(frozen=True)
class SeatShift:
    """What the change is worth to a delegation, by its ideals in the base (points of 100), and at home."""

    id: str
    name: str
    worth: Mean
    home: Mean


@dataclass(frozen=True)
class PublicShift:
    """Where a public stands on an issue at the end (0-100, the scale of the issue): in either, and the paired difference."""

    id: str
    name: str
    issue: str
    issue_name: str
    base: float
    changed: float
    difference: Mean
    base_near: str
    """The position nearest to it, by name."""
    changed_near: str


@dataclass(frozen=True)
class TurnedAnswer:
    """An answer that came out otherwise."""

    actor: str
    name: str
    base: bool | None
    """Yes, no, or not asked."""
    changed: bool | None


@dataclass(frozen=True)
class TurnedDecision:
    """The first decision that turned, in so many games. Packages are in the words of acts; empty: nothing was tabled there."""

    turn: int
    date: str
    by: str
    by_name: str
    base_package: str
    changed_package: str
    base_clauses: tuple[str, ...]
    """The package clause by clause, in words."""
    changed_clauses: tuple[str, ...]
    base_title: str
    """What history calls the package, where it is of the record; else empty."""
    changed_title: str
    base_passed: bool | None
    changed_passed: bool | None
    flips: tuple[TurnedAnswer, ...]
    games: Share
    """Of all games."""
    ended_otherwise: Share
    """Of these games, those that then ended otherwise."""


@dataclass(frozen=True)
class Change:
    """One thing changed: where (a path, the id of what does not happen, or a seat), and in words what, from what, to what."""

    at: str
    what: str
    before: str
    after: str


@dataclass(frozen=True)
class WhatIf:
    """The answer to a question. `why` says why the run ended early, if it did."""

    question: Question
    scenario: str
    title: str
    seed: int
    games: int
    wanted: int
    changes: tuple[Change, ...]
    base: Simulation
    changed: Simulation
    issues: tuple[IssueShift, ...]
    different: Share
    """Games whose settlement is another."""
    seats: tuple[SeatShift, ...]
    turned: tuple[TurnedDecision, ...]
    publics: tuple[PublicShift, ...] = ()
    vary: Ranges = field(default_factory=Ranges)
    sources: tuple[tuple[str, Source], ...] = ()
    """What the question rests on, by the keys of the scenario's sources."""
    why: str = ""
    digest: str = ""
    """Of the scenario that was asked, by which it is told from another of the same id."""

    @property
    def first_turned(self) -> TurnedDecision | None:
        """The first decision that turned in most games, those before all others that then ended otherwise."""
        return max(self.turned, key=lambda t: (t.ended_otherwise.count, t.games.count), default=None)

    def seat(self, seat: str) -> SeatShift:
        """The figures of one delegation."""
        return next(s for s in self.seats if s.id == seat)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {
            "version": __version__,
            "rules": RULES_VERSION,
            "question": asdict(self.question),
            "scenario": self.scenario,
            "digest": self.digest,
            "title": self.title,
            "seed": self.seed,
            "games": self.games,
            "wanted": self.wanted,
            "why": self.why,
            "vary": asdict(self.vary),
            "changes": [asdict(c) for c in self.changes],
            "different": self.different.as_json(),
            "issues": [_issue_json(i) for i in self.issues],
            "seats": [{"id": s.id, "name": s.name, "worth": s.worth.as_json(), "home": s.home.as_json()} for s in self.seats],
            "publics": [{**asdict(p), "difference": p.difference.as_json()} for p in self.publics],
            "turned": [_turned_json(t) for t in self.turned],
            "sources": [{"key": key, "title": source.title, "url": source.url} for key, source in self.sources],
            "base": self.base.as_json(),
            "changed": self.changed.as_json(),
        }

    def rows(self) -> list[dict[str, Any]]:
        """A row for each position of each issue, as in the CSV."""
        return [
            {
                "issue": i.id, "position": p.id, "historical": p.historical, "games": self.games,
                "base": round(p.base.share, 6), "changed": round(p.changed.share, 6),
                **{f"difference_{k}" if k != "mean" else "difference": v for k, v in p.difference.as_json().items()},
            }
            for i in self.issues
            for p in i.positions
        ]  # fmt: skip

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each position of each issue; ImportError if pandas is not installed."""
        return table_of(self.rows())


def _issue_json(i: IssueShift) -> dict[str, Any]:
    rows = [
        {
            "id": p.id, "name": p.name, "historical": p.historical,
            "base": p.base.as_json(), "changed": p.changed.as_json(), "difference": p.difference.as_json(),
        }
        for p in i.positions
    ]  # fmt: skip
    return {"id": i.id, "name": i.name, "different": i.different.as_json(), "positions": rows}


def _turned_json(t: TurnedDecision) -> dict[str, Any]:
    lists = {"base_clauses": list(t.base_clauses), "changed_clauses": list(t.changed_clauses), "flips": [asdict(f) for f in t.flips]}
    return {**asdict(t), **lists, "games": t.games.as_json(), "ended_otherwise": t.ended_otherwise.as_json()}
