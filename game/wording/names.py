"""Names of actors, issues, positions, packages and bodies."""

from __future__ import annotations

from collections.abc import Iterable

from game.i18n import _
from game.model.actor import SourceList
from game.model.package import Clause, Package
from game.model.scenario import Scenario
from game.rules.compiled import CompiledScenario
from game.view import View
from game.wording.numbers import listed


def within(name: str) -> str:
    """A name as it stands in the middle of a sentence: without a capital on its article."""
    article, space, rest = name.partition(" ")
    return f"{article.lower()}{space}{rest}" if article in ("The", "A", "An") else name


def actor(compiled: CompiledScenario, number: int) -> str:
    """An actor's name, to begin a line with."""
    return compiled.actors[number].name


def you_or(view: View, number: int) -> str:
    """An actor's name in the middle of a sentence, or you."""
    return _("you") if number == view.seat else within(actor(view.compiled, number))


def all_of(view: View, numbers: Iterable[int]) -> str:
    """Several actors' names as a list in the middle of a sentence, with you for the seat itself."""
    return listed([you_or(view, n) for n in numbers])


def actors(compiled: CompiledScenario, numbers: Iterable[int]) -> str:
    """Several actors' names as a list in the middle of a sentence."""
    return listed([within(actor(compiled, n)) for n in numbers])


def issue(compiled: CompiledScenario, number: int) -> str:
    """An issue's name, to begin a line with."""
    return compiled.scenario.issues[number].name


def the_issue(compiled: CompiledScenario, number: int) -> str:
    """An issue's name in the middle of a sentence."""
    return within(issue(compiled, number))


def numbered_issue(compiled: CompiledScenario, number: int) -> str:
    """An issue as a list has it: its number on the agenda and its id, by either of which a clause names it."""
    return _("{n}. {issue} ({id})").format(n=number + 1, issue=issue(compiled, number), id=compiled.issues[number])


def position(compiled: CompiledScenario, issue_number: int, number: int) -> str:
    """A position's name."""
    return compiled.scenario.issues[issue_number].positions[number].name


def numbered_position(compiled: CompiledScenario, issue_number: int, number: int) -> str:
    """A position with the number by which a clause names it, parted so that a name may begin with a figure."""
    return f"{number}: {position(compiled, issue_number, number)}"


def clause(compiled: CompiledScenario, item: Clause) -> str:
    """A clause in words."""
    return clause_of(compiled.scenario, item)


def clause_of(scenario: Scenario, item: Clause) -> str:
    """The same from the scenario alone."""
    about = scenario.issues[item.issue]
    low, high = about.positions[item.low].name, about.positions[item.high].name
    if not item.is_span:
        return f"{about.name}: {low}"
    return _("{issue}: left open between “{low}” and “{high}”").format(issue=about.name, low=low, high=high)


def clauses(compiled: CompiledScenario, package: Package) -> list[str]:
    """Every clause of a package in words."""
    return [clause(compiled, c) for c in package.clauses]


def openness(package: Package) -> str:
    """Whether a package is tabled for all to hear."""
    return _("in public") if package.public else _("in private")


def nearest_position(compiled: CompiledScenario, issue_number: int, at: float) -> tuple[int, bool]:
    """The position nearest to a place on the scale, and whether it is as good as there."""
    places = compiled.scenario.issues[issue_number].places
    nearest = min(range(len(places)), key=lambda p: abs(places[p] - at))
    return nearest, abs(places[nearest] - at) < 0.5


def numbered_place(compiled: CompiledScenario, issue_number: int, at: float) -> str:
    """The same, with the number of the position."""
    nearest, near = nearest_position(compiled, issue_number, at)
    position = numbered_position(compiled, issue_number, nearest)
    return position if near else _("near {position}").format(position=position)


def place(compiled: CompiledScenario, issue_number: int, at: float) -> str:
    """A place on the scale in words: a position, or between two."""
    nearest, near = nearest_position(compiled, issue_number, at)
    name = position(compiled, issue_number, nearest)
    return name if near else _("near “{position}”").format(position=name)


def sources(scenario: Scenario, rests: SourceList) -> list[str]:
    """On what something rests: titles of sources with their keys, or our judgement."""
    if rests == "judgement" or list(rests) == ["judgement"]:
        return [_("our judgement; no document says so outright")]
    return [f"[{key}] {scenario.sources[key].title}" if key in scenario.sources else key for key in rests]
