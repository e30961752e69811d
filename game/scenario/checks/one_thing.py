"""D035: a condition or an effect says exactly one thing."""

from dataclasses import fields

from game.i18n import _
from game.model.declared import key_of
from game.model.happening import Condition, Effect
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """One field each."""
    for path, thing in report.things:
        if isinstance(thing, Condition | Effect):
            known = [key_of(f.name) for f in fields(thing)]
            given = [key_of(f.name) for f in fields(thing) if getattr(thing, f.name) is not None]
            if len(given) != 1:
                message = _("exactly one of {known} stands here, not {given}")
                report.add(path, message.format(known=", ".join(known), given=_(" and ").join(given) or _("nothing")))


RULE = Rule(
    "D035",
    _("a condition or effect that says nothing, or two things"),
    _(
        "A condition is one of the named tests. To ask for several write all: [ {…}, {…} ], for one of several any: [ … ], for the "
        "contrary not: {…}. An effect is one change; effects is a list, so a second change is a second entry."
    ),
    check,
)
