"""The record of what happened, its outcome, and what is told about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Annotated

from game.model.actor import SourceList
from game.model.declared import Id, Ref, Text
from game.model.happening import Condition
from game.model.kinds import DeciderId, DelegationId, IssueId, PositionId, Readable, SourceKey, SpanName

ExpectedTerm = Annotated[str, Ref("expected_term")]


@dataclass(frozen=True)
class Source:
    title: str
    """Author, title, date: so that somebody can find it."""
    url: str = ""
    """Its address, where it has one."""


@dataclass(frozen=True)
class Recorded:
    """A historical proposal, and who answered what."""

    id: Annotated[str, Id("proposal")]
    """What conditions call it."""
    date: dt.date
    """The day; it is placed in the turn that this falls in."""
    by: DelegationId
    """The delegation that tabled it."""
    title: Annotated[str, Text(120)]
    """What it is known as."""
    clauses: dict[IssueId, SpanName]
    """A position by issue; a span of neighbouring ones is written first..last."""
    public: bool = True
    """Whether it was tabled in public."""
    played: bool = False
    """Whether the historical player tables it."""
    shelf: bool = False
    """Whether players find it among the historical drafts."""
    when: Condition | None = None
    """The historical player tables it only if this holds."""
    course: dict[IssueId, SpanName] = field(default_factory=dict)
    """Where the state of that day differs from what play reaches: put over it when the record is scored."""
    accepted_by: dict[DeciderId, SourceList] = field(default_factory=dict)
    """Who accepted, each with keys of sources or the word judgement."""
    refused_by: dict[DeciderId, SourceList] = field(default_factory=dict)
    """Who refused, each with keys of sources or the word judgement."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""
    note: Readable = ""
    """What is worth saying about it."""


@dataclass(frozen=True)
class HistoricalDeed:
    """An argument or gesture that the historical player makes, in the words of an act."""

    date: dt.date
    """The day."""
    by: DelegationId
    """Who did it."""
    act: str
    """What, in the words of the table: argue ARGUMENT ACTOR, gesture ID, declare issue=position."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""
    when: Condition | None = None
    """The historical player does it only if this holds."""


@dataclass(frozen=True)
class Ending:
    """Where an issue ended in history."""

    position: PositionId
    """Where the issue ended."""
    rests: SourceList
    """On what this rests: keys of sources, or the word judgement."""
    date: dt.date | None = None
    """When."""
    note: Readable = ""
    """What is worth saying about it."""


@dataclass(frozen=True)
class Epilogue:
    id: Annotated[str, Id("epilogue")]
    """Its own name."""
    title: Annotated[str, Text(80)]
    """A headline."""
    text: Annotated[str, Text(1600)]
    """What came of it, in about 120 words."""
    when: Condition | None = None
    """The condition under which it is told; the first that holds is. The last epilogue has none."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""


@dataclass(frozen=True)
class Account:
    """What one side says of a contested matter."""

    who: Readable
    """Whose account."""
    says: Readable
    """What it says."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""


@dataclass(frozen=True)
class Contested:
    id: Annotated[str, Id("contested")]
    """Its own name."""
    title: Readable
    """A headline."""
    question: Readable
    """What is contested."""
    accounts: list[Account]
    """What each side says."""
    game: Readable = ""
    """How the game treats it."""


@dataclass(frozen=True)
class ScenarioTest:
    """A scenario's own test: who accepts and who refuses a package, and because of which term."""

    on: dt.date
    """The day: the state is the one that historical play has reached."""
    by: DelegationId
    """Who tables the package."""
    table: str
    """The package, in the words of the table: issue=position issue=position public."""
    accepted_by: dict[DeciderId, ExpectedTerm] = field(default_factory=dict)
    """Who accepts, each with the term that weighs most for it, or any."""
    refused_by: dict[DeciderId, ExpectedTerm] = field(default_factory=dict)
    """Who refuses, each with the term that weighs most against it, or any."""
