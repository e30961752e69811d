"""D038: some epilogue always holds."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """The last has no condition."""
    if not scenario.epilogues or scenario.epilogues[-1].when is not None:
        report.add(("epilogues",), _("the last epilogue must have no condition, so that one always holds"))


RULE = Rule(
    "D038",
    _("no epilogue for the rest"),
    _(
        "At the end the first epilogue whose condition holds is told. The last one needs none: it is for every ending that you did not "
        "foresee."
    ),
    check,
)
