"""D020: ids are short plain words, and no two things of one kind share one."""

import re

from game.model.scenario import Scenario
from game.scenario.checks.report import Report

PLAIN = re.compile(r"[a-z0-9_-]{1,40}")
LISTS = (
    "issues",
    "bodies",
    "delegations",
    "chambers",
    "voices",
    "arguments",
    "gestures",
    "events",
    "scenes",
    "papers",
    "record",
    "epilogues",
)


def check(scenario: Scenario, report: Report) -> None:
    """Ids are `[a-z0-9_-]{1,40}`; actors of all three kinds share one namespace."""
    if not PLAIN.fullmatch(scenario.about.id):
        report.add("D020", ("about", "id"), f"{scenario.about.id!r} is not an id (a-z, 0-9, _ and -, at most 40)")
    actors: set[str] = set()
    for kind in LISTS:
        seen = actors if kind in ("delegations", "chambers", "voices") else set()
        for n, item in enumerate(getattr(scenario, kind)):
            _one(item.id, seen, (kind, n, "id"), report)
    for n, issue in enumerate(scenario.issues):
        positions: set[str] = set()
        for m, position in enumerate(issue.positions):
            _one(position.id, positions, ("issues", n, "positions", m, "id"), report)


def _one(word: str, seen: set[str], path: tuple[str | int, ...], report: Report) -> None:
    if not PLAIN.fullmatch(word):
        report.add("D020", path, f"{word!r} is not an id (a-z, 0-9, _ and -, at most 40)")
    if word in seen:
        report.add("D020", path, f"the id {word} is taken already")
        report.ambiguous = True
    seen.add(word)
