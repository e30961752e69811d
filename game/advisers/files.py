"""What the ministry has on file for its advisers: the table that one seat can make of what it knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from game.advisers.arrays import Floats, Ints
from game.model.acts import Table
from game.model.package import Package
from game.rules.knowledge import combinations, possible_priorities, stance_issues
from game.rules.settlement import at_home
from game.view import View

LEAST_WIN, LEAST_CHANCE = 0.1, 0.05
"""Points and chance below which a package is not worth anybody's breath."""
WORTH_TABLING = 1.0
"""Points in expectation below which an adviser would not table a package: forecasts know nothing of what may yet come by itself."""
FULL_SALIENCE = 3.0
"""What a scenario writes for an issue that is vital."""


@dataclass(frozen=True)
class Files:
    """Delegations in office × issues: where they stand, how much each issue should weigh with them, how strong they are.

    Positions are the open ideals (NaN where there is no stance). Saliences are those of the archives, times what the seat expects
    of the hidden priorities: its own it knows, of others it takes the mean of what fits their answers. Capabilities are those of the
    scenario; a delegation without one counts as the weakest of the others.
    """

    view: View
    actors: Ints
    position: Floats
    salience: Floats
    capability: Floats

    @property
    def me(self) -> int:
        """The seat's own row."""
        return int(np.flatnonzero(self.actors == self.view.seat)[0])

    @cached_property
    def course(self) -> Floats:
        """The places that the courses stand for."""
        return self.view.compiled.places[np.arange(len(self.view.compiled.issues)), self.view.state.course]

    @cached_property
    def share(self) -> Floats:
        """Saliences as shares of each delegation's whole concern."""
        total = self.salience.sum(axis=1, keepdims=True)
        return self.salience / np.where(total > 0, total, 1.0)

    def nearest(self, issue: int, place: float) -> int:
        """The position nearest to a place, among those that anybody can think of by now."""
        compiled, size = self.view.compiled, self.view.compiled.sizes[issue]
        away = np.abs(compiled.places[issue, :size] - place)
        away[compiled.unthought[self.view.state.turn, issue, :size]] = np.inf
        return int(away.argmin())

    def gains(self, row: int, issue: int) -> Floats:
        """What each position of an issue would bring a delegation against the course, in points of its whole concern (0-100)."""
        places = self.view.compiled.places[issue, : self.view.compiled.sizes[issue]]
        if np.isnan(self.position[row, issue]):
            return np.zeros(len(places))
        wish = self.position[row, issue]
        points: Floats = self.share[row, issue] * (abs(self.course[issue] - wish) - np.abs(places - wish))
        return points


def files(view: View) -> Files:
    """The files of a seat at this moment."""
    compiled, state = view.compiled, view.state
    actors = np.array([a for a in range(compiled.delegations) if state.serving[a] or a == view.seat], dtype=np.int64)
    known = [f.value for a in actors if (f := compiled.actors[a].capability) is not None]
    least = min(known, default=1.0)
    capability = np.array([f.value if (f := compiled.actors[a].capability) is not None else least for a in actors])
    position = np.where(compiled.has_stance[actors], state.ideal[actors], np.nan)
    expected = np.stack([1 + _priority(view, int(a)) * compiled.rho[a] / 1000 for a in actors])
    salience = np.where(compiled.has_stance[actors], state.salience[actors] * expected / FULL_SALIENCE, 0.0)
    return Files(view, actors, position, salience, np.repeat(capability[:, None], len(compiled.issues), axis=1))


def _priority(view: View, actor: int) -> Floats:
    """The priority to be expected of an actor on each issue, as far as the seat knows."""
    if actor == view.seat:
        return view.priorities.astype(np.float64)
    issues = stance_issues(view.compiled, actor)
    fits = possible_priorities(view.compiled, view.state, view.seat, actor)
    expected = np.zeros(len(view.compiled.issues))
    expected[issues] = combinations(len(issues))[fits].mean(axis=0)
    return expected


@dataclass(frozen=True)
class ReadyPackage:
    """A package that an adviser has ready, with the ministry's own forecast: its chance, and what it would win."""

    package: Package
    chance: float
    win: float
    """Points of settlement; a span counts at its worse end."""
    home: float
    """Points of standing."""
    refusal_cost: float

    @property
    def worth(self) -> float:
        """Points to be expected: what it would win by its chance, less the price of a refusal by its own."""
        return self.chance * (self.win + self.home) - (1 - self.chance) * self.refusal_cost

    @property
    def advised(self) -> bool:
        """Whether it is worth tabling."""
        return self.worth >= WORTH_TABLING


Why = Literal["nothing", "unsigned", "now", "little", "hopeless"]
"""Why a package is not worth tabling: it changes nothing, the seat's own government would refuse it, it may not be tabled at this
moment, it wins next to nothing, it has next to no chance."""


def draft(view: View, package: Package) -> ReadyPackage | None:
    """A package as a draft; None where the seat could not table it now, would not sign it, wins nothing by it, or has next to no hope."""
    made = tried(view, package)
    return made if isinstance(made, ReadyPackage) else None


def tried(view: View, package: Package) -> ReadyPackage | Why:
    """A package as a draft, or why it makes none."""
    if not package.clauses:
        return "nothing"
    if not view.would_sign(package):
        return "unsigned"
    if not view.can(Table(package)):
        return "now"
    made = weighed(view, package)
    if made.win + made.home < LEAST_WIN:
        return "little"
    return made if made.chance >= LEAST_CHANCE else "hopeless"


def weighed(view: View, package: Package) -> ReadyPackage:
    """What the ministry makes of a package, whatever it is worth."""
    home = at_home(view.compiled, view.evaluator.verdict(view.seat, package, view.seat))
    return ReadyPackage(package, view.chance(package), view.wins(package), home, view.compiled.parameters.refusal_cost)
