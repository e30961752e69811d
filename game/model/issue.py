"""Issues with ordered positions on a 0-100 scale, and the bodies that decide them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from game.model.declared import Id, Ref, Scale, Size, Text
from game.model.kinds import BodyId, ChamberId, DelegationId, PositionId, Readable, SourceKey, Weight

POSITIONS = Size(2, 7)
"""How many positions an issue has: two are a yes or no, and more than seven nobody can keep apart."""


@dataclass(frozen=True)
class Position:
    """One way an issue can end, and the body that decides it."""

    id: Annotated[str, Id("position")]
    """What stances, clauses and players' commands call it."""
    name: Annotated[str, Text(80)]
    """What people read, so that it follows on from the issue's name."""
    body: BodyId
    """The body that decides it."""
    at: Annotated[float, Scale(0, 100)] | None = None
    """Its place from 0 to 100; evenly spaced if missing."""
    rests_on: list[DelegationId] = field(default_factory=list)
    """Delegations whose kept word it depends on: gains from it are discounted by distrust of them."""
    from_: dt.date | None = None
    """The day from which anybody could think of it; before, it cannot be tabled."""
    gloss: Annotated[str, Text(300)] = ""
    """What it means, in a sentence or two."""


@dataclass(frozen=True)
class Issue:
    """Something to be settled: two to seven ordered positions and the one it is heading for."""

    id: Annotated[str, Id("issue")]
    """What stances, clauses and players' commands call it."""
    name: Annotated[str, Text(40)]
    """What people read, as in: on the end of coal. With its article where it needs one."""
    question: Annotated[str, Text(160)]
    """The question that its positions answer."""
    course: PositionId
    """The position it is heading for if nobody agrees on anything. A clause equal to the course settles nothing."""
    positions: Annotated[list[Position], POSITIONS]
    """Two to seven, from one end of the scale to the other."""
    ambiguity_deadline: dt.date | None = None
    """When a deliberate ambiguity on this issue comes due, if not within two turns."""
    sources: list[SourceKey] = field(default_factory=list)
    """Keys of sources about the issue."""
    note: Readable = ""
    """What is worth saying about it; shown in the library."""

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

    id: Annotated[str, Id("body")]
    """What positions call it."""
    name: Annotated[str, Text(90)]
    """What people read, as in: decided by the council. With its article where it needs one."""
    members: list[DelegationId] = field(default_factory=list)
    """The delegations that decide. The author of a package is taken to consent to it."""
    rule: Literal["unanimity", "majority", "threshold"] = "unanimity"
    """unanimity, majority, or threshold (of weights)."""
    weights: dict[Annotated[str, Ref("member")], Weight] = field(default_factory=dict)
    """With a threshold: the weight of each member; 1 if missing."""
    needs: float | None = None
    """With a threshold: the sum of weights that is enough."""
    ratified_by: list[ChamberId] = field(default_factory=list)
    """Chambers that are asked once the members have consented."""
    all_of: list[BodyId] = field(default_factory=list)
    """Instead of members: bodies, each of which must consent."""
    note: Readable = ""
    """What is worth saying about it, such as why each is asked; shown with the issue and on the class's agenda."""
