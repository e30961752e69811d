"""W112: a folder with another name than the scenario."""

from pathlib import Path as File

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """The folder is called as the id says."""
    file = File(report.document.file).absolute()
    if file.name == "scenario.yaml" and file.parent.name and file.parent.name != scenario.id:
        message = _("the folder is called {folder}, the scenario {id}")
        report.add(("about", "id"), message.format(folder=file.parent.name, id=scenario.id))


RULE = Rule(
    "W112",
    _("a folder with another name"),
    _(
        "A scenario is found by the name of its folder, and a saved game names it by its id. Where the two differ, a saved game may not "
        "find it again."
    ),
    check,
)
