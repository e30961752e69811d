"""Ways aside from the room: nothing on them is any one team's."""

from __future__ import annotations

from game.board import routes
from game.board.kit import Button, Message, Widget
from game.board.kit.label import note
from game.board.kit.layout import Column
from game.board.play.parts import close, sheet
from game.board.play.reporting import save_report
from game.board.routes import Push, Swap
from game.board.screen import Screen
from game.board.ways import leave_the_table
from game.i18n import _


class ClassMenuScreen(Screen):
    """A sheet of buttons above the room."""

    name = "lesson"
    overlay = True
    first_focus = "close"

    def build(self) -> Widget:
        session = self.ctx.playing()
        reason = _("It is over.") if session.over else ""
        ways: list[tuple[str, str, Message, str]] = [
            ("ahead", _("Let history pass until another day, or the end"), Swap(routes.Ahead()), reason),
            ("chronicle", _("What has been, and the branches"), Swap(routes.Chronicle()), ""),
            ("teams", _("Teams, the clock, what is asked"), Swap(routes.Teams()), ""),
            ("report", _("Save a report so far"), lambda: save_report(self.ctx), ""),
            ("copy", _("Save a copy of the game, to take home"), Push(routes.Copy()), ""),
            ("library", _("Library"), Push(routes.Library(session.loaded)), ""),
            ("reread", _("Read the scenario’s file again"), Push(routes.Rereading()), ""),
            ("settings", _("Settings"), Push(routes.EditSettings()), ""),
            ("help", _("How to play"), Push(routes.Help()), ""),
            ("title", _("End the lesson"), lambda: leave_the_table(self.ctx), ""),
        ]
        buttons: list[Widget] = [Button(text, message, why_not=why).named(key) for key, text, message, why in ways]
        kept = session.problem or _("The game is kept as it is played. **Continue** on the first page comes back to it.")
        return sheet(_("The lesson"), [Column(buttons, 1), note(kept)], [close(_("Back to the room"))], 60)
