"""D032: no body is made of itself."""

from __future__ import annotations

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, Rule


def check(scenario: Scenario, report: Report) -> None:
    """Neither directly nor through others."""
    for n, body in enumerate(scenario.bodies):
        if _waits_for(scenario, body.id, body.id, set()):
            report.add(("bodies", n), _("the body {body} waits for itself").format(body=body.id))


def _waits_for(scenario: Scenario, name: str, sought: str, seen: set[str]) -> bool:
    """Whether a body is made of another, directly or through others."""
    if name in seen or name not in scenario.body:
        return False
    seen.add(name)
    return any(inner == sought or _waits_for(scenario, inner, sought, seen) for inner in scenario.body[name].all_of)


RULE = Rule(
    "D032",
    _("bodies that wait for one another"),
    _(
        "all_of puts bodies together, each of which must consent. A body that contains itself, directly or through others, would never "
        "be done."
    ),
    check,
)
