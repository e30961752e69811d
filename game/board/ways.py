"""Where the next person is led: to the brief, to the table, behind a curtain, back to the first page."""

from __future__ import annotations

from game.board.context import Context
from game.board.routes import Brief, Curtain, Reset, Room, Route, Table, Title
from game.play.session import Session


def brief_or_table(session: Session) -> Route:
    """The brief of the seat whose turn it is, behind a curtain where several share the screen; the table if it knows it."""
    if session.seat in session.briefed:
        return Table()
    return curtain(session, session.seat, Brief()) if session.hot_seat else Brief()


def curtain(session: Session, seat: str, then: Route) -> Route:
    """What parts two people at one screen; for a class it is the room, which everybody may see."""
    return Curtain(seat, then) if session.classroom is None else Room()


def leave_the_table(ctx: Context) -> Reset:
    """To the first page; the journal has everything."""
    ctx.playing().close()
    ctx.session = None
    return Reset(Title())
