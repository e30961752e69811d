"""A question put to history: what is changed, and what a teacher should know about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.model.declared import STRICT


@dataclass(frozen=True)
class Question:
    """What if this had been otherwise? Everything not named stays as the scenario has it."""

    __pydantic_config__ = STRICT
    scenario: str
    title: str
    question: str
    id: str = ""
    set: dict[str, str] = field(default_factory=dict)
    """Values by their paths, as in france.stances.german_question.ideal."""
    without: list[str] = field(default_factory=list)
    """Events, gestures, arguments or recorded proposals that do not happen."""
    players: dict[str, str] = field(default_factory=dict)
    """Who sits in a chair instead of the historical player."""
    seat: str = ""
    """Whose gain or loss is told first; the scenario's main seat if none is named."""
    teacher: str = ""
    """A note for the teacher: what to ask, what to look for."""
    limits: str = ""
    """What the model cannot say."""
    expect: str = ""
    """What whoever asks expects, written down before the games are played."""
    argument: str = ""
    """What whoever asked makes of the answer; it is printed in the report."""
    games: int = 5_000
    seed: int = 1
    sources: list[str] = field(default_factory=list)
