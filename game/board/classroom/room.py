"""The room: what everybody may see between two teams, on the projector. It is the curtain of a class."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board import routes
from game.board.classroom.clock import REFRESH_MS, Clock, clocked
from game.board.context import Context
from game.board.kit import Bar, Button, Message, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.prose import Marked
from game.board.kit.table import TextTable
from game.board.play.deliberating import is_slow
from game.board.play.flow import printed
from game.board.play.header import way_back
from game.board.play.marks import Track
from game.board.play.parts import PageFrame, gap
from game.board.play.reporting import save_report
from game.board.routes import Change, Push, Route, Swap
from game.board.screen import Screen, Shortcut
from game.debrief.poll import foretold
from game.i18n import _
from game.pages.content import text_of
from game.pages.room import ends, public_news
from game.play.class_controller import ClassController
from game.play.session import Session
from game.play.turns import silent_act
from game.view import View
from game.wording import names
from game.wording.numbers import day


class RoomScreen(Screen):
    """The day, what was said in public, where things are heading, and whose turn it is. `passed` is what has happened before."""

    name = "room"

    def __init__(self, ctx: Context, passed: Sequence[str] = ()) -> None:
        super().__init__(ctx)
        self.passed = list(passed)

    @property
    def session(self) -> Session:
        """The game of the class."""
        return self.ctx.playing()

    @property
    def refresh_ms(self) -> int:
        """Every second, while a clock runs."""
        return REFRESH_MS if clocked(self.session) else 0

    def entered(self) -> None:
        """Nobody's papers are on the screen any more; what the class is to hear or to say comes first."""
        self.session.lower()
        if self.passed:
            passed, self.passed = self.passed, []
            self.ctx.post(Push(routes.Meanwhile(tuple(passed))))
            return
        first = _due(self.ctx)
        if first is not None:
            self.ctx.post(Push(first))

    # drawing

    def build(self) -> Widget:
        view = self.session.view
        turn = view.scenario.turns[view.state.turn]
        count = _("{date} · turn {turn} of {turns}").format(date=day(turn.date), turn=view.state.turn + 1, turns=len(view.scenario.turns))
        bar = Bar(view.scenario.about.title, count)
        clock: list[Widget] = [Clock(self.session)] if clocked(self.session) else []
        bar.row = Row([bar.row.children[0], *clock, Row(self._ways(), 0.5)], 2.5)
        body = self._ended(view) if view.state.over else self._state(view)
        foot = self._after() if view.state.over else self._next()
        return PageFrame(bar, Padded(body, 3, 1.5), Padded(foot, 3, 1.5))

    def _ways(self) -> list[Widget]:
        session = self.session
        return [
            way_back(_("Undo"), "undo", self.undo, session.why_not_undo(), _("Take back the last act of any team. Nothing is lost.")),
            way_back(_("Redo"), "redo", self.redo, session.why_not_redo(), _("Restore what was taken back.")),
            Button(_("Teams"), Push(routes.Teams()), "bar", hint="T").named("teams"),
            Button(_("Menu"), self.leave, "bar", hint="Esc").named("menu"),
        ]

    def _state(self, view: View) -> Widget:
        """What was said in public this turn, and where every issue is heading."""
        turn = view.scenario.turns[view.state.turn]
        lines: list[Widget] = [heading(turn.title or day(turn.date), "title")]
        lines += [Marked("–", Label(line, "lead", family="serif"), "lead") for line in public_news(view)] or [
            Label(_("Nothing has been said in public yet."), "lead", family="serif", weight="italic", colour="muted")
        ]
        key = note(_("dot: now; ring: at the start"))
        rows: list[Widget] = [Row([heading(_("Where things are heading")).growing(), key], 1.5)]
        moved = [int(view.state.course[i]) != issue.start for i, issue in enumerate(view.scenario.issues)]
        rows += [_course(view, i) for i in sorted(range(len(moved)), key=lambda i: not moved[i])]  # what has moved first
        left = ScrollView(Column(lines, 1.2)).named("said")
        right = Panel(ScrollView(Column(rows, 1.2)).named("courses"), padding=2.5)
        return Split(left, right, 0.46, gap=3, least=100)

    def _next(self) -> Widget:
        """Whose turn it is, and the two ways on: the team comes, or says nothing."""
        session = self.session
        seat = session.negotiation.to_act
        due = session.negotiation.is_answer_due(seat)
        asked = _("A package waits for the answer of") if due else _("The floor goes to")
        who = Column([note(asked), Label(session.seat_name(seat), "title", family="serif", weight="bold")], 0.2)
        nothing = _("No word: their government answers") if due else _("Nothing to say: wait")
        ways: list[Widget] = [
            Button(nothing, self.silent, hint="W").named("silent"),
            Button(_("Lift the curtain"), self.lift, "leading", hint=_("Enter")).named("lift"),
        ]
        advice = note(_("Lift the curtain when nobody else is looking: what lies behind it is for that team alone."))
        return Panel(Column([Row([who, gap(), Flow(ways, 1.5)], 2), advice], 0.8), padding=2, tone="news")

    def _ended(self, view: View) -> Widget:
        """Where it began, ended here, and ended in history."""
        made = ends(view)
        table = TextTable(made.heads, [tuple(text_of(cell) for cell in row) for row in made.rows], (3, 3, 3, 3))
        polls = foretold(self.session.negotiation)
        right, of = sum(t.right for t in polls), sum(t.of for t in polls)
        score = [Label(_("Of the answers, the class foresaw {right} of {of}.").format(right=right, of=of), "lead")] if of else []
        return ScrollView(Column([heading(_("It is over"), "title"), *score, Panel(table, padding=2.5)], 1.5)).named("ended")

    def _after(self) -> Widget:
        """The report, everybody's debrief, and back to try another way."""
        ways: list[Widget] = [Button(_("Save the report"), lambda: save_report(self.ctx), "leading").named("report")]
        for seat in self.session.person_seats:
            text = _("Debrief: {team}").format(team=self.session.seat_name(seat))
            ways.append(Button(text, Push(routes.Debrief(seat))).named(f"debrief:{seat}"))
        ways.append(Button(_("Go back and try another way"), Push(routes.Chronicle(branches=True)), "quiet").named("again"))
        return Flow(ways, 1)

    @property
    def first_focus(self) -> str:
        return "report" if self.session.over else "lift"

    # what can be done

    def lift(self) -> Change:
        """The team that has the floor sits down; its brief comes first, once."""
        session = self.session
        seat = session.negotiation.to_act
        session.take_seat(seat)
        return Swap(routes.Table() if seat in session.briefed else routes.Brief())

    def silent(self) -> Change | None:
        """Silence means to wait; where an answer is due, what the government advises."""
        negotiation = self.session.negotiation
        if is_slow(self.ctx):
            return Push(routes.Deliberating(silent_act(negotiation), negotiation.to_act))
        self.ctx.say(ClassController(self.session).say_nothing(), "bad")
        self.entered()
        return None

    def undo(self) -> None:
        """Take back the last act of any team."""
        self.ctx.say(self.session.undo() or _("Taken back. Redo restores it."))
        self.entered()

    def redo(self) -> None:
        """Restore what was taken back."""
        self.ctx.say(self.session.redo() or _("Restored."))
        self.entered()

    def key(self, event: pygame.event.Event) -> Message | None:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return {pygame.K_z: self.undo, pygame.K_y: self.redo}.get(event.key)
        if event.mod & pygame.KMOD_ALT:
            return None
        if event.key == pygame.K_w and not self.session.over:
            return self.silent
        if event.key == pygame.K_F5:
            return Push(routes.Rereading())
        return Push(routes.Teams()) if event.key == pygame.K_t else None

    def shortcuts(self) -> list[Shortcut]:
        return [
            ("W", _("the team says nothing: it waits, or its government answers")),
            ("T", _("the teams, the clock, what is asked")),
            (_("Ctrl+Z, Ctrl+Y"), _("take back the last act of any team, restore it")),
            ("F5", _("read the scenario’s file again")),
        ]

    def leave(self) -> Change | None:
        """What lies behind the curtain is not for the room: to the menu of the class."""
        return Push(routes.ClassMenu())


def _course(view: View, i: int) -> Widget:
    """An issue: its name, where it is heading, and both on its line."""
    issue = view.scenario.issues[i]
    words = Column([Label(issue.name, weight="bold"), Label(names.position(view.compiled, i, int(view.state.course[i])))], 0.1)
    words.grow = 2.0
    track = Track(len(issue.positions), int(view.state.course[i]), issue.start, None)
    track.grow = 1.0
    return Row([words, track], 2, fold=False)


def _due(ctx: Context) -> Route | None:
    """What the class is to say, or to hear, before the next team comes."""
    controller = ClassController(ctx.playing())
    if (asked := controller.to_ask()) is not None:
        return routes.Expect(asked.number)
    if (answered := controller.to_announce()) is not None:
        controller.mark_announced(answered)
        return routes.Answers(answered.number, printed(ctx, answered.number, None))
    return None
