"""D040: the packages can be searched."""

from math import prod

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule

MOST = 500_000
"""Packages. The shipped scenarios have up to 150,000."""
MOST_ACTORS = 40
MOST_ISSUES = 10


def check(scenario: Scenario, report: Report) -> None:
    """The product of the numbers of positions has a limit, and so have issues and actors."""
    packages = prod(max(1, len(issue.positions)) for issue in scenario.issues)
    if packages > MOST:
        report.add(("issues",), _("{count} packages are possible; at most {most} can be searched").format(count=packages, most=MOST))
    if len(scenario.issues) > MOST_ISSUES:
        report.add(("issues",), _("{count} issues; at most {most} can be followed").format(count=len(scenario.issues), most=MOST_ISSUES))
    if len(scenario.actors) > MOST_ACTORS:
        report.add(("delegations",), _("{count} actors; at most {most}").format(count=len(scenario.actors), most=MOST_ACTORS))


RULE = Rule(
    "D040",
    _("too much on the table"),
    _(
        "The game looks through every package there could be, whenever it says what might carry the table: the product of the numbers of "
        "positions. Eight issues of four or five positions are the most that a person can follow, and about as much as can be searched."
    ),
    check,
)
