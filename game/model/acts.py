"""What a delegation can do."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.package import Package


@dataclass(frozen=True)
class Table:
    """Put a package before those who decide it."""

    package: Package


@dataclass(frozen=True)
class Sound:
    """Ask one delegation in private how much an issue weighs with it; a position may be floated."""

    actor: str
    issue: str
    position: int | None = None


@dataclass(frozen=True)
class Argue:
    """Put a historical argument to one actor."""

    argument: str
    actor: str


@dataclass(frozen=True)
class Gesture:
    """A deed that needs nobody's leave."""

    gesture: str


@dataclass(frozen=True)
class Declare:
    """Say in public where one stands on an issue."""

    issue: str
    position: int


@dataclass(frozen=True)
class Answer:
    """Answer a package that waits for this delegation."""

    proposal: int
    yes: bool


@dataclass(frozen=True)
class Wait:
    """Let this act pass."""


@dataclass(frozen=True)
class End:
    """Nothing more this turn."""


Act = Table | Sound | Argue | Gesture | Declare | Answer | Wait | End
