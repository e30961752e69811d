"""A scenario, whole: everything an author says about one negotiation."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from game.model.actor import Actor, Chamber, Delegation, SourceList, Voice
from game.model.classroom import Classroom
from game.model.declared import STRICT, Id, Ref, Size, Text
from game.model.happening import Argument, Condition, Event, Gesture, Names, Paper, Scene
from game.model.history import Contested, Ending, Epilogue, HistoricalDeed, Recorded, ScenarioTest, Source
from game.model.issue import Body, Issue
from game.model.kinds import IssueId, Readable, SeatId, Share

TURNS = Size(1, 14)
"""How many turns a scenario has: more than fourteen nobody finishes in a lesson."""


@dataclass(frozen=True)
class Dates:
    from_: dt.date
    """The first day."""
    to: dt.date
    """The last day."""


@dataclass(frozen=True)
class About:
    id: Annotated[str, Id("scenario")]
    """The name of its folder, and what players' commands call it."""
    title: Annotated[str, Text(60)]
    """Its title."""
    dates: Dates
    """When it begins and ends."""
    summary: Annotated[str, Text(500)]
    """Two sentences for the gallery."""
    opening: Annotated[str, Text(1600)]
    """What is at stake, in 100 to 200 words, shown to every seat before the first turn."""
    main_issue: IssueId
    """The issue that the debrief speaks of first."""
    main_seat: SeatId
    """The chair offered first."""
    subtitle: Annotated[str, Text(120)] = ""
    """What it is about, in a line."""
    language: str = "en"
    """The language it is written in, as a code such as en."""
    authors: list[str] = field(default_factory=list)
    """Who made it."""
    licence: str = ""
    """Under which licence it may be handed on, as CC-BY-4.0."""
    version: str = "1.0"
    """Its version; saved games name it."""
    game: str = "0.1"
    """The oldest version of the game that can read it."""


NO_MAP = "none"
"""What a scenario says for borders if it wants no map."""


@dataclass(frozen=True)
class MapView:
    borders: str = "2000"
    """The borders of which year: a year from 1949 on, or none: then, and where no delegation has countries, the board shows a table with
    its chairs instead of Europe."""
    inset: str = ""
    """A second window at the upper left: north_atlantic, or nothing."""


@dataclass(frozen=True)
class TurnDate:
    date: dt.date
    """The day on which it opens; it lasts until the day before the next."""
    title: Annotated[str, Text(80)] = ""
    """A headline."""


@dataclass(frozen=True)
class TrustLine:
    """How far one delegation (or several) trusts another at the start, 0-1."""

    of: Annotated[Names, Ref("actor")]
    """Who trusts, one or several."""
    in_: Annotated[Names, Ref("actor")]
    """Whom, one or several."""
    value: Share
    """How far, 0 to 1. What is not listed is 0.5."""
    rests: SourceList
    """On what this rests: keys of sources, or the word judgement."""


@dataclass(frozen=True)
class Scenario:
    """One negotiation as its author wrote it. Lists keep the author's order."""

    __pydantic_config__ = STRICT
    format: int
    """The version of the format: 1."""
    about: About
    """What this is, when, by whom."""
    turns: Annotated[list[TurnDate], TURNS]
    """One to fourteen, in order; eight to twelve make a game of half an hour."""
    sources: dict[str, Source]
    """Documents by short keys, which whatever is called rests or sources names."""
    issues: list[Issue]
    """What is to be settled."""
    bodies: list[Body]
    """Who decides."""
    delegations: list[Delegation]
    """Those who table and answer: states, or groups that vote as one."""
    outcome: dict[IssueId, Ending]
    """Where each issue ended, in history or in the author's story."""
    map: MapView = field(default_factory=MapView)
    """What the board draws."""
    chambers: list[Chamber] = field(default_factory=list)
    """Parliaments, which only ratify."""
    voices: list[Voice] = field(default_factory=list)
    """Those without a vote who pull on a delegation: a minister, a public, a lobby."""
    trust: list[TrustLine] = field(default_factory=list)
    """How far each trusts each at the start."""
    arguments: list[Argument] = field(default_factory=list)
    """What can be said to move somebody."""
    gestures: list[Gesture] = field(default_factory=list)
    """Deeds that need nobody's leave, each with its price."""
    events: list[Event] = field(default_factory=list)
    """What happens to the table and not at it."""
    scenes: list[Scene] = field(default_factory=list)
    """Paragraphs shown when they are earned."""
    papers: list[Paper] = field(default_factory=list)
    """Newspapers that tell the next morning what came of a public package."""
    record: list[Recorded] = field(default_factory=list)
    """Historical proposals, and who answered what."""
    deeds: list[HistoricalDeed] = field(default_factory=list)
    """Arguments, gestures and declarations that the historical player makes."""
    epilogues: list[Epilogue] = field(default_factory=list)
    """What is told at the end: the first whose condition holds."""
    contested: list[Contested] = field(default_factory=list)
    """What accounts differ on, told as contested."""
    glossary: dict[str, Readable] = field(default_factory=dict)
    """Words and what they mean."""
    tests: list[ScenarioTest] = field(default_factory=list)
    """The scenario's own tests: who accepts and who refuses a package, and why."""
    quiet: dict[str, str] = field(default_factory=dict)
    """Warnings switched off, by code, each with the reason."""
    classroom: Classroom | None = None
    """What a teacher needs, where a class is to play it."""

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

    @property
    def settlement_of_history(self) -> tuple[int, ...]:
        """Where each issue ended in history: the number of a position."""
        return tuple(i.number(self.outcome[i.id].position) for i in self.issues)

    @property
    def mapped(self) -> bool:
        """Whether there is anything to show on a map; where there is not, the board shows a table with its chairs."""
        return self.map.borders != NO_MAP and any(d.countries for d in self.delegations)

    @cached_property
    def conditions(self) -> list[Condition]:
        """Every condition that the file states, and all that it is made of."""
        fears = [f.when for a in self.actors.values() for f in a.fears]
        happenings = [*(e.when for e in self.events), *(e.when for e in self.epilogues)]
        done = [*(g.when for g in self.gestures), *(p.when for p in self.record), *(d.when for d in self.deeds)]
        return [part for when in (*fears, *happenings, *done) if when for part in when.each()]

    @cached_property
    def noes(self) -> frozenset[tuple[str, str]]:
        """Whose no to which proposal of the record a condition asks about: actor and proposal."""
        return frozenset((c.said_no.of, c.said_no.to) for c in self.conditions if c.said_no)

    @cached_property
    def _days(self) -> list[dt.date]:
        return [t.date for t in self.turns]

    def turn_of(self, day: dt.date) -> int:
        """Number, from 0, of the turn a date falls in; days before the first turn belong to it."""
        return max(0, bisect_right(self._days, day) - 1)


def names(value: Names) -> list[str]:
    """One name or a list of names, as a list."""
    return [value] if isinstance(value, str) else list(value)
