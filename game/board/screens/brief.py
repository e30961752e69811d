"""A seat's private brief: what it wants, what it fears, what it has told nobody."""

from __future__ import annotations

from game.board import routes
from game.board.kit import Button, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Split
from game.board.kit.paragraph import Paragraph
from game.board.kit.table import TextTable
from game.board.routes import Change, Swap
from game.board.screen import Screen
from game.board.screens.page import page
from game.i18n import _
from game.wording import names, priorities


class BriefScreen(Screen):
    """For one seat's eyes only."""

    name = "brief"
    first_focus = "table"

    def build(self) -> Widget:
        """The brief at the left, the priorities at the right."""
        session = self.ctx.playing()
        seat = session.view.compiled.actors[session.view.seat]
        text = session.loaded.brief(seat.id) or f"# {seat.name}\n\n{seat.note or seat.wants}"
        left = Panel(Paragraph(text, padding=1), padding=3)
        return page(_("For your eyes only"), Split(left, self._papers(), 0.52, least=100), about=seat.name, home=_("Leave the table"))

    def _papers(self) -> Widget:
        session = self.ctx.playing()
        seat = session.view.compiled.actors[session.view.seat]
        parts: list[Widget] = []
        if seat.wants:
            parts.append(_said(_("You want"), seat.wants, "good"))
        if seat.red_line:
            parts.append(_said(_("You cannot live with"), seat.red_line, "bad"))
        text = _("How much each question matters to you in truth. The others have their secrets too; that is what soundings are for.")
        parts += [heading(_("What you have told nobody")), note(text), self._priorities()]
        way = Flow([Button(_("Go to the table"), self._table, "leading", hint="Enter").named("table")])
        return Column([ScrollView(Column(parts, 2)), way], 2)

    def _priorities(self) -> Widget:
        view = self.ctx.playing().view
        compiled, seat = view.compiled, view.seat
        rows = [
            (
                names.issue(compiled, int(i)),
                priorities.salience(float(compiled.salience[seat, i])),
                priorities.own_weight(int(view.priorities[i])),
            )
            for i in compiled.has_stance[seat].nonzero()[0]
        ]
        return TextTable((_("Question"), _("On paper"), _("In truth you care")), rows, (5, 3, 5))

    def _table(self) -> Change:
        session = self.ctx.playing()
        session.briefed.add(session.seat)
        return Swap(routes.Table())


def _said(name: str, text: str, tone: str) -> Widget:
    words = Column([Label(name, "small", weight="bold"), Label(f"{text.rstrip('.')}.", family="serif")], 0.3)
    return Panel(words, padding=2, tone="good" if tone == "good" else "bad")
