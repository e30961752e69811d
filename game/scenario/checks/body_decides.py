"""D031: a body can decide."""

from __future__ import annotations

from game.i18n import _
from game.model.issue import Body
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule
from game.scenario.walk import Path


def check(scenario: Scenario, report: Report) -> None:
    """Somebody sits in it, and its threshold can be reached."""
    for n, body in enumerate(scenario.bodies):
        _one(body, ("bodies", n), report)


def _one(body: Body, path: Path, report: Report) -> None:
    if not body.members and not body.all_of:
        report.add(path, _("the body {body} has nobody in it").format(body=body.id))
    if body.all_of and body.members:
        report.add(path, _("the body {body} has both members and all_of; make it two bodies").format(body=body.id))
    if body.rule == "threshold":
        total = sum(body.weights.get(m, 1.0) for m in body.members)
        if body.needs is None:
            report.add(path, _("a threshold needs `needs`"))
        elif body.needs > total:
            message = _("the body {body} needs {needs:g} of {total:g}: it can never decide")
            report.add((*path, "needs"), message.format(body=body.id, needs=body.needs, total=total))


RULE = Rule(
    "D031",
    _("a body that can never decide"),
    _(
        "A body needs members (or, as all_of, other bodies), and with rule: threshold it needs the sum of weights that is enough, at most "
        "the sum of all of them. A member without a weight counts 1."
    ),
    check,
)
