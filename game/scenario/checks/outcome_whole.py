"""D037: every issue has an outcome."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Where each issue ended, in history or in the author's story."""
    for issue in scenario.issue:
        if issue not in scenario.outcome:
            report.add(("outcome",), _("the outcome of {issue} is missing").format(issue=issue))


RULE = Rule(
    "D037",
    _("an issue without an outcome"),
    _(
        "The debrief puts what was played beside what happened, issue by issue, so outcome says where each one ended. If nothing was "
        "settled, that is the position it started from."
    ),
    check,
)
