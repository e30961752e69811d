"""Whether a structured condition holds in a state."""

from __future__ import annotations

from game.model.happening import Condition
from game.rules.compiled import CompiledScenario
from game.rules.state import State


def evaluate(compiled: CompiledScenario, state: State, condition: Condition | None) -> bool:
    """True where there is no condition. Only settled courses count, never a span that waits."""
    c = condition
    if c is None:
        return True
    day = compiled.scenario.turns[state.turn].date
    if c.all is not None:
        return all(evaluate(compiled, state, part) for part in c.all)
    if c.any is not None:
        return any(evaluate(compiled, state, part) for part in c.any)
    if c.not_ is not None:
        return not evaluate(compiled, state, c.not_)
    if c.from_ is not None:
        return day >= c.from_
    if c.before is not None:
        return day < c.before
    if c.event is not None:
        return c.event in state.occurred
    return _of_the_table(compiled, state, c)


def _of_the_table(compiled: CompiledScenario, state: State, c: Condition) -> bool:
    if c.course is not None:
        i = compiled.issue_index[c.course.issue]
        return compiled.scenario.issues[i].positions[state.course[i]].id in c.course.in_
    if c.standing is not None:
        return _between(state.standing[compiled.index[c.standing.of]], c.standing.below, c.standing.above)
    if c.trust is not None:
        value = state.trust[compiled.index[c.trust.of], compiled.index[c.trust.in_]]
        return _between(value, c.trust.below, c.trust.above)
    if c.turned is not None:
        return bool(state.turned[compiled.index[c.turned.of], compiled.issue_index[c.turned.issue]])
    if c.refused is not None:
        return _came_out(state, c.refused, False)
    if c.adopted is not None:
        return _came_out(state, c.adopted, True)
    if c.said_no is not None:
        return any(c.said_no.to in p.records and compiled.index[c.said_no.of] in p.noes for p in state.proposals)
    raise ValueError(f"a condition that asks for nothing: {c}")


def _came_out(state: State, recorded: str, passed: bool) -> bool:
    """Whether a package with the clauses of a recorded one has come out so, whoever tabled it."""
    return any(p.passed is passed and recorded in p.records for p in state.proposals)


def _between(value: float, below: float | None, above: float | None) -> bool:
    return (below is None or value < below) and (above is None or value > above)
