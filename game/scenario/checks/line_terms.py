"""D025: an actor's sentences belong to terms that there are."""

from game.i18n import _
from game.model.scenario import Scenario
from game.model.term import TermKind
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule
from game.scenario.reader import Path


def check(scenario: Scenario, report: Report) -> None:
    """Under lines, yes and no have keys that are terms, or a term and an issue."""
    for kind in ("delegations", "chambers"):
        for n, actor in enumerate(getattr(scenario, kind)):
            for side in ("yes", "no"):
                for key in getattr(actor.lines, side):
                    _one((kind, n, "lines", side, key), scenario, report)


def _one(path: Path, scenario: Scenario, report: Report) -> None:
    term, _space, issue = str(path[-1]).partition(" ")
    if report.known(Named(path, term, TermKind, _("term"))) and issue:
        report.known(Named(path, issue, scenario.issue, _("issue")))


RULE = Rule(
    "D025",
    _("a sentence for a term that is not there"),
    _(
        "An actor answers in a sentence of its own for the term that weighed most. The terms are: {terms}. Behind a term may stand an "
        "issue, for a sentence that fits this issue alone, as in red_line austria."
    ).format(terms=", ".join(TermKind)),
    check,
)
