"""W111: nobody says whose it is, or whether it may be handed on."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Authors and a licence are named."""
    if not scenario.about.authors:
        report.add(("about",), _("no authors are named"))
    if not scenario.about.licence:
        report.add(("about",), _("no licence is named: nobody knows whether they may hand this on"))


RULE = Rule(
    "W111",
    _("no author or no licence"),
    _(
        "Whoever finds a scenario wants to know who made it and whether it may be changed and handed on. CC-BY-4.0 says: yes, if you "
        "name me. CC0-1.0 says: do what you like."
    ),
    check,
)
