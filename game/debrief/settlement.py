"""The settlement issue by issue: where it started, what moved it, where it ended here and in history."""

from __future__ import annotations

from game.debrief.model import Cause, IssueEnd, Move
from game.model.happening import Event, Gesture
from game.rules.frame import Frame
from game.rules.state import Entry, Proposal, State


def settlement(frame: Frame, state: State) -> tuple[IssueEnd, ...]:
    """Every issue."""
    moved = moves(frame, state)
    found = []
    for i, issue in enumerate(frame.scenario.issues):
        ending = frame.scenario.outcome[issue.id]
        yours = issue.positions[state.course[i]].id
        found.append(IssueEnd(issue.id, issue.name, issue.course, yours, ending.position, ending.date, ending.note, tuple(moved[i])))
    return tuple(found)


def moves(frame: Frame, state: State) -> list[list[Move]]:
    """By issue: every change of its course, from the chronicle, and every ambiguity that was reckoned."""
    found: list[list[Move]] = [[] for _ in frame.issues]
    opened: dict[int, int] = {}
    for entry in state.log:
        if entry.kind == "left_open":
            opened[entry.data["issue"]] = entry.data["proposal"]
        for issue, position, move in _of(frame, state, entry, opened):
            before = found[issue][-1].position if found[issue] else frame.scenario.issues[issue].course
            if position != before or move.cause == "reckoning":
                found[issue].append(move)
    return found


def _of(frame: Frame, state: State, entry: Entry, opened: dict[int, int]) -> list[tuple[int, str, Move]]:
    """The moves that a line of the chronicle tells of."""
    data = entry.data
    match entry.kind:
        case "settled":
            return [_moved(frame, entry, "proposal", state.proposals[data["proposal"]])]
        case "reckoning":
            return [_moved(frame, entry, "reckoning", state.proposals[opened[data["issue"]]])]
        case "news":
            event = next(e for e in frame.scenario.events if e.id == data["event"])
            return _deed(frame, entry, event, "")
        case "gesture":
            gesture = next(g for g in frame.scenario.gestures if g.id == data["gesture"])
            return _deed(frame, entry, gesture, frame.ids[data["by"]])
    return []


def _moved(frame: Frame, entry: Entry, cause: Cause, proposal: Proposal) -> tuple[int, str, Move]:
    """A move by a package: as it was adopted, or as what it left open was reckoned."""
    issue = entry.data["issue"]
    word = frame.scenario.issues[issue].positions[entry.data["position"]].id
    date = frame.scenario.turns[entry.turn].date
    return issue, word, Move(cause, entry.turn, date, word, by=frame.ids[proposal.by], proposal=proposal.number)


def _deed(frame: Frame, entry: Entry, deed: Event | Gesture, by: str) -> list[tuple[int, str, Move]]:
    """The moves by an event or by somebody's gesture."""
    cause: Cause = "event" if isinstance(deed, Event) else "gesture"
    name, date = deed.title if isinstance(deed, Event) else deed.name, frame.scenario.turns[entry.turn].date
    return [
        (frame.issue_index[e.course.issue], e.course.to, Move(cause, entry.turn, date, e.course.to, by=by, id=deed.id, name=name))
        for e in deed.effects
        if e.course
    ]
