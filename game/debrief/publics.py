"""How far each public moved, beside the historical game."""

from __future__ import annotations

from game.debrief.model import PublicMove
from game.debrief.worth import tenths
from game.model.actor import Voice
from game.rules.frame import Frame
from game.rules.state import State


def publics(frame: Frame, state: State, historical: State, seat: int) -> tuple[PublicMove, ...]:
    """Every public on every issue it has a view on; `nearer` is how much of its distance to the seat's first ideal is gone."""
    voices = [v for v in frame.scenario.voices if v.kind == "public"]
    return tuple(
        _one(frame, voice, int(i), seat, (state, historical)) for voice in voices for i in frame.holds[frame.index[voice.id]].nonzero()[0]
    )


def _one(frame: Frame, voice: Voice, issue: int, seat: int, ends: tuple[State, State]) -> PublicMove:
    at = (frame.index[voice.id], issue)
    start, wish, cares = float(frame.ideal[at]), float(frame.ideal[seat, issue]), bool(frame.holds[seat, issue])
    yours, history = (float(end.ideal[at]) for end in ends)
    nearer, in_history = (tenths(abs(start - wish) - abs(now - wish)) if cares else 0.0 for now in (yours, history))
    return PublicMove(voice.id, voice.name, frame.issues[issue], tenths(start), tenths(yours), tenths(history), nearer, in_history)
