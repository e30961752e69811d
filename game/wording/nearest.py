"""The recorded package nearest to one that is tabled: by the same author, not later than today, and like it."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.actor import SourceList
from game.model.history import Recorded
from game.model.package import Clause, Package
from game.model.scenario import Scenario
from game.notation import parse_clause

LIKE = 0.35
"""The mean distance up to which two packages are alike: two of three clauses in common, or a neighbouring position of four."""


@dataclass(frozen=True)
class Parallel:
    """A recorded proposal beside a package, and how far apart they are (0: the same clauses)."""

    recorded: Recorded
    distance: float

    def answer(self, actor: str) -> tuple[bool, SourceList] | None:
        """What the record says that an actor answered, and on what that rests."""
        if actor in self.recorded.accepted_by:
            return True, self.recorded.accepted_by[actor]
        if actor in self.recorded.refused_by:
            return False, self.recorded.refused_by[actor]
        return None


def nearest(scenario: Scenario, package: Package, author: str, turn: int) -> Parallel | None:
    """The recorded proposal with answers that comes nearest, of those that the author (or whose chair it took) made up to a turn.

    None if there is none like it: history is a comparison only with what somebody in that chair has really asked, and is not told ahead.
    """
    chair = _chair(scenario, author)
    candidates = []
    for n, recorded in enumerate(scenario.record):
        answered = recorded.accepted_by or recorded.refused_by
        if not answered or recorded.by not in chair or scenario.turn_of(recorded.date) > turn:
            continue
        theirs = [parse_clause(scenario, f"{issue}={word}") for issue, word in recorded.clauses.items()]
        apart = _distance(scenario, package.clauses, theirs)
        if apart is not None and apart <= LIKE:
            candidates.append((apart, n, recorded))
    if not candidates:
        return None
    apart, _, recorded = min(candidates)
    return Parallel(recorded, apart)


def _chair(scenario: Scenario, author: str) -> set[str]:
    """Whoever holds the same chair, one after the other: the author, and those it succeeds or is succeeded by."""
    effects = [e for event in scenario.events for e in event.effects] + [e for gesture in scenario.gestures for e in gesture.effects]
    handed = [(e.succession.out, e.succession.in_) for e in effects if e.succession]
    chair = {author}
    while more := {name for pair in handed if chair & set(pair) for name in pair} - chair:
        chair |= more
    return chair


def _distance(scenario: Scenario, ours: tuple[Clause, ...], theirs: list[Clause]) -> float | None:
    """How far apart the clauses are, 0 to 1, on average; an issue on which only one speaks counts as half. None if they share none."""
    a, b = {c.issue: c for c in ours}, {c.issue: c for c in theirs}
    shared = a.keys() & b.keys()
    if not shared:
        return None
    total = 0.5 * len(a.keys() ^ b.keys())
    for issue in shared:
        places = scenario.issues[issue].places
        total += abs(_middle(places, a[issue]) - _middle(places, b[issue])) / 100
    return total / len(a.keys() | b.keys())


def _middle(places: tuple[float, ...], clause: Clause) -> float:
    return (places[clause.low] + places[clause.high]) / 2
