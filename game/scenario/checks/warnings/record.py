"""W108 and W116: what the historical player tables can be tabled and settles something."""

from __future__ import annotations

from game.i18n import _
from game.model.happening import CourseTo
from game.model.history import Recorded
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule


@rule("W108", _("a proposal that cannot be tabled as recorded"))
def record_tabled(scenario: Scenario, report: Report) -> None:
    """played: true lets the historical player table a proposal in the turn that its date falls in. Its author needs initiative: true,
    and the positions it names must not have a later date (from) than that turn.
    """
    opening = scenario.turns[0].date
    for n, p in enumerate(scenario.record):
        author = next(d for d in scenario.delegations if d.id == p.by)
        if p.played and not author.initiative:
            report.add(("record", n), _("{author} has no initiative, so it cannot table {proposal}"), author=p.by, proposal=p.id)
        if p.played and p.date < opening:
            report.add(("record", n, "date"), _("{proposal} is dated before the first turn ({date})"), proposal=p.id, date=opening)
        if p.played:
            _thought_of(scenario, p, n, report)


def _thought_of(scenario: Scenario, p: Recorded, n: int, report: Report) -> None:
    turn = scenario.turn_of(p.date)
    end = scenario.turns[turn + 1].date if turn + 1 < len(scenario.turns) else scenario.about.dates.to
    for issue, word in p.clauses.items():
        for name in word.split(".."):
            start = scenario.issue[issue].positions[scenario.issue[issue].number(name)].from_
            if start is not None and start >= end:
                message = _("nobody thinks of {position} before {date}, after {proposal}")
                report.add(("record", n, "clauses", issue), message, position=name, date=start, proposal=p.id)


@rule("W116", _("a clause that settles nothing"))
def record_idle(scenario: Scenario, report: Report) -> None:
    """A package names what it changes. A clause that equals the course of its day cannot be tabled: the historical player and demarche
    backtest leave it out. If the issue was really heading elsewhere on that day, say so under course.
    """
    led = {thing.issue for _path, thing in report.things if isinstance(thing, CourseTo)}
    for n, p in enumerate(scenario.record):
        earlier = {issue for other in scenario.record if other.date <= p.date and other.id != p.id for issue in other.clauses}
        for issue, word in p.clauses.items():
            course = p.course.get(issue) or (scenario.issue[issue].course if issue not in led | earlier else "")
            if word == course:
                message = _("{issue}={position} is the course already and settles nothing; leave it out")
                report.add(("record", n, "clauses", issue), message, issue=issue, position=word)


RULES = (record_tabled, record_idle)
