"""Delegations that table and answer, chambers that ratify, voices that pull."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Annotated, Literal

from game.model.declared import Id, Ref, Scale, Text
from game.model.happening import Condition
from game.model.kinds import DeciderId, DelegationId, IssueId, PlaceName, PositionId, Pull, Readable, Share, SourceKey, VoiceId, Weight

SourceList = list[SourceKey] | Literal["judgement"]
"""Keys of sources, or the word `judgement` where no document says so."""


@dataclass(frozen=True)
class Stance:
    """What an actor wants on one issue: ideal, what it can live with, how much it matters."""

    ideal: PlaceName
    """The position it wants most, by its id; or a number from 0 to 100 where what it wants lies between two."""
    accepts: list[PositionId]
    """Every position it can live with. Anything else is a soft red line and costs a stated penalty. The list may have gaps."""
    salience: Annotated[int, Scale(1, 3)]
    """How much the issue matters to it: 1, 2 or 3. An issue without a stance does not matter to it at all."""
    rests: SourceList
    """On what this rests: keys of sources, or the word judgement. What is inferred weighs less surely."""
    never: list[PositionId] = field(default_factory=list)
    """Positions it refuses whatever the rest of a package."""
    note: Readable = ""
    """Why, where that is worth saying; shown with the stance."""

    @property
    def sourced(self) -> bool:
        """Whether a source says so; otherwise it is inferred."""
        return self.rests != "judgement"


@dataclass(frozen=True)
class Fear:
    """What an actor fears comes on an issue if nothing is agreed (the clock)."""

    issue: IssueId
    """The issue that might go wrong."""
    place: PlaceName
    """Where it might go: a position, or a number from 0 to 100."""
    rests: SourceList
    """On what this rests: keys of sources, or the word judgement."""
    weight: Weight = 1.0
    """How strongly: 1 is as much as a gain of the same distance."""
    when: Condition | None = None
    """The condition under which it is feared; always, if there is none."""
    text: Readable = ""
    """The fear in a sentence."""


@dataclass(frozen=True)
class Figure:
    """A number from a data series, and on what it rests."""

    value: float
    """The number."""
    rests: SourceList
    """On what it rests: keys of sources, or the word judgement."""
    note: Readable = ""
    """Year, unit, or what is odd about it."""


@dataclass(frozen=True)
class PublicLink:
    """The public whose open sum weighs on a government when a package is tabled in public."""

    voice: VoiceId
    """The voice that is its public."""
    pressure: Share
    """How heavily the public's own sum weighs on it when a package is tabled in public, 0 to 1."""


@dataclass(frozen=True)
class Office:
    """The dates between which an actor serves; open ends mean the whole scenario."""

    from_: dt.date | None = None
    """The first day; from the start, if missing."""
    until: dt.date | None = None
    """The last day; to the end, if missing."""


Sentences = dict[Annotated[str, Ref("line")], Annotated[str, Text(160)]]


@dataclass(frozen=True)
class Lines:
    """An actor's own sentences, by the leading term of its answer; a term and an issue, as in "gain trade", for that issue alone."""

    yes: Sentences = field(default_factory=dict)
    """A sentence for each term that can lead to a yes: gain, clock, company, public, priority, offer (its own counter-offer)."""
    no: Sentences = field(default_factory=dict)
    """A sentence for each term that can lead to a no: gain, red_line, credibility, public_word, vagueness, public, company, priority."""


@dataclass(frozen=True, kw_only=True)
class Actor:
    """What delegations, chambers and voices have in common."""

    id: Annotated[str, Id("actor")]
    """What the rest of the file and the players' commands call it."""
    name: Annotated[str, Text(60)]
    """What people read, as in: the Greens refuse. With its article where it needs one."""
    stances: dict[IssueId, Stance]
    """What it wants, by issue."""
    wants: Annotated[str, Text(200)] = ""
    """What it wants, in a line."""
    red_line: Annotated[str, Text(200)] = ""
    """What it will not have, in a line."""
    capability: Figure | None = None
    """Its weight in the world, as a share of it; shown in its dossier."""
    democracy: Figure | None = None
    """How far it answers to voters, 0 to 1; shown in its dossier."""
    firmness: Share | None = None
    """How firmly it holds its first views against those who pull on it, 0 to 1."""
    fears: list[Fear] = field(default_factory=list)
    """What it fears comes if nothing is agreed: the clock."""
    in_office: Office = field(default_factory=Office)
    """When it serves; bodies ask only those in office."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources about it as a whole."""
    note: Readable = ""
    """What is worth saying about it; shown in its dossier."""


@dataclass(frozen=True, kw_only=True)
class Delegation(Actor):
    """A state, or a group that votes as one, with the countries it covers on the map."""

    capital: Annotated[str, Text(30)] = ""
    """Where it sits."""
    countries: list[str] = field(default_factory=list)
    """Codes of the map for every state that it speaks for, such as NOR."""
    seat: bool = False
    """Whether a person can sit here; then its brief is briefs/ID.md."""
    initiative: bool = True
    """Whether it may act in a turn; if not, it only answers."""
    standing: Annotated[int, Scale(0, 100)] = 55
    """How its leader stands at home at the start, 0 to 100."""
    public: PublicLink | None = None
    """Whose open sum weighs on it when a package is tabled in public."""
    company: dict[DeciderId, Weight] = field(default_factory=dict)
    """Delegations and chambers that it stands close to, with weights: what they gain or lose colours its own answer."""
    hears: dict[VoiceId, Pull] = field(default_factory=dict)
    """Voices that pull on it, with the share of the distance it moves each turn; together at most 0.6."""
    lines: Lines = field(default_factory=Lines)
    """Its own sentences, for the term that weighs most in its answer."""


@dataclass(frozen=True, kw_only=True)
class Chamber(Actor):
    """A parliament that only ratifies what its government has accepted."""

    of: DelegationId | list[DelegationId]
    """The delegation, or delegations, whose consent it ratifies."""
    company: dict[DeciderId, Weight] = field(default_factory=dict)
    """Delegations and chambers that it stands close to, with weights."""
    public: PublicLink | None = None
    """Whose open sum weighs on it when a package is tabled in public."""
    hears: dict[VoiceId, Pull] = field(default_factory=dict)
    """Voices that pull on it, with the share of the distance it moves each turn; together at most 0.6."""
    lines: Lines = field(default_factory=Lines)
    """Its own sentences, for the term that weighs most in its answer."""


@dataclass(frozen=True, kw_only=True)
class Voice(Actor):
    """A minister, a public, a lobby: no vote, but it pulls on those who hear it."""

    kind: Literal["person", "public", "lobby", "institution"] = "person"
    """What it is: person, public, lobby or institution."""
    of: DeciderId | list[DeciderId] = field(default_factory=list)
    """Whose voice it is: a delegation or chamber, or several."""
