"""D029: no two things of one kind share an id."""

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule

ACTORS = ("delegations", "chambers", "voices")
LISTS = ("issues", "bodies", *ACTORS, "arguments", "gestures", "events", "scenes", "papers", "record", "epilogues", "contested")


def check(scenario: Scenario, report: Report) -> None:
    """Actors of all three kinds share one namespace, and so do events and gestures, which conditions name alike."""
    actors: set[str] = set()
    happenings: set[str] = set()
    for kind in LISTS:
        seen = actors if kind in ACTORS else happenings if kind in ("gestures", "events") else set()
        for n, item in enumerate(getattr(scenario, kind)):
            _once(item.id, seen, (kind, n, "id"), report)
    for n, issue in enumerate(scenario.issues):
        positions: set[str] = set()
        for m, position in enumerate(issue.positions):
            _once(position.id, positions, ("issues", n, "positions", m, "id"), report)


def _once(word: str, seen: set[str], path: tuple[str | int, ...], report: Report) -> None:
    if word in seen:
        report.add(path, _("the id {word} is taken already").format(word=word))
    seen.add(word)


RULE = Rule(
    "D029",
    _("an id that is taken"),
    _(
        "Two things of one kind have the same id, so nobody could tell which is meant. Delegations, chambers and voices are one kind here, "
        "and so are events and gestures. While this is wrong, nothing else is looked at."
    ),
    check,
)
