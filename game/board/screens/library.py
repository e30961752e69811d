"""The library: briefs, what is contested, arguments, words, sources, and how an answer is reckoned."""

from __future__ import annotations

from dataclasses import dataclass

from game.advisers.track_record import record
from game.board.context import Context
from game.board.kit import Panel, ScrollView, Widget
from game.board.kit.layout import Column, Padded, Split
from game.board.kit.listing import Item, Listing
from game.board.kit.paragraph import Paragraph
from game.board.kit.tabs import Tabs
from game.board.play.reading import page as page_of
from game.board.screen import Screen, Shortcut
from game.board.screens.page import page
from game.board.worker import Task
from game.i18n import _
from game.model.scenario import Scenario
from game.model.scenario import names as listed_names
from game.pages import markdown
from game.pages.advisers_record import shelf
from game.pages.content import Block, Emphasis, Heading, Para, Quote, Strong, blocks, items
from game.pages.refs import sources
from game.scenario.library import Loaded
from game.wording import names, terms
from game.wording.numbers import capital, day, listed


@dataclass(frozen=True)
class Leaf:
    """One thing on a shelf: its name, a line about it, and what it says."""

    name: str
    detail: str
    text: tuple[Block, ...]
    is_page: bool = False
    """Whether it has tables, and is set as a page and not as running text."""


class LibraryScreen(Screen):
    """Shelves as tabs; what stands on one at the left, the opened one at the right."""

    name = "library"
    first_focus = "shelves"

    def __init__(self, ctx: Context, loaded: Loaded, track_record: bool = False) -> None:
        super().__init__(ctx)
        self.loaded = loaded
        self.shelf = 0
        self.chosen: dict[int, int] = {}
        self._record: tuple[Block, ...] = (Para(_("The models are being run.")),)
        self._task: Task | None = None
        if track_record:
            self.shelf = next(n for n, (_name, leaves) in enumerate(self.shelves()) if leaves[0].is_page)

    def entered(self) -> None:
        """Work the advisers' record out, aside."""
        if self._task is None:
            scenario = self.loaded.scenario
            self._task = self.ctx.run_in_background(_("Running the models"), lambda report: _recorded(scenario), self._have)

    def _have(self, task: Task) -> None:
        self._record = task.result if task.error is None else (Para(str(task.error)),)

    def shelves(self) -> list[tuple[str, list[Leaf]]]:
        """What this person may read: no brief but that of the seat on the screen."""
        scenario = self.loaded.scenario
        shelves = [
            (_("Briefs"), self._briefs()),
            (_("Contested"), _contested(scenario)),
            (_("Arguments"), _arguments(scenario)),
            (_("Glossary"), [_leaf(word, "", meaning) for word, meaning in sorted(scenario.glossary.items())]),
            (_("Sources"), _sources(scenario)),
            (_("How an answer is reckoned"), _reckoning()),
            (_("Advisers"), [Leaf(_("The advisers’ record"), _("how often their models were right"), self._record, is_page=True)]),
        ]
        return [(name, leaves) for name, leaves in shelves if leaves]

    def _briefs(self) -> list[Leaf]:
        scenario = self.loaded.scenario
        briefs = [_leaf(_("What is at stake"), "", scenario.about.opening)]
        session = self.ctx.session
        if session is not None and session.scenario.id == scenario.id and (text := session.loaded.brief(session.seat)):
            briefs.append(Leaf(_("Your brief"), scenario.actors[session.seat].name, tuple(markdown.read(text))))
        return [*briefs, *(_question(scenario, n) for n in range(len(scenario.issues)))]

    def build(self) -> Widget:
        """The open shelf."""
        shelves = self.shelves()
        self.shelf = min(self.shelf, len(shelves) - 1)
        leaves = shelves[self.shelf][1]
        here = min(self.chosen.get(self.shelf, 0), len(leaves) - 1)
        listing = Listing([Item(leaf.name, leaf.detail) for leaf in leaves], here, lambda n: lambda: self._choose(n)).named(
            f"leaves-{self.shelf}"
        )
        text = Panel(_read(leaves[here]).named(f"text-{self.shelf}-{here}"), padding=3)
        tabs = Tabs([name for name, _leaves in shelves], self.shelf, lambda n: lambda: self._open(n)).named("shelves")
        body = Column([tabs, Split(ScrollView(listing).named(f"shelf-{self.shelf}"), text, 0.38, least=100, apart=True)], 2).growing()
        return page(_("Library"), body, about=self.loaded.scenario.about.title)

    def _open(self, n: int) -> None:
        self.shelf = n

    def _choose(self, n: int) -> None:
        self.chosen[self.shelf] = n

    def shortcuts(self) -> list[Shortcut]:
        """Its keys."""
        return [(_("Left, Right"), _("open a shelf")), (_("Up, Down"), _("read what stands on it"))]


