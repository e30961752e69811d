"""D020: ids are short plain words."""

import re

from game.i18n import _
from game.model.actor import Actor
from game.model.happening import SELF
from game.model.scenario import Scenario
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule

RESERVED = (SELF, "anyone")
"""Words that stand for actors and so cannot name one."""
PLAIN = re.compile(r"[a-z0-9_-]{1,40}")


def check(scenario: Scenario, report: Report) -> None:
    """Ids are `[a-z0-9_-]{1,40}`."""
    for path, thing in report.things:
        word = getattr(thing, "id", None) if not isinstance(thing, Scenario) else None
        if isinstance(word, str) and not PLAIN.fullmatch(word):
            shown = word if len(word) <= 40 else word[:37] + "…"
            report.add((*path, "id"), _("{word!r} is not an id (a-z, 0-9, _ and -, at most 40)").format(word=shown))
        if isinstance(thing, Actor) and word in RESERVED:
            report.add(
                (*path, "id"), _("{word} means somebody else: in effects whoever makes a gesture, in by everybody").format(word=word)
            )


RULE = Rule(
    "D020",
    _("an id that is no plain word"),
    _(
        "An id is what the rest of the file, and a person at the keyboard, calls a thing by: small letters a to z, digits, _ and -, at "
        "most 40 of them, as in german_question. What people are to read goes into name or title, where everything is allowed."
    ),
    check,
)
