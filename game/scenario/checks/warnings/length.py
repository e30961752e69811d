"""W104: text that is too long for where it is shown."""

from __future__ import annotations

from game.i18n import _
from game.model.actor import Actor
from game.model.happening import Argument, Event, Gesture
from game.model.history import Epilogue, Recorded
from game.model.issue import Body, Issue, Position
from game.model.scenario import About, Scenario, TurnDate
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule

LIMITS: dict[type, dict[str, int]] = {
    About: {"title": 60, "subtitle": 120, "summary": 500, "opening": 1600},
    TurnDate: {"title": 80},
    Issue: {"name": 40, "question": 160},
    Position: {"name": 80, "gloss": 300},
    Body: {"name": 90},
    Actor: {"name": 60, "capital": 30, "wants": 200, "red_line": 200},
    Argument: {"name": 80, "text": 300},
    Gesture: {"name": 80, "text": 300, "price": 220},
    Event: {"title": 80, "news": 200},
    Recorded: {"title": 120},
    Epilogue: {"title": 80, "text": 1600},
}
"""The most characters that a text can have without being cut or crowding out what stands beside it."""
LONGEST_LINE = 160
"""What somebody answers, in characters."""


def check(scenario: Scenario, report: Report) -> None:
    """Every text has room."""
    for path, thing in report.things:
        for kind, limits in LIMITS.items():
            if isinstance(thing, kind):
                for key, most in limits.items():
                    _one((*path, key), getattr(thing, key, ""), most, report)
        for side in ("yes", "no") if hasattr(thing, "lines") else ():
            for term, said in getattr(thing.lines, side).items():
                _one((*path, "lines", side, term), said, LONGEST_LINE, report)


def _one(path: tuple[str | int, ...], text: str, most: int, report: Report) -> None:
    if len(text) > most:
        said = _("{name} has {count} characters; there is room for {most}")
        report.add(path, said.format(name=path[-1], count=len(text), most=most))


RULE = Rule(
    "W104",
    _("too long for the board"),
    _(
        "The text will be cut short or crowd out what stands beside it, at 1280 by 720 as on a class's projector. Say it in fewer words; "
        "the briefs have room for the rest."
    ),
    check,
)
