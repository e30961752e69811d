"""D061: what a teacher is told speaks of this scenario."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks import references
from game.scenario.checks.rule import Report, rule


@rule("D061", _("a team without a chair"))
def classroom_teams(scenario: Scenario, report: Report) -> None:
    """Under classroom, teams lists the chairs that a teacher should give away first, in that order. Each is a delegation with seat:
    true, named once; the program plays the others.
    """
    references.check(scenario, report)
    teams, seats = scenario.classroom.teams if scenario.classroom else [], [d.id for d in scenario.seats]
    for n, team in enumerate(teams):
        if team in seats and team in teams[:n]:
            report.add(("classroom", "teams", n), _("{team} stands here twice"), team=team)
