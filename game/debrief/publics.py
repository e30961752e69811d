"""How far each public moved, beside the historical game."""

from __future__ import annotations

from game.debrief.model import PublicMove
from game.debrief.worth import tenths
from game.rules.compiled import CompiledScenario
from game.rules.opinion import views_of_publics
from game.rules.state import State


def publics(compiled: CompiledScenario, state: State, historical: State, seat: int) -> tuple[PublicMove, ...]:
    """Every public on every issue it has a view on; `nearer` is how much of its distance to the seat's first ideal is gone."""
    return tuple(_one(compiled, at, seat, (state, historical)) for at in views_of_publics(compiled))


def _one(compiled: CompiledScenario, at: tuple[int, int], seat: int, ends: tuple[State, State]) -> PublicMove:
    public, issue = compiled.actors[at[0]], at[1]
    start, wish, cares = float(compiled.ideal[at]), float(compiled.ideal[seat, issue]), bool(compiled.has_stance[seat, issue])
    yours, history = (float(end.ideal[at]) for end in ends)
    nearer, in_history = (tenths(abs(start - wish) - abs(now - wish)) if cares else 0.0 for now in (yours, history))
    return PublicMove(public.id, public.name, compiled.issues[issue], tenths(start), tenths(yours), tenths(history), nearer, in_history)
