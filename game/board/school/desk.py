"""What the teacher does at the desk: seat teams, name them, take back, let days pass, keep what the class expects. No pygame, no rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.board.session import Session, begin
from game.debrief.poll import KIND, Expectation, tabled_at
from game.i18n import _
from game.lesson import MINUTES, Lesson, name_team, pass_until, silent_act, unasked, untold, why_not_leave, why_not_pass, why_not_sit
from game.players.kinds import PlayerKind
from game.rules.chronicle import LogLine
from game.rules.state import Proposal
from game.scenario.library import Loaded
from game.text.commands.ahead import meanwhile
from game.text.school import Wish


@dataclass
class Plan:
    """How a lesson is to begin: who sits where under which name, how the class plays, and on which turn."""

    seats: Sequence[str]
    names: Mapping[str, str] = field(default_factory=dict)
    lesson: Lesson = field(default_factory=lambda: Lesson(MINUTES))
    turn: int = 0


def open_lesson(loaded: Loaded, plan: Plan, seed: int, *, keep: bool = True) -> tuple[Session, list[str]]:
    """A new lesson with everybody in place, and what has happened before it begins."""
    session = begin(loaded, list(plan.seats), seed, keep=keep)
    negotiation = session.negotiation
    session.lesson = plan.lesson
    for seat in plan.seats:
        name_team(negotiation, seat, plan.names.get(seat, ""))
    plan.lesson.keep(negotiation)
    session.mark_head()
    passed: list[str] = []
    if plan.turn > negotiation.state.turn:
        passed = let_pass(session, plan.turn)
    session.lower()
    return session, passed


def goes_on(session: Session, wish: Wish | None) -> None:
    """A lesson that goes on from its file, with what is wished otherwise now; or a game that a class takes up."""
    if wish is None:
        return
    session.lesson = wish.over(session.lesson or Lesson(MINUTES))
    for seat in session.people:
        if not session.negotiation.team(seat):
            name_team(session.negotiation, seat, "")
    session.lesson.keep(session.negotiation)
    session.mark_head()


# chairs; each returns what there is to say, and whether it was done


def sit(session: Session, seat: str, name: str = "") -> tuple[str, bool]:
    """A team that comes late takes a chair that the program has played."""
    if reason := why_not_sit(session.negotiation, seat):
        return reason, False
    session.reseat(seat, PlayerKind.PERSON)
    return rename(session, seat, name), True


def leave(session: Session, seat: str) -> tuple[str, bool]:
    """A team goes; the program plays its chair."""
    if reason := why_not_leave(session.negotiation, seat):
        return reason, False
    session.reseat(seat, PlayerKind.HISTORICAL)
    session.negotiation.advance()
    return "", True


def rename(session: Session, seat: str, name: str) -> str:
    """Name a team; what there is to say if it is not the name that was typed."""
    said = name_team(session.negotiation, seat, name)
    session.mark_head()
    return said


# the course of the lesson


def keep_lesson(session: Session) -> None:
    """Keep how the class plays from now on."""
    if session.lesson is not None:
        session.lesson.keep(session.negotiation)
        session.mark_head()


def say_nothing(session: Session) -> str:
    """Silence of the team that has the floor: it waits, or its government answers. Why that cannot be, or nothing."""
    return session.act_as(session.negotiation.to_act, silent_act(session.negotiation))


def let_pass(session: Session, turn: int) -> list[str]:
    """History passes until a turn; what everybody has heard of meanwhile."""
    before = session.negotiation.state.log
    play_on(session, turn)
    return sit_down_again(session, before)


def play_on(session: Session, turn: int) -> None:
    """The part of it that takes a moment: the program plays. It may run aside."""
    pass_until(session.negotiation, turn, session.mark_head)


def sit_down_again(session: Session, before: tuple[LogLine, ...]) -> list[str]:
    """The teams have heard what everybody has heard since, which is returned; the curtain is down."""
    negotiation = session.negotiation
    session.reseated()
    for seat in session.people:
        session.take_seat(seat)
        session.mark_shown()
    session.lower()
    if session.lesson is not None:
        session.lesson.catch_up(negotiation)
    return meanwhile(negotiation.public_view(), before)


def why_not_undo_own(session: Session) -> str:
    """Why a team cannot take its last act back: what others have done since is for the teacher to take back."""
    negotiation = session.negotiation
    last = next((n for n in reversed(negotiation.path()) if negotiation.is_person(n.seat)), None)
    if last is not None and last.seat != session.seat:
        return _("Another team has acted since. The teacher takes that back, in the room.")
    return session.why_not_undo()


# what the class expects


def to_ask(session: Session) -> Proposal | None:
    """The package about which the class, or the team behind the curtain, is to say what it expects."""
    lesson, negotiation = session.lesson, session.negotiation
    if lesson is None or not lesson.poll:
        return None
    if session.curtain:
        return unasked(negotiation, lesson)
    acts = tabled_at(negotiation)
    own = negotiation.compiled.index[session.seat]
    private = (p for p in negotiation.state.proposals if p.by == own and not p.package.public and p.asked)
    return next((p for p in private if acts[p.number] not in lesson.asked), None)


def waits_for_the_room(session: Session) -> bool:
    """Whether there is something that the whole class is to say or to hear before anybody plays on."""
    lesson, negotiation = session.lesson, session.negotiation
    return lesson is not None and (unasked(negotiation, lesson) or untold(negotiation, lesson)) is not None


def to_tell(session: Session) -> Proposal | None:
    """The package whose answers the room is to hear next."""
    return untold(session.negotiation, session.lesson) if session.lesson is not None else None


def mark_told(session: Session, proposal: Proposal) -> None:
    """The room has heard the answers."""
    if session.lesson is not None:
        session.lesson.told.add(tabled_at(session.negotiation)[proposal.number])


def expect(session: Session, proposal: Proposal, expected: Expectation) -> None:
    """Keep what is expected of a package, if anything is; it is not asked again."""
    node = tabled_at(session.negotiation)[proposal.number]
    if session.lesson is not None:
        session.lesson.asked.add(node)
    if said := expected.said():
        session.negotiation.write_down(KIND, session.negotiation.nodes[node].seat, said, node)
        session.mark_head()


def why_not_ahead(session: Session, turn: int) -> str:
    """Why history cannot pass until a turn; empty if it can."""
    return why_not_pass(session.negotiation, turn)
