"""A game played again on a scenario that has been edited while it ran: what comes out otherwise, and from where it cannot go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from game.errors import ActError
from game.i18n import _
from game.negotiation import Chair, Negotiation, Node, Note
from game.notation import parse_act
from game.rules.state import State
from game.saves.errors import SaveError
from game.saves.lines import ActLine, HeadLine, LabelLine
from game.saves.reader import seated
from game.saves.write import steps_of
from game.scenario.library import Loaded
from game.scenario.places import FILE


@dataclass(frozen=True)
class Again:
    """The game on the scenario as it is now."""

    negotiation: Negotiation
    first: Node | None
    """The first act that comes out otherwise, if any does."""
    stopped: Node | None
    """The first act that cannot be taken any more, if there is one."""
    why: str
    """Why that is so."""
    left_out: int
    """How many acts could not be taken again, on all branches."""


def again(played: Negotiation, loaded: Loaded) -> Again:
    """Every act of every branch once more, as far as it can still be taken; SaveError if somebody's seat is gone.

    What is no act is moved to the nearest point above it that is still there.
    """
    file = loaded.folder / FILE
    negotiation = seated(file, played.assigned_at_start, loaded, played.seed, played.game)
    first: Node | None = None
    refused: list[tuple[Node, str]] = []
    for step in steps_of(played):
        match step:
            case ActLine():
                node = played.nodes[step.id]
                reason, same = _taken(negotiation, played, step)
                first = node if first is None and not same else first
                refused += [(node, reason)] if reason else []
            case Chair(seat, kind):
                if seat not in negotiation.compiled.index:
                    raise SaveError(file, _("There is no seat {seat}.").format(seat=seat))
                negotiation.reseat(seat, kind)
            case Note():
                negotiation.notes += [step] if step.node == 0 or step.node in negotiation.nodes else []
            case LabelLine(name, at):
                negotiation.labels[name] = _kept(negotiation, played, at)
            case HeadLine(head, redo):
                negotiation.head = _kept(negotiation, played, head)
                negotiation.undone = [n for n in redo if n == 0 or n in negotiation.nodes]
            case _:
                assert_never(step)
    stopped, why = refused[0] if refused else (None, "")
    return Again(negotiation, first, stopped, why, len(refused))


def _taken(negotiation: Negotiation, played: Negotiation, line: ActLine) -> tuple[str, bool]:
    """Take one act again: why it cannot be taken, if it cannot; and whether it comes out as it did."""
    if line.parent and line.parent not in negotiation.nodes:
        return _("It follows one that cannot be taken."), False
    if line.seat not in negotiation.compiled.index:
        return _("There is no seat {seat}.").format(seat=line.seat), False
    try:
        act = parse_act(negotiation.loaded.scenario, line.act)
        negotiation.replay_lenient(Node(line.id, line.parent, line.seat, act, line.digest))
    except ActError as error:
        return str(error), False
    return "", outcome(negotiation.state_at(line.id)) == outcome(played.state_at(line.id))


def outcome(state: State) -> tuple[object, ...]:
    """What anybody would call the outcome: whose turn it is, the courses, the answers and what was offered instead, the events."""
    answers = [(p.number, p.passed, [(a.actor, a.yes, a.leading) for a in p.answers]) for p in state.proposals]
    offers = [(o.by, o.to, o.package) for o in state.offers]
    return state.turn, state.actor, state.acts_left, state.course.tolist(), answers, offers, state.occurred


def _kept(negotiation: Negotiation, played: Negotiation, node: int) -> int:
    """The nearest point above a node, or the node itself, that is still there."""
    while node and node not in negotiation.nodes:
        node = played.nodes[node].parent
    return node
