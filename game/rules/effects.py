"""Effects of events and gestures on a state."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.happening import SELF, Effect, Names
from game.model.scenario import names
from game.rules.compiled import CompiledScenario, place_of
from game.rules.state import State
from game.rules.trust import signal


def apply_all(compiled: CompiledScenario, state: State, effects: Iterable[Effect], maker: int = -1) -> None:
    """Apply effects in their order; the state is changed. `maker` made the gesture that has them; nobody made an event."""
    for effect in effects:
        apply(compiled, state, effect, maker)


def apply(compiled: CompiledScenario, state: State, e: Effect, maker: int = -1) -> None:
    """Apply one effect; the state is changed."""
    if e.course:
        i = compiled.issue_index[e.course.issue]
        settle(state, i, compiled.scenario.issues[i].number(e.course.to))
    elif e.trust:
        for a in _who(compiled, e.trust.of, maker):
            for b in _who(compiled, e.trust.in_, maker):
                signal(state, a, b, e.trust.signal, e.trust.share)
    elif e.ideal:
        i = compiled.issue_index[e.ideal.issue]
        goal = place_of(compiled.scenario.issues[i], e.ideal.toward)
        for a in _who(compiled, e.ideal.of, maker):
            shift(state, a, i, goal, e.ideal.share)
    elif e.salience:
        i = compiled.issue_index[e.salience.issue]
        for a in _who(compiled, e.salience.of, maker):
            if compiled.has_stance[a, i]:
                state.salience[a, i] = e.salience.to
    elif e.accepts:
        i = compiled.issue_index[e.accepts.issue]
        number = compiled.scenario.issues[i].number
        for a in _who(compiled, e.accepts.of, maker):
            state.accepts[a, i, [number(p) for p in e.accepts.add]] = True
            state.accepts[a, i, [number(p) for p in e.accepts.remove]] = False
    elif e.standing:
        for a in _who(compiled, e.standing.of, maker):
            change_standing(state, a, e.standing.by)
    elif e.pull:
        for a in _who(compiled, e.pull.on, maker):
            state.pull[a, compiled.index[e.pull.by]] = e.pull.to
    elif e.succession:
        succeed(state, compiled.index[e.succession.out], compiled.index[e.succession.in_])
    else:
        raise ValueError(f"an effect that does nothing: {e}")


def _who(compiled: CompiledScenario, who: Names, maker: int) -> list[int]:
    return [maker if name == SELF else compiled.index[name] for name in names(who)]


def settle(state: State, issue: int, position: int) -> None:
    """The course moves; a span that waited on the issue lapses, and so does an offer that was made about it."""
    state.course[issue] = position
    state.spans = tuple(s for s in state.spans if s.issue != issue)
    state.offers = tuple(o for o in state.offers if all(c.issue != issue for c in o.package.clauses))


def shift(state: State, actor: int, issue: int, goal: float, share: float) -> None:
    """A view and its anchor move a share of the way."""
    state.ideal[actor, issue] += share * (goal - state.ideal[actor, issue])
    state.anchor[actor, issue] += share * (goal - state.anchor[actor, issue])


def change_standing(state: State, actor: int, by: float) -> None:
    """Standing at home, kept within 0 and 100."""
    state.standing[actor] = min(100.0, max(0.0, state.standing[actor] + by))


def succeed(state: State, out: int, into: int) -> None:
    """One leaves the chair, another takes it; whoever played the one plays the other."""
    state.serving[out] = False
    state.serving[into] = True
    if out in state.people:
        state.people = (state.people - {out}) | {into}
