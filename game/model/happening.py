"""Conditions, effects, events, gestures, arguments, scenes: what can happen, as data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Literal

from game.model.declared import Id, Ref, Scale, Text
from game.model.kinds import (
    ActorId,
    DeciderId,
    DelegationId,
    IssueId,
    PlaceName,
    PositionId,
    ProposalId,
    Pull,
    Readable,
    Share,
    SourceKey,
    SpanName,
)

Names = str | list[str]
Affected = Annotated[Names, Ref("affected")]

SELF = "self"
"""In the effects of a gesture: whoever makes it."""


@dataclass(frozen=True)
class CourseIn:
    """The course of an issue is one of these positions."""

    issue: IssueId
    """The issue."""
    in_: list[PositionId]
    """The positions, one of which its course must be."""


@dataclass(frozen=True)
class StandingIs:
    """An actor's standing at home is below or above a value."""

    of: ActorId
    """Whose standing at home."""
    below: float | None = None
    """It is less than this."""
    above: float | None = None
    """It is more than this."""


@dataclass(frozen=True)
class TrustIs:
    """One delegation's trust in another is below or above a value."""

    of: ActorId
    """Who trusts."""
    in_: ActorId
    """Whom."""
    below: float | None = None
    """It is less than this, 0 to 1."""
    above: float | None = None
    """It is more than this, 0 to 1."""


@dataclass(frozen=True)
class Turned:
    """A government's own public has turned on it over an issue."""

    of: ActorId
    """The government."""
    issue: IssueId
    """The issue on which its own public has turned on it."""


@dataclass(frozen=True)
class SaidNo:
    """One delegation or chamber was asked, and said no."""

    of: DeciderId
    """The delegation or chamber."""
    to: ProposalId
    """The proposal of the record whose clauses it said no to, whoever tabled them."""


@dataclass(frozen=True)
class Condition:
    """A structured condition: exactly one of its fields is given."""

    all: list[Condition] | None = None
    """All of these hold."""
    any: list[Condition] | None = None
    """One of these holds."""
    not_: Condition | None = None
    """This does not hold."""
    from_: dt.date | None = None
    """The turn opens on this day or later."""
    before: dt.date | None = None
    """The turn opens before this day."""
    course: CourseIn | None = None
    """The course of an issue is one of some positions."""
    event: Annotated[str, Ref("happening")] | None = None
    """This event has been news, or this gesture has been made."""
    standing: StandingIs | None = None
    """Somebody's standing at home is below or above a value."""
    trust: TrustIs | None = None
    """One delegation's trust in another is below or above a value."""
    turned: Turned | None = None
    """A government's own public has turned on it over an issue."""
    refused: ProposalId | None = None
    """A package with the clauses of this proposal of the record has been refused, whoever tabled it."""
    adopted: ProposalId | None = None
    """A package with the clauses of this proposal of the record has been adopted, whoever tabled it."""
    said_no: SaidNo | None = None
    """A delegation or chamber has said no to a package with the clauses of a proposal of the record. Use it where refused is too wide: a
    treaty that one government stopped never came before the parliament."""

    def each(self) -> Iterator[Condition]:
        """The condition and all that it is made of."""
        yield self
        for part in (*(self.all or ()), *(self.any or ()), *((self.not_,) if self.not_ else ())):
            yield from part.each()


@dataclass(frozen=True)
class CourseTo:
    issue: IssueId
    """The issue."""
    to: PositionId
    """The position that its course becomes."""


@dataclass(frozen=True)
class TrustSignal:
    """A deed's signal (0-1): trust moves a share of the way toward it."""

    of: Affected
    """Whose trust; self is whoever makes the gesture."""
    in_: Affected
    """In whom; self is whoever makes the gesture."""
    signal: Share
    """What the deed says: 0 betrayal, 1 good faith."""
    share: Share
    """How far trust moves toward the signal, 0 to 1."""


@dataclass(frozen=True)
class IdealShift:
    of: Affected
    """Whose ideal; self is whoever makes the gesture."""
    issue: IssueId
    """On which issue."""
    toward: PlaceName
    """A position, or a number from 0 to 100."""
    share: Share
    """How far it moves, 0 to 1."""


@dataclass(frozen=True)
class SalienceTo:
    of: Affected
    """To whom; self is whoever makes the gesture."""
    issue: IssueId
    """The issue."""
    to: Annotated[float, Scale(0, 3)]
    """How much it matters from now on, 0 to 3."""


@dataclass(frozen=True)
class AcceptsChange:
    of: Affected
    """Whose list; self is whoever makes the gesture."""
    issue: IssueId
    """On which issue."""
    add: list[PositionId] = field(default_factory=list)
    """Positions it can live with from now on."""
    remove: list[PositionId] = field(default_factory=list)
    """Positions it can no longer live with."""


@dataclass(frozen=True)
class StandingBy:
    of: Affected
    """Whose standing at home; self is whoever makes the gesture."""
    by: Annotated[float, Scale(-100, 100)]
    """Points up or down."""


@dataclass(frozen=True)
class PullTo:
    on: Affected
    """On whom; self is whoever makes the gesture."""
    by: ActorId
    """The voice."""
    to: Pull
    """The share of the distance each turn from now on, 0 to 0.6."""


