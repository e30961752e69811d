"""W104: text that is too long for where it is shown."""

from __future__ import annotations

from game.i18n import _
from game.model.declared import Text
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Every text has room: the model declares how much."""
    for node, text in report.walk.marked(Text):
        if text.most is not None and len(node.value) > text.most:
            message = _("{name} has {count} characters; there is room for {most}")
            report.add(node.path, message.format(name=node.path[-1], count=len(node.value), most=text.most))


RULE = Rule(
    "W104",
    _("too long for the board"),
    _(
        "The text will be cut short or crowd out what stands beside it, at 1280 by 720 as on a class's projector. Say it in fewer words; "
        "the briefs have room for the rest."
    ),
    check,
)
