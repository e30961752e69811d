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
            for word in position.rests_on:
                report.known("D022", (*path, "rests_on"), word, delegations, "delegation")
    for n, body in enumerate(scenario.bodies):
        for key, words, names in (
            ("members", body.members, delegations),
            ("ratified_by", body.ratified_by, chambers),
            ("all_of", body.all_of, list(scenario.body)),
            ("weights", list(body.weights), body.members),
        ):
            for word in words:
                report.known("D022", ("bodies", n, key), word, names, key.replace("_", " "))
        _can_decide(body, ("bodies", n), report)


def _can_decide(body: Body, path: Path, report: Report) -> None:
    if not body.members and not body.all_of:
        report.add("D022", path, f"the body {body.id} has nobody in it")
    if body.all_of and body.members:
        report.add("D022", path, f"the body {body.id} has both members and all_of; make it two bodies")
    if body.id in body.all_of:
        report.add("D022", path, f"the body {body.id} waits for itself")
    if body.rule == "threshold":
        total = sum(body.weights.get(m, 1.0) for m in body.members)
        if body.needs is None:
            report.add("D022", path, "a threshold needs `needs`")
        elif body.needs > total:
            report.add("D022", path, f"the body {body.id} needs {body.needs:g} of {total:g}: it can never decide")
