"""Ways aside from the room: nothing on them is any one team's."""

from __future__ import annotations

from game.board.kit.button import Button
from game.board.kit.label import note
from game.board.kit.layout import Column
from game.board.kit.widget import Message, Widget
from game.board.play.menu import MenuScreen, reread
from game.board.play.parts import close, sheet
from game.board.screen import Change, Push, Swap
from game.i18n import _


class ClassMenu(MenuScreen):
    """A sheet of buttons above the room."""

    name = "lesson"

    def build(self) -> Widget:
        session = self.ctx.playing()
        reason = _("It is over.") if session.over else ""
        ways: list[tuple[str, str, Message, str]] = [
            ("ahead", _("Let history pass until another day, or the end"), self.ahead, reason),
            ("chronicle", _("What has been, and the branches"), self.chronicle, ""),
            ("teams", _("Teams, the clock, what is asked"), self.teams, ""),
            ("report", _("Save a report so far"), self.report, ""),
            ("copy", _("Save a copy of the game, to take home"), self.copy, ""),
            ("library", _("Library"), self.library, ""),
            ("reread", _("Read the scenario’s file again"), lambda: reread(self.ctx), ""),
            ("settings", _("Settings"), self.settings, ""),
            ("help", _("How to play"), self.help, ""),
            ("title", _("End the lesson"), self.title, ""),
        ]
        buttons: list[Widget] = [Button(text, message, why_not=why).named(key) for key, text, message, why in ways]
        kept = session.problem or _("The game is kept as it is played. **Continue** on the first page comes back to it.")
        return sheet(_("The lesson"), [Column(buttons, 1), note(kept)], [close(_("Back to the room"))], 60)

    def ahead(self) -> Change:
        """The days to come."""
        from game.board.classroom.ahead import AheadScreen

        return Swap(AheadScreen(self.ctx))

    def chronicle(self) -> Change:
        """What everybody knows."""
        from game.board.play.chronicle import ChronicleScreen

        return Swap(ChronicleScreen(self.ctx))

    def teams(self) -> Change:
        """Who sits where."""
        from game.board.classroom.teams import TeamsScreen

        return Swap(TeamsScreen(self.ctx))

    def report(self) -> None:
        """The report on the lesson, as far as it has come."""
        from game.board.play.reporting import save_report

        save_report(self.ctx)

    def library(self) -> Change:
        """The library of the scenario."""
        from game.board.screens.library import Library

        return Push(Library(self.ctx, self.ctx.playing().loaded))
