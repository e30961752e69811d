"""Delegations that table and answer, chambers that ratify, voices that pull."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from game.model.happening import Condition
from game.model.issue import STRICT

SourceList = list[str] | Literal["judgement"]
"""Keys of sources, or the word `judgement` where no document says so."""

LEADING_TERMS = (
    "gain", "red_line", "credibility", "public_word", "public", "company", "clock", "priority", "offer",
)  # fmt: skip


@dataclass(frozen=True)
class Stance:
    """What an actor wants on one issue: ideal, what it can live with, how much it matters."""

    __pydantic_config__ = STRICT
    ideal: str
    accepts: list[str]
    salience: int
    rests: SourceList
    never: list[str] = field(default_factory=list)
    note: str = ""

    @property
    def sourced(self) -> bool:
        """Whether a source says so; otherwise it is inferred."""
        return self.rests != "judgement"


@dataclass(frozen=True)
class Fear:
    """What an actor fears comes on an issue if nothing is agreed (the clock)."""

    __pydantic_config__ = STRICT
    issue: str
    place: str
    rests: SourceList
    weight: float = 1.0
    when: Condition | None = None
    text: str = ""


@dataclass(frozen=True)
class Figure:
    """A number from a data series, and on what it rests."""

    __pydantic_config__ = STRICT
    value: float
    rests: SourceList
    note: str = ""


@dataclass(frozen=True)
class PublicLink:
    """The public whose open sum weighs on a government when a package is tabled in public."""

    __pydantic_config__ = STRICT
    voice: str
    pressure: float


@dataclass(frozen=True)
class Office:
    """The dates between which an actor serves; open ends mean the whole scenario."""

    __pydantic_config__ = STRICT
    from_: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True)
class Lines:
    """An actor's own sentences, by the leading term of its answer."""

    __pydantic_config__ = STRICT
    yes: dict[str, str] = field(default_factory=dict)
    no: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Actor:
    """What delegations, chambers and voices have in common."""

    __pydantic_config__ = STRICT
    id: str
    name: str
    stances: dict[str, Stance]
    wants: str = ""
    red_line: str = ""
    capability: Figure | None = None
    democracy: Figure | None = None
    firmness: float | None = None
    fears: list[Fear] = field(default_factory=list)
    in_office: Office = field(default_factory=Office)
    sources: list[str] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Delegation(Actor):
    """A state, or a group that votes as one, with the countries it covers on the map."""

    __pydantic_config__ = STRICT
    capital: str = ""
    countries: list[str] = field(default_factory=list)
    seat: bool = False
    initiative: bool = True
    standing: int = 55
    public: PublicLink | None = None
    company: dict[str, float] = field(default_factory=dict)
    hears: dict[str, float] = field(default_factory=dict)
    lines: Lines = field(default_factory=Lines)


@dataclass(frozen=True, kw_only=True)
class Chamber(Actor):
    """A parliament that only ratifies what its government has accepted."""

    __pydantic_config__ = STRICT
    of: str | list[str]
    company: dict[str, float] = field(default_factory=dict)
    public: PublicLink | None = None
    hears: dict[str, float] = field(default_factory=dict)
    lines: Lines = field(default_factory=Lines)


@dataclass(frozen=True, kw_only=True)
class Voice(Actor):
    """A minister, a public, a lobby: no vote, but it pulls on those who hear it."""

    __pydantic_config__ = STRICT
    kind: Literal["person", "public", "lobby", "institution"] = "person"
    of: str | list[str] = field(default_factory=list)