@dataclass(frozen=True)
class Succession:
    """One leader leaves, another takes the chair; the person who plays it stays."""

    out: ActorId
    """Who leaves."""
    in_: ActorId
    """Who takes the chair; has an entry of its own."""


@dataclass(frozen=True)
class Effect:
    """A change to the state: exactly one of its fields is given."""

    course: CourseTo | None = None
    """An issue heads elsewhere."""
    trust: TrustSignal | None = None
    """A deed's signal moves trust."""
    ideal: IdealShift | None = None
    """Somebody wants something else."""
    salience: SalienceTo | None = None
    """An issue matters more, or less, to somebody."""
    accepts: AcceptsChange | None = None
    """Somebody can live with more, or with less."""
    standing: StandingBy | None = None
    """Somebody rises or falls at home."""
    pull: PullTo | None = None
    """A voice is listened to more, or less."""
    succession: Succession | None = None
    """One leader leaves, another takes the chair."""


@dataclass(frozen=True)
class Event:
    """News that nobody at the table could have refused."""

    id: Annotated[str, Id("happening")]
    """What conditions call it."""
    title: Annotated[str, Text(80)]
    """A headline."""
    news: Annotated[str, Text(200)]
    """One line, at most 200 characters."""
    date: dt.date | None = None
    """It is news at the opening of the first turn on or after this day in which its condition holds; without one, of any turn."""
    when: Condition | None = None
    """The condition under which it happens."""
    effects: list[Effect] = field(default_factory=list)
    """What it changes. No event scripts an outcome that somebody at the table could have refused."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""


@dataclass(frozen=True)
class Gesture:
    """A deed that needs nobody's leave, with its price; a unilateral move if it sets a course."""

    id: Annotated[str, Id("happening")]
    """What conditions and players' commands call it."""
    name: Annotated[str, Text(80)]
    """What people read."""
    by: list[DelegationId]
    """The delegations that can make it, as a list (by: [con]); it is made once, by one of them, and its effects call that one self."""
    text: Annotated[str, Text(300)]
    """What is done."""
    price: Annotated[str, Text(220)]
    """What it costs, in words, stated beforehand; the effects must say the same, or it costs nothing."""
    from_: dt.date | None = None
    """The first day on which it can be made."""
    until: dt.date | None = None
    """The last day on which it can be made."""
    when: Condition | None = None
    """The condition under which it can be made."""
    effects: list[Effect] = field(default_factory=list)
    """What it changes; a course among them makes it a unilateral move."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""


@dataclass(frozen=True)
class Argument:
    """A historical argument: whom it can move, on which issue, toward what."""

    id: Annotated[str, Id("argument")]
    """What players' commands call it."""
    name: Annotated[str, Text(80)]
    """What people read."""
    text: Annotated[str, Text(300)]
    """The argument in a sentence or two."""
    by: Annotated[Names, Ref("author")]
    """The delegations that can use it, or the word anyone."""
    issue: IssueId
    """The issue it is about."""
    toward: PlaceName
    """Where it moves those who hear it: a position or a number from 0 to 100 (for salience, 0 to 3)."""
    plausible: dict[ActorId, Share]
    """On whom it works and how well, 0 to 1; everybody else is deaf to it."""
    moves: Literal["ideal", "fear", "salience"] = "ideal"
    """What it moves: ideal, fear or salience."""
    from_: dt.date | None = None
    """The first day on which it can be used."""
    until: dt.date | None = None
    """The last day on which it can be used."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""
    note: Readable = ""
    """What is worth saying about it."""


@dataclass(frozen=True)
class Scene:
    """A paragraph shown when it is earned."""

    id: Annotated[str, Id("scene")]
    """Its own name."""
    text: Readable
    """The paragraph."""
    clauses: dict[IssueId, SpanName]
    """The clauses that a package must have, by issue."""
    on: Literal["tabled", "refused", "adopted"] = "tabled"
    """When it is told: tabled, refused or adopted."""
    from_: dt.date | None = None
    """The first day on which it can be earned."""
    until: dt.date | None = None
    """The last day on which it can be earned."""
    by: list[DelegationId] = field(default_factory=list)
    """Whose package it must be; anybody's, if nobody is named."""
    accepted_by: list[DeciderId] = field(default_factory=list)
    """Delegations and chambers that must have said yes to it."""
    refused_by: list[DeciderId] = field(default_factory=list)
    """Delegations and chambers that must have been asked and have said no: what a paragraph tells of somebody has to have happened."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources."""


@dataclass(frozen=True)
class Paper:
    """A newspaper that tells what came of a public package: as the organ of a side, or as a paper of record."""

    id: Annotated[str, Id("paper")]
    """Its own name."""
    name: Readable
    """What it is called."""
    city: Readable
    """Where it is printed."""
    tone: Literal["organ", "record"] = "record"
    """organ takes the side of those in of; record takes nobody's."""
    of: list[DelegationId] = field(default_factory=list)
    """The delegations whose side it takes."""
    script: str = ""
    """Its name as it stands at its head, where that is in other letters."""
