"""Conditions, effects, events, gestures, arguments, scenes: what can happen, as data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from game.model.issue import STRICT

Names = str | list[str]


@dataclass(frozen=True)
class CourseIn:
    """The course of an issue is one of these positions."""

    __pydantic_config__ = STRICT
    issue: str
    in_: list[str]


@dataclass(frozen=True)
class StandingIs:
    """An actor's standing at home is below or above a value."""

    __pydantic_config__ = STRICT
    of: str
    below: float | None = None
    above: float | None = None


@dataclass(frozen=True)
class TrustIs:
    """One delegation's trust in another is below or above a value."""

    __pydantic_config__ = STRICT
    of: str
    in_: str
    below: float | None = None
    above: float | None = None


@dataclass(frozen=True)
class Turned:
    """A government's own public has turned on it over an issue."""

    __pydantic_config__ = STRICT
    of: str
    issue: str


@dataclass(frozen=True)
class Condition:
    """A structured condition: exactly one of its fields is given."""

    __pydantic_config__ = STRICT
    all: list[Condition] | None = None
    any: list[Condition] | None = None
    not_: Condition | None = None
    from_: dt.date | None = None
    before: dt.date | None = None
    course: CourseIn | None = None
    event: str | None = None
    standing: StandingIs | None = None
    trust: TrustIs | None = None
    turned: Turned | None = None
    refused: str | None = None
    adopted: str | None = None


@dataclass(frozen=True)
class CourseTo:
    __pydantic_config__ = STRICT
    issue: str
    to: str


@dataclass(frozen=True)
class TrustSignal:
    """A deed's signal (0-1): trust moves a share of the way toward it."""

    __pydantic_config__ = STRICT
    of: Names
    in_: Names
    signal: float
    share: float


@dataclass(frozen=True)
class IdealShift:
    __pydantic_config__ = STRICT
    of: Names
    issue: str
    toward: str
    share: float


@dataclass(frozen=True)
class SalienceTo:
    __pydantic_config__ = STRICT
    of: Names
    issue: str
    to: float


@dataclass(frozen=True)
class AcceptsChange:
    __pydantic_config__ = STRICT
    of: Names
    issue: str
    add: list[str] = field(default_factory=list)
    remove: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class StandingBy:
    __pydantic_config__ = STRICT
    of: Names
    by: float


@dataclass(frozen=True)
class PullTo:
    __pydantic_config__ = STRICT
    on: Names
    by: str
    to: float


@dataclass(frozen=True)
class Succession:
    """One leader leaves, another takes the chair; the person who plays it stays."""

    __pydantic_config__ = STRICT
    out: str
    in_: str


@dataclass(frozen=True)
class Effect:
    """A change to the state: exactly one of its fields is given."""

    __pydantic_config__ = STRICT
    course: CourseTo | None = None
    trust: TrustSignal | None = None
    ideal: IdealShift | None = None
    salience: SalienceTo | None = None
    accepts: AcceptsChange | None = None
    standing: StandingBy | None = None
    pull: PullTo | None = None
    succession: Succession | None = None


@dataclass(frozen=True)
class Event:
    """News that nobody at the table could have refused."""

    __pydantic_config__ = STRICT
    id: str
    title: str
    news: str
    date: dt.date | None = None
    when: Condition | None = None
    effects: list[Effect] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Gesture:
    """A deed that needs nobody's leave, with its price; a unilateral move if it sets a course."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    by: list[str]
    text: str
    price: str
    from_: dt.date | None = None
    until: dt.date | None = None
    when: Condition | None = None
    effects: list[Effect] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Argument:
    """A historical argument: whom it can move, on which issue, toward what."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    text: str
    by: Names
    issue: str
    toward: str
    plausible: dict[str, float]
    moves: Literal["ideal", "fear", "salience"] = "ideal"
    from_: dt.date | None = None
    until: dt.date | None = None
    sources: list[str] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True)
class Scene:
    """A paragraph shown when it is earned."""

    __pydantic_config__ = STRICT
    id: str
    text: str
    clauses: dict[str, str]
    on: Literal["tabled", "refused", "adopted"] = "tabled"
    from_: dt.date | None = None
    until: dt.date | None = None
    by: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Paper:
    """A newspaper that tells what came of a public package: as the organ of a side, or as a paper of record."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    city: str
    tone: Literal["organ", "record"] = "record"
    of: list[str] = field(default_factory=list)
    """The delegations whose side it takes."""
    script: str = ""
    """Its name as it stands at its head, where that is in other letters."""
