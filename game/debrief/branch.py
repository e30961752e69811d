"""Which branch of a tree of acts is told: people go back and try something, and the game that they played is not where they left it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.errors import DemarcheError
from game.i18n import _
from game.negotiation import Negotiation

FARTHEST, LATEST = "farthest", "latest"


class NoBranchError(DemarcheError, LookupError):
    """No point of that name or number; the message names those that there are."""


@dataclass(frozen=True)
class ChosenBranch:
    """A branch that is told."""

    end: int
    """The point at its end."""
    latest: bool
    """Whether it is the one on which the save was left."""
    others: tuple[int, ...]
    """The ends of the others, the farthest first."""


def choose(negotiation: Negotiation, wanted: str = "") -> ChosenBranch:
    """The branch that is wanted: farthest, latest (where the save was left), or that through a point, by its name or number.

    If nothing is wanted: where the save was left if people went on from there for a turn at least, as homework does; else the
    branch that was played farthest, so that trying something at the end of a lesson does not hide the lesson. NoBranchError.
    """
    leaves, head = negotiation.leaves(), negotiation.head
    ends = [*leaves, head]
    if wanted not in ("", FARTHEST, LATEST):
        point = _point(negotiation, wanted)
        end = _farthest(negotiation, [n for n in ends if point in _way(negotiation, n)])
    else:
        end = _farthest(negotiation, ends)
        if wanted == LATEST or (not wanted and _went_on(negotiation, end)):
            end = head
    others = [n for n in leaves if end not in _way(negotiation, n)]
    return ChosenBranch(end, end == head, tuple(sorted(others, key=lambda n: (_reach(negotiation, n), n), reverse=True)))


def _farthest(negotiation: Negotiation, ends: Iterable[int]) -> int:
    """The end that was played farthest; of those that reach the same turn the head, then one that goes on from it, then the newest."""
    head = negotiation.head
    return max(ends, key=lambda n: (_reach(negotiation, n), n == head, head in _way(negotiation, n), n))


def _went_on(negotiation: Negotiation, farthest: int) -> bool:
    """Whether people went on at the head for a turn or more after it had parted from the farthest branch."""
    head, way = negotiation.head, _way(negotiation, farthest)
    parted = max(_way(negotiation, head) & way)
    return _reach(negotiation, head) > _reach(negotiation, parted)


def _reach(negotiation: Negotiation, node: int) -> tuple[bool, int]:
    """How far a point lies: over or not, then the turn."""
    state = negotiation.state_at(node)
    return state.over, state.turn


def _way(negotiation: Negotiation, node: int) -> set[int]:
    """The points from the opening to a point."""
    return {0, *(n.id for n in negotiation.path(node))}


def _point(negotiation: Negotiation, wanted: str) -> int:
    """A point by its name or number."""
    if wanted in negotiation.labels:
        return negotiation.labels[wanted]
    if wanted.isdecimal() and len(wanted) < 10 and (int(wanted) in negotiation.nodes or int(wanted) == 0):
        return int(wanted)
    known = ", ".join([FARTHEST, LATEST, *(f"“{name}”" for name in negotiation.labels)])
    message = _("There is no branch or point “{wanted}”. Known: {known}, and points by their numbers, up to {last}.")
    raise NoBranchError(message.format(wanted=wanted[:80], known=known, last=max(negotiation.nodes, default=0)))
