"""What a scenario's author tells a teacher: who plays, what to say, what usually happens, what to ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.model.issue import STRICT

Phase = Literal["describe", "analyse", "transfer", "apply", "criticise"]
PHASES: tuple[Phase, ...] = ("describe", "analyse", "transfer", "apply", "criticise")


@dataclass(frozen=True)
class Question:
    """A card for the talk afterwards."""

    __pydantic_config__ = STRICT
    phase: Phase
    text: str


@dataclass(frozen=True)
class Classroom:
    """Notes for a teacher; texts are short Markdown."""

    __pydantic_config__ = STRICT
    teams: list[str] = field(default_factory=list)
    """Seats in the order in which they should be given to teams; the others can be played by the program."""
    say: str = ""
    usually: str = ""
    cannot: str = ""
    questions: list[Question] = field(default_factory=list)
    observers: list[str] = field(default_factory=list)
