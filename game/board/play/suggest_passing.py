"""What might carry the whole table, worked out aside; or whose red lines leave nothing."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Button, ProgressBar, Widget
from game.board.play.offers import edit
from game.board.play.parts import close, sheet
from game.board.play.reading import page
from game.board.routes import Change
from game.board.screen import Screen
from game.board.worker import Report, Task
from game.i18n import _
from game.model.package import Package
from game.pages.passing import PassingPage, suggest_passing
from game.rules.offers import PassingPackage
from game.wording.impasse import nearest


class SuggestPassingScreen(Screen):
    """A sheet that fills once the sum is done."""

    name = "carry"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, package: Package, composing: bool = False) -> None:
        super().__init__(ctx)
        self.package, self.composing = package, composing
        self.answer: tuple[PassingPackage | None, PassingPage] | None = None
        self.wrong = ""
        self._task: Task | None = None

    def entered(self) -> None:
        if self._task is None:
            view = self.ctx.playing().view

            def work(report: Report) -> tuple[PassingPackage | None, PassingPage]:
                suggestion = nearest(view, self.package)
                return suggestion, suggest_passing(view, self.package, suggestion)

            self._task = self.ctx.run_in_background(_("Looking for what might carry it"), work, self._have)

    def _have(self, task: Task) -> None:
        self.answer, self.wrong = task.result, str(task.error) if task.error else ""

    def build(self) -> Widget:
        title = _("What might carry the table")
        if self.answer is None:
            return sheet(title, [ProgressBar(self.wrong or _("Looking through every package that you could sign …"))], [close()])
        suggestion, passing = self.answer
        ways: list[Widget] = [close()]
        if suggestion is not None and suggestion.package != self.package:
            package = suggestion.package
            ways.insert(0, Button(_("Open it in the composer"), lambda: self._compose(package), "leading").named("hand"))
        return sheet(title, [page(passing.body())], ways)

    def _compose(self, package: Package) -> Change:
        return edit(self.ctx, package, self.composing)

    def leave(self) -> Change | None:
        if self._task is not None:
            self._task.dropped = True
        return super().leave()
