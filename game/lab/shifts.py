"""What a what-if question comes to: shares of both, paired differences with their intervals, decisions that turned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from game import __version__
from game.lab.figures import Floor, Named, NamedView, Simulation
from game.lab.intervals import Mean, Share
from game.lab.ranges import Ranges
from game.lab.tables import Tabular
from game.model.history import Source
from game.model.question import Question
from game.plain import pick
from game.rules.parameters import RULES_VERSION


@dataclass(frozen=True)
class Shift(Named):
    """How often an issue ended at a position in either, and the paired difference of the shares with its 95 % interval."""

    historical: bool
    base: Share
    changed: Share
    difference: Mean


@dataclass(frozen=True)
class IssueShift(Named):
    """One issue: its positions, and in how many games it ended otherwise."""

    different: Share
    positions: tuple[Shift, ...]


@dataclass(frozen=True)
class SeatShift(Named):
    """What the change is worth to a delegation, by its ideals in the base (points of 100), and at home."""

    worth: Mean
    home: Mean


@dataclass(frozen=True)
class PublicShift(NamedView):
    """Where a public stands on an issue at the end (0-100, the scale of the issue): in either, and the paired difference."""

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
class TurnedDecision(Floor):
    """The first decision that turned, in so many games. Packages are in the words of acts; empty: nothing was tabled there."""

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
class WhatIf(Tabular):
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
            **pick(self, "question", "scenario", "digest", "title", "seed", "games", "wanted", "why", "vary", "changes", "different"),
            **pick(self, "issues", "seats", "publics", "turned"),
            "sources": [{"key": key, "title": source.title, "url": source.url} for key, source in self.sources],
            **pick(self, "base", "changed"),
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
