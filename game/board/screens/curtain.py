"""The curtain between two people at one screen: nothing private shows until the right one lifts it."""

from __future__ import annotations

from game.board.backdrop import Backdrop
from game.board.context import Context
from game.board.kit import Button, ScrollView, Widget
from game.board.kit.label import Label
from game.board.kit.layout import Column, Flow, Middle, Padded
from game.board.routes import Change, Route, Swap
from game.board.screen import Screen
from game.board.screens.emblem import Emblem
from game.i18n import _


class CurtainScreen(Screen):
    """Says whom to pass the screen to; whoever lifts it sits there, and sees `then`."""

    name = "curtain"
    first_focus = "lift"

    def __init__(self, ctx: Context, seat: str, then: Route) -> None:
        super().__init__(ctx)
        self.seat, self.then = seat, then

    def build(self) -> Widget:
        """Whom to pass to, and the way on."""
        actor = self.ctx.playing().scenario.actors[self.seat].name
        advice = _(
            "Several of you share this screen, and each sees only what that chair may see. Lift the curtain when nobody else is looking."
        )
        lines: list[Widget] = [
            Emblem(12),
            Label(_("Pass the screen to"), "lead", family="serif", weight="italic", colour="muted_on_bar"),
            Label(actor, "title", family="serif", weight="bold", colour="on_bar"),
            Label(advice, "lead", family="serif", colour="muted_on_bar"),
            Flow([Button(_("Lift the curtain"), self._lift, "leading", hint=_("Enter")).named("lift")]),
        ]
        return Backdrop(self.ctx, Padded(ScrollView(Middle(Column(lines, 3, "start"))), 4, 4, 80))

    def _lift(self) -> Change:
        self.ctx.playing().take_seat(self.seat)
        return Swap(self.then)

    def leave(self) -> Change | None:
        """To leave here would show what lies behind it."""
        return None
