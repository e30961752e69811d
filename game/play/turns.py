"""A team's turn in a class: one act a turn, where the class plays so; and what silence means."""

from __future__ import annotations

from game.model.acts import Act, Answer, End
from game.negotiation import Negotiation


def has_acted(negotiation: Negotiation, node: int | None = None) -> bool:
    """Whether the seat that has the floor at a node (the head if none is named) has made an act in this turn of its own."""
    head = negotiation.head if node is None else node
    state = negotiation.state_at(head)
    if state.over or state.awaiting >= 0:
        return False
    seat = negotiation.compiled.ids[state.actor]
    own = (n.act for n in reversed(negotiation.path(head)) if n.seat == seat and not isinstance(n.act, Answer))
    return next(own, End()) != End()


def close_after_act(negotiation: Negotiation) -> None:
    """End the turn of whoever has made an act in it, once nobody's answer is awaited."""
    while not negotiation.over and negotiation.is_person(negotiation.to_act) and has_acted(negotiation):
        negotiation.act(negotiation.to_act, End())


def silent_act(negotiation: Negotiation) -> Act:
    """What silence means for the team that has the floor: to wait; where an answer is due, what its government advises."""
    seat = negotiation.to_act
    if not negotiation.is_answer_due(seat):
        return End()
    awaiting = negotiation.state.awaiting
    waiting = next(p for p in negotiation.state.proposals if p.number == awaiting)
    return Answer(awaiting, negotiation.view(seat).advice(waiting))
