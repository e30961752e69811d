"""What an argument or a gesture does for a seat: it makes the best package likelier, or a threat less likely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.acts import Act, Argue, Gesture
from game.players.stakes import Stakes
from game.rules import opinion
from game.rules.effects import apply_all
from game.rules.state import State
from game.view import View


@dataclass(frozen=True)
class Influence:
    """An act, and the points of prospect it adds."""

    act: Act
    worth: float


def best_influence(view: View, stakes: Stakes) -> Influence | None:
    """The argument or gesture that helps most; None if none can be made."""
    before = stakes.worth(drifted(view, view.state.copy()))
    best: Influence | None = None
    for act, state, price in _tries(view):
        worth = stakes.worth(state) - before + price
        if best is None or worth > best.worth + 1e-9:
            best = Influence(act, worth)
    return best


def drifted(view: View, state: State) -> State:
    """The same state after a turn in which voices have pulled: a public that is won pulls on its government."""
    opinion.voices_pull(view.compiled, state)
    return state


def _tries(view: View) -> Iterator[tuple[Act, State, float]]:
    """Every argument and gesture that can be made, the state it leads to, and its price at home."""
    compiled, seat = view.compiled, view.seat
    for argument, target in view.arguments():
        state = view.state.copy()
        opinion.argue(compiled, state, argument, compiled.index[target])
        yield Argue(argument.id, target), drifted(view, state), 0.0
    for gesture in (g for g in view.scenario.gestures if view.can(Gesture(g.id))):
        state = view.state.copy()
        state.occurred = (*state.occurred, gesture.id)
        apply_all(compiled, state, gesture.effects, seat)
        yield Gesture(gesture.id), drifted(view, state), float(state.standing[seat] - view.state.standing[seat])
