"""The composer: a package is built step by step, and everything that is to be known of it beforehand stands beside it."""

from __future__ import annotations

import pygame

from game.atlas.borders import BordersError
from game.board import routes
from game.board.context import Context
from game.board.kit import Bar, Button, Divider, Kind, Message, Panel, ScrollView, Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.stepper import Stepper, Steps
from game.board.kit.tabs import Tabs
from game.board.map import MapCanvas
from game.board.play.chairs import Chairs
from game.board.play.forecast import forecast_panel
from game.board.play.mapping import MapPart, map_of
from game.board.play.parts import PageFrame, gap
from game.board.play.shelf import shelf_cards
from game.board.play.stances import shades, stances
from game.board.routes import Change, Pop, Push, Result
from game.board.screen import Screen, Shortcut
from game.i18n import _
from game.model.package import Package
from game.play.draft import Draft
from game.players.prospects import worth_rows
from game.rules.compiled import Floats
from game.view import View
from game.wording import names
from game.wording.conduct import refusal
from game.wording.ideas import not_yet, since
from game.wording.numbers import percent, points
from game.wording.wishes import nearest_position


class ComposerScreen(Screen):
    """Issues at the left, the outlook at the right."""

    name = "composer"
    sound = "page"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.history = ctx.settings.history_marks
        self.on_map = False
        self._chart: MapCanvas | None = None

    @property
    def view(self) -> View:
        """What the seat can see."""
        return self.ctx.playing().view

    @property
    def draft(self) -> Draft:
        """The package in hand."""
        return self.ctx.playing().draft

    # drawing

    def build(self) -> Widget:
        view = self.view
        marks = _("Hide history's marks") if self.history else _("Show history's marks")
        bar = Bar(
            _("The package in hand"),
            _("{chance} that it passes").format(chance=percent(view.chance(self.draft.package))) if self.draft.clauses else "",
            [
                Button(marks, self.turn_history, "bar").named("history"),
                Button(_("Back to the table"), Pop(), "bar", hint="Esc").named("back"),
            ],
        )
        worth = worth_rows(view, view.state.course)
        rows: list[Widget] = []
        for i in range(len(view.compiled.issues)):
            rows += [self._issue(view, i, worth[i]), Divider()]
        left = Panel(ScrollView(Column(rows[:-1], 0.8)).named("issues"), padding=2)
        right = Column([self._tabs(), self._on_the_map(view) if self.on_map else self._outlook(view)], 1.2)
        middle = Padded(Split(left, right, 0.54, gap=2.5, least=100), 3, 1.5)
        return PageFrame(bar, middle, Padded(self._foot(view), 3, 1.5))

    def _tabs(self) -> Widget:
        first = _("What they would say") if self.draft.clauses else _("Drafts on record")
        return Tabs(
            [first, _("On the map") if self.view.scenario.mapped else _("At the table")],
            int(self.on_map),
            lambda n: lambda: self.turn_to(n),
        ).named("tabs")

    def _outlook(self, view: View) -> Widget:
        if self.draft.clauses:
            return ScrollView(forecast_panel(view, self.draft.package, self.why_not(view))).named("outlook")
        return ScrollView(shelf_cards(view, self.fill)).named("shelf")

    def _on_the_map(self, view: View) -> Widget:
        """Every delegation by what it would say; redrawn as the package changes."""
        chances = stances(view, self.draft.package)
        if not view.scenario.mapped:
            return Chairs(self.ctx, chances, self.dossier).named("map")
        try:
            self._chart = self._chart or map_of(view)
        except BordersError as error:
            return Panel(note(_("There is no map for this scenario: {reason}").format(reason=error)), tone="flat")
        return MapPart(self.ctx, self._chart, shades(view, chances), self.dossier).named("map")

    def _issue(self, view: View, i: int, worth: Floats) -> Widget:
        """One row: the name, what the choice would bring, the steps."""
        issue, course = view.scenario.issues[i], int(view.state.course[i])
        clause = self.draft.clauses.get(i)
        barred = {n: when for n in range(len(issue.positions)) if (when := since(view, i, n))}
        past = issue.number(view.scenario.outcome[issue.id].position) if self.history else None
        steps = Steps([p.name for p in issue.positions], course, (clause.low, clause.high) if clause else None, past, barred, spans=True)
        stepper = Stepper(steps, lambda span: lambda: self.choose(i, span)).named(f"steps:{issue.id}")
        stepper.grow = 1.5
        return Row([self._named(view, i, worth), stepper], 2, across="start")

    def _named(self, view: View, i: int, worth: Floats) -> Widget:
        """The issue's name, with what one wants on it and what the clause would bring."""
        clause = self.draft.clauses.get(i)
        name = Label(names.issue(view.compiled, i), weight="bold").tipped(view.scenario.issues[i].question)
        parts: list[Widget] = [name]
        if not view.compiled.has_stance[view.seat, i]:
            parts.append(note(_("does not matter to you")))
        elif clause is not None:
            won = min(float(worth[p]) for p in clause.positions)
            text = _("{points} points to you").format(points=points(won))
            parts.append(Label(text, "small", weight="bold", colour="good" if won > 0 else "bad" if won < 0 else "muted"))
        else:
            wish = nearest_position(view, i)
            same = wish == int(view.state.course[i])
            text = _("you want it as it is") if same else _("you want: {wish}").format(wish=names.position(view.compiled, i, wish))
            parts.append(note(text))
        column = Column(parts, 0.2)
        column.grow = 1.0
        return column

    def _foot(self, view: View) -> Widget:
        draft = self.draft
        why_not = self.why_not(view)
        open_: Kind = "leading" if draft.public else "plain"
        closed: Kind = "plain" if draft.public else "leading"
        empty = "" if draft.clauses else _("There is no package in hand yet.")
        left: list[Widget] = [
            Button(_("In public"), lambda: self.tell(True), open_, hint="P" if not draft.public else "").named("public"),
            Button(_("In private"), lambda: self.tell(False), closed, hint="P" if draft.public else "").named("private"),
            Button(_("From the record"), Push(routes.Shelf()), "quiet").named("archive"),
            Button(_("What might carry it"), self.suggest_passing, "quiet", why_not=empty).named("carry"),
            Button(_("Clear"), self.clear, "quiet", why_not=empty).named("clear"),
        ]
        left.insert(3, Button(_("Advisers"), Push(routes.Advisers(composing=True)), "quiet").named("advisers"))
        if self.ctx.playing().offers:
            left.insert(3, Button(_("Their offers"), Push(routes.Offers(composing=True)), "quiet").named("offers"))
        table = Button(_("Table it"), self.table, "leading", why_not=why_not, hint="T").named("table")
        return Row([Flow(left, 1), gap(), table], 1)

    def why_not(self, view: View) -> str:
        """Why the package cannot be tabled now; empty if it can."""
        if not self.draft.clauses:
            return _("Choose a position on some issue first.")
        if early := not_yet(view, self.draft.package):
            return early
        if now := self.ctx.playing().why_not_now():
            return now
        return refusal(lambda: view.may_table(self.draft.package))

    @property
    def first_focus(self) -> str:
        return f"steps:{self.view.compiled.issues[0]}"

    # what can be done

    def choose(self, issue: int, span: tuple[int, int] | None) -> None:
        """Set a clause; the course itself settles nothing, so choosing it takes the issue out."""
        course = int(self.view.state.course[issue])
        self.draft.set(issue, None if span == (course, course) else span)

    def tell(self, public: bool) -> None:
        """For all to hear, or at the table only."""
        self.draft.public = public

    def clear(self) -> None:
        """An empty hand."""
        self.draft.clauses.clear()

    def fill(self, package: Package) -> None:
        """Take a whole package in hand."""
        self.draft.fill(package)

    def resumed(self, result: Result) -> None:
        """A draft on record has been chosen."""
        if isinstance(result, Package):
            self.fill(result)

    def turn_history(self) -> None:
        """Show where history ended, or hide it."""
        self.history = not self.history

    def turn_to(self, tab: int) -> None:
        """The outlook, or the map."""
        self.on_map = tab == 1

    def dossier(self, actor: int) -> Message:
        """What is known of somebody."""
        return Push(routes.Dossier(actor))

    def suggest_passing(self) -> Change:
        """What might carry the whole table."""
        return Push(routes.SuggestPassing(self.draft.package, composing=True))

    def table(self) -> Change | None:
        """Put it before those who decide it."""
        session = self.ctx.playing()
        package = self.draft.package
        if problem := self.why_not(self.view) or session.table_draft():
            self.ctx.say(problem, "bad")
            return None
        if any(p.package == package and p.passed for p in session.view.state.proposals[-1:]):
            session.draft.clauses.clear()
        return Pop()

    def key(self, event: pygame.event.Event) -> Message | None:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
            return None
        if event.key == pygame.K_m:
            return lambda: self.turn_to(int(not self.on_map))
        if event.key == pygame.K_p:
            return lambda: self.tell(not self.draft.public)
        if event.key == pygame.K_t and not self.why_not(self.view):
            return self.table
        return None

    def shortcuts(self) -> list[Shortcut]:
        return [
            ("P", _("in public, in private")),
            ("M", _("the map, the outlook")),
            ("T", _("table it")),
        ]
