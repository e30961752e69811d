"""What must hold beyond the shape: one rule a file, each with its code and its explanation."""

from __future__ import annotations

from game.model.scenario import Scenario
from game.scenario.checks import (
    acts_known,
    body_circle,
    body_decides,
    brief_parts,
    briefs,
    classroom_teams,
    epilogue_last,
    extending,
    ids,
    issue_size,
    one_thing,
    outcome_whole,
    package_count,
    reading,
    record_answers,
    record_dates,
    references,
    scales,
    shape,
    succession_kinds,
    turn_order,
    unsourced,
    warnings,
    weights_idle,
)
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule
from game.scenario.checks.warnings import played
from game.scenario.errors import Problem
from game.scenario.reader import Document

ERRORS: tuple[Rule, ...] = (
    ids.FORM,
    *references.RULES[:3],
    briefs.RULE,
    *references.RULES[3:],
    scales.RULE,
    record_dates.RULE,
    unsourced.RULE,
    body_decides.RULE,
    body_circle.RULE,
    weights_idle.RULE,
    issue_size.RULE,
    turn_order.RULE,
    one_thing.RULE,
    record_answers.RULE,
    outcome_whole.RULE,
    epilogue_last.RULE,
    acts_known.RULE,
    package_count.RULE,
    succession_kinds.RULE,
    brief_parts.RULE,
    classroom_teams.RULE,
)
"""Looked at once no two things share an id (D029): else whatever refers to one of them would only be called wrong as well."""

WARNINGS: tuple[Rule, ...] = warnings.RULES
"""Looked at once there are no errors."""

RULES: tuple[Rule, ...] = tuple(
    sorted((*reading.RULES, *shape.RULES, *extending.RULES, ids.TAKEN, *ERRORS, *WARNINGS, *played.RULES), key=lambda rule: rule.code)
)
"""Every rule, by code."""


def problems_of(scenario: Scenario, document: Document) -> list[Problem]:
    """Every error that the rules find."""
    report = Report(document, scenario)
    _run(ids.TAKEN, scenario, report)
    if not report.problems:
        for rule in ERRORS:
            _run(rule, scenario, report)
    return report.problems


def warnings_of(scenario: Scenario, document: Document) -> list[Problem]:
    """What can be played and yet is probably not meant; without what the scenario has switched off."""
    report = Report(document, scenario)
    for rule in WARNINGS:
        if rule.code not in scenario.quiet:
            _run(rule, scenario, report)
    return report.problems


def _run(rule: Rule, scenario: Scenario, report: Report) -> None:
    if rule.check is not None:
        report.code = rule.code
        rule.check(scenario, report)
