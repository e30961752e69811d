"""The lines of the chronicle: one class for each kind of thing that happens, with the turn and with who knows of it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

import numpy as np

Audience = frozenset[int] | None
"""Who knows of something: delegations by number; None for everybody."""


@dataclass(frozen=True)
class _Line:
    kind: ClassVar[str]
    """What it is called in JSON."""
    turn: int
    audience: Audience = field(default=None, kw_only=True)

    def as_json(self) -> dict[str, Any]:
        """The line as plain data: the turn, the kind, then what it tells."""
        data = {f.name: _plain(getattr(self, f.name)) for f in fields(self) if f.name != "audience"}
        return {"turn": data.pop("turn"), "kind": self.kind, **data}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value.item() if isinstance(value, np.generic) else value


@dataclass(frozen=True)
class TurnBegan(_Line):
    """A turn opens."""

    kind = "turn"


@dataclass(frozen=True)
class EventOccurred(_Line):
    """News: an event of the scenario, by its id."""

    kind = "news"
    event: str


@dataclass(frozen=True)
class PackageTabled(_Line):
    """Somebody tables a package."""

    kind = "tabled"
    by: int
    proposal: int


@dataclass(frozen=True)
class PackageAnswered(_Line):
    """Everybody asked has answered."""

    kind = "answered"
    proposal: int
    passed: bool


@dataclass(frozen=True)
class CourseSettled(_Line):
    """An adopted clause has become the course."""

    kind = "settled"
    issue: int
    position: int
    proposal: int


@dataclass(frozen=True)
class ClauseLeftOpen(_Line):
    """An adopted clause is a deliberate ambiguity, between two positions."""

    kind = "left_open"
    issue: int
    low: int
    high: int
    proposal: int


@dataclass(frozen=True)
class AmbiguityReckoned(_Line):
    """What was left open turns out to mean a position; `otherwise` are those who had read it as another."""

    kind = "reckoning"
    issue: int
    position: int
    author: int
    otherwise: tuple[int, ...]


@dataclass(frozen=True)
class Sounded(_Line):
    """A question in private about an issue's weight; `cell` are the priorities that the reply leaves possible."""

    kind = "sounded"
    by: int
    asked: int
    issue: int
    cell: tuple[int, ...]
    position: int | None


@dataclass(frozen=True)
class Argued(_Line):
    """An argument put to somebody, whose ideal (0-100) it moved; `share` is how much of the way it moved it."""

    kind = "argued"
    by: int
    argument: str
    target: int
    share: float
    before: float
    after: float


@dataclass(frozen=True)
class GestureMade(_Line):
    """A deed that needs nobody's leave, by its id."""

    kind = "gesture"
    by: int
    gesture: str


@dataclass(frozen=True)
class Declared(_Line):
    """A position taken in public."""

    kind = "declared"
    by: int
    issue: int
    position: int


@dataclass(frozen=True)
class Waited(_Line):
    """An act let pass."""

    kind = "waited"
    by: int


@dataclass(frozen=True)
class NegotiationEnded(_Line):
    """The last turn has ended."""

    kind = "over"


LogLine = (
    TurnBegan | EventOccurred | PackageTabled | PackageAnswered | CourseSettled | ClauseLeftOpen | AmbiguityReckoned
    | Sounded | Argued | GestureMade | Declared | Waited | NegotiationEnded
)  # fmt: skip
