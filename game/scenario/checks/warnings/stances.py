"""W101 and W102: positions are wanted by somebody, and stances agree with themselves."""

from game.i18n import _
from game.model.actor import Actor
from game.model.happening import CourseTo
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule
from game.scenario.walk import is_number


def _position_unwanted(scenario: Scenario, report: Report) -> None:
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


POSITION_UNWANTED = Rule(
    "W101",
    _("a position that nobody wants"),
    _(
        "A position that no actor wants or can live with only makes the list longer: no package with it will ever be agreed. Take it "
        "out, or think again about who could have lived with it."
    ),
    _position_unwanted,
)


def _ideal_intolerable(scenario: Scenario, report: Report) -> None:
    """Where the ideal is a position, accepts has it, unless a note says why not; and nothing is both accepted and refused."""
    for path, thing in report.things:
        if not isinstance(thing, Actor):
            continue
        for key, stance in thing.stances.items():
            at = (*path, "stances", key)
            if not stance.note and not is_number(stance.ideal) and stance.ideal not in stance.accepts:
                report.add((*at, "accepts"), _("{actor} wants {ideal} and does not accept it").format(actor=thing.id, ideal=stance.ideal))
            for word in sorted({*stance.accepts} & {*stance.never}):
                report.add((*at, "never"), _("{actor} both accepts {position} and never does").format(actor=thing.id, position=word))


IDEAL_INTOLERABLE = Rule(
    "W102",
    _("a stance at odds with itself"),
    _(
        "accepts lists everything an actor can live with, so its ideal belongs there. What it refuses whatever the rest (never) it "
        "cannot also accept. Where an actor for once cannot live with what it wants most, say why in the stance's note."
    ),
    _ideal_intolerable,
)

RULES = (POSITION_UNWANTED, IDEAL_INTOLERABLE)
