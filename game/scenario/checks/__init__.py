"""What must hold beyond the shape: one subject a file, each rule with its code and its explanation."""

from __future__ import annotations

from game.model.scenario import Scenario
from game.scenario.checks import (
    acts_known,
    bodies,
    briefs,
    classroom_teams,
    effects,
    endings,
    extending,
    ids,
    reading,
    record,
    references,
    scales,
    shape,
    sizes,
    unsourced,
    warnings,
)
from game.scenario.checks.rule import Report, Rule
from game.scenario.checks.warnings import played
from game.scenario.errors import Problem
from game.scenario.reader import Document

GROUPS = (bodies.RULES, briefs.RULES, effects.RULES, endings.RULES, record.RULES, references.RULES, sizes.RULES)
SINGLE = (ids.form, scales.on_scale, unsourced.unsourced, acts_known.acts_known, classroom_teams.classroom_teams)
ERRORS: tuple[Rule, ...] = tuple(sorted((*SINGLE, *(rule for group in GROUPS for rule in group)), key=lambda rule: rule.code))
"""Looked at once no two things share an id (D029): else whatever refers to one of them would only be called wrong as well."""

WARNINGS: tuple[Rule, ...] = warnings.RULES
"""Looked at once there are no errors."""

RULES: tuple[Rule, ...] = tuple(
    sorted((*reading.RULES, *shape.RULES, *extending.RULES, ids.taken, *ERRORS, *WARNINGS, *played.RULES), key=lambda rule: rule.code)
)
"""Every rule, by code."""


def problems_of(scenario: Scenario, document: Document) -> list[Problem]:
    """Every error that the rules find."""
    report = Report(document, scenario)
    _run(ids.taken, scenario, report)
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
