"""The numbers of a scenario that somebody judged, each as something to turn: its stops, and how a stop is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from game.board.lab_case import Case
from game.i18n import _
from game.lab.assumptions import Assumption, assumptions
from game.model.issue import Issue
from game.model.scenario import Scenario
from game.rules.parameters import DEFAULT

BETWEEN = 4
"""So many steps lead from one position to the next."""
FINE = 20
"""Steps from 0 to 1 of what is a share."""
HEAVIEST = 3.0
"""The heaviest that a fear can be made."""


@dataclass(frozen=True)
class Dial:
    """One number: where it is in the scenario, where it can be put, and on which issue, if it is a place on one."""

    path: str
    kind: str
    base: float
    stops: tuple[float, ...]
    issue: Issue | None = None

    @property
    def name(self) -> str:
        """What it is, short."""
        names = {
            "ideal": _("What it wants"),
            "salience": _("How much it matters, 1 to 3"),
            "fear": _("How heavily it fears what comes of no agreement"),
            "pressure": _("How heavily its public weighs with it"),
            "trust": _("How far the one trusts the other"),
        }
        return names[self.kind]

    @property
    def usual(self) -> int:
        """The stop at which the scenario has it."""
        return self.nearest(self.base)

    def at(self, case: Case) -> int:
        """The stop at which it is now."""
        return self.nearest(self.number(case.value(self.path)))

    def number(self, words: str) -> float:
        """A value as a question file writes it, as a number; what is none is as the scenario has it."""
        if self.issue is not None and words in (ids := [p.id for p in self.issue.positions]):
            return self.issue.places[ids.index(words)]
        try:
            return float(words)
        except ValueError:
            return self.base

    def words(self, stop: int, case: Case) -> str:
        """A stop as a question file writes it; the scenario's own words for its own value."""
        if stop == self.usual:
            return case.base(self.path)
        value = self.stops[stop]
        if self.issue is not None and value in self.issue.places:
            return self.issue.positions[self.issue.places.index(value)].id
        return f"{value:g}"

    def nearest(self, value: float) -> int:
        """The stop nearest to a value."""
        return min(range(len(self.stops)), key=lambda n: abs(self.stops[n] - value))

    def figure(self, stop: int) -> str:
        """A stop as a number."""
        value = self.stops[stop]
        return f"{value:.0f}" if self.kind in ("ideal", "salience") else f"{value:.2f}"

    def meaning(self, stop: int) -> str:
        """A stop in words: a position, or between two."""
        if self.issue is None:
            return ""
        value, places = self.stops[stop], self.issue.places
        if value in places:
            return self.issue.positions[places.index(value)].name
        above = next((n for n, place in enumerate(places) if place > value), len(places) - 1)
        low, high = self.issue.positions[max(0, above - 1)].name, self.issue.positions[above].name
        return _("between “{low}” and “{high}”").format(low=low, high=high)


def dials(scenario: Scenario) -> dict[str, Dial]:
    """All of them by their paths; the parameters of the model are no part of a scenario."""
    turnable = (a for a in assumptions(scenario, 0.0, DEFAULT) if a.kind != "parameter")
    return {a.path: Dial(a.path, a.kind, a.base, _stops(scenario, a), _issue(scenario, a)) for a in turnable}


def _issue(scenario: Scenario, a: Assumption) -> Issue | None:
    return scenario.issue[a.path.split(".")[2]] if a.kind == "ideal" else None


def _stops(scenario: Scenario, a: Assumption) -> tuple[float, ...]:
    """Where it can be put; where the scenario has it is always one of them."""
    issue = _issue(scenario, a)
    if issue is not None:
        stops: Iterable[float] = _places(issue.places)
    elif a.kind == "salience":
        stops = (1.0, 2.0, 3.0)
    elif a.kind == "fear":
        stops = (HEAVIEST * n / 12 for n in range(13))
    else:
        stops = (n / FINE for n in range(FINE + 1))
    return tuple(sorted({a.base, *(x for x in stops if abs(x - a.base) > 1e-6)}))


def _places(places: tuple[float, ...]) -> list[float]:
    """The places of positions, and some between them."""
    between = [low + (high - low) * n / BETWEEN for low, high in pairwise(places) for n in range(BETWEEN)]
    return [*(round(x, 1) if x not in places else x for x in between), places[-1]]
