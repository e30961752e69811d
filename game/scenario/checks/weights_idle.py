"""D042: weights and needs count only with a threshold."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule


def check(scenario: Scenario, report: Report) -> None:
    """A body with weights or needs has the rule that reads them."""
    for n, body in enumerate(scenario.bodies):
        if body.rule == "threshold":
            continue
        given = [key for key, value in (("weights", body.weights), ("needs", body.needs is not None)) if value]
        if given:
            message = _("{keys} of the body {body} would be ignored: its rule is {rule}; write rule: threshold")
            report.add(("bodies", n, given[0]), message.format(keys=_(" and ").join(given), body=body.id, rule=body.rule))


RULE = Rule(
    "D042",
    _("weights that nobody counts"),
    _(
        "weights and needs are read only by the rule threshold, as in: rule: threshold, weights: {left: 48, right: 45}, needs: 76. Under "
        "unanimity everybody must consent, under majority every member has one vote, and rule is unanimity if it is missing."
    ),
    check,
)
