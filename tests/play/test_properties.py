"""What holds of a session whatever people do with it: going back and forth, drafts, what each has been shown, one act a turn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.debrief.chair import holders
from game.model.acts import Answer, End
from game.play.classroom import Classroom
from game.play.opening import begin
from game.play.session import Session
from game.scenario.library import load
from tests import tiny

ACTS = (
    "wait",
    "end",
    "declare border=outer",
    "sound south trade",
    "sound north border",
    "table border=outer public",
    "table trade=partial private",
)
Step = tuple[str, int]
STEPS = st.lists(
    st.tuples(st.sampled_from(["act", "act", "act", "answer", "undo", "redo", "go_to", "fork", "look"]), st.integers(0, 60)), max_size=25
)
MANY = settings(max_examples=60, deadline=None)


def shared(one_act: bool = False) -> Session:
    """Two people at one screen; as a class, if that is asked for."""
    game = tiny.game(north="person", south="person")
    game.advance()
    session = Session(game, None, game.to_act)
    session.classroom = Classroom(poll=False, one_act=one_act) if one_act else None
    return session


def do(session: Session, step: Step) -> None:
    """One thing that somebody does; what cannot be done is passed over."""
    what, n = step
    if not session.over:
        session.take_seat(session.negotiation.to_act)
    match what:
        case "act":
            session.act(ACTS[n % len(ACTS)])
        case "answer" if session.negotiation.state.awaiting >= 0:
            session.act(f"answer {session.negotiation.state.awaiting} {'yes' if n % 2 else 'no'}")
        case "undo":
            session.undo()
        case "redo":
            session.redo()
        case "go_to":
            session.go_to(n % (len(session.negotiation.nodes) + 1))
        case "fork":
            session.fork(f"point {n}")
        case "look":
            session.mark_viewed()


def played(steps: list[Step], one_act: bool = False) -> Session:
    session = shared(one_act)
    for step in steps:
        do(session, step)
    return session


def whole(session: Session) -> tuple[object, ...]:
    """Where the table stands."""
    negotiation = session.negotiation
    return negotiation.head, negotiation.state.turn, negotiation.to_act, tuple(negotiation.undone)


@pytest.mark.parametrize("one_act", [False, True])
@MANY
@given(STEPS)
def test_undo_and_then_redo_changes_nothing(one_act: bool, steps: list[Step]) -> None:
    session = played(steps, one_act)
    before = whole(session)
    if session.undo() == "":
        assert session.negotiation.head != before[0]
        assert session.redo() == ""
        assert whole(session) == before


@MANY
@given(STEPS)
def test_everything_that_was_taken_back_can_be_restored_step_by_step(steps: list[Step]) -> None:
    session = played(steps)
    passed = [session.negotiation.head]
    while session.undo() == "":
        passed.append(session.negotiation.head)
    assert session.negotiation.last_of_a_person is None
    for head in passed[-2::-1]:
        assert session.redo() == ""
        assert session.negotiation.head == head


@MANY
@given(STEPS, st.sampled_from(ACTS))
def test_redo_does_not_survive_a_new_act(steps: list[Step], act: str) -> None:
    session = played(steps)
    session.undo()
    if session.over:
        return
    session.take_seat(session.negotiation.to_act)
    kept = list(session.negotiation.undone)
    if session.act(act):
        assert session.negotiation.undone == kept, "an act that cannot be taken leaves it"
    else:
        assert session.why_not_redo() and session.redo()


@MANY
@given(STEPS)
def test_with_one_act_a_turn_no_team_acts_twice_whatever_is_taken_back(steps: list[Step]) -> None:
    session = shared(one_act=True)
    for step in steps:
        do(session, step)
        path = session.negotiation.path()
        for seat in ("north", "south"):
            own = [n.act for n in path if n.seat == seat and not isinstance(n.act, Answer)]
            assert all(isinstance(a, End) or isinstance(b, End) for a, b in pairwise(own)), own
        if not session.over and session.negotiation.state.awaiting < 0:
            mine = [n.act for n in path if n.seat == session.negotiation.to_act and not isinstance(n.act, Answer)]
            assert not mine or isinstance(mine[-1], End), "whoever has the floor has not acted yet in this turn"


@MANY
@given(STEPS)
def test_what_one_seat_is_shown_is_news_to_the_other(steps: list[Step]) -> None:
    session = played(steps)
    for mine, other in (("north", "south"), ("south", "north")):
        session.take_seat(other)
        before, viewed = session.new_lines(), session.viewed
        session.take_seat(mine)
        session.mark_viewed()
        assert session.new_lines() == []
        session.take_seat(other)
        assert session.new_lines() == before and session.viewed is viewed


@MANY
@given(STEPS)
def test_a_seat_is_told_every_line_of_its_own_view_once_and_no_other(steps: list[Step]) -> None:
    session, told = shared(), {"north": [], "south": []}  # type: ignore[var-annotated]
    for step in steps:
        do(session, step)
        for seat, lines in told.items():
            session.take_seat(seat)
            fresh = session.new_lines()
            assert all(any(line is own for own in session.view.state.log) for line in fresh)
            assert not any(line is known for line in fresh for known in (session.viewed.log if session.viewed else ()))
            lines.extend(fresh)
            session.mark_viewed()
    for seat, lines in told.items():
        own = session.negotiation.compiled.index[seat]
        assert all(line.audience is None or own in line.audience for line in lines)


@MANY
@given(STEPS, st.lists(st.tuples(st.sampled_from(["north", "south"]), st.integers(0, 2), st.integers(0, 2)), max_size=8))
def test_each_seat_has_a_draft_of_its_own(steps: list[Step], clauses: list[tuple[str, int, int]]) -> None:
    session = played(steps)
    drafts: dict[str, dict[int, int]] = {"north": {}, "south": {}}
    for seat, issue, position in clauses:
        session.take_seat(seat)
        session.draft.set(issue, (position, position))
        drafts[seat][issue] = position
    for seat, expected in drafts.items():
        session.take_seat(seat)
        assert {c.issue: c.low for c in session.draft.package.clauses} == expected


@MANY
@given(STEPS)
def test_the_view_is_that_of_the_seat_or_of_the_room(steps: list[Step]) -> None:
    session = played(steps)
    for seat in ("north", "south"):
        session.take_seat(seat)
        assert session.view.seat == session.negotiation.compiled.index[seat]
        assert session.view.as_json() == session.negotiation.view(seat).as_json()
        session.lower()
        assert all(line.audience is None for line in session.view.state.log)


def until(session: Session, done: Callable[[], bool]) -> None:
    """Everybody silent until something has come about."""
    for _n in range(200):
        if done() or session.over:
            return
        seat, state = session.negotiation.to_act, session.negotiation.state
        session.act_as(seat, "end" if state.awaiting < 0 else f"answer {state.awaiting} no")


@pytest.mark.parametrize("seats", [("clinton00",), ("clinton00", "putin"), ("putin", "clinton00")])
def test_a_successor_inherits_the_chair_and_nobody_else_does(seats: tuple[str, ...]) -> None:
    session = begin(load("2000"), seats, 7, keep=False)
    session.take_seat("clinton00")
    session.draft.set(0, (1, 1))
    session.mark_viewed()
    shown = session.viewed
    until(session, lambda: "bush" in session.person_seats)
    assert holders(session.negotiation.compiled, session.negotiation.state, "clinton00") == ["clinton00", "bush"]
    for other in seats:
        if other != "clinton00":
            session.take_seat(other)
            assert session.viewed is None and not session.draft.clauses and other not in session.successors
    session.take_seat("bush")
    assert session.viewed is not None and shown is not None
    assert session.viewed.log == shown.log and session.viewed.standing is None
    assert session.draft.package.clauses[0].issue == 0 and "bush" in session.successors
    session.mark_viewed()
    assert not session.successors
