"""D041: whoever succeeds is of the kind of the one before."""

from game.i18n import _
from game.model.happening import Succession
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """A delegation follows a delegation, a voice a voice."""
    for path, thing in report.things:
        if isinstance(thing, Succession) and thing.out in scenario.actors and thing.in_ in scenario.actors:
            out, into = scenario.actors[thing.out], scenario.actors[thing.in_]
            if type(out) is not type(into):
                report.add(
                    path, _("{new} cannot take the chair of {old}: one is a delegation, the other is not").format(new=into.id, old=out.id)
                )
            elif out is into:
                report.add(path, _("{new} cannot succeed itself").format(new=into.id))


RULE = Rule(
    "D041",
    _("a succession between two kinds"),
    _(
        "succession takes one leader out of a chair and puts another in. Both are delegations, or both voices, or both chambers, and "
        "each has its own entry, with its own stances."
    ),
    check,
)
