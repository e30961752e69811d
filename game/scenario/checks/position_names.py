"""D021: wherever an issue or a position is named, there is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.i18n import _
from game.model.actor import Actor, Fear
from game.model.happening import AcceptsChange, Argument, CourseIn, CourseTo, IdealShift, SalienceTo, Scene, Turned
from game.model.history import Recorded
from game.model.issue import Issue
from game.model.scenario import About, Scenario
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule
from game.scenario.checks.walk import is_number
from game.scenario.reader import Path

Mention = tuple[Path, str, list[tuple[Path, str]], bool]
"""Where an issue is named, the issue, its positions that are named with their places, whether a number may stand instead."""


def check(scenario: Scenario, report: Report) -> None:
    """Every issue and position that the file names exists."""
    for path, issue, words, numbers in _mentions(scenario, report):
        if issue not in scenario.issue:
            report.known(Named(path, issue, scenario.issue, _("issue")))
            continue
        known = [p.id for p in scenario.issue[issue].positions]
        for at, word in words:
            if not (numbers and is_number(word)):
                for end in word.split(".."):
                    report.known(Named(at, end, known, _("position of {issue} called").format(issue=issue)))


def _mentions(scenario: Scenario, report: Report) -> Iterator[Mention]:
    for path, thing in report.things:
        yield from _in(path, thing)
    for key, ending in scenario.outcome.items():
        yield ("outcome", key), key, [(("outcome", key, "position"), ending.position)], False


def _in(path: Path, thing: Any) -> Iterator[Mention]:
    """What one thing names itself."""
    match thing:
        case About():
            yield (*path, "main_issue"), thing.main_issue, [], False
        case Issue():
            yield (*path, "course"), thing.id, [((*path, "course"), thing.course)], False
        case Actor():
            for key, stance in thing.stances.items():
                at = (*path, "stances", key)
                yield at, key, [((*at, "ideal"), stance.ideal)], True
                yield at, key, [*_each(at, "accepts", stance.accepts), *_each(at, "never", stance.never)], False
        case Fear():
            yield (*path, "issue"), thing.issue, [((*path, "place"), thing.place)], True
        case Argument():
            yield (*path, "issue"), thing.issue, [((*path, "toward"), thing.toward)], True
        case CourseIn():
            yield (*path, "issue"), thing.issue, _each(path, "in", thing.in_), False
        case CourseTo():
            yield (*path, "issue"), thing.issue, [((*path, "to"), thing.to)], False
        case IdealShift():
            yield (*path, "issue"), thing.issue, [((*path, "toward"), thing.toward)], True
        case AcceptsChange():
            yield (*path, "issue"), thing.issue, [*_each(path, "add", thing.add), *_each(path, "remove", thing.remove)], False
        case Turned() | SalienceTo():
            yield (*path, "issue"), thing.issue, [], False
        case Scene() | Recorded():
            for name in ("clauses", "course"):
                for key, word in getattr(thing, name, {}).items():
                    yield (*path, name, key), key, [((*path, name, key), word)], False
        case _:  # open: most things name no issue
            return


def _each(path: Path, key: str, words: list[str]) -> list[tuple[Path, str]]:
    return [((*path, key, n), word) for n, word in enumerate(words)]


RULE = Rule(
    "D021",
    _("an issue or position that is not there"),
    _(
        "A stance, a clause, a condition or an effect names an issue, or a position of an issue, that the section issues does not have. "
        "Positions belong to their issue: the same word may be a position of one and not of another. ideal, place and toward may also be a "
        "number from 0 to 100 on the issue's scale. A span in a recorded proposal is written first..last."
    ),
    check,
)
