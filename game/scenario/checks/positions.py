"""D021: wherever a position is named, its issue has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.model.happening import Condition, Effect
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.reader import Path


def check(scenario: Scenario, report: Report) -> None:
    """Every (issue, position) that the file names exists."""
    for path, issue, words, numbers in _named(scenario):
        if issue not in scenario.issue:
            report.known("D021", path, issue, scenario.issue, "issue")
            continue
        known = [p.id for p in scenario.issue[issue].positions]
        for n, word in enumerate(words):
            if numbers and is_number(word):
                continue
            at: Path = (*path, n) if (*path, n) in report.document.places else path
            for end in word.split(".."):
                report.known("D021", at, end, known, f"position of {issue} called")


def is_number(word: str) -> bool:
    """Whether a word is a place on the scale and not a position's id."""
    try:
        return 0 <= float(word) <= 100
    except ValueError:
        return False


def _named(s: Scenario) -> Iterator[tuple[Path, str, list[str], bool]]:
    """(where, issue, positions, whether a number may stand instead) for every mention."""
    for n, issue in enumerate(s.issues):
        yield ("issues", n, "course"), issue.id, [issue.course], False
    yield ("about", "main_issue"), s.about.main_issue, [], False
    for kind in ("delegations", "chambers", "voices"):
        for n, actor in enumerate(getattr(s, kind)):
            for key, stance in actor.stances.items():
                at: Path = (kind, n, "stances", key)
                yield (*at, "ideal"), key, [stance.ideal], True
                yield (*at, "accepts"), key, stance.accepts, False
                yield (*at, "never"), key, stance.never, False
            for m, fear in enumerate(actor.fears):
                yield (kind, n, "fears", m), fear.issue, [fear.place], True
                yield from _in_condition(("fears", n), fear.when)
    for n, argument in enumerate(s.arguments):
        yield ("arguments", n, "toward"), argument.issue, [argument.toward], True
    for kind in ("events", "gestures"):
        for n, item in enumerate(getattr(s, kind)):
            yield from _in_condition((kind, n, "when"), item.when)
            for m, effect in enumerate(item.effects):
                yield from _in_effect((kind, n, "effects", m), effect)
    for kind in ("scenes", "record"):
        for n, item in enumerate(getattr(s, kind)):
            for key, word in item.clauses.items():
                yield (kind, n, "clauses", key), key, [word], False
    for n, proposal in enumerate(s.record):
        yield from _in_condition(("record", n, "when"), proposal.when)
        for key, word in proposal.course.items():
            yield ("record", n, "course", key), key, [word], False
    for key, ending in s.outcome.items():
        yield ("outcome", key), key, [ending.position], False
    for n, epilogue in enumerate(s.epilogues):
        yield from _in_condition(("epilogues", n, "when"), epilogue.when)


def _in_condition(path: Path, condition: Condition | None) -> Iterator[tuple[Path, str, list[str], bool]]:
    for c in leaves(condition):
        if c.course:
            yield path, c.course.issue, c.course.in_, False
        if c.turned:
            yield path, c.turned.issue, [], False


def leaves(condition: Condition | None) -> Iterator[Condition]:
    """The simple conditions within a condition."""
    if condition is None:
        return
    inner = [*(condition.all or []), *(condition.any or []), *([condition.not_] if condition.not_ else [])]
    if not inner:
        yield condition
    for part in inner:
        yield from leaves(part)


def _in_effect(path: Path, effect: Effect) -> Iterator[tuple[Path, str, list[str], bool]]:
    part: Any
    if part := effect.course:
        yield path, part.issue, [part.to], False
    if part := effect.ideal:
        yield path, part.issue, [part.toward], True
    if part := effect.salience:
        yield path, part.issue, [], False
    if part := effect.accepts:
        yield path, part.issue, [*part.add, *part.remove], False
