"""Opening a game by name or from its file: the way to the table, or why there is none."""

from __future__ import annotations

from typing import Any

from game.board import routes
from game.board.context import Context
from game.board.guide import BoardGuide
from game.board.kit import Button, Panel, ProgressBar, ScrollView, Widget
from game.board.kit.label import heading
from game.board.kit.layout import Column, Flow, Padded, Top
from game.board.kit.prose import Prose
from game.board.routes import Change, Reset, Swap
from game.board.screen import Screen
from game.board.screens.page import page
from game.board.ways import brief_or_table, curtain
from game.board.worker import Report, Task
from game.i18n import _
from game.pages.content import Para
from game.play.class_controller import ClassController
from game.play.classroom import ClassOptions
from game.play.guide import SCENARIO, SEED
from game.play.opening import begin, open_save, resume
from game.play.session import Session
from game.scenario.library import Loaded, load


class ResumeScreen(Screen):
    """A kept game is played again act by act, aside."""

    name = "loading"
    first_focus = "home"

    def __init__(
        self, ctx: Context, path: str, scenario: str | None = None, salvage: bool = False, options: ClassOptions | None = None
    ) -> None:
        super().__init__(ctx)
        self.path, self.scenario, self.salvage = path, scenario, salvage
        self.options = options
        self.wrong = ""
        self._task: Task | None = None

    def entered(self) -> None:
        """Begin to read."""
        if self._task is None:
            self._read()

    def _read(self) -> None:
        self.wrong = ""
        self._task = self.ctx.run_in_background(_("Opening the game"), self._opened, self._done)

    def _opened(self, report: Report) -> Any:
        session = resume(open_save(self.path, self.scenario, self.salvage, self.ctx.search), keep=self.ctx.keep)
        ClassController(session).resume(self.options)
        return session

    def _done(self, task: Task) -> None:
        if task.error is not None:
            self.wrong = str(task.error)
            return
        self.ctx.post(lambda: self._enter(task.result))

    def _enter(self, session: Session) -> Change:
        self.ctx.session = session
        for note in session.notes:
            self.ctx.say(note)
        return Swap(curtain(session, session.seat, routes.Table()) if session.hot_seat else routes.Table())

    def build(self) -> Widget:
        """What is being done, or what went wrong."""
        if not self.wrong:
            return page(_("Opening"), Column([ProgressBar(self._task.said if self._task else "")]), home=_("First page"))
        buttons: list[Widget] = [
            Button(_("Open what can be saved of it"), self._salvage).named("salvage"),
            Button(_("First page"), self._home, "leading").named("home"),
        ]
        text = Column([heading(_("This game cannot be opened")), Prose([Para(self.wrong.replace("*", "∗"))]), Flow(buttons)], 2.5)
        return page(_("Opening"), ScrollView(Padded(Top(Panel(text, padding=4)), 0, 0, 96)), home=_("First page"))

    def _salvage(self) -> None:
        self.salvage = True
        self._read()

    def _home(self) -> Change:
        return Reset(routes.Title())

    def leave(self) -> Change:
        """To the first page, wherever one came from."""
        return self._home()


class NamedScenarioScreen(Screen):
    """A scenario that was named on the command line."""

    name = "starting"

    def __init__(self, ctx: Context, start: routes.NamedScenario) -> None:
        super().__init__(ctx)
        self.start = start
        self.wrong = ""

    def entered(self) -> None:
        """Read it, aside."""
        self.ctx.run_in_background(_("Reading the scenario"), lambda report: load(self.start.scenario, self.ctx.search), self._done)

    def _done(self, task: Task) -> None:
        if task.error is not None:
            self.wrong = str(task.error)
            return
        self.ctx.post(lambda: self._enter(task.result))

    def _enter(self, loaded: Loaded) -> Change | None:
        if self.start.class_options is not None:
            return Swap(routes.ClassSetup(loaded, self.start.class_options, self.start.seats))
        return Swap(routes.Seats(loaded, self.start.seats, self.start.others))

    def build(self) -> Widget:
        """What is being done, or what went wrong."""
        text: Widget = Prose([Para(self.wrong.replace("*", "∗"))]) if self.wrong else ProgressBar(_("Reading the scenario"))
        return page(_("Opening"), ScrollView(Padded(text, 0, 0)), home=_("First page"))

    def leave(self) -> Change:
        """To the first page."""
        return Reset(routes.Title())


class GuidedGameScreen(NamedScenarioScreen):
    """The guided first game: the scenario and the chair are chosen already."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx, routes.NamedScenario(SCENARIO))

    def _enter(self, loaded: Loaded) -> None:
        seat, keep = loaded.scenario.about.main_seat, self.ctx.keep
        progress = _("The delegations take their places")
        self.ctx.run_in_background(progress, lambda report: begin(loaded, [seat], SEED, keep=keep), self._begun)

    def _begun(self, task: Task) -> None:
        if task.error is not None:
            self.wrong = str(task.error)
            return
        self.ctx.post(lambda: self._sit(task.result))

    def _sit(self, session: Session) -> Change:
        self.ctx.session, self.ctx.guide = session, BoardGuide()
        return Swap(brief_or_table(session))
