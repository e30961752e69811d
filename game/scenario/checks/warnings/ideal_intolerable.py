"""W102: an ideal that its own holder does not accept."""

from game.i18n import _
from game.model.actor import Actor
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule
from game.scenario.walk import is_number


def check(scenario: Scenario, report: Report) -> None:
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


RULE = Rule(
    "W102",
    _("a stance at odds with itself"),
    _(
        "accepts lists everything an actor can live with, so its ideal belongs there. What it refuses whatever the rest (never) it "
        "cannot also accept. Where an actor for once cannot live with what it wants most, say why in the stance's note."
    ),
    check,
)
