"""What the whole room may see between two teams, on the projector: the day, where things are heading, what was said in public."""

from __future__ import annotations

from game.i18n import _
from game.pages.content import Block, Heading, Hint, Para, Screen, Table, Verbatim, items
from game.play.classroom import clock_text
from game.play.session import Session
from game.rules.chronicle import TurnBegan
from game.view import View
from game.wording import names
from game.wording.chronicle import tell
from game.wording.numbers import day

LINES = 8
"""So many lines of what happened fit on a projector."""


def room(session: Session) -> Screen:
    """The public state; nothing in it is private to anybody."""
    view = session.negotiation.public_view()
    turn = view.scenario.turns[view.state.turn]
    told = told_publicly(view)
    rows = tuple(
        (f"{i + 1}. {issue.name}", names.position(view.compiled, i, int(view.state.course[i])), issue.positions[issue.start].name)
        for i, issue in enumerate(view.scenario.issues)
    )
    head = f"{day(turn.date)}. {turn.title}" if turn.title else day(turn.date)
    clock = clock_text(session.time_left())
    count = _("Turn {turn} of {turns}.").format(turn=view.state.turn + 1, turns=len(view.scenario.turns))
    found: list[Block] = [Heading(head, 1), Para(f"{count} {_('The round: {clock}.').format(clock=clock) if clock else ''}".strip())]
    if told:
        found.append(items(told[-LINES:]))
    return [*found, Heading(_("Where things are heading")), Table((_("Issue"), _("Now"), _("At the start")), rows)]


def told_publicly(view: View) -> list[str]:
    """What everybody has heard of in this turn, in a line each."""
    return [said for e in view.state.log if e.turn == view.state.turn and not isinstance(e, TurnBegan) and (said := tell(view, e))]


def teams(session: Session) -> Screen:
    """Who plays what, and which chairs could still be taken."""
    free = [d.id for d in session.scenario.seats if d.id not in session.person_seats]
    found: list[Block] = [Heading(_("Teams")), items(session.seat_name(seat) for seat in session.person_seats)]
    if free:
        found.append(Hint(_("Played by the program, and free to take with **sit**: {seats}.").format(seats=", ".join(free))))
    return found


def class_is_over(session: Session) -> Screen:
    """Where it ended, for the room, and how to get the report for the debrief."""
    view = session.negotiation.public_view()
    scenario = view.scenario
    rows = tuple(
        (
            issue.name,
            issue.positions[issue.start].name,
            names.position(view.compiled, i, int(view.state.course[i])),
            issue.positions[issue.number(scenario.outcome[issue.id].position)].name,
        )
        for i, issue in enumerate(scenario.issues)
    )
    path = session.journal.path if session.journal is not None else "last"
    return [
        Heading(_("It is over"), 1),
        Table((_("Issue"), _("At the start"), _("Here"), _("In history")), rows),
        Para(_("The report for the debrief, with this class’s own moments:")),
        Verbatim(f"demarche report {path} -o report.html"),
        Hint(_("**undo** or **goto** goes back to try another way, **debrief** tells one team’s side, **quit** leaves.")),
    ]
