"""How the others stand: on the package in hand, or on one issue, as far as the seat knows."""

from __future__ import annotations

from dataclasses import dataclass

from game.board.map.scale import OWN, UNKNOWN, Shade, shade
from game.model.package import Clause, Package
from game.rules.knowledge import forecast
from game.view import View
from game.wording.wishes import nearest_position


@dataclass(frozen=True)
class YesChance:
    """One actor's chance to say yes; None where it has nothing to say to it. `asked` says whether its consent is needed."""

    actor: int
    chance: float | None
    asked: bool

    @property
    def shade(self) -> Shade:
        """How it looks on the map."""
        return UNKNOWN if self.chance is None else shade(self.chance)


@dataclass(frozen=True)
class MapQuestion:
    """What the map is shaded by: a package, which may be one's own wish on one issue."""

    package: Package
    issue: int | None = None

    def stances(self, view: View) -> list[YesChance]:
        """Everybody in office who can answer: delegations, then chambers."""
        return stances(view, self.package)


def question(view: View, package: Package, issue: int | None) -> MapQuestion:
    """The package in hand; or the seat's wish on an issue, on the main one if nothing is in hand."""
    if issue is None and package.clauses:
        return MapQuestion(package)
    if issue is None:
        issue = view.compiled.issue_index[view.scenario.about.main_issue]
    wish = wish_on(view, issue)
    return MapQuestion(Package((Clause(issue, wish, wish),), package.public), issue)


def wish_on(view: View, issue: int) -> int:
    """The position to ask about: what the seat wants; where that is the course already, the step beyond it."""
    wish, course = nearest_position(view, issue), int(view.state.course[issue])
    if wish != course:
        return wish
    return course + 1 if course + 1 < view.compiled.sizes[issue] else course - 1


def stances(view: View, package: Package) -> list[YesChance]:
    """What each would make of a package, whether or not its consent is needed."""
    asked = view.forecasts(package) if package.clauses else {}
    chances = []
    for actor in range(view.compiled.deciders):
        if actor == view.seat or not view.state.serving[actor]:
            continue
        chances.append(YesChance(actor, asked.get(actor, _unasked(view, actor, package)), actor in asked))
    return chances


def _unasked(view: View, actor: int, package: Package) -> float | None:
    """What one makes of a package on which it has no say; None where it touches nothing that matters to it."""
    if not any(view.compiled.has_stance[actor, c.issue] for c in package.clauses):
        return None
    return forecast(view.compiled, view.state, view.seat, view.evaluator.verdict(actor, package, view.seat))


def shades(view: View, chances: list[YesChance]) -> dict[str, Shade]:
    """The shade of every country on the map, by its code."""
    by_actor = {s.actor: s.shade for s in chances}
    by_actor[view.seat] = OWN
    by_country = {}
    for n, delegation in enumerate(view.scenario.delegations):
        if view.state.serving[n]:
            by_country.update(dict.fromkeys(delegation.countries, by_actor.get(n, UNKNOWN)))
    return by_country
