"""Ways aside from the table: the board's other screens. The game is kept as it is played."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit.button import Button
from game.board.kit.label import note
from game.board.kit.layout import Column
from game.board.kit.widget import Message, Widget
from game.board.play.parts import close, sheet
from game.board.screen import Change, Push, Reset, Screen
from game.i18n import _


class MenuScreen(Screen):
    """A sheet of buttons above the table."""

    name = "menu"
    overlay = True

    def build(self) -> Widget:
        ways: list[tuple[str, str, Message]] = [
            ("brief", _("Your brief once more"), self.brief),
            ("copy", _("Save a copy of the game"), self.copy),
            ("library", _("Library"), self.library),
            ("lab", _("What if …? The laboratory"), self.lab),
            ("reread", _("Read the scenario’s file again"), lambda: reread(self.ctx)),
            ("settings", _("Settings"), self.settings),
            ("help", _("How to play"), self.help),
            ("title", _("Leave the table"), self.title),
        ]
        if self.ctx.playing().classroom is not None:
            ways.insert(0, ("teams", _("Teams, the clock, what is asked"), self.teams))
        buttons: list[Widget] = [Button(text, message).named(key) for key, text, message in ways]
        kept = self.ctx.playing().problem or _("The game is kept as it is played. **Continue** on the first page comes back to it.")
        return sheet(_("Menu"), [Column(buttons, 1.2), note(kept)], [close(_("Back to the table"))], 60)

    def first_focus(self) -> str:
        return "close"

    def brief(self) -> Change:
        """The opening, the brief and the secrets of this seat."""
        from game.board.play.terms import TermsScreen
        from game.pages.briefing import briefing, opening

        session = self.ctx.playing()
        brief = briefing(session.loaded, session.view)
        return Push(TermsScreen(self.ctx, [brief.heading, *opening(session.view).blocks(), *brief.body()]))

    def copy(self) -> Change:
        """One file, to take home or to hand in."""
        from game.board.play.copying import CopyScreen

        return Push(CopyScreen(self.ctx))

    def teams(self) -> Change:
        """A team that comes late takes a chair."""
        from game.board.classroom.teams import TeamsScreen

        return Push(TeamsScreen(self.ctx))

    def library(self) -> Change:
        """The library of the scenario."""
        from game.board.screens.library import Library

        return Push(Library(self.ctx, self.ctx.playing().loaded))

    def lab(self) -> Change:
        """The laboratory of the scenario; it knows nothing of this game."""
        from game.board.lab.screen import LabScreen

        return Push(LabScreen(self.ctx, self.ctx.playing().loaded))

    def settings(self) -> Change:
        """Comfort."""
        from game.board.screens.comfort import Comfort

        return Push(Comfort(self.ctx))

    def help(self) -> Change:
        """How to play."""
        from game.board.screens.help import Help

        return Push(Help(self.ctx))

    def title(self) -> Change:
        """The first page; the journal has everything."""
        from game.board.screens.title import Title

        self.ctx.playing().close()
        self.ctx.session = None
        return Reset(Title(self.ctx))


def reread(ctx: Context) -> Change:
    """The game on the scenario's file as it is now."""
    from game.board.play.rereading import RereadingScreen

    return Push(RereadingScreen(ctx))


def menu(ctx: Context) -> Change:
    """The sheet, laid over the table."""
    return Push(MenuScreen(ctx))
