"""The first page: what this is, and where to go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game import __version__
from game.board import routes
from game.board.backdrop import Backdrop
from game.board.kit import ScrollView, Widget
from game.board.kit.label import Label
from game.board.kit.layout import Column, Middle, Padded, Split
from game.board.routes import Change, Push, Quit
from game.board.screen import Screen, Shortcut
from game.board.screens.emblem import Emblem
from game.board.screens.page import choice
from game.board.worker import Report, Task
from game.i18n import _

if TYPE_CHECKING:
    from game.board.kept_games import Kept
    from game.scenario.places import Search

LARGE = 140
"""From this size of text on, in percent, the first page says less, so that its ways are in sight."""


class TitleScreen(Screen):
    """Name and ways."""

    name = "title"
    _kept: Kept | None = None
    first_focus = "new"

    def entered(self) -> None:
        """Look for the game played last, aside: the first picture must not wait for it."""
        self.ctx.guide = None
        if self.ctx.session is not None:
            self.ctx.session.close()
            self.ctx.session = None
        if self.ctx.keep:
            self.ctx.run_in_background(_("Looking for kept games"), partial(_latest, self.ctx.search), self._found)

    def _found(self, task: Task) -> None:
        self._kept = task.result
        self.ctx.run_in_background(_("Reading the scenarios"), partial(_warm, self.ctx.search), lambda task: None)

    def build(self) -> Widget:
        """The name at the left, the ways at the right, on Europe by night."""
        return Backdrop(self.ctx, Split(self._name(), self._ways(), 0.5, gap=0, least=104))

    def _name(self) -> Widget:
        text = _(
            "Put a package before governments, hear why they say no, learn what would have made them say yes, and "
            "see how far you moved history."
        )
        large = 100 * self.ctx.settings.text_scale > LARGE
        lines: list[Widget] = [
            *([] if large else [Emblem()]),
            Label("Démarche", "display", family="serif", weight="bold", colour="on_bar"),
            Label(_("*démarche*, n.: a formal diplomatic step."), "lead", family="serif", colour="muted_on_bar"),
            *([] if large else [Label(text, "lead", family="serif", colour="on_bar")]),
            Label(_("Version {version}").format(version=__version__), "small", colour="muted_on_bar"),
        ]
        return Padded(Middle(Column(lines, 2.5, "start")), 8, 2 if large else 5)

    def _ways(self) -> Widget:
        ways: list[Widget] = []
        if self._kept is not None:
            ways.append(choice(_("Continue"), _told(self._kept), Push(routes.Resume(str(self._kept.path))), "continue"))
        ways += [
            choice(_("A first game, guided"), _("Five minutes in Moscow’s chair, in 1954"), Push(routes.GuidedGame()), "guided"),
            choice(_("New game"), _("Choose a negotiation and a chair"), Push(routes.Gallery()), "new"),
            choice(_("What if …?"), _("Change one thing, and see how far history bends"), Push(routes.Gallery(for_laboratory=True)), "lab"),
            choice(_("Saved games"), _("Every game is kept as it is played"), Push(routes.Saves()), "saves"),
            choice(_("Settings"), _("Text size, contrast, motion, sounds"), Push(routes.EditSettings()), "settings"),
            choice(_("How to play"), _("Keys, and what a turn is"), Push(routes.Help()), "help"),
            choice(_("Leave"), "", Quit(), "quit"),
        ]
        gap, margin = (1.5, 4) if self._kept is None else (1, 2)  # one way more: all of them are to be in sight in a usual window
        return ScrollView(Padded(Middle(Padded(Column(ways, gap), 0, 0, 62)), 5, margin))

    def leave(self) -> Change:
        """Ask first: Escape is pressed too easily."""
        return Push(routes.Ask(_("Leave Démarche?"), _("Everything you have played is kept."), _("Leave"), Quit()))

    def shortcuts(self) -> list[Shortcut]:
        """Nothing of its own but the way out."""
        return [("Esc", _("leave Démarche"))]


def _latest(search: Search | None, report: Report) -> Kept | None:
    from game.board.kept_games import latest

    return latest(search)


def _warm(search: Search | None, report: Report) -> None:
    """Read the scenarios while the person still looks at the title, so that the gallery opens at once."""
    from game.board.shown_scenarios import read_all

    read_all(report, (), search)


def _told(kept: Kept) -> str:
    """What is played, from which chair, and when it was played last."""
    return _("{game} · {chair} · {when}").format(game=kept.title, chair=kept.chair, when=kept.last_played)
