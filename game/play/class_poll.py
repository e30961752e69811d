"""What a class is asked before the answers to a package are shown, and what it is told afterwards."""

from __future__ import annotations

from game.debrief.poll import tabled_at
from game.negotiation import Negotiation
from game.play.classroom import Classroom
from game.rules import bodies
from game.rules.state import Proposal


def next_to_ask(negotiation: Negotiation, classroom: Classroom) -> Proposal | None:
    """The next public package of which the class is to say what it expects, before it is shown what comes of it."""
    if not classroom.poll:
        return None
    return next((p for p in _public(negotiation, classroom.asked) if _concerns(negotiation, classroom, p) and p.asked), None)


def next_to_announce(negotiation: Negotiation, classroom: Classroom) -> Proposal | None:
    """The next public package with its answers, of which the class has not been told and which concerns it."""
    return next((p for p in _public(negotiation, classroom.announced) if not p.open and _concerns(negotiation, classroom, p)), None)


def deciders(negotiation: Negotiation, proposal: Proposal) -> list[int]:
    """Everybody whose consent a proposal needed when it was tabled, chambers included."""
    compiled = negotiation.compiled
    before = negotiation.state_at(negotiation.nodes[tabled_at(negotiation)[proposal.number]].parent)
    touched = bodies.touched(compiled, proposal.package)
    return bodies.members(compiled, before, touched, proposal.by) + bodies.chambers(compiled, before, touched)


def _concerns(negotiation: Negotiation, classroom: Classroom, proposal: Proposal) -> bool:
    """Whether a team has tabled or must answer it; or the class wants to hear of all."""
    people = negotiation.state.people
    return classroom.poll_others or proposal.by in people or bool(people & set(proposal.asked))


def _public(negotiation: Negotiation, known: set[int]) -> list[Proposal]:
    by_number = tabled_at(negotiation)
    return [p for p in negotiation.state.proposals if p.package.public and by_number[p.number] not in known]
