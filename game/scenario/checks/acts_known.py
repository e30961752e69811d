"""D039: acts in words are acts that there are."""

from __future__ import annotations

from game.errors import NotUnderstoodError
from game.i18n import _
from game.model.acts import Argue, Declare, Gesture
from game.model.history import HistoricalDeed, ScenarioTest
from game.model.scenario import Scenario
from game.notation import parse_act, parse_package
from game.scenario.checks import references
from game.scenario.checks.rule import Report, rule
from game.scenario.walk import Path


@rule("D039", _("an act that nobody understands"))
def acts_known(scenario: Scenario, report: Report) -> None:
    """Deeds and tests use the words of the table: argue ARGUMENT ACTOR, gesture ID, declare issue=position; and in a test table:
    "issue=position issue=position public". A test says who accepts or refuses and which term must weigh most, or any.
    """
    references.check(scenario, report)
    for path, thing in report.things:
        if isinstance(thing, HistoricalDeed):
            _deed(scenario, thing, path, report)
        elif isinstance(thing, ScenarioTest):
            _test(scenario, thing, path, report)


def _deed(scenario: Scenario, deed: HistoricalDeed, path: Path, report: Report) -> None:
    try:
        act = parse_act(scenario, deed.act)
    except NotUnderstoodError as error:
        report.add((*path, "act"), str(error))
        return
    if not isinstance(act, Argue | Gesture | Declare):
        report.add((*path, "act"), _("a deed is argue, gesture or declare; proposals stand in the record"))


def _test(scenario: Scenario, test: ScenarioTest, path: Path, report: Report) -> None:
    try:
        parse_package(scenario, test.table.split())
    except NotUnderstoodError as error:
        report.add((*path, "table"), str(error))
    if not test.accepted_by and not test.refused_by:
        report.add(path, _("this test expects nothing: say who accepts or who refuses"))
