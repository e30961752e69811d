"""A class at the prompt: whose turn it is, how much of the round is left, and silence, which means to wait."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game import lesson
from game.debrief.chair import team_of
from game.i18n import _
from game.lesson import said_time, silent_act
from game.pages.content import Para
from game.wording.names import within

if TYPE_CHECKING:
    from game.text.sitting import Sitting


@dataclass
class Lesson(lesson.Lesson):
    """How a class plays in the terminal."""

    silent: bool = False
    """Whether the team at the prompt has just said nothing."""
    unread: bool = True
    """Whether something for the whole room stands on the screen, which must not be cleared before it has been read."""


def called(sitting: Sitting, seat: str) -> str:
    """A seat with the name of its team, where it has one."""
    return lesson.called(sitting.negotiation, seat)


def class_prompt(sitting: Sitting) -> str:
    """Whose turn it is, and how much of the round is left."""
    who = team_of(sitting.negotiation, sitting.seat)
    name = sitting.negotiation.compiled.actors[sitting.negotiation.compiled.index[sitting.seat]].name
    said = _("{team} for {seat} ({id})").format(team=who, seat=within(name), id=sitting.seat) if who else f"{name} ({sitting.seat})"
    if sitting.negotiation.is_answer_due(sitting.seat):
        said = _("{seat}, yes or no").format(seat=said)
    clock = said_clock(sitting)
    return f"{said} [{clock}]" if clock else said


def said_clock(sitting: Sitting) -> str:
    """What is left of the round; empty where no clock runs."""
    return said_time(sitting.lesson.left(sitting.negotiation.state.turn, time.monotonic()) if sitting.lesson else None)


def silence(sitting: Sitting) -> str:
    """An empty line: asked once, then it means to wait, and where an answer is due, what the government advises."""
    lesson, negotiation = sitting.lesson, sitting.negotiation
    if lesson is None or negotiation.over:
        return ""
    if not lesson.silent:
        lesson.silent = True
        due = negotiation.is_answer_due(sitting.seat)
        means = _("your own side’s answer is given") if due else _("you let this turn pass")
        sitting.terminal.show([Para(_("Nothing? Press Enter once more, and {means}. Or type what you do.").format(means=means), "quiet")])
        return ""
    lesson.silent = False
    return silent_act(negotiation)
