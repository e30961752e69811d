"""D027: numbers stay on their scales, which the model declares."""

from __future__ import annotations

from game.i18n import _
from game.model.declared import Scale
from game.model.happening import Argument
from game.model.issue import Body
from game.model.kinds import MOST_PULL, MOST_WEIGHT
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule
from game.scenario.walk import is_number


@rule("D027", _("a number off its scale"))
def on_scale(scenario: Scenario, report: Report) -> None:
    """Places on an issue's scale go from 0 to 100, standing too; salience is 1, 2 or 3; trust, shares, plausibility, pressure and
    firmness go from 0 to 1; the voices that an actor hears pull it by at most 0.6 together.
    """
    for node, scale in report.walk.marked(Scale):
        report.scale(node.path, node.value, scale)
    for path, thing in report.things:
        if isinstance(thing, Body) and thing.needs is not None:
            report.scale((*path, "needs"), thing.needs, Scale(0, MOST_WEIGHT * max(1, len(thing.members))))
        elif isinstance(thing, Argument) and thing.moves == "salience":
            if not (is_number(thing.toward) and float(thing.toward) <= 3):
                report.add((*path, "toward"), _("a salience moves toward a number from 0 to 3"))
        elif pulls := getattr(thing, "hears", {}):
            report.scale((*path, "hears"), sum(pulls.values()), Scale(0, MOST_PULL))
