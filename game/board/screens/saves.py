"""Saved games: every game is kept as it is played, and goes on from where it was left."""

from __future__ import annotations

from game.board import routes
from game.board.context import Context
from game.board.kept_games import Kept, begun_at, kept_games
from game.board.kit import Button, Divider, Panel, ProgressBar, ScrollView, TextField, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Split, TileGrid, Top
from game.board.kit.listing import Item, Listing
from game.board.routes import Change, Push
from game.board.screen import Screen, Shortcut
from game.board.screens.page import page, pair
from game.board.worker import Task
from game.i18n import _, ngettext


class SavesScreen(Screen):
    """The games at the left, the one played last first; the chosen one at the right."""

    name = "saves"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.games: list[Kept] = []
        self.chosen = 0
        self.path = ""
        self._task: Task | None = None

    def entered(self) -> None:
        """Look through the folder, aside."""
        if self.ctx.keep:
            self._task = self.ctx.run_in_background(
                _("Looking through the kept games"), lambda report: kept_games(self.ctx.search), self._have
            )

    def _have(self, task: Task) -> None:
        self._task, self.games = None, task.result or []
        self.chosen = max(0, min(self.chosen, len(self.games) - 1))

    @property
    def first_focus(self) -> str:
        """The list, or the path if there is none."""
        return "games" if self.games else "path"

    def build(self) -> Widget:
        """The whole page."""
        return page(_("Saved games"), Split(self._list(), self._one(), 0.5, least=100, apart=True))

    def _list(self) -> Widget:
        parts: list[Widget] = []
        if self._task is not None:
            parts.append(ProgressBar(self._task.said))
        elif not self.games:
            parts.append(Label(_("No game has been kept yet. Every game you begin appears here by itself."), "lead", family="serif"))
        else:
            items = [_item(k) for k in self.games]
            parts.append(Listing(items, self.chosen, lambda n: lambda: self._choose(n), lambda n: self._go_on).named("games"))
        entry = TextField(
            self.path, lambda text: lambda: self._typed(text), lambda text: self._open, blank=_("Path of a saved game")
        ).named("path")
        parts += [Divider(), note(_("A game saved elsewhere:")), entry, Flow([Button(_("Open it"), self._open).named("open")])]
        return ScrollView(Column(parts, 1.5))

    def _one(self) -> Widget:
        if not self.games:
            return Column([])
        kept = self.games[self.chosen]
        facts: list[Widget] = [
            pair(_("Begun"), begun_at(kept.path)),
            pair(_("Last played"), kept.last_played),
            pair(_("Your chair"), kept.chair),
            pair(_("Played"), ngettext("{n} act", "{n} acts", kept.acts).format(n=kept.acts)),
            pair(_("Seed"), str(kept.seed)),
        ]
        go_on = Flow([Button(_("Go on"), self._go_on, "leading", hint="Enter").named("go-on")])
        text = Column([heading(kept.title, "title"), TileGrid(facts, 26), go_on, note(str(kept.path))], 2.5)
        return ScrollView(Top(Panel(text, padding=4)))

    def _choose(self, n: int) -> None:
        self.chosen = n

    def _typed(self, text: str) -> None:
        self.path = text

    def _go_on(self) -> Change:
        return Push(routes.Resume(str(self.games[self.chosen].path)))

    def _open(self) -> Change | None:
        if not self.path.strip():
            self.ctx.say(_("Type the path of a saved game."))
            return None
        return Push(routes.Resume(self.path.strip()))

    def shortcuts(self) -> list[Shortcut]:
        """Its keys."""
        return [(_("Up, Down"), _("choose a game")), (_("Enter"), _("go on with it"))]


def _item(kept: Kept) -> Item:
    """A game in the list: what is played, from which chair, and when it was played last."""
    detail = _("{chair} · {when}").format(chair=kept.chair, when=kept.last_played)
    return Item(kept.title, detail, ngettext("{n} act", "{n} acts", kept.acts).format(n=kept.acts))
