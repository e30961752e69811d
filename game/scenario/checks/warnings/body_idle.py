"""W106: a body that decides nothing."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Every body is named by a position or by another body; every chamber ratifies for one."""
    used = {p.body for issue in scenario.issues for p in issue.positions} | {inner for b in scenario.bodies for inner in b.all_of}
    for n, body in enumerate(scenario.bodies):
        if body.id not in used:
            report.add(("bodies", n), _("the body {body} decides no position").format(body=body.id))
    asked = {c for b in scenario.bodies if b.id in used for c in b.ratified_by}
    successors = {e.succession.in_ for event in scenario.events for e in event.effects if e.succession}
    for n, chamber in enumerate(scenario.chambers):
        if chamber.id not in asked | successors:
            report.add(("chambers", n), _("the chamber {chamber} ratifies for no body").format(chamber=chamber.id))


RULE = Rule(
    "W106",
    _("a body or chamber that decides nothing"),
    _("No position names this body, or no body asks this chamber to ratify, so nothing would change if it were not there."),
    check,
)
