"""D022: every position has a body that exists and can decide."""

from game.model.issue import Body
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.reader import Path


def check(scenario: Scenario, report: Report) -> None:
    """Positions name known bodies; bodies name known members and can reach their own threshold."""
    delegations = [d.id for d in scenario.delegations]
    chambers = [c.id for c in scenario.chambers]
    for n, issue in enumerate(scenario.issues):
        if not 2 <= len(issue.positions) <= 7:
            report.add("D022", ("issues", n, "positions"), f"an issue has 2 to 7 positions, this one {len(issue.positions)}")
        for m, position in enumerate(issue.positions):
            path: Path = ("issues", n, "positions", m)
            report.known("D022", (*path, "body"), position.body, scenario.body, "body")
            report.all_known("D022", (*path, "rests_on"), position.rests_on, delegations, "delegation")
    for n, body in enumerate(scenario.bodies):
        for key, words, names, what in (
            ("members", body.members, delegations, "delegation"),
            ("ratified_by", body.ratified_by, chambers, "chamber"),
            ("all_of", body.all_of, list(scenario.body), "body"),
            ("weights", list(body.weights), body.members, f"member of {body.id}"),
        ):
            report.all_known("D022", ("bodies", n, key), words, names, what)
        _can_decide(body, ("bodies", n), report)
        if _waits_for(scenario, body.id, body.id, set()):
            report.add("D022", ("bodies", n), f"the body {body.id} waits for itself")


def _can_decide(body: Body, path: Path, report: Report) -> None:
    if not body.members and not body.all_of:
        report.add("D022", path, f"the body {body.id} has nobody in it")
    if body.all_of and body.members:
        report.add("D022", path, f"the body {body.id} has both members and all_of; make it two bodies")
    if body.rule == "threshold":
        total = sum(body.weights.get(m, 1.0) for m in body.members)
        if body.needs is None:
            report.add("D022", path, "a threshold needs `needs`")
        elif body.needs > total:
            report.add("D022", path, f"the body {body.id} needs {body.needs:g} of {total:g}: it can never decide")


def _waits_for(scenario: Scenario, name: str, sought: str, seen: set[str]) -> bool:
    """Whether a body is made of another, directly or through others."""
    if name in seen or name not in scenario.body:
        return False
    seen.add(name)
    return any(inner == sought or _waits_for(scenario, inner, sought, seen) for inner in scenario.body[name].all_of)
