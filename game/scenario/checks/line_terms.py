"""D025: an actor's sentences belong to terms that there are."""

from game.i18n import _
from game.model.actor import LEADING_TERMS
from game.model.scenario import Scenario
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """Under lines, yes and no have keys that are terms."""
    for kind in ("delegations", "chambers"):
        for n, actor in enumerate(getattr(scenario, kind)):
            for side in ("yes", "no"):
                for term in getattr(actor.lines, side):
                    report.known(Named((kind, n, "lines", side), term, LEADING_TERMS, _("term")))


RULE = Rule(
    "D025",
    _("a sentence for a term that is not there"),
    _("An actor answers in a sentence of its own for the term that weighed most. The terms are: {terms}.").format(
        terms=", ".join(LEADING_TERMS)
    ),
    check,
)
