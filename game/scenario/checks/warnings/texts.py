"""W104, W111 and W117: texts have room, authors are named, and whoever answers has a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from game.i18n import _
from game.model.actor import Chamber, Delegation
from game.model.declared import Text
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule


@rule("W104", _("too long for the board"))
def length(scenario: Scenario, report: Report) -> None:
    """The text will be cut short or crowd out what stands beside it, at 1280 by 720 as on a class's projector. Say it in fewer words;
    the briefs have room for the rest.
    """
    for node, text in report.walk.marked(Text):
        if text.most is not None and len(node.value) > text.most:
            message = _("{name} has {count} characters; there is room for {most}")
            report.add(node.path, message, name=node.path[-1], count=len(node.value), most=text.most)


@rule("W111", _("no author or no licence"))
def rights(scenario: Scenario, report: Report) -> None:
    """Whoever finds a scenario wants to know who made it and whether it may be changed and handed on. CC-BY-4.0 says: yes, if you name
    me. CC0-1.0 says: do what you like.
    """
    if not scenario.about.authors:
        report.add(("about",), _("no authors are named"))
    if not scenario.about.licence:
        report.add(("about",), _("no licence is named: nobody knows whether they may hand this on"))


@rule("W117", _("somebody who answers without a word"))
def wordless(scenario: Scenario, report: Report) -> None:
    """Answers are told in sentences of the one who answers, for the term that weighed most; the sentence for gain stands in where there
    is none for that term. Without it, only the reason is told. One sentence for a yes and one for a no are enough.
    """
    asked = {name for body in scenario.bodies for name in (*body.members, *body.ratified_by)}
    actors: dict[str, Sequence[Delegation | Chamber]] = {"delegations": scenario.delegations, "chambers": scenario.chambers}
    for kind, those in actors.items():
        for n, actor in enumerate(those):
            silent = [side for side in ("yes", "no") if "gain" not in getattr(actor.lines, side)]
            if actor.id in asked and silent:
                message = _("{actor} has no sentence for a {sides}: lines: {{{shape}}}")
                shape = ", ".join(f"{side}: {{gain: …}}" for side in silent)
                report.add((kind, n), message, actor=actor.id, sides=_(" or a ").join(silent), shape=shape)


RULES = (length, rights, wordless)
