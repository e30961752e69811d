"""D030: whatever rests on something says on what."""

from game.i18n import _
from game.model.history import Recorded
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule


@rule("D030", _("a claim that rests on nothing"))
def unsourced(scenario: Scenario, report: Report) -> None:
    """Every stance, every number and every recorded answer says on what it rests: [KEY, KEY] for documents of the section sources, or
    the word judgement where none says so and you decided. The game shows it beside the claim, and treats what is inferred as less
    certain.
    """
    for path, thing in report.things:
        if getattr(thing, "rests", None) == []:
            report.add((*path, "rests"), _("rests names a source, or says judgement"))
        if isinstance(thing, Recorded):
            for name in ("accepted_by", "refused_by"):
                for actor, keys in getattr(thing, name).items():
                    if keys == []:
                        report.add((*path, name, actor), _("the answer of {actor} names a source, or says judgement"), actor=actor)
