"""The scenario's file is read again while a game runs: the game is played anew on it, or goes on as it was where the file is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.context import Context
from game.board.kit import Modal, ProgressBar, Widget
from game.board.kit.label import Label
from game.board.kit.layout import Column
from game.board.play.parts import close, sheet
from game.board.problems import problems_in
from game.board.routes import Change, Difference, Pop, Push, Reset, Room, Swap, Table, WrongFile
from game.board.screen import Screen
from game.board.screens.broken import broken
from game.board.worker import Report, Task
from game.errors import DemarcheError
from game.i18n import _, ngettext
from game.negotiation import Node
from game.saves.again import Again, again
from game.scenario.library import load
from game.scenario.places import FILE
from game.wording.chronicle import describe_act


class RereadingScreen(Screen):
    """Reads and plays again, aside; then goes by itself."""

    name = "rereading"
    overlay = True

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._task: Task | None = None

    def entered(self) -> None:
        if self._task is None:
            played = self.ctx.playing().negotiation

            def work(report: Report) -> Again:
                return again(played, load(str(played.loaded.folder), self.ctx.search))

            self._task = self.ctx.run_in_background(_("Reading the scenario again"), work, self._done)

    def _done(self, task: Task) -> None:
        if isinstance(task.error, DemarcheError):
            self.ctx.post(Swap(WrongFile(problems_in(task.error))))
        elif task.error is not None:
            self.ctx.say(str(task.error), "bad")
            self.ctx.post(Pop())
        else:
            self.ctx.post(lambda: self._adopt(task.result))

    def _adopt(self, replayed: Again) -> Change:
        session = self.ctx.playing()
        lines = _said(self.ctx, replayed)
        session.adopt(replayed.negotiation)
        self.ctx.pictures.clear()
        if replayed.first is None:
            self.ctx.say(lines[0], "good")
        else:
            self.ctx.post(Push(Difference(tuple(lines))))
        return Reset(Room() if session.classroom is not None else Table())

    def build(self) -> Widget:
        label = Label(_("The scenario is being read again."), "heading", family="serif", weight="bold")
        return Modal(Column([label, ProgressBar(_("Every act is played anew."))], 1.5), 52)

    def leave(self) -> Change | None:
        return None


class WrongFileScreen(Screen):
    """What is wrong with the file. The game goes on as it was."""

    name = "wrong-file"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, problems: Sequence[str]) -> None:
        super().__init__(ctx)
        self.problems = problems

    def build(self) -> Widget:
        file = self.ctx.playing().loaded.folder / FILE
        advice = _("The game goes on as it was. Mend the file and press F5.")
        return sheet("", [broken(str(file), self.problems, advice)], [close(_("Back to the game"))])


class DifferenceScreen(Screen):
    """What comes out otherwise on the scenario as it is now."""

    name = "difference"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, lines: Sequence[str]) -> None:
        super().__init__(ctx)
        self.said = lines

    def build(self) -> Widget:
        return sheet(_("The scenario has changed"), [Label(text) for text in self.said], [close(_("Back to the game"))], 84)


def _said(ctx: Context, replayed: Again) -> list[str]:
    """What has become of the game, in a few sentences."""
    if replayed.first is None:
        return [_("The scenario is read again. Every act comes out as it did.")]
    lines = [_("The scenario is read again, and the game is played anew on it.")]
    if replayed.first is not replayed.stopped:
        lines.append(_("The first act that comes out otherwise: {act}.").format(act=_act(ctx, replayed.first)))
    if replayed.stopped is not None:
        stopped = _("This can no longer be done: {act}. {reason}").format(act=_act(ctx, replayed.stopped), reason=replayed.why)
        left = ngettext(
            "{n} act is left out, and the game goes on from before it.",
            "{n} acts are left out, and the game goes on from before them.",
            replayed.left_out,
        )
        lines += [stopped, left.format(n=replayed.left_out), _("The game as it was is kept under its own name in **Saved games**.")]
    return lines


def _act(ctx: Context, node: Node) -> str:
    """An act as the scenario was when it was made; in a class only whose it was, for it may be private."""
    session = ctx.playing()
    who = session.scenario.actors[node.seat].name
    if session.classroom is not None:
        return _("act {number}, by {who}").format(number=node.id, who=who)
    return _("act {number}, {who} {act}").format(number=node.id, who=who, act=describe_act(session.view, node.act))
