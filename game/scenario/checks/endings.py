"""D037 and D038: every issue has an outcome, and every game an epilogue."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule


@rule("D037", _("an issue without an outcome"))
def outcome_whole(scenario: Scenario, report: Report) -> None:
    """The debrief puts what was played beside what happened, issue by issue, so outcome says where each one ended. If nothing was
    settled, that is the position it started from.
    """
    for issue in scenario.issue:
        if issue not in scenario.outcome:
            report.add(("outcome",), _("the outcome of {issue} is missing"), issue=issue)


@rule("D038", _("no epilogue for the rest"))
def epilogue_last(scenario: Scenario, report: Report) -> None:
    """At the end the first epilogue whose condition holds is told. The last one needs none: it is for every ending that you did not
    foresee.
    """
    if not scenario.epilogues or scenario.epilogues[-1].when is not None:
        report.add(("epilogues",), _("the last epilogue must have no condition, so that one always holds"))


RULES = (outcome_whole, epilogue_last)
