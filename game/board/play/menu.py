"""Ways aside from the table: the board's other screens. The game is kept as it is played."""

from __future__ import annotations

from game.board import routes
from game.board.kit import Button, Message, Widget
from game.board.kit.label import note
from game.board.kit.layout import Column
from game.board.play.parts import close, sheet
from game.board.routes import Change, Push
from game.board.screen import Screen
from game.board.ways import leave_the_table
from game.i18n import _
from game.pages.briefing import briefing, opening


class MenuScreen(Screen):
    """A sheet of buttons above the table."""

    name = "menu"
    overlay = True
    first_focus = "close"

    def build(self) -> Widget:
        loaded = self.ctx.playing().loaded
        ways: list[tuple[str, str, Message]] = [
            ("brief", _("Your brief once more"), self.brief),
            ("copy", _("Save a copy of the game"), Push(routes.Copy())),
            ("library", _("Library"), Push(routes.Library(loaded))),
            ("lab", _("What if …? The laboratory"), Push(routes.Laboratory(loaded))),
            ("reread", _("Read the scenario’s file again"), Push(routes.Rereading())),
            ("settings", _("Settings"), Push(routes.EditSettings())),
            ("help", _("How to play"), Push(routes.Help())),
            ("title", _("Leave the table"), lambda: leave_the_table(self.ctx)),
        ]
        if self.ctx.playing().classroom is not None:
            ways.insert(0, ("teams", _("Teams, the clock, what is asked"), Push(routes.Teams())))
        buttons: list[Widget] = [Button(text, message).named(key) for key, text, message in ways]
        kept = self.ctx.playing().problem or _("The game is kept as it is played. **Continue** on the first page comes back to it.")
        return sheet(_("Menu"), [Column(buttons, 1.2), note(kept)], [close(_("Back to the table"))], 60)

    def brief(self) -> Change:
        """The opening, the brief and the secrets of this seat."""
        session = self.ctx.playing()
        brief = briefing(session.loaded, session.view)
        return Push(routes.Reading([brief.heading, *opening(session.view).blocks(), *brief.body()]))
