"""D035 and D041: conditions and effects say one thing, and successors are of one kind."""

from game.i18n import _
from game.model.happening import Condition, Effect, Succession
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule
from game.scenario.walk import keys_of


@rule("D035", _("a condition or effect that says nothing, or two things"))
def one_thing(scenario: Scenario, report: Report) -> None:
    """A condition is one of the named tests. To ask for several write all: [ {…}, {…} ], for one of several any: [ … ], for the
    contrary not: {…}. An effect is one change; effects is a list, so a second change is a second entry.
    """
    for path, thing in report.things:
        if isinstance(thing, Condition | Effect):
            known = [key.key for key in keys_of(type(thing))]
            given = [key.key for key in keys_of(type(thing)) if getattr(thing, key.attribute) is not None]
            if len(given) != 1:
                message = _("exactly one of {known} stands here, not {given}")
                report.add(path, message, known=", ".join(known), given=_(" and ").join(given) or _("nothing"))


@rule("D041", _("a succession between two kinds"))
def succession_kinds(scenario: Scenario, report: Report) -> None:
    """succession takes one leader out of a chair and puts another in. Both are delegations, or both voices, or both chambers, and each
    has its own entry, with its own stances.
    """
    for path, thing in report.things:
        if isinstance(thing, Succession) and thing.out in scenario.actors and thing.in_ in scenario.actors:
            out, into = scenario.actors[thing.out], scenario.actors[thing.in_]
            if type(out) is not type(into):
                report.add(path, _("{new} cannot take the chair of {old}: one is a delegation, the other is not"), new=into.id, old=out.id)
            elif out is into:
                report.add(path, _("{new} cannot succeed itself"), new=into.id)


RULES = (one_thing, succession_kinds)
