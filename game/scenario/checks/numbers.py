"""D027: numbers stay on their scales, and conditions and effects say exactly one thing."""

from __future__ import annotations

from dataclasses import fields

from game.model.happening import Condition, Effect
from game.model.issue import key_of
from game.model.scenario import Scenario
from game.scenario.checks.positions import is_number
from game.scenario.checks.report import Report
from game.scenario.reader import Path


def check(s: Scenario, report: Report) -> None:
    """Ranges, and one field a condition or effect."""
    _scale(report, ("format",), s.format, 1, 1)
    if not 1 <= len(s.turns) <= 14:
        report.add("D027", ("turns",), f"a scenario has 1 to 14 turns, this one {len(s.turns)}")
    for n in range(1, len(s.turns)):
        if s.turns[n].date <= s.turns[n - 1].date:
            report.add("D027", ("turns", n), "turns must come in the order of their dates")
    for n, issue in enumerate(s.issues):
        if list(issue.places) != sorted(set(issue.places)):
            report.add("D027", ("issues", n, "positions"), "positions must stand in rising order of `at`")
    for kind in ("delegations", "chambers", "voices"):
        for n, actor in enumerate(getattr(s, kind)):
            for key, stance in actor.stances.items():
                _scale(report, (kind, n, "stances", key, "salience"), stance.salience, 1, 3)
            _scale(report, (kind, n, "firmness"), actor.firmness, 0, 1)
            pulls = getattr(actor, "hears", {})
            _scale(report, (kind, n, "hears"), sum(pulls.values()), 0, 0.6)
    for n, d in enumerate(s.delegations):
        _scale(report, ("delegations", n, "standing"), d.standing, 0, 100)
    for n, line in enumerate(s.trust):
        _scale(report, ("trust", n, "value"), line.value, 0, 1)
    for n, argument in enumerate(s.arguments):
        for key, value in argument.plausible.items():
            _scale(report, ("arguments", n, "plausible", key), value, 0, 1)
        if argument.moves == "salience" and not is_number(argument.toward):
            report.add("D027", ("arguments", n, "toward"), "a salience moves toward a number from 0 to 3")
    _single(s, report)


def _scale(report: Report, path: Path, value: float | None, low: float, high: float) -> None:
    if value is not None and not low <= value <= high:
        report.add("D027", path, f"{path[-1]}: {value:g} is outside its scale, {low:g} to {high:g}")


def _single(s: Scenario, report: Report) -> None:
    for kind in ("events", "gestures"):
        for n, item in enumerate(getattr(s, kind)):
            for m, effect in enumerate(item.effects):
                _one(effect, (kind, n, "effects", m), report)
    for kind in ("events", "gestures", "record", "epilogues"):
        for n, item in enumerate(getattr(s, kind)):
            _one_each(item.when, (kind, n, "when"), report)


def _one_each(condition: Condition | None, path: Path, report: Report) -> None:
    if condition is None:
        return
    _one(condition, path, report)
    for part in (*(condition.all or []), *(condition.any or []), *([condition.not_] if condition.not_ else [])):
        _one_each(part, path, report)


def _one(thing: Condition | Effect, path: Path, report: Report) -> None:
    given = [key_of(f.name) for f in fields(thing) if getattr(thing, f.name) is not None]
    if len(given) != 1:
        said = ", ".join(given) or "nothing"
        report.add("D027", path, f"exactly one of {', '.join(key_of(f.name) for f in fields(thing))} stands here, not {said}")
