"""W116: a clause of the record that settles nothing."""

from __future__ import annotations

from game.i18n import _
from game.model.happening import CourseTo
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """No clause names the course where nothing can have moved it before: no effect and no earlier proposal speaks of the issue."""
    led = {thing.issue for _path, thing in report.things if isinstance(thing, CourseTo)}
    for n, p in enumerate(scenario.record):
        earlier = {issue for other in scenario.record if other.date <= p.date and other.id != p.id for issue in other.clauses}
        for issue, word in p.clauses.items():
            course = p.course.get(issue) or (scenario.issue[issue].course if issue not in led | earlier else "")
            if word == course:
                message = _("{issue}={position} is the course already and settles nothing; leave it out")
                report.add(("record", n, "clauses", issue), message.format(issue=issue, position=word))


RULE = Rule(
    "W116",
    _("a clause that settles nothing"),
    _(
        "A package names what it changes. A clause that equals the course of its day cannot be tabled: the historical player and "
        "demarche backtest leave it out. If the issue was really heading elsewhere on that day, say so under course."
    ),
    check,
)
