"""D033: an issue has two to seven positions, in order."""

from itertools import pairwise

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """Two to seven, in rising order of their places; and there is at least one issue."""
    if not scenario.issues:
        report.add(("issues",), _("a scenario needs an issue"))
    for n, issue in enumerate(scenario.issues):
        if not 2 <= len(issue.positions) <= 7:
            message = _("an issue has 2 to 7 positions, this one {count}")
            report.add(("issues", n, "positions"), message.format(count=len(issue.positions)))
        elif any(here >= following for here, following in pairwise(issue.places)):
            report.add(("issues", n, "positions"), _("positions must stand in rising order of `at`"))


RULE = Rule(
    "D033",
    _("positions that make no scale"),
    _(
        "The positions of an issue are steps on a line from 0 to 100, the first at 0 and the last at 100, evenly spaced unless at says "
        "otherwise. Two are a yes or no; more than seven nobody can keep apart."
    ),
    check,
)
