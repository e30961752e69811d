"""Saved games: every game is kept as it is played, and goes on from where it was left."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from game.board.context import Context
from game.board.kit.button import Button
from game.board.kit.entry import Entry
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Grid, Split, Top
from game.board.kit.listing import Item, Listing
from game.board.kit.panel import Panel, Rule
from game.board.kit.progress import Progress
from game.board.kit.scroll import ScrollView
from game.board.kit.widget import Widget
from game.board.screen import Change, Push, Screen, Shortcut
from game.board.screens.page import page, pair
from game.board.worker import Report, Task
from game.errors import DemarcheError
from game.i18n import _, ngettext
from game.players.kinds import PlayerKind
from game.scenario.places import Search
from game.wording.numbers import day, listed

MOST = 200
_STAMP = re.compile(r"^(.+)-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)-\d+$")


@dataclass(frozen=True)
class Kept:
    """A kept game, as far as its first line tells."""

    path: Path
    title: str
    people: tuple[str, ...]
    acts: int
    seed: int
    played: float
    """When it was last played, in seconds."""

    @property
    def chair(self) -> str:
        """Whose chair a person sits in."""
        return listed(list(self.people)) or _("nobody’s")

    @property
    def said_played(self) -> str:
        """When it was last played, in words."""
        try:
            return _said(dt.datetime.fromtimestamp(self.played))
        except (OSError, OverflowError, ValueError):
            return said_of(self.path)


class Saves(Screen):
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
        look = partial(_look, self.ctx.search)
        self._task = self.ctx.aside(_("Looking through the kept games"), look, self._have) if self.ctx.keep else None

    def _have(self, task: Task) -> None:
        self._task, self.games = None, task.result or []
        self.chosen = max(0, min(self.chosen, len(self.games) - 1))

    def first_focus(self) -> str:
        """The list, or the path if there is none."""
        return "games" if self.games else "path"

    def build(self) -> Widget:
        """The whole page."""
        return page(_("Saved games"), Split(self._list(), self._one(), 0.5, least=100, apart=True))

    def _list(self) -> Widget:
        found: list[Widget] = []
        if self._task is not None:
            found.append(Progress(self._task.said))
        elif not self.games:
            found.append(Label(_("No game has been kept yet. Every game you begin appears here by itself."), "lead", family="serif"))
        else:
            items = [_item(k) for k in self.games]
            found.append(Listing(items, self.chosen, lambda n: lambda: self._choose(n), lambda n: self._go_on).named("games"))
        entry = Entry(self.path, lambda text: lambda: self._typed(text), lambda text: self._open, blank=_("Path of a saved game")).named(
            "path"
        )
        found += [Rule(), note(_("A game saved elsewhere:")), entry, Flow([Button(_("Open it"), self._open).named("open")])]
        return ScrollView(Column(found, 1.5))

    def _one(self) -> Widget:
        if not self.games:
            return Column([])
        kept = self.games[self.chosen]
        facts: list[Widget] = [
            pair(_("Begun"), said_of(kept.path)),
            pair(_("Last played"), kept.said_played),
            pair(_("Your chair"), kept.chair),
            pair(_("Played"), ngettext("{n} act", "{n} acts", kept.acts).format(n=kept.acts)),
            pair(_("Seed"), str(kept.seed)),
        ]
        go_on = Flow([Button(_("Go on"), self._go_on, "leading", hint="Enter").named("go-on")])
        text = Column([heading(kept.title, "title"), Grid(facts, 26), go_on, note(str(kept.path))], 2.5)
        return ScrollView(Top(Panel(text, padding=4)))

    def _choose(self, n: int) -> None:
        self.chosen = n

    def _typed(self, text: str) -> None:
        self.path = text

    def _go_on(self) -> Change:
        from game.board.screens.loading import Resuming

        return Push(Resuming(self.ctx, str(self.games[self.chosen].path)))

    def _open(self) -> Change | None:
        from game.board.screens.loading import Resuming

        if not self.path.strip():
            self.ctx.say(_("Type the path of a saved game."))
            return None
        return Push(Resuming(self.ctx, self.path.strip()))

    def shortcuts(self) -> list[Shortcut]:
        """Its keys."""
        return [(_("Up, Down"), _("choose a game")), (_("Enter"), _("go on with it"))]


def said_of(path: Path) -> str:
    """When a game was begun, from the name of its journal."""
    found = _STAMP.match(path.stem)
    if found is None:
        return path.name
    year, month, date, hour, minute = (int(n) for n in found.groups()[1:6])
    try:
        return _said(dt.datetime(year, month, date, hour, minute))
    except ValueError:
        return path.name


def _said(moment: dt.datetime) -> str:
    return _("{day}, {time}").format(day=day(moment.date()), time=f"{moment.hour:02}:{moment.minute:02}")


def _item(kept: Kept) -> Item:
    """A game in the list: what is played, from which chair, and when it was played last."""
    detail = _("{chair} · {when}").format(chair=kept.chair, when=kept.said_played)
    return Item(kept.title, detail, ngettext("{n} act", "{n} acts", kept.acts).format(n=kept.acts))


def _look(search: Search | None, report: Report) -> list[Kept]:
    """The kept games, the one played last first; files that cannot be read are listed by their names."""
    from game.saves import autosaves

    return [kept_in(path, search) for path in autosaves()[:MOST]]


def kept_in(path: Path, search: Search | None = None) -> Kept:
    """A kept game, as far as it can be told without replaying it."""
    from game.saves import acts_in, played_at
    from game.saves.lines import read_header

    try:
        with path.open("rb") as file:
            header = read_header(file.readline(1_000_000))
            acts = acts_in(header, file)
    except (OSError, DemarcheError):
        return Kept(path, path.name, (), 0, 0, played_at(path))
    title, names = _named(header.scenario, search)
    people = tuple(names.get(s, s) for s, kind in header.seats.items() if kind == PlayerKind.PERSON)
    return Kept(path, title, people, acts, header.seed, played_at(path))


def _named(scenario: str, search: Search | None) -> tuple[str, dict[str, str]]:
    """The title of a scenario and the names of its seats, if it is here and can be read."""
    from game.scenario import library

    try:
        found = library.load(scenario, search).scenario
    except (DemarcheError, OSError):
        return scenario, {}
    return found.about.title, {d.id: d.name for d in found.delegations}