def _read(leaf: Leaf) -> Widget:
    """A leaf to be read, in a window of its own."""
    if leaf.is_page:
        return ScrollView(Padded(page_of(Heading(leaf.name, 1), leaf.text), 1, 1))
    return Paragraph(leaf.text, padding=1)


def _recorded(scenario: Scenario) -> tuple[Block, ...]:
    """Each model's forecast beside what came, and what that means and does not."""
    return tuple(blocks(shelf(scenario, record(scenario))))


def _leaf(name: str, detail: str, *parts: str | Block) -> Leaf:
    """What stands under its name; texts of authors are Markdown."""
    text = [block for part in parts for block in (markdown.read(part) if isinstance(part, str) else [part])]
    return Leaf(name, detail, (Heading(name), *text))


def _question(scenario: Scenario, n: int) -> Leaf:
    """An issue: what is asked, the positions, and on what it rests."""
    issue = scenario.issues[n]
    positions = items(f"{p.name}{': ' + p.gloss if p.gloss else ''}" for p in issue.positions)
    course = Para(_("At first it is heading for “{course}”.").format(course=issue.positions[issue.start].name))
    return _leaf(issue.name, issue.question, issue.question, positions, course, issue.note, *_rests(scenario, issue.sources))


def _contested(scenario: Scenario) -> list[Leaf]:
    leaves = []
    for matter in scenario.contested:
        accounts: list[Block] = []
        for account in matter.accounts:
            keys = f" [{', '.join(account.sources)}]" if account.sources else ""
            accounts += [Para(Strong((account.who,))), Quote("", f"{account.says}{keys}")]
        game = [Para((Emphasis((_("In this game:"),)), f" {matter.game}"))] if matter.game else []
        leaves.append(_leaf(matter.title, matter.question, matter.question, *accounts, *game))
    return leaves


def _arguments(scenario: Scenario) -> list[Leaf]:
    leaves = []
    for one in scenario.arguments:
        by = listed([names.within(scenario.actors[a].name) for a in listed_names(one.by) if a in scenario.actors])
        issue = scenario.issue[one.issue].name
        made = Para(_("Made by {actors}, on {issue}.").format(actors=by, issue=names.within(issue)))
        since = [Para(_("From {day} on.").format(day=day(one.from_)))] if one.from_ is not None else []
        leaves.append(_leaf(one.name, issue, one.text, made, *since, one.note, *_rests(scenario, one.sources)))
    return leaves


def _sources(scenario: Scenario) -> list[Leaf]:
    return [
        Leaf(key, source.title, (Heading(key), Para(source.title), *([Para(source.url)] if source.url else [])))
        for key, source in scenario.sources.items()
    ]


def _rests(scenario: Scenario, keys: list[str]) -> list[Block]:
    return [Para(Strong((_("On what this rests"),))), sources(scenario, keys)] if keys else []


def _reckoning() -> list[Leaf]:
    return [Leaf(name, "", (Heading(name), Para(capital(text)))) for name, text in terms.explanations()]
