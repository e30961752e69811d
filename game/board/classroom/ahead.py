"""Let history pass until another day, and what everybody has heard of meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.context import Context
from game.board.kit import Button, Modal, ProgressBar, Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column
from game.board.kit.listing import Item, Listing
from game.board.kit.prose import Marked
from game.board.play.parts import close, sheet
from game.board.play.reading import measured
from game.board.routes import Change, Meanwhile, Passing, Pop, Swap
from game.board.screen import Screen, Shortcut
from game.board.worker import Task
from game.i18n import _
from game.play.class_controller import ClassController
from game.play.passing import why_not_pass
from game.wording.numbers import day


class AheadScreen(Screen):
    """The turns to come; the program plays every chair as history had it until the chosen one."""

    name = "ahead"
    overlay = True
    first_focus = "turns"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.turn = ctx.playing().negotiation.state.turn + 1

    def build(self) -> Widget:
        session = self.ctx.playing()
        turns = session.scenario.turns
        first = session.negotiation.state.turn + 1
        about = note(_("The program plays every chair as history had it until that day; then the teams sit down again. Undo goes back."))
        items = [*(Item(t.title or day(t.date), day(t.date)) for t in turns[first:]), Item(_("To the end"), _("nobody sits down again"))]
        listing = Listing(items, self.turn - first, lambda n: lambda: self._choose(first + n), lambda n: self.go).named("turns")
        reason = why_not_pass(session.negotiation, self.turn)
        way = Button(_("Let history pass"), self.go, "leading", why_not=reason).named("go")
        return sheet(_("Until which day?"), [about, listing], [way, close()])

    def _choose(self, turn: int) -> None:
        self.turn = turn

    def go(self) -> Change | None:
        """Pass, and tell what everybody has heard of."""
        if why_not_pass(self.ctx.playing().negotiation, self.turn):
            return None
        return Swap(Passing(self.turn))

    def shortcuts(self) -> list[Shortcut]:
        return [(_("Up, Down"), _("choose a day")), (_("Enter"), _("let history pass until then"))]


class PassingScreen(Screen):
    """The program plays, aside; then what has happened."""

    name = "passing"
    overlay = True

    def __init__(self, ctx: Context, turn: int) -> None:
        super().__init__(ctx)
        self.turn = turn
        self.before = ctx.playing().negotiation.state.log
        self._task: Task | None = None

    def entered(self) -> None:
        if self._task is None:
            session, turn = self.ctx.playing(), self.turn
            session.view  # noqa: B018 - looked at once more, so that it stays as it is meanwhile
            session.acting = True
            self._task = self.ctx.run_in_background(_("History passes"), lambda report: ClassController(session).play_on(turn), self._done)

    def _done(self, task: Task) -> None:
        session = self.ctx.playing()
        session.acting = False
        if task.error is not None:
            self.ctx.say(str(task.error), "bad")
        lines = ClassController(session).sit_down_again(self.before)
        self.ctx.post(Swap(Meanwhile(tuple(lines))))

    def build(self) -> Widget:
        text = Label(_("History passes."), "heading", family="serif", weight="bold")
        return Modal(Column([text, ProgressBar(_("The program plays every chair as history had it."))], 1.5), 52)

    def leave(self) -> Change | None:
        return None


class MeanwhileScreen(Screen):
    """What has happened, for somebody to read aloud."""

    name = "meanwhile"
    sound = "wire"
    overlay = True
    first_focus = "continue"

    def __init__(self, ctx: Context, lines: Sequence[str]) -> None:
        super().__init__(ctx)
        self.lines = lines

    def build(self) -> Widget:
        session = self.ctx.playing()
        today = session.scenario.turns[session.negotiation.state.turn].date
        body: list[Widget] = [measured(Marked("–", Label(line, "lead", family="serif"), "lead")) for line in self.lines]
        last = _("It is over.") if session.over else _("The teams sit down on {day}.").format(day=day(today))
        body.append(Label(last, "lead", family="serif", weight="bold"))
        on = Button(_("Continue"), Pop(), "leading", hint=_("Enter")).named("continue")
        return sheet(_("What has happened meanwhile"), [Column(body, 1.2)], [on])
