"""References: the names of things that have a page of their own, with what is typed for them."""

from __future__ import annotations

from game.model.actor import SourceList
from game.model.scenario import Scenario
from game.pages.content import Items, Ref, items
from game.rules.compiled import CompiledScenario
from game.wording import names


def actor(compiled: CompiledScenario, number: int, *, typed: bool = False, begins: bool = True) -> Ref:
    """An actor by name, to begin a line with or in the middle of a sentence; `typed` with its id."""
    name, key = names.actor(compiled, number), compiled.ids[number]
    name = name if begins else names.within(name)
    return Ref("actor", key, name, f"{name} ({key})" if typed else "")


def issue(compiled: CompiledScenario, number: int) -> Ref:
    """An issue by name; typed with its number on the agenda and its id."""
    return Ref("issue", compiled.issues[number], names.issue(compiled, number), names.numbered_issue(compiled, number))


def position(compiled: CompiledScenario, issue_number: int, number: int, *, with_id: bool = False) -> Ref:
    """A position by name; typed with its number, and with its id too if so wished."""
    key, typed = compiled.scenario.issues[issue_number].positions[number].id, names.numbered_position(compiled, issue_number, number)
    return Ref("position", key, names.position(compiled, issue_number, number), f"{typed} ({key})" if with_id else typed)


def sources(scenario: Scenario, rests: SourceList) -> Items:
    """On what something rests, in a line each."""
    if rests == "judgement" or list(rests) == ["judgement"]:
        return items(names.sources(scenario, rests))
    return items(Ref("source", key, title) for key, title in zip(rests, names.sources(scenario, rests), strict=True))
