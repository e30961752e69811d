"""What adoption does: courses move, spans wait for their reckoning, trust and standing follow."""

from __future__ import annotations

from game.model.term import TermKind
from game.rules.chronicle import AmbiguityReckoned, ClauseLeftOpen, CourseSettled
from game.rules.compiled import CompiledScenario
from game.rules.effects import change_standing, settle
from game.rules.state import Proposal, Span, State, Verdict
from game.rules.trust import signal
from game.rules.verdict import Evaluator

MOST_AT_HOME = 6.0
"""Standing that one agreement can win or lose at most."""


def adopt(compiled: CompiledScenario, state: State, evaluator: Evaluator, proposal: Proposal) -> None:
    """A package has passed; `bench` saw the state in which it was answered."""
    accepted = [a.actor for a in proposal.answers if a.yes]
    for a in (proposal.by, *accepted):
        if a < compiled.delegations:
            change_standing(state, a, at_home(compiled, evaluator.verdict(a, proposal.package, proposal.by)))
    for a in accepted:
        signal(state, a, proposal.by, compiled.parameters.kept_word, compiled.parameters.trust_share)
        signal(state, proposal.by, a, compiled.parameters.kept_word, compiled.parameters.trust_share)
    readings = {a.actor: dict(a.verdict.readings) for a in proposal.answers}
    readings[proposal.by] = dict(evaluator.verdict(proposal.by, proposal.package, proposal.by).readings)
    for clause in proposal.package.clauses:
        if not clause.is_span:
            _revealed(compiled, state, clause.issue, clause.low)
            settle(state, clause.issue, clause.low)
            state.note(CourseSettled(state.turn, clause.issue, clause.low, proposal.number))
            continue
        state.spans = tuple(s for s in state.spans if s.issue != clause.issue)  # what the older span means stays open
        read = tuple((a, meant[clause.issue]) for a, meant in readings.items() if clause.issue in meant)
        span = Span(
            clause.issue, clause.low, clause.high, proposal.by, int(state.course[clause.issue]), read,
            frozenset((proposal.by, *accepted)), _due(compiled, state, clause.issue),
        )  # fmt: skip
        state.spans = (*state.spans, span)
        state.note(ClauseLeftOpen(state.turn, clause.issue, clause.low, clause.high, proposal.number))


def at_home(compiled: CompiledScenario, verdict: Verdict) -> float:
    """Standing that adoption brings a leader: what it wins or gives away against the course and against what it has said."""
    won = sum(t.amount for t in verdict.open_terms if t.kind in (TermKind.GAIN, TermKind.PUBLIC_WORD)) / 1000
    return max(-MOST_AT_HOME, min(MOST_AT_HOME, compiled.parameters.give_away * won))


def _due(compiled: CompiledScenario, state: State, issue: int) -> int:
    """The turn in which a span on the issue is reckoned."""
    day = compiled.scenario.issues[issue].ambiguity_deadline
    if day is not None:
        dated = next((n for n, t in enumerate(compiled.scenario.turns) if t.date >= day), len(compiled.scenario.turns))
        if dated > state.turn:
            return dated
    return state.turn + compiled.parameters.span_turns


def _revealed(compiled: CompiledScenario, state: State, issue: int, settled: int) -> None:
    """A later agreement settles what an earlier span left open: those who had read it otherwise see it."""
    for span in state.spans:
        if span.issue == issue:
            _disappoint(compiled, state, span, settled)


def reckon(compiled: CompiledScenario, state: State) -> None:
    """Spans that are due settle at the reading of the decider nearest the old course."""
    for span in [s for s in state.spans if s.due <= state.turn]:
        places = compiled.places[span.issue]
        meant = [p for a, p in span.readings if a in span.deciders] or [span.low]
        settled = min(meant, key=lambda p: (abs(places[p] - places[span.old_course]), p))
        _disappoint(compiled, state, span, settled)
        settle(state, span.issue, settled)
        deceived = tuple(a for a, p in span.readings if p != settled)
        state.note(AmbiguityReckoned(state.turn, span.issue, settled, span.author, deceived))


def _disappoint(compiled: CompiledScenario, state: State, span: Span, settled: int) -> None:
    """Those who had read it otherwise lose trust in its author in proportion."""
    places = compiled.places[span.issue]
    for a, position in span.readings:
        distance = abs(places[position] - places[settled]) / 100
        if distance and a != span.author:
            signal(state, a, span.author, 0.0, min(1.0, compiled.parameters.misread_cost * distance))
