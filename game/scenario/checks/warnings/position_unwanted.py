"""W101: a position that nobody wants."""

from game.i18n import _
from game.model.happening import CourseTo
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """It is nobody's ideal, nobody can live with it, nobody ever proposed it, and nothing leads there."""
    for n, issue in enumerate(scenario.issues):
        stances = [a.stances[issue.id] for a in scenario.actors.values() if issue.id in a.stances]
        wanted = {issue.course} | {s.ideal for s in stances} | {p for s in stances for p in s.accepts}
        wanted |= {thing.to for _path, thing in report.things if isinstance(thing, CourseTo) and thing.issue == issue.id}
        recorded = {end for p in scenario.record for end in p.clauses.get(issue.id, "").split("..")}
        for m, position in enumerate(issue.positions):
            if position.id not in wanted | recorded:
                message = _("nobody wants {position}: it is no ideal, nobody accepts it, nobody ever proposed it")
                report.add(("issues", n, "positions", m), message.format(position=position.id))


RULE = Rule(
    "W101",
    _("a position that nobody wants"),
    _(
        "A position that no actor wants or can live with only makes the list longer: no package with it will ever be agreed. Take it "
        "out, or think again about who could have lived with it."
    ),
    check,
)
