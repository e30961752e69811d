"""D022: bodies exist, and so do those who sit in them."""

from __future__ import annotations

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule
from game.scenario.reader import Path


def check(scenario: Scenario, report: Report) -> None:
    """Positions name known bodies; bodies name known members, chambers and bodies."""
    delegations = [d.id for d in scenario.delegations]
    chambers = [c.id for c in scenario.chambers]
    for n, issue in enumerate(scenario.issues):
        for m, position in enumerate(issue.positions):
            path: Path = ("issues", n, "positions", m)
            report.known(Named((*path, "body"), position.body, scenario.body, _("body")))
            for k, word in enumerate(position.rests_on):
                report.known(Named((*path, "rests_on", k), word, delegations, _("delegation")))
    for n, body in enumerate(scenario.bodies):
        for key, words, names, what in (
            ("members", body.members, delegations, _("delegation")),
            ("ratified_by", body.ratified_by, chambers, _("chamber")),
            ("all_of", body.all_of, list(scenario.body), _("body")),
        ):
            for k, word in enumerate(words):
                report.known(Named(("bodies", n, key, k), word, names, what))
        for word in body.weights:
            report.known(Named(("bodies", n, "weights"), word, body.members, _("member of {body}").format(body=body.id)))


RULE = Rule(
    "D022",
    _("a body, or a member of one, that is not there"),
    _(
        "body names who decides a position, by the id of a body of the section bodies. Its members are delegations, ratified_by names "
        "chambers, all_of names other bodies, and weights are given to members."
    ),
    check,
)
