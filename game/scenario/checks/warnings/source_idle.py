"""W105: a source that nothing rests on."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule
from game.scenario.checks.source_keys import keys_in


def check(scenario: Scenario, report: Report) -> None:
    """Every key of the section sources is named somewhere."""
    used = {key for path, thing in report.things if not isinstance(thing, Scenario) for _at, key in keys_in(path, thing)}
    for key in scenario.sources:
        if key not in used:
            report.add(("sources", key), _("nothing rests on the source {key}").format(key=key))


RULE = Rule(
    "W105",
    _("a source that nothing rests on"),
    _(
        "The section sources lists a document that no stance, number or answer names. Perhaps a claim that rests on it still says "
        "judgement. A document that only stands in a brief need not be listed."
    ),
    check,
)
