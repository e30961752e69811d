"""What an argument or a gesture does for a seat: it makes the best package likelier, or a threat less likely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.acts import Act, Argue, Gesture, NotPossible
from game.model.scenario import names
from game.players.stakes import Stakes
from game.rules import opinion
from game.rules.effects import apply_all
from game.rules.state import State
from game.rules.turn import may_argue, may_gesture
from game.view import View


@dataclass(frozen=True)
class Influence:
    """An act, and the points of prospect it adds."""

    act: Act
    worth: float


def best_influence(view: View, stakes: Stakes) -> Influence | None:
    """The argument or gesture that helps most; None if none can be made."""
    before = stakes.worth(view.state)
    best: Influence | None = None
    for act, state, price in _tries(view):
        worth = stakes.worth(state) - before + price
        if best is None or worth > best.worth + 1e-9:
            best = Influence(act, worth)
    return best


def _tries(view: View) -> Iterator[tuple[Act, State, float]]:
    """Every argument and gesture that can be made, the state it leads to, and its price at home."""
    frame, seat, me = view.frame, view.seat, view.frame.ids[view.seat]
    for argument in view.scenario.arguments:
        if me not in names(argument.by) and "anyone" not in names(argument.by):
            continue
        for target in argument.plausible:
            number = frame.index[target]
            try:
                may_argue(frame, view.state, seat, argument.id, number)
            except NotPossible:
                continue
            state = view.state.copy()
            opinion.argue(frame, state, argument, number)
            opinion.voices_pull(frame, state)
            yield Argue(argument.id, target), state, 0.0
    for gesture in view.scenario.gestures:
        try:
            may_gesture(frame, view.state, seat, gesture.id)
        except NotPossible:
            continue
        state = view.state.copy()
        state.fired = (*state.fired, gesture.id)
        apply_all(frame, state, gesture.effects)
        opinion.voices_pull(frame, state)
        yield Gesture(gesture.id), state, float(state.standing[seat] - view.state.standing[seat])
