"""The gallery: the negotiations that can be played, and those that cannot be read, with what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.board import routes
from game.board.context import Context
from game.board.kit import Button, Divider, Message, Panel, ProgressBar, ScrollView, TextField, Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Flow, Split, TileGrid, Top
from game.board.kit.listing import Item, Listing
from game.board.kit.prose import Prose
from game.board.pictured import pictured
from game.board.routes import Change, Push
from game.board.screen import Screen, Shortcut
from game.board.screens.broken import broken
from game.board.screens.page import page, pair
from game.board.shown_scenarios import Shown, folder_of, read_all
from game.board.worker import Task
from game.i18n import _, ngettext
from game.wording.numbers import day

if TYPE_CHECKING:
    from game.scenario.library import Loaded


class GalleryScreen(Screen):
    """A list at the left, the chosen one at the right."""

    name = "gallery"
    first_focus = "scenarios"

    def __init__(self, ctx: Context, asking: bool = False) -> None:
        super().__init__(ctx)
        self.asking = asking
        """Whether one has come for the laboratory, and not to play."""
        self.found: list[Shown] = []
        self.chosen = 0
        self.folder = ""
        self._newest = False
        """Whether the scenario added last is to be chosen once it is read."""
        self._task: Task | None = None

    def entered(self) -> None:
        """Read the scenarios, aside."""
        if not self.found:
            self._read()

    def _read(self) -> None:
        self.ctx.added = [name for name in self.ctx.added if folder_of(name, self.ctx.search) is not None]
        added = tuple(self.ctx.added)
        self._task = self.ctx.run_in_background(
            _("Reading the scenarios"), lambda report: read_all(report, added, self.ctx.search), self._have
        )

    def _have(self, task: Task) -> None:
        self._task = None
        if task.error is not None:
            self.ctx.say(str(task.error), "bad")
            return
        self.found = task.result
        self.chosen = len(self.found) - 1 if self._newest else min(self.chosen, len(self.found) - 1)
        self._newest = False

    def build(self) -> Widget:
        """The whole page."""
        again = Button(_("Read again"), self._again, "bar", hint="F5").named("again")
        again.tip = _("After a scenario's file has been changed")
        if not self.found:
            waiting = ProgressBar(self._task.said if self._task else "", (self._task.share or 0.0) if self._task else None)
            return self._page(Column([waiting]), again)
        return self._page(Split(self._list(), self._one(), 0.38, least=100, apart=True), again)

    def _page(self, body: Widget, again: Button) -> Widget:
        """Under what one has come for."""
        if self.asking:
            return page(_("What if …?"), body, about=_("Choose a negotiation for the laboratory"), buttons=[again])
        return page(_("Negotiations"), body, buttons=[again])

    def _list(self) -> Widget:
        opened = self._laboratory if self.asking else self._open
        listing = Listing([_item(s) for s in self.found], self.chosen, lambda n: lambda: self._choose(n), lambda n: opened)
        entry = TextField(
            self.folder, lambda text: lambda: self._typed(text), lambda text: self._add, blank=_("Folder of a scenario")
        ).named("folder")
        own: list[Widget] = [
            note(_("A scenario of your own, or of somebody else’s:")),
            entry,
            Flow([Button(_("Add it"), self._add).named("add")]),
        ]
        return ScrollView(Column([listing.named("scenarios"), Divider(), Column(own, 1, "stretch")], 2))

    def _one(self) -> Widget:
        shown = self.found[self.chosen]
        if shown.loaded is None:
            return ScrollView(broken(shown.name, shown.problems, _("Mend the file and press F5.")))
        about, scenario = shown.loaded.scenario.about, shown.loaded.scenario
        facts: list[Widget] = [
            pair(_("When"), _dates(shown.loaded)),
            pair(_("How long"), ngettext("{n} turn", "{n} turns", len(scenario.turns)).format(n=len(scenario.turns))),
            pair(_("At issue"), ngettext("{n} question", "{n} questions", len(scenario.issues)).format(n=len(scenario.issues))),
            pair(_("Chairs to sit in"), ngettext("{n} chair", "{n} chairs", len(scenario.seats)).format(n=len(scenario.seats))),
        ]
        buttons: list[Widget] = [
            Button(_("Sit down"), self._open, "leading", hint="Enter").named("open"),
            Button(_("Laboratory"), self._laboratory).named("laboratory"),
            Button(_("A class at one screen"), self._class).named("class"),
            Button(_("Library"), self._library).named("library"),
        ]
        if self.asking:
            buttons[:2] = [
                Button(_("Laboratory"), self._laboratory, "leading", hint="Enter").named("laboratory"),
                Button(_("Sit down"), self._open).named("open"),
            ]
        text: list[Widget] = [Label(about.title, "title", family="serif", weight="bold")]
        if about.subtitle:
            text.append(Label(about.subtitle, "lead", family="serif", weight="italic", colour="muted"))
        text += [*pictured(self.ctx, shown.loaded), Prose(about.summary), TileGrid(facts, 20), Flow(buttons), note(_rights(shown.loaded))]
        return ScrollView(Top(Panel(Column(text, 2.5), padding=4)))

    def _choose(self, n: int) -> None:
        self.chosen = n

    def _typed(self, text: str) -> None:
        self.folder = text

    def _add(self) -> None:
        """Once: what is listed already is chosen, and what is not there is no entry."""
        name = self.folder.strip()
        if not name:
            self.ctx.say(_("Type the folder in which its scenario.yaml lies."))
            return
        folder = folder_of(name, self.ctx.search)
        if folder is None:
            self.ctx.say(_("No scenario lies in {folder}. Type the folder in which its scenario.yaml lies.").format(folder=name), "bad")
            return
        listed = next((n for n, shown in enumerate(self.found) if shown.folder == folder), None)
        self.folder = ""
        if listed is None:
            self.ctx.added.append(name)
            self._newest = True
        else:
            self.chosen = listed
            self.ctx.say(_("It is in the list already."))
        self._read()

    def _again(self) -> None:
        self._read()
        self.ctx.say(_("The scenarios are read again."))

    def _loaded(self) -> Loaded | None:
        """The chosen scenario, if there is one and it can be read."""
        return self.found[self.chosen].loaded if self.found else None

    def _open(self) -> Change | None:
        return Push(routes.Seats(loaded)) if (loaded := self._loaded()) is not None else None

    def _class(self) -> Change | None:
        return Push(routes.ClassSetup(loaded)) if (loaded := self._loaded()) is not None else None

    def _library(self) -> Change | None:
        return Push(routes.Library(loaded)) if (loaded := self._loaded()) is not None else None

    def _laboratory(self) -> Change | None:
        return Push(routes.Laboratory(loaded)) if (loaded := self._loaded()) is not None else None

    def key(self, event: pygame.event.Event) -> Message | None:
        """F5 reads again."""
        return self._again if event.key == pygame.K_F5 else None

    def shortcuts(self) -> list[Shortcut]:
        """Its keys."""
        enter = _("open its laboratory") if self.asking else _("sit down to it")
        return [(_("Up, Down"), _("choose a negotiation")), (_("Enter"), enter), ("F5", _("read the scenarios again"))]


def _item(shown: Shown) -> Item:
    if shown.loaded is None:
        return Item(shown.name, _("cannot be read"), "", "bad")
    about = shown.loaded.scenario.about
    return Item(about.title, about.subtitle, _years(about.dates.from_.year, about.dates.to.year))


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"


def _dates(loaded: Loaded) -> str:
    dates = loaded.scenario.about.dates
    return _("{first} to {last}").format(first=day(dates.from_), last=day(dates.to))


def _rights(loaded: Loaded) -> str:
    about = loaded.scenario.about
    authors = ", ".join(about.authors)
    return _("By {authors}. Version {version}, {licence}.").format(
        authors=authors or _("unknown"), version=about.version, licence=about.licence or _("no licence named")
    )
