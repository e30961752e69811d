"""W113: a warning is switched off that there is not."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Only warnings can be switched off, and each with a reason."""
    for code, reason in scenario.quiet.items():
        if not (code.startswith("W") and code[1:].isdecimal()):
            report.add(("quiet", code), _("{code} is not the code of a warning; errors cannot be switched off").format(code=code))
        elif not reason.strip():
            report.add(("quiet", code), _("say why {code} is switched off").format(code=code))


RULE = Rule(
    "W113",
    _("a code that cannot be switched off"),
    _(
        'quiet: {W101: "why"} switches a warning off for the whole scenario, with the reason for whoever reads it after you. Errors '
        "(codes with D) cannot be switched off."
    ),
    check,
)
