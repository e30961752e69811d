"""D020 and D029: ids are short plain words, and no two things of one kind share one."""

import re

from game.i18n import _
from game.model.declared import Id
from game.model.happening import SELF
from game.model.kinds import ANYONE
from game.model.scenario import Scenario
from game.scenario.checks.rule import Report, rule

RESERVED = (SELF, ANYONE)
"""Words that stand for actors and so cannot name one."""
PLAIN = re.compile(r"[a-z0-9_-]{1,40}")


@rule("D020", _("an id that is no plain word"))
def form(scenario: Scenario, report: Report) -> None:
    """An id is what the rest of the file, and a person at the keyboard, calls a thing by: small letters a to z, digits, _ and -, at
    most 40 of them, as in german_question. What people are to read goes into name or title, where everything is allowed.
    """
    for node, declared in report.walk.marked(Id):
        word = node.value
        if not PLAIN.fullmatch(word):
            shown = word if len(word) <= 40 else word[:37] + "…"
            report.add(node.path, _("{word!r} is not an id (a-z, 0-9, _ and -, at most 40)"), word=shown)
        if declared.kind == "actor" and word in RESERVED:
            report.add(node.path, _("{word} means somebody else: in effects whoever makes a gesture, in by everybody"), word=word)


@rule("D029", _("an id that is taken"))
def taken(scenario: Scenario, report: Report) -> None:
    """Two things of one kind have the same id, so nobody could tell which is meant. Delegations, chambers and voices are one kind here,
    and so are events and gestures. While this is wrong, nothing else is looked at.
    """
    seen: set[tuple[str, str, str]] = set()
    for node, declared in report.walk.marked(Id):
        within = node.issue if declared.kind == "position" else ""
        if (declared.kind, within, node.value) in seen:
            report.add(node.path, _("the id {word} is taken already"), word=node.value)
        seen.add((declared.kind, within, node.value))
