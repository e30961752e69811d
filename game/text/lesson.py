"""A class at one screen: teams with names, a clock that never forces, and silence, which means to wait."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.debrief.chair import team_of
from game.i18n import _
from game.text.blocks import Para
from game.wording.names import within

if TYPE_CHECKING:
    from game.text.sitting import Sitting

NAMES = (
    _("Amber"), _("Birch"), _("Cobalt"), _("Dune"), _("Ember"), _("Fjord"),
    _("Granite"), _("Harbour"), _("Indigo"), _("Juniper"), _("Kestrel"), _("Linden"),
)  # fmt: skip
LONGEST = 40


@dataclass
class Lesson:
    """How a class plays: minutes a round (0: no clock), and whether it is asked what it expects."""

    minutes: float = 0
    poll: bool = True
    silent: bool = False
    """Whether the team at the prompt has just said nothing."""
    unread: bool = True
    """Whether something for the whole room stands on the screen, which must not be cleared before it has been read."""
    told: frozenset[int] = frozenset()
    """The packages of which it has been said what was foreseen."""
    turn: int = -1
    began: float = 0.0

    def left(self, turn: int, now: float) -> float | None:
        """Seconds left of the round, below zero when it is over; None where no clock runs. A new turn starts it anew."""
        if turn != self.turn:
            self.turn, self.began = turn, now
        return self.began + 60 * self.minutes - now if self.minutes else None


def new_name(taken: Iterable[str]) -> str:
    """A name that no team has yet."""
    known = {name.casefold() for name in taken}
    return next((name for name in NAMES if name.casefold() not in known), _("Team {n}").format(n=len(known) + 1))


def given_name(wanted: str, taken: Iterable[str]) -> tuple[str, str]:
    """The name a team gets, and what there is to say if it is not the one that was typed."""
    known = {name.casefold() for name in taken}
    name = " ".join("".join(c if c.isprintable() else " " for c in wanted).split())[:LONGEST]
    if not name:
        return new_name(known), ""
    if name.casefold() not in known:
        return name, ""
    other = next(f"{name} {n}" for n in range(2, 100) if f"{name} {n}".casefold() not in known)
    return other, _("There is a team called {name} already. This one goes by {other}.").format(name=name, other=other)


def called(sitting: Sitting, seat: str) -> str:
    """A seat with the name of its team, where it has one."""
    name = sitting.negotiation.frame.actors[sitting.negotiation.frame.index[seat]].name
    team = team_of(sitting.negotiation, seat)
    return f"{name} ({team})" if team else name


def class_prompt(sitting: Sitting) -> str:
    """Whose turn it is, and how much of the round is left."""
    who = team_of(sitting.negotiation, sitting.seat)
    name = sitting.negotiation.frame.actors[sitting.negotiation.frame.index[sitting.seat]].name
    said = _("{team} for {seat} ({id})").format(team=who, seat=within(name), id=sitting.seat) if who else f"{name} ({sitting.seat})"
    if sitting.negotiation.is_answer_due(sitting.seat):
        said = _("{seat}, yes or no").format(seat=said)
    clock = said_clock(sitting)
    return f"{said} [{clock}]" if clock else said


def said_clock(sitting: Sitting) -> str:
    """What is left of the round; empty where no clock runs."""
    left = sitting.lesson.left(sitting.negotiation.state.turn, time.monotonic()) if sitting.lesson else None
    if left is None:
        return ""
    return _("{minutes}:{seconds:02}").format(minutes=int(left) // 60, seconds=int(left) % 60) if left > 0 else _("time is up")


def silence(sitting: Sitting) -> str:
    """An empty line: asked once, then it means to wait, and where an answer is due, what the government advises."""
    lesson, negotiation = sitting.lesson, sitting.negotiation
    if lesson is None or negotiation.over:
        return ""
    due = negotiation.is_answer_due(sitting.seat)
    if not lesson.silent:
        lesson.silent = True
        means = _("your government’s own answer is given") if due else _("you let this turn pass")
        sitting.terminal.show([Para(_("Nothing? Press Enter once more, and {means}. Or type what you do.").format(means=means), "quiet")])
        return ""
    lesson.silent = False
    if not due:
        return "end"
    return "yes" if sitting.view.advice(negotiation.state.proposals[negotiation.state.awaiting]) else "no"
