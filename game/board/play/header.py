"""The head of the table: what is played, the day, how one stands, and ways aside."""

from __future__ import annotations

from game.board import routes
from game.board.kit import Bar, Button, Message, Widget
from game.board.kit.label import Label
from game.board.kit.layout import Flow, Row
from game.board.routes import Push, Swap
from game.i18n import _, ngettext
from game.play.session import Session
from game.wording import names
from game.wording.numbers import day


def header(session: Session, undo: Message, redo: Message, why_not_undo: str) -> Widget:
    """Name, date, standing, settlement, acts left."""
    view = session.view
    state, scenario = view.state, view.scenario
    bar = Bar(scenario.about.title)
    seat = session.seat_name(session.seat) if session.classroom is not None else names.actor(view.compiled, view.seat)
    date = _("{date} · turn {turn} of {turns}").format(
        date=day(scenario.turns[state.turn].date), turn=state.turn + 1, turns=len(scenario.turns)
    )
    acts = max(0, state.acts_left) if view.my_turn else 0
    left = ngettext("{n} act left", "{n} acts left", acts).format(n=acts)
    figures: list[Widget] = [
        Label(seat, colour="on_bar").tipped(_("Your chair.")),
        Label(date, colour="muted_on_bar").tipped(scenario.turns[state.turn].title),
        _figure(f"{state.standing[view.seat]:.0f}", _("standing")).tipped(
            _("Standing at home, of 100. Refusals and retreats cost it; below a threshold a leader may fall.")
        ),
        _figure(f"{view.own_value:.1f}", _("settlement")).tipped(
            _("What the settlement is worth to you, of 100, if all stays as it is heading.")
        ),
        Label(left, weight="bold", colour="on_bar").tipped(_("Tabling, sounding, arguing, a gesture, a declaration: each takes one act.")),
    ]
    ways: list[Widget] = [] if session.classroom is None else [Button(_("Curtain"), Swap(routes.Room()), "bar").named("curtain")]
    ways += [
        way_back(_("Undo"), "undo", undo, why_not_undo, _("Take back your last act. It costs nothing, and nothing is lost.")),
        way_back(_("Redo"), "redo", redo, session.why_not_redo(), _("Restore what you took back.")),
        Button(_("Chronicle"), Push(routes.Chronicle()), "bar").named("chronicle"),
        Button(_("Library"), Push(routes.Library(session.loaded)), "bar").named("library"),
        Button(_("Menu"), Push(routes.Menu()), "bar").named("menu"),
    ]
    name = Label(scenario.about.title, "heading", family="serif", weight="bold", colour="on_bar")
    bar.row = Row([Flow([name, *figures], 2.5).growing(), Row(ways, 0.5)], 2)
    return bar


def way_back(name: str, key: str, message: Message, why_not: str, tip: str) -> Button:
    """Undo or Redo; greyed, with the reason, where there is nothing for it."""
    button = Button(name, message, "bar", why_not=why_not).named(key)
    return button.tipped(why_not or tip)


def _figure(number: str, name: str) -> Label:
    return Label(f"**{number}** {name}", colour="on_bar")
