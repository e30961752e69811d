"""The settlement issue by issue: where it started, what moved it, where it ended here and in history."""

from __future__ import annotations

from game.debrief.model import Cause, IssueEnd, Move
from game.model.happening import Event, Gesture
from game.rules.compiled import CompiledScenario
from game.rules.state import Entry, Proposal, State


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
    for entry in state.log:
        if entry.kind == "left_open":
            opened[entry.data["issue"]] = entry.data["proposal"]
        for issue, position, move in _of(compiled, state, entry, opened):
            before = by_issue[issue][-1].position if by_issue[issue] else compiled.scenario.issues[issue].course
            if position != before or move.cause == "reckoning":
                by_issue[issue].append(move)
    return by_issue


def _of(compiled: CompiledScenario, state: State, entry: Entry, opened: dict[int, int]) -> list[tuple[int, str, Move]]:
    """The moves that a line of the chronicle tells of."""
    data = entry.data
    match entry.kind:
        case "settled":
            return [_moved(compiled, entry, "proposal", state.proposals[data["proposal"]])]
        case "reckoning":
            return [_moved(compiled, entry, "reckoning", state.proposals[opened[data["issue"]]])]
        case "news":
            event = next(e for e in compiled.scenario.events if e.id == data["event"])
            return _deed(compiled, entry, event, "")
        case "gesture":
            gesture = next(g for g in compiled.scenario.gestures if g.id == data["gesture"])
            return _deed(compiled, entry, gesture, compiled.ids[data["by"]])
    return []


def _moved(compiled: CompiledScenario, entry: Entry, cause: Cause, proposal: Proposal) -> tuple[int, str, Move]:
    """A move by a package: as it was adopted, or as what it left open was reckoned."""
    issue = entry.data["issue"]
    word = compiled.scenario.issues[issue].positions[entry.data["position"]].id
    date = compiled.scenario.turns[entry.turn].date
    return issue, word, Move(cause, entry.turn, date, word, by=compiled.ids[proposal.by], proposal=proposal.number)


def _deed(compiled: CompiledScenario, entry: Entry, deed: Event | Gesture, by: str) -> list[tuple[int, str, Move]]:
    """The moves by an event or by somebody's gesture."""
    cause: Cause = "event" if isinstance(deed, Event) else "gesture"
    name, date = deed.title if isinstance(deed, Event) else deed.name, compiled.scenario.turns[entry.turn].date
    return [
        (compiled.issue_index[e.course.issue], e.course.to, Move(cause, entry.turn, date, e.course.to, by=by, id=deed.id, name=name))
        for e in deed.effects
        if e.course
    ]
