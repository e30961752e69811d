"""D027: numbers stay on their scales, and conditions and effects say exactly one thing."""

from __future__ import annotations

from dataclasses import fields
from itertools import pairwise

from game.model.actor import Actor
from game.model.happening import Condition, Effect
from game.model.issue import key_of
from game.model.scenario import Scenario
from game.scenario.checks.positions import is_number
from game.scenario.checks.report import Report
from game.scenario.reader import Path

MOST_WEIGHT = 100.0
"""No weight beside others needs to be larger."""


def check(s: Scenario, report: Report) -> None:
    """Ranges, and one field a condition or effect."""
    _scale(report, ("format",), s.format, 1, 1)
    _turns(s, report)
    for n, issue in enumerate(s.issues):
        for m, position in enumerate(issue.positions):
            _scale(report, ("issues", n, "positions", m, "at"), position.at, 0, 100)
        if any(here >= following for here, following in pairwise(issue.places)):
            report.add("D027", ("issues", n, "positions"), "positions must stand in rising order of `at`")
    for n, body in enumerate(s.bodies):
        for key, weight in body.weights.items():
            _scale(report, ("bodies", n, "weights", key), weight, 0, MOST_WEIGHT)
        _scale(report, ("bodies", n, "needs"), body.needs, 0, MOST_WEIGHT * len(body.members))
    for kind in ("delegations", "chambers", "voices"):
        for n, actor in enumerate(getattr(s, kind)):
            _actor(actor, (kind, n), report)
    for n, line in enumerate(s.trust):
        _scale(report, ("trust", n, "value"), line.value, 0, 1)
    for n, argument in enumerate(s.arguments):
        for key, value in argument.plausible.items():
            _scale(report, ("arguments", n, "plausible", key), value, 0, 1)
        if argument.moves == "salience" and not (is_number(argument.toward) and float(argument.toward) <= 3):
            report.add("D027", ("arguments", n, "toward"), "a salience moves toward a number from 0 to 3")
    _single(s, report)


def _turns(s: Scenario, report: Report) -> None:
    if not 1 <= len(s.turns) <= 14:
        report.add("D027", ("turns",), f"a scenario has 1 to 14 turns, this one {len(s.turns)}")
    for n in range(1, len(s.turns)):
        if s.turns[n].date <= s.turns[n - 1].date:
            report.add("D027", ("turns", n), "turns must come in the order of their dates")


def _actor(actor: Actor, path: Path, report: Report) -> None:
    for key, stance in actor.stances.items():
        _scale(report, (*path, "stances", key, "salience"), stance.salience, 1, 3)
    _scale(report, (*path, "firmness"), actor.firmness, 0, 1)
    for n, fear in enumerate(actor.fears):
        _scale(report, (*path, "fears", n, "weight"), fear.weight, 0, MOST_WEIGHT)
    for key, weight in getattr(actor, "company", {}).items():
        _scale(report, (*path, "company", key), weight, 0, MOST_WEIGHT)
    pulls = getattr(actor, "hears", {})
    for key, pull in pulls.items():
        _scale(report, (*path, "hears", key), pull, 0, 0.6)
    _scale(report, (*path, "hears"), sum(pulls.values()), 0, 0.6)
    if link := getattr(actor, "public", None):
        _scale(report, (*path, "public", "pressure"), link.pressure, 0, 1)
    _scale(report, (*path, "standing"), getattr(actor, "standing", None), 0, 100)


def _effect(e: Effect, path: Path, report: Report) -> None:
    if e.trust:
        _scale(report, (*path, "trust", "signal"), e.trust.signal, 0, 1)
        _scale(report, (*path, "trust", "share"), e.trust.share, 0, 1)
    if e.ideal:
        _scale(report, (*path, "ideal", "share"), e.ideal.share, 0, 1)
    if e.salience:
        _scale(report, (*path, "salience", "to"), e.salience.to, 0, 3)
    if e.standing:
        _scale(report, (*path, "standing", "by"), e.standing.by, -100, 100)
    if e.pull:
        _scale(report, (*path, "pull", "to"), e.pull.to, 0, 0.6)


def _scale(report: Report, path: Path, value: float | None, low: float, high: float) -> None:
    if value is not None and not low <= value <= high:
        report.add("D027", path, f"{path[-1]}: {value:g} is outside its scale, {low:g} to {high:g}")


def _single(s: Scenario, report: Report) -> None:
    for kind in ("events", "gestures"):
        for n, item in enumerate(getattr(s, kind)):
            for m, effect in enumerate(item.effects):
                _one(effect, (kind, n, "effects", m), report)
                _effect(effect, (kind, n, "effects", m), report)
    for kind in ("events", "gestures", "record", "deeds", "epilogues"):
        for n, item in enumerate(getattr(s, kind)):
            _one_each(item.when, (kind, n, "when"), report)
    for kind in ("delegations", "chambers", "voices"):
        for n, actor in enumerate(getattr(s, kind)):
            for m, fear in enumerate(actor.fears):
                _one_each(fear.when, (kind, n, "fears", m, "when"), report)


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
