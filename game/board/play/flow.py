"""What comes next at the table: an answer to read, news, a question that waits, the end, or another person's turn."""

from __future__ import annotations

from game.board import routes
from game.board.context import Context
from game.board.play.telling import is_worth_telling
from game.board.routes import Change, Push, Route, Swap
from game.play.class_controller import ClassController
from game.play.session import Session
from game.rules.chronicle import ClauseLeftOpen, CourseSettled, LogLine, PackageAnswered, PackageTabled
from game.wording.papers import front_pages


def due(ctx: Context, peeking: bool) -> Change | None:
    """What must come before the table; None if the floor is free. Who peeks at the table is not asked again at once."""
    session = ctx.playing()
    if session.classroom is not None and (first := _for_the_class(session)) is not None:
        return first
    if (seat := session.next_person()) and not session.over:
        return Swap(routes.Curtain(seat, routes.Table() if seat in session.briefed else routes.Brief()))
    fresh = session.new_lines()
    if fresh:
        first_look = session.viewed is None
        route = _first_look(session, fresh) if first_look else _since_last_look(ctx, session, fresh)
        session.mark_viewed()
        if route is not None:
            return Push(route)
    if peeking:
        return None
    if session.over:
        return Push(routes.Debrief())
    waiting = session.awaited
    return Push(routes.Request(waiting.number)) if waiting is not None else None


def _for_the_class(session: Session) -> Change | None:
    """What a team says it expects of its own private package; then to the room, where the class hears what it is to hear."""
    controller = ClassController(session)
    if (asked := controller.to_ask()) is not None:
        return Push(routes.Expect(asked.number))
    return Swap(routes.Room()) if session.over or session.next_person() or controller.waits_for_the_room() else None


def _first_look(session: Session, fresh: list[LogLine]) -> Route | None:
    """At the opening, how to begin; in a game that goes on, what this turn has brought so far and no more."""
    now = tuple(line for line in fresh if line.turn == session.view.state.turn)
    return _news(session, routes.News(now, opening=session.view.state.turn == 0 and session.view.my_turn))


def _since_last_look(ctx: Context, session: Session, fresh: list[LogLine]) -> Route | None:
    """What came of one's own package, as a scene; else the news, if there are any."""
    own = [n for line in fresh if isinstance(line, PackageAnswered) and (n := own_proposal(session, line)) >= 0]
    rest = [line for line in fresh if not (isinstance(line, PackageTabled | PackageAnswered) and own_proposal(session, line) >= 0)]
    before = session.viewed
    after = _news(session, routes.News(tuple(rest), before.course if before and not own else ()))
    if not own or _heard_in_the_room(session, own[-1]):
        return after
    return routes.Answers(own[-1], printed(ctx, own[-1], after))


def _news(session: Session, news: routes.News) -> Route | None:
    """The news as a card, if they are worth one."""
    return news if is_worth_telling(session.view, news) else None


def _heard_in_the_room(session: Session, number: int) -> bool:
    """Whether a class has heard the answers already, and nobody has offered its author anything instead."""
    proposal = session.view.proposal(number)
    if session.classroom is None or proposal is None or not proposal.package.public:
        return False
    return not any(o.to == session.view.seat for o in proposal.offers)


def printed(ctx: Context, number: int, after: Route | None) -> Route | None:
    """The morning papers before what comes next, if they are wanted and have something to print."""
    proposal = ctx.playing().view.proposal(number)
    if not ctx.settings.papers or proposal is None or not front_pages(ctx.playing().view, proposal):
        return after
    return routes.Papers(number, after)


def own_proposal(session: Session, entry: LogLine) -> int:
    """The number of the seat's own proposal of which an entry tells; -1 if it is not its own."""
    if not isinstance(entry, PackageTabled | PackageAnswered | CourseSettled | ClauseLeftOpen):
        return -1
    proposal = session.view.proposal(entry.proposal)
    return proposal.number if proposal is not None and proposal.by == session.view.seat else -1
