"""D031, D032 and D042: bodies can decide."""

from __future__ import annotations

from game.i18n import _
from game.model.issue import Body
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule
from game.scenario.walk import Path


@rule("D031", _("a body that can never decide"))
def body_decides(scenario: Scenario, report: Report) -> None:
    """A body needs members (or, as all_of, other bodies), and with rule: threshold it needs the sum of weights that is enough, at most
    the sum of all of them. A member without a weight counts 1.
    """
    for n, body in enumerate(scenario.bodies):
        _one_body_decides(body, ("bodies", n), report)


def _one_body_decides(body: Body, path: Path, report: Report) -> None:
    if not body.members and not body.all_of:
        report.add(path, _("the body {body} has nobody in it"), body=body.id)
    if body.all_of and body.members:
        report.add(path, _("the body {body} has both members and all_of; make it two bodies"), body=body.id)
    if body.rule == "threshold":
        total = sum(body.weights.get(m, 1.0) for m in body.members)
        if body.needs is None:
            report.add(path, _("a threshold needs `needs`"))
        elif body.needs > total:
            message = _("the body {body} needs {needs:g} of {total:g}: it can never decide")
            report.add((*path, "needs"), message, body=body.id, needs=body.needs, total=total)


@rule("D032", _("bodies that wait for one another"))
def body_circle(scenario: Scenario, report: Report) -> None:
    """all_of puts bodies together, each of which must consent. A body that contains itself, directly or through others, would never be
    done.
    """
    for n, body in enumerate(scenario.bodies):
        if _waits_for(scenario, body.id, body.id, set()):
            report.add(("bodies", n), _("the body {body} waits for itself"), body=body.id)


def _waits_for(scenario: Scenario, name: str, sought: str, seen: set[str]) -> bool:
    """Whether a body is made of another, directly or through others."""
    if name in seen or name not in scenario.body:
        return False
    seen.add(name)
    return any(inner == sought or _waits_for(scenario, inner, sought, seen) for inner in scenario.body[name].all_of)


@rule("D042", _("weights that nobody counts"))
def weights_idle(scenario: Scenario, report: Report) -> None:
    """weights and needs are read only by the rule threshold, as in: rule: threshold, weights: {left: 48, right: 45}, needs: 76. Under
    unanimity everybody must consent, under majority every member has one vote, and rule is unanimity if it is missing.
    """
    for n, body in enumerate(scenario.bodies):
        if body.rule == "threshold":
            continue
        given = [key for key, value in (("weights", body.weights), ("needs", body.needs is not None)) if value]
        if given:
            message = _("{keys} of the body {body} would be ignored: its rule is {rule}; write rule: threshold")
            report.add(("bodies", n, given[0]), message, keys=_(" and ").join(given), body=body.id, rule=body.rule)


RULES = (body_decides, body_circle, weights_idle)
