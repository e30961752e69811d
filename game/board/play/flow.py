"""What comes next at the table: an answer to read, news, a question that waits, the end, or another person's turn."""

from __future__ import annotations

from collections.abc import Callable

from game.board.context import Context
from game.board.screen import Change, Push, Screen, Swap
from game.play.class_controller import ClassController
from game.play.session import Session
from game.rules.chronicle import ClauseLeftOpen, CourseSettled, LogLine, PackageAnswered, PackageTabled


def due(ctx: Context, peeking: bool, peek: Callable[[int], None]) -> Change | None:
    """What must come before the table; None if the floor is free. Who peeks at the table is not asked again at once."""
    session = ctx.playing()
    if session.classroom is not None and (first := _for_the_class(ctx, session)) is not None:
        return first
    if (seat := session.next_person()) and not session.over:
        return Swap(_passing(ctx, seat))
    fresh = session.new_lines()
    if fresh:
        screen = _first_look(ctx, session, fresh) if session.viewed is None else _told(ctx, session, fresh)
        session.mark_viewed()
        if screen is not None:
            return Push(screen)
    if peeking:
        return None
    if session.over:
        from game.board.play.debrief import DebriefScreen

        return Push(DebriefScreen(ctx, peek))
    waiting = session.awaited
    if waiting is not None:
        from game.board.play.request import RequestScreen

        return Push(RequestScreen(ctx, waiting.number, peek))
    return None


def _for_the_class(ctx: Context, session: Session) -> Change | None:
    """What a team says it expects of its own private package; then to the room, where the class hears what it is to hear."""
    from game.board.classroom.expect import ExpectScreen
    from game.board.classroom.room import RoomScreen

    controller = ClassController(session)
    if (asked := controller.to_ask()) is not None:
        return Push(ExpectScreen(ctx, asked.number))
    return Swap(RoomScreen(ctx)) if session.over or session.next_person() or controller.waits_for_the_room() else None


def _passing(ctx: Context, seat: str) -> Screen:
    """Another person's turn: behind a curtain, and with the brief where the seat has not had it."""
    from game.board.play.table import TableScreen
    from game.board.screens.brief import Brief
    from game.board.screens.curtain import CurtainScreen

    briefed = seat in ctx.playing().briefed
    return CurtainScreen(ctx, seat, lambda: Swap(TableScreen(ctx) if briefed else Brief(ctx)))


def _first_look(ctx: Context, session: Session, fresh: list[LogLine]) -> Screen | None:
    """At the opening, how to begin; in a game that goes on, what this turn has brought so far and no more."""
    from game.board.play.news import NewsScreen

    now = [e for e in fresh if e.turn == session.view.state.turn]
    news = NewsScreen(ctx, now, (), opening=session.view.state.turn == 0 and session.view.my_turn)
    return news if news.says_something else None


def _told(ctx: Context, session: Session, fresh: list[LogLine]) -> Screen | None:
    """What came of one's own package, as a scene; else the news, if there are any."""
    from game.board.play.answers import AnswersScreen
    from game.board.play.news import NewsScreen

    own = [n for e in fresh if e.kind == "answered" and (n := own_proposal(session, e)) >= 0]
    rest = [e for e in fresh if not (e.kind in ("tabled", "answered") and own_proposal(session, e) >= 0)]
    before = session.viewed
    news = NewsScreen(ctx, rest, before.course if before and not own else ())
    after: Screen | None = news if news.says_something else None
    if not own or _heard_in_the_room(session, own[-1]):
        return after
    return AnswersScreen(ctx, own[-1], printed(ctx, own[-1], after))


def _heard_in_the_room(session: Session, number: int) -> bool:
    """Whether a class has heard the answers already, and nobody has offered its author anything instead."""
    proposal = session.view.proposal(number)
    if session.classroom is None or proposal is None or not proposal.package.public:
        return False
    return not any(o.to == session.view.seat for o in proposal.offers)


def printed(ctx: Context, number: int, after: Screen | None) -> Screen | None:
    """The morning papers before what comes next, if they are wanted and have something to print."""
    from game.board.play.papers import PapersScreen

    proposal = ctx.playing().view.proposal(number)
    if not ctx.settings.papers or proposal is None:
        return after
    papers = PapersScreen(ctx, proposal, after)
    return papers if papers.says_something else after


def own_proposal(session: Session, entry: LogLine) -> int:
    """The number of the seat's own proposal of which an entry tells; -1 if it is not its own."""
    if not isinstance(entry, PackageTabled | PackageAnswered | CourseSettled | ClauseLeftOpen):
        return -1
    proposal = session.view.proposal(entry.proposal)
    return proposal.number if proposal is not None and proposal.by == session.view.seat else -1
