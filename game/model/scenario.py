"""A scenario, whole: everything an author says about one negotiation."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from game.model.actor import Actor, Chamber, Delegation, SourceList, Voice
from game.model.classroom import Classroom
from game.model.happening import Argument, Event, Gesture, Names, Paper, Scene
from game.model.history import (
    Contested,
    Ending,
    Epilogue,
    HistoricalDeed,
    Recorded,
    ScenarioTest,
    Source,
)
from game.model.issue import STRICT, Body, Issue


@dataclass(frozen=True)
class Dates:
    __pydantic_config__ = STRICT
    from_: dt.date
    to: dt.date


@dataclass(frozen=True)
class About:
    __pydantic_config__ = STRICT
    id: str
    title: str
    dates: Dates
    summary: str
    opening: str
    main_issue: str
    main_seat: str
    subtitle: str = ""
    language: str = "en"
    authors: list[str] = field(default_factory=list)
    licence: str = ""
    version: str = "1.0"
    game: str = "0.1"


@dataclass(frozen=True)
class MapView:
    __pydantic_config__ = STRICT
    borders: str = "2000"
    inset: str = ""


@dataclass(frozen=True)
class TurnDate:
    __pydantic_config__ = STRICT
    date: dt.date
    title: str = ""


@dataclass(frozen=True)
class TrustLine:
    """How far one delegation (or several) trusts another at the start, 0-1."""

    __pydantic_config__ = STRICT
    of: Names
    in_: Names
    value: float
    rests: SourceList


@dataclass(frozen=True)
class Scenario:
    """One negotiation as its author wrote it. Lists keep the author's order."""

    __pydantic_config__ = STRICT
    format: int
    about: About
    turns: list[TurnDate]
    sources: dict[str, Source]
    issues: list[Issue]
    bodies: list[Body]
    delegations: list[Delegation]
    outcome: dict[str, Ending]
    map: MapView = field(default_factory=MapView)
    chambers: list[Chamber] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)
    trust: list[TrustLine] = field(default_factory=list)
    arguments: list[Argument] = field(default_factory=list)
    gestures: list[Gesture] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    record: list[Recorded] = field(default_factory=list)
    deeds: list[HistoricalDeed] = field(default_factory=list)
    epilogues: list[Epilogue] = field(default_factory=list)
    contested: list[Contested] = field(default_factory=list)
    glossary: dict[str, str] = field(default_factory=dict)
    tests: list[ScenarioTest] = field(default_factory=list)
    quiet: dict[str, str] = field(default_factory=dict)
    classroom: Classroom | None = None

    @property
    def id(self) -> str:
        """The scenario's id, which is also the name of its folder."""
        return self.about.id

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Every actor by id: delegations first, then chambers, then voices."""
        return {a.id: a for a in (*self.delegations, *self.chambers, *self.voices)}

    @cached_property
    def issue(self) -> dict[str, Issue]:
        """Issues by id."""
        return {i.id: i for i in self.issues}

    @cached_property
    def body(self) -> dict[str, Body]:
        """Bodies by id."""
        return {b.id: b for b in self.bodies}

    @property
    def seats(self) -> list[Delegation]:
        """The delegations whose chair a person can take."""
        return [d for d in self.delegations if d.seat]

    @cached_property
    def _days(self) -> list[dt.date]:
        return [t.date for t in self.turns]

    def turn_of(self, day: dt.date) -> int:
        """Number, from 0, of the turn a date falls in; days before the first turn belong to it."""
        return max(0, bisect_right(self._days, day) - 1)


def names(value: Names) -> list[str]:
    """One name or a list of names, as a list."""
    return [value] if isinstance(value, str) else list(value)
