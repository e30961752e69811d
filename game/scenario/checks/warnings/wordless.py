"""W117: somebody who answers without a word."""

from collections.abc import Sequence

from game.i18n import _
from game.model.actor import Chamber, Delegation
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Whoever a body asks has a sentence for a yes and for a no: at least the one for gain, which stands in for any other."""
    asked = {name for body in scenario.bodies for name in (*body.members, *body.ratified_by)}
    actors: dict[str, Sequence[Delegation | Chamber]] = {"delegations": scenario.delegations, "chambers": scenario.chambers}
    for kind, those in actors.items():
        for n, actor in enumerate(those):
            silent = [side for side in ("yes", "no") if "gain" not in getattr(actor.lines, side)]
            if actor.id in asked and silent:
                message = _("{actor} has no sentence for a {sides}: lines: {{{shape}}}")
                shape = ", ".join(f"{side}: {{gain: …}}" for side in silent)
                report.add((kind, n), message.format(actor=actor.id, sides=_(" or a ").join(silent), shape=shape))


RULE = Rule(
    "W117",
    _("somebody who answers without a word"),
    _(
        "Answers are told in sentences of the one who answers, for the term that weighed most; the sentence for gain stands in where "
        "there is none for that term. Without it, only the reason is told. One sentence for a yes and one for a no are enough."
    ),
    check,
)
