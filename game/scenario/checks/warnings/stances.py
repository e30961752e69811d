"""W101 and W102: positions are wanted by somebody, and stances agree with themselves."""

from game.i18n import _
from game.model.actor import Actor
from game.model.happening import CourseTo
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule
from game.scenario.walk import is_number


@rule("W101", _("a position that nobody wants"))
def position_unwanted(scenario: Scenario, report: Report) -> None:
    """A position that no actor wants or can live with only makes the list longer: no package with it will ever be agreed. Take it out,
    or think again about who could have lived with it.
    """
    for n, issue in enumerate(scenario.issues):
        stances = [a.stances[issue.id] for a in scenario.actors.values() if issue.id in a.stances]
        wanted = {issue.course} | {s.ideal for s in stances} | {p for s in stances for p in s.accepts}
        wanted |= {thing.to for _path, thing in report.things if isinstance(thing, CourseTo) and thing.issue == issue.id}
        recorded = {end for p in scenario.record for end in p.clauses.get(issue.id, "").split("..")}
        for m, position in enumerate(issue.positions):
            if position.id not in wanted | recorded:
                message = _("nobody wants {position}: it is no ideal, nobody accepts it, nobody ever proposed it")
                report.add(("issues", n, "positions", m), message, position=position.id)


@rule("W102", _("a stance at odds with itself"))
def ideal_intolerable(scenario: Scenario, report: Report) -> None:
    """accepts lists everything an actor can live with, so its ideal belongs there. What it refuses whatever the rest (never) it cannot
    also accept. Where an actor for once cannot live with what it wants most, say why in the stance's note.
    """
    for path, thing in report.things:
        if not isinstance(thing, Actor):
            continue
        for key, stance in thing.stances.items():
            at = (*path, "stances", key)
            if not stance.note and not is_number(stance.ideal) and stance.ideal not in stance.accepts:
                report.add((*at, "accepts"), _("{actor} wants {ideal} and does not accept it"), actor=thing.id, ideal=stance.ideal)
            for word in sorted({*stance.accepts} & {*stance.never}):
                report.add((*at, "never"), _("{actor} both accepts {position} and never does"), actor=thing.id, position=word)


RULES = (position_unwanted, ideal_intolerable)
