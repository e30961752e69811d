"""W110: a brief that nobody is given."""

from pathlib import Path as File

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule
from game.scenario.errors import nearest


def check(scenario: Scenario, report: Report) -> None:
    """Every file in the folder briefs is that of a seat."""
    seats = [d.id for d in scenario.seats]
    for file in sorted((File(report.document.file).parent / "briefs").glob("*.md"))[:100]:
        if file.stem.partition(".")[0] not in seats:
            message = _("briefs/{file} belongs to no seat.").format(file=file.name)
            report.add(("delegations",), message + nearest(file.stem, seats))


RULE = Rule(
    "W110",
    _("a brief that nobody is given"),
    _("A brief is found by the id of its seat, briefs/ID.md. This file has another name, so nobody will read it."),
    check,
)
