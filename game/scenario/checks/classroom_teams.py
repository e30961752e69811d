"""D061: what a teacher is told speaks of this scenario."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Named, Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """Teams are seats, each named once."""
    teams = scenario.classroom.teams if scenario.classroom else []
    for n, team in enumerate(teams):
        path = ("classroom", "teams", n)
        if report.known(Named(path, team, [d.id for d in scenario.seats], _("seat"))) and team in teams[:n]:
            report.add(path, _("{team} stands here twice").format(team=team))


RULE = Rule(
    "D061",
    _("a team without a chair"),
    _(
        "Under classroom, teams lists the chairs that a teacher should give away first, in that order. Each is a delegation "
        "with seat: true, named once; the program plays the others."
    ),
    check,
)
