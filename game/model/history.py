"""The record of what happened, its outcome, and what is told about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from game.model.actor import SourceList
from game.model.happening import Condition
from game.model.issue import STRICT


@dataclass(frozen=True)
class Source:
    __pydantic_config__ = STRICT
    title: str
    url: str = ""


@dataclass(frozen=True)
class Recorded:
    """A historical proposal, and who answered what."""

    __pydantic_config__ = STRICT
    id: str
    date: dt.date
    by: str
    title: str
    clauses: dict[str, str]
    public: bool = True
    played: bool = False
    shelf: bool = False
    when: Condition | None = None
    course: dict[str, str] = field(default_factory=dict)
    accepted_by: dict[str, SourceList] = field(default_factory=dict)
    refused_by: dict[str, SourceList] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True)
class HistoricalDeed:
    """An argument or gesture that the historical player makes, in the words of an act."""

    __pydantic_config__ = STRICT
    date: dt.date
    by: str
    act: str
    sources: list[str] = field(default_factory=list)
    when: Condition | None = None


@dataclass(frozen=True)
class Ending:
    """Where an issue ended in history."""

    __pydantic_config__ = STRICT
    position: str
    rests: SourceList
    date: dt.date | None = None
    note: str = ""


@dataclass(frozen=True)
class Epilogue:
    __pydantic_config__ = STRICT
    id: str
    title: str
    text: str
    when: Condition | None = None
    sources: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Account:
    """What one side says of a contested matter."""

    __pydantic_config__ = STRICT
    who: str
    says: str
    sources: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Contested:
    __pydantic_config__ = STRICT
    id: str
    title: str
    question: str
    accounts: list[Account]
    game: str = ""


@dataclass(frozen=True)
class ScenarioTest:
    """A scenario's own test: who accepts and who refuses a package, and because of which term."""

    __pydantic_config__ = STRICT
    on: dt.date
    by: str
    table: str
    accepted_by: dict[str, str] = field(default_factory=dict)
    refused_by: dict[str, str] = field(default_factory=dict)
