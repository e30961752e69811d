"""The recorded package nearest to one that is tabled, and who answered it how."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from game.model.actor import SourceList
from game.model.acts import parse_clause
from game.model.history import Recorded
from game.model.package import Clause, Package
from game.model.scenario import Scenario

MOST_DAYS = 366
"""A package that only resembles another belongs beside it within a year."""


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


def nearest(scenario: Scenario, package: Package, author: str, day: dt.date) -> Parallel | None:
    """The recorded proposal with answers that comes nearest; by the same author, then about the same time, where two are as near.

    None if none touches it. One that says something else, and was made in another year, is no parallel.
    """
    found = []
    for n, recorded in enumerate(scenario.record):
        if not recorded.accepted_by and not recorded.refused_by:
            continue
        theirs = [parse_clause(scenario, f"{issue}={word}") for issue, word in recorded.clauses.items()]
        apart, days = _distance(scenario, package.clauses, theirs), abs((recorded.date - day).days)
        if apart is not None and (apart == 0 or days <= MOST_DAYS):
            found.append((apart, recorded.by != author, days, n, recorded))
    if not found:
        return None
    apart, *_rest, recorded = min(found, key=lambda one: one[:-1])
    return Parallel(recorded, apart)


def _distance(scenario: Scenario, ours: tuple[Clause, ...], theirs: list[Clause]) -> float | None:
    """How far apart the clauses are (0-1), summed; an issue on which only one speaks counts as half. None if they share none."""
    a, b = {c.issue: c for c in ours}, {c.issue: c for c in theirs}
    shared = a.keys() & b.keys()
    if not shared:
        return None
    total = 0.5 * len(a.keys() ^ b.keys())
    for issue in shared:
        places = scenario.issues[issue].places
        total += abs(_middle(places, a[issue]) - _middle(places, b[issue])) / 100
    return total


def _middle(places: tuple[float, ...], clause: Clause) -> float:
    return (places[clause.low] + places[clause.high]) / 2
