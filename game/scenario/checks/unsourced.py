"""D030: whatever rests on something says on what."""

from game.i18n import _
from game.model.history import Recorded
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """No empty list of sources under a stance, a number, a fear or a recorded answer."""
    for path, thing in report.things:
        if getattr(thing, "rests", None) == []:
            report.add((*path, "rests"), _("rests names a source, or says judgement"))
        if isinstance(thing, Recorded):
            for name in ("accepted_by", "refused_by"):
                for actor, keys in getattr(thing, name).items():
                    if keys == []:
                        message = _("the answer of {actor} names a source, or says judgement")
                        report.add((*path, name, actor), message.format(actor=actor))


RULE = Rule(
    "D030",
    _("a claim that rests on nothing"),
    _(
        "Every stance, every number and every recorded answer says on what it rests: [KEY, KEY] for documents of the section sources, or "
        "the word judgement where none says so and you decided. The game shows it beside the claim, and treats what is inferred as less "
        "certain."
    ),
    check,
)
