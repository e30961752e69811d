"""The others take their time: an act that may be slow runs in the background, behind a sheet that says so."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Modal, ProgressBar, Widget
from game.board.kit.label import Label
from game.board.kit.layout import Column
from game.board.routes import Change, Pop
from game.board.screen import Screen
from game.board.worker import Report, Task
from game.i18n import _
from game.model.acts import Act
from game.model.players import PlayerKind

QUICK = frozenset({PlayerKind.PERSON, PlayerKind.HISTORICAL, PlayerKind.RANDOM, PlayerKind.SILENT})
"""Players who answer at once; others search."""


def is_slow(ctx: Context) -> bool:
    """Whether somebody at the table searches before acting."""
    return not set(ctx.playing().negotiation.seating.values()) <= QUICK


class DeliberatingScreen(Screen):
    """Does one act, and goes by itself."""

    name = "deliberating"
    overlay = True

    def __init__(self, ctx: Context, act: Act | str, seat: str = "") -> None:
        super().__init__(ctx)
        self.act = act
        self.seat = seat or ctx.playing().seat
        self._task: Task | None = None

    def entered(self) -> None:
        if self._task is None:
            session = self.ctx.playing()
            session.view  # noqa: B018 - looked at once more, so that it stays as it is meanwhile
            session.acting = True

            def work(report: Report) -> str:
                return session.act_as(self.seat, self.act)

            self._task = self.ctx.run_in_background(_("The others deliberate"), work, self._done)

    def _done(self, task: Task) -> None:
        self.ctx.playing().acting = False
        self.ctx.say(str(task.error) if task.error else task.result, "bad")
        self.ctx.post(Pop())

    def build(self) -> Widget:
        title = Label(_("The others deliberate."), "heading", family="serif", weight="bold")
        return Modal(Column([title, ProgressBar(_("Each looks for the best it can get, and asks who might be won."))], 1.5), 52)

    def leave(self) -> Change | None:
        return None
