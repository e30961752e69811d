"""What a scenario's author tells a teacher: who plays, what to say, what usually happens, what to ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.model.kinds import Readable, SeatId

Phase = Literal["describe", "analyse", "transfer", "apply", "criticise"]
PHASES: tuple[Phase, ...] = ("describe", "analyse", "transfer", "apply", "criticise")


@dataclass(frozen=True)
class Question:
    """A card for the talk afterwards."""

    phase: Phase
    """Which step of the talk it serves: describe, analyse, transfer, apply or criticise."""
    text: Readable
    """The question."""


@dataclass(frozen=True)
class Classroom:
    """Notes for a teacher; texts are short Markdown."""

    teams: list[SeatId] = field(default_factory=list)
    """Seats in the order in which they should be given to teams; the others can be played by the program."""
    say: Readable = ""
    """What to read to the class before it begins, about a minute."""
    usually: Readable = ""
    """What usually happens, for the teacher."""
    cannot: Readable = ""
    """What the model cannot say."""
    questions: list[Question] = field(default_factory=list)
    """Questions for the talk afterwards."""
    observers: list[Readable] = field(default_factory=list)
    """What those should watch for who do not sit at the table."""
