"""The settlement issue by issue: where it started, what moved it, where it ended here and in history."""

from __future__ import annotations

from game.debrief.model import Cause, IssueEnd, Move
from game.model.happening import Event, Gesture
from game.rules.chronicle import AmbiguityReckoned, ClauseLeftOpen, CourseSettled, EventOccurred, GestureMade, LogLine
from game.rules.compiled import CompiledScenario
from game.rules.state import Proposal, State


def settlement(compiled: CompiledScenario, state: State) -> tuple[IssueEnd, ...]:
    """Every issue."""
    moved = moves(compiled, state)
    ends = []
    for i, issue in enumerate(compiled.scenario.issues):
        ending = compiled.scenario.outcome[issue.id]
        yours = issue.positions[state.course[i]].id
        ends.append(IssueEnd(issue.id, issue.name, issue.course, yours, ending.position, ending.date, ending.note, tuple(moved[i])))
    return tuple(ends)


def moves(compiled: CompiledScenario, state: State) -> list[list[Move]]:
    """By issue: every change of its course, from the chronicle, and every ambiguity that was reckoned."""
    by_issue: list[list[Move]] = [[] for _ in compiled.issues]
    opened: dict[int, int] = {}
    for line in state.log:
        if isinstance(line, ClauseLeftOpen):
            opened[line.issue] = line.proposal
        for issue, position, move in _of(compiled, state, line, opened):
            before = by_issue[issue][-1].position if by_issue[issue] else compiled.scenario.issues[issue].course
            if position != before or move.cause == "reckoning":
                by_issue[issue].append(move)
    return by_issue


def _of(compiled: CompiledScenario, state: State, line: LogLine, opened: dict[int, int]) -> list[tuple[int, str, Move]]:
    """The moves that a line of the chronicle tells of; of most lines none."""
    scenario = compiled.scenario
    if isinstance(line, CourseSettled):
        return [_moved(compiled, line, "proposal", state.proposals[line.proposal])]
    if isinstance(line, AmbiguityReckoned):
        return [_moved(compiled, line, "reckoning", state.proposals[opened[line.issue]])]
    if isinstance(line, EventOccurred):
        return _deed(compiled, line, next(e for e in scenario.events if e.id == line.event), "")
    if isinstance(line, GestureMade):
        return _deed(compiled, line, next(g for g in scenario.gestures if g.id == line.gesture), compiled.ids[line.by])
    return []


def _moved(compiled: CompiledScenario, line: CourseSettled | AmbiguityReckoned, cause: Cause, proposal: Proposal) -> tuple[int, str, Move]:
    """A move by a package: as it was adopted, or as what it left open was reckoned."""
    position = compiled.scenario.issues[line.issue].positions[line.position].id
    date = compiled.scenario.turns[line.turn].date
    return line.issue, position, Move(cause, line.turn, date, position, by=compiled.ids[proposal.by], proposal=proposal.number)


def _deed(compiled: CompiledScenario, line: LogLine, deed: Event | Gesture, by: str) -> list[tuple[int, str, Move]]:
    """The moves by an event or by somebody's gesture."""
    cause: Cause = "event" if isinstance(deed, Event) else "gesture"
    name, date = deed.title if isinstance(deed, Event) else deed.name, compiled.scenario.turns[line.turn].date
    return [
        (compiled.issue_index[e.course.issue], e.course.to, Move(cause, line.turn, date, e.course.to, by=by, id=deed.id, name=name))
        for e in deed.effects
        if e.course
    ]
