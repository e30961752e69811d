"""What the whole room may see between two teams, on the projector: the day, where things are heading, what was said in public."""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.pages.content import Heading, Hint, Items, Para, Section, Table, Titled, Verbatim, hint, items, section
from game.play.classroom import clock_text
from game.play.session import Session
from game.rules.chronicle import TurnBegan
from game.view import View
from game.wording import names
from game.wording.chronicle import tell
from game.wording.numbers import day

LINES = 8
"""So many lines of what happened fit on a projector."""


@dataclass(frozen=True)
class RoomPage(Titled):
    """The public state; nothing in it is private to anybody."""

    count: Para
    """Which turn it is, and how much of the round is left."""
    news: Items | None
    courses: Section


@dataclass(frozen=True)
class TeamsPage(Titled):
    """Who plays what, and which chairs could still be taken."""

    teams: Items
    free: Hint | None


@dataclass(frozen=True)
class OverPage(Titled):
    """Where it ended, for the room, and how to get the report for the debrief."""

    ends: Table
    report: Para
    command: Verbatim
    more: Hint


def room(session: Session) -> RoomPage:
    """What everybody may see."""
    view = session.negotiation.public_view()
    turn = view.scenario.turns[view.state.turn]
    news = public_news(view)
    rows = tuple(
        (f"{i + 1}. {issue.name}", names.position(view.compiled, i, int(view.state.course[i])), issue.positions[issue.start].name)
        for i, issue in enumerate(view.scenario.issues)
    )
    clock = clock_text(session.time_left())
    count = _("Turn {turn} of {turns}.").format(turn=view.state.turn + 1, turns=len(view.scenario.turns))
    return RoomPage(
        Heading(f"{day(turn.date)}. {turn.title}" if turn.title else day(turn.date), 1),
        Para(f"{count} {_('The round: {clock}.').format(clock=clock) if clock else ''}".strip()),
        items(news) if news else None,
        section(_("Where things are heading"), Table((_("Issue"), _("Now"), _("At the start")), rows)),
    )


def public_news(view: View) -> list[str]:
    """What everybody has heard of in this turn, a line each: the last that fit on a projector."""
    here = (e for e in view.state.log if e.turn == view.state.turn and not isinstance(e, TurnBegan))
    return [sentence for e in here if (sentence := tell(view, e))][-LINES:]


def teams(session: Session) -> TeamsPage:
    """Who plays what."""
    free = [d.id for d in session.scenario.seats if d.id not in session.person_seats]
    return TeamsPage(
        Heading(_("Teams")),
        items(session.seat_name(seat) for seat in session.person_seats),
        hint(_("Played by the program, and free to take with **sit**: {seats}."), seats=", ".join(free)) if free else None,
    )


def ends(view: View) -> Table:
    """Issue by issue: where it began, ended here, and ended in history."""
    rows = tuple(
        (
            issue.name,
            issue.positions[issue.start].name,
            names.position(view.compiled, i, int(view.state.course[i])),
            issue.positions[issue.number(view.scenario.outcome[issue.id].position)].name,
        )
        for i, issue in enumerate(view.scenario.issues)
    )
    return Table((_("Issue"), _("At the start"), _("Here"), _("In history")), rows)


def class_is_over(session: Session) -> OverPage:
    """Where it ended, and the commands that go on from there."""
    path = session.journal.path if session.journal is not None else "last"
    return OverPage(
        Heading(_("It is over"), 1),
        ends(session.negotiation.public_view()),
        Para(_("The report for the debrief, with this class’s own moments:")),
        Verbatim(f"demarche report {path} -o report.html"),
        hint(_("**undo** or **goto** goes back to try another way, **debrief** tells one team’s side, **quit** leaves.")),
    )
