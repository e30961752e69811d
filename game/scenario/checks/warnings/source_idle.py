"""W105: a source that nothing rests on."""

from game.i18n import _
from game.model.declared import Ref
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Every key of the section sources is named somewhere."""
    used = {node.value for node, ref in report.walk.marked(Ref) if ref.kind == "source"}
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
