"""A class at one screen: how it plays, its clock, and what it has been asked and told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from game.debrief.poll import KIND as POLL
from game.debrief.poll import tabled_at
from game.i18n import _
from game.negotiation import Negotiation

MINUTES, MOST_MINUTES = 3, 90
KIND = "lesson"
"""The note in a save that keeps how a class plays."""
_KEPT = re.compile(r"minutes (\d{1,2}); poll (none|teams|all)(; one act)?")


@dataclass
class Classroom:
    """How a class plays: minutes a round (0: no clock), what it is asked beforehand, and whether a team has one act a turn."""

    minutes: int = 0
    poll: bool = True
    poll_others: bool = False
    """Whether it is asked of every public package, and not only of those that a team tables or answers."""
    one_act: bool = False
    asked: set[int] = field(default_factory=set)
    """The acts of tabling about which it has been asked, whether or not anybody answered."""
    announced: set[int] = field(default_factory=set)
    """The acts of tabling of which it has been told what came of them."""
    turn: int = -1
    began: float = 0.0
    """When the round of that turn began, in seconds of the session's clock."""

    def left(self, turn: int, now: float) -> float | None:
        """Seconds left of the round, below zero when it is over; None where no clock runs. A new turn starts it anew."""
        if turn != self.turn:
            self.turn, self.began = turn, now
        return 60 * self.minutes - (now - self.began) if self.minutes else None

    def keep(self, negotiation: Negotiation) -> None:
        """Write down how the class plays, for the next lesson; and that what has been played needs no telling."""
        asks = ("all" if self.poll_others else "teams") if self.poll else "none"
        text = f"minutes {self.minutes}; poll {asks}{'; one act' if self.one_act else ''}"
        if next((n.text for n in reversed(negotiation.notes) if n.note == KIND), "") != text:
            negotiation.write_down(KIND, "", text, 0)
        self.catch_up(negotiation)

    @classmethod
    def kept(cls, negotiation: Negotiation) -> Self | None:
        """How the class played that made a save; None if no class did."""
        note = next((m for n in reversed(negotiation.notes) if n.note == KIND and (m := _KEPT.fullmatch(n.text))), None)
        if note is None:
            return cls() if any(n.note == "team" for n in negotiation.notes) else None
        classroom = cls(min(int(note[1]), MOST_MINUTES), note[2] != "none", note[2] == "all", bool(note[3]))
        classroom.catch_up(negotiation)
        return classroom

    def catch_up(self, negotiation: Negotiation) -> None:
        """What has been answered by now is neither asked about nor told."""
        closed = {p.number for p in negotiation.state.proposals if not p.open}
        self.announced |= {node for number, node in tabled_at(negotiation).items() if number in closed}
        self.asked |= self.announced | {n.node for n in negotiation.notes if n.note == POLL}


@dataclass(frozen=True)
class ClassOptions:
    """How a class is to play, as far as somebody has said so; what is None stays as the last lesson had it."""

    teams: int = 4
    names: Mapping[str, str] = field(default_factory=dict)
    """Names for teams by their seats."""
    minutes: int | None = None
    poll: bool | None = None
    poll_others: bool | None = None
    one_act: bool | None = None
    begin: str | None = None
    """The day from which the class plays, as it was typed."""

    def over(self, classroom: Classroom | None) -> Classroom:
        """The classroom as it is to be now; a new one where there was none."""
        options: dict[str, Any] = {"minutes": self.minutes, "poll": self.poll, "poll_others": self.poll_others, "one_act": self.one_act}
        return replace(classroom or Classroom(MINUTES), **{name: value for name, value in options.items() if value is not None})


def clock_text(left: float | None) -> str:
    """What is left of a round; empty where no clock runs."""
    if left is None:
        return ""
    return _("{minutes}:{seconds:02}").format(minutes=int(left) // 60, seconds=int(left) % 60) if left > 0 else _("time is up")
