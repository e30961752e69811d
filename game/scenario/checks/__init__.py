"""What must hold beyond the shape: one rule a file, each with its code."""

from __future__ import annotations

from collections.abc import Callable

from game.model.scenario import Scenario
from game.scenario.checks import bodies, history, ids, numbers, people, positions, sources
from game.scenario.checks.report import Report
from game.scenario.errors import Problem
from game.scenario.reader import Document

RULES: tuple[Callable[[Scenario, Report], None], ...] = (
    ids.check,
    positions.check,
    bodies.check,
    people.check,
    sources.check,
    numbers.check,
    history.check,
)


def problems_of(scenario: Scenario, document: Document) -> list[Problem]:
    """Every problem that the rules find."""
    report = Report(document)
    for rule in RULES:
        rule(scenario, report)
        if report.ambiguous:
            break
    return report.problems
