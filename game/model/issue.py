"""Issues with ordered positions on a 0-100 scale, and the bodies that decide them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal


def key_of(field_name: str) -> str:
    """The key in a file that fills a field: Python's own words (from, in, not) have an underscore here and none there."""
    return field_name.rstrip("_")


STRICT = {"extra": "forbid", "alias_generator": key_of}
"""Configuration for whoever validates these classes: a key nobody knows is an error."""


@dataclass(frozen=True)
class Position:
    """One way an issue can end, and the body that decides it."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    body: str
    at: float | None = None
    rests_on: list[str] = field(default_factory=list)
    from_: dt.date | None = None
    """The day from which anybody could think of it; before, it cannot be tabled."""
    gloss: str = ""


@dataclass(frozen=True)
class Issue:
    """Something to be settled: two to seven ordered positions and the one it is heading for."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    question: str
    course: str
    positions: list[Position]
    reckoning: dt.date | None = None
    """When a deliberate ambiguity on this issue comes due, if not within two turns."""
    sources: list[str] = field(default_factory=list)
    note: str = ""

    @cached_property
    def places(self) -> tuple[float, ...]:
        """Place of each position on the 0-100 scale; even spacing unless the scenario says otherwise."""
        step = 100 / max(1, len(self.positions) - 1)
        return tuple(p.at if p.at is not None else n * step for n, p in enumerate(self.positions))

    @cached_property
    def start(self) -> int:
        """Number of the position the issue is heading for when the game opens."""
        return self.number(self.course)

    def number(self, position: str) -> int:
        """Number, from 0, of the position with that id; KeyError if there is none."""
        for n, p in enumerate(self.positions):
            if p.id == position:
                return n
        raise KeyError(position)


@dataclass(frozen=True)
class Body:
    """Who decides a position: members under a rule, chambers that ratify, or several bodies together."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    members: list[str] = field(default_factory=list)
    rule: Literal["unanimity", "majority", "threshold"] = "unanimity"
    weights: dict[str, float] = field(default_factory=dict)
    needs: float | None = None
    ratified_by: list[str] = field(default_factory=list)
    all_of: list[str] = field(default_factory=list)
    note: str = ""
