"""The debrief: where it ended and where in history, what it was worth to each, where it turned, what had been hidden."""

from __future__ import annotations

from game.board import routes
from game.board.context import Context
from game.board.kit import Bar, Button, Panel, ProgressBar, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split, TileGrid
from game.board.kit.prose import markup
from game.board.kit.tabs import Tabs
from game.board.play.marks import Track
from game.board.play.parts import PageFrame, gap
from game.board.play.reading import page
from game.board.play.reporting import save_report
from game.board.routes import Change, Pop, Push, Swap
from game.board.screen import Screen
from game.board.ways import leave_the_table
from game.board.worker import Report, Task
from game.debrief import Debrief, IssueEnd, debrief
from game.i18n import _
from game.model.players import PlayerKind
from game.pages.content import Heading, Para
from game.pages.debrief import debrief_page
from game.pages.library import contested
from game.view import View
from game.wording import names
from game.wording.numbers import day, figure, points


class DebriefScreen(Screen):
    """Pages as tabs. The figures come at once; the same game with others in the chair is played in the background."""

    name = "debrief"
    sound = "toll"
    first_focus = "tabs"

    def __init__(self, ctx: Context, seat: str = "") -> None:
        super().__init__(ctx)
        self.tab = 0
        session = ctx.playing()
        self.seat = seat or session.seat
        self.told: Debrief = debrief(session.negotiation, self.seat, yardsticks=False)
        self.view: View = session.negotiation.view(self.told.holder)
        self.page = debrief_page(session.negotiation, self.told)
        self._task: Task | None = None
        self._whole = False
        self.head = session.negotiation.head

    def entered(self) -> None:
        if self.ctx.playing().negotiation.head != self.head:  # somebody went back to try another way
            self.ctx.post(Pop())
            return
        if self._task is None:
            negotiation, seat = self.ctx.playing().negotiation, self.seat

            def work(report: Report) -> Debrief:
                return debrief(negotiation, seat)

            self._task = self.ctx.run_in_background(_("Playing the same game with others in your chair"), work, self._have)

    def _have(self, task: Task) -> None:
        self._whole = True
        if task.error is None:
            self.told = task.result
            self.page = debrief_page(self.ctx.playing().negotiation, self.told)

    # drawing

    def build(self) -> Widget:
        about = self.view.scenario.about
        seat = names.actor(self.view.compiled, self.view.seat)
        bar = Bar(
            _("Debrief: {seat}").format(seat=seat),
            about.title,
            [Button(_("Back to the table"), self.leave, "bar", hint="Esc").named("back")],
        )
        heads = [
            _("How it ended"),
            _("What it was worth"),
            _("Where it turned"),
            _("What was hidden"),
            _("Your advisers"),
            _("What is contested"),
        ]
        pages = [self._ended, self._worth, self._turned, self._hidden, self._advised, self._contested]
        tabs = Tabs(heads, self.tab, lambda n: lambda: self._turn_to(n)).named("tabs")
        body = ScrollView(Padded(pages[self.tab](), 0, 1)).named(f"page:{self.tab}")
        return PageFrame(bar, Padded(Column([tabs, body], 1.5), 3, 1.5), Padded(self._foot(), 3, 1.5))

    def _turn_to(self, tab: int) -> None:
        self.tab = tab

    def _foot(self) -> Widget:
        ways: list[Widget] = [
            Button(_("Save as a page to read and print"), self.save).named("save"),
            Button(_("Go back and try another way"), Push(routes.Chronicle(branches=True))).named("again"),
        ]
        negotiation = self.ctx.playing().negotiation
        for seat in (s for s, kind in negotiation.assigned.items() if kind == PlayerKind.PERSON and s != self.seat):
            who = names.within(names.actor(negotiation.compiled, negotiation.compiled.index[seat]))
            text = _("The debrief of {seat}").format(seat=who)
            ways.append(Button(text, lambda seat=seat: self.of(seat), "quiet").named(f"debrief:{seat}"))
        return Row([Flow(ways, 1), gap(), Button(_("First page"), lambda: leave_the_table(self.ctx), "leading").named("title")], 1)

    def _ended(self) -> Widget:
        """The epilogue, and issue by issue yours and history's."""
        story = Panel(
            Column([heading(self.told.epilogue.title), Label(self.told.epilogue.text, "lead", family="serif")], 1), padding=3, tone="news"
        )
        rows: list[Widget] = [note(markup(self.page.settlement.count.text))]
        rows.append(note(_("On each line: where it began (dark), where it ended here (blue), where in history (ring).")))
        rows += [self._issue(e) for e in self.told.settlement]
        kept: list[Widget] = [Panel(page(self.page.remembered), padding=3)] if self.page.remembered else []
        left = Column([_figures(self.told), story, *kept], 2)
        return Column([Split(left, Panel(Column(rows, 1.6), padding=2.5), 0.42, gap=3, least=100), page(self.page.settlement.moved)], 2.5)

    def _issue(self, end: IssueEnd) -> Widget:
        """Where it began, where it ended, where in history: on its line and in words."""
        issue = self.view.scenario.issue[end.issue]
        yours, then = issue.number(end.yours), issue.number(end.history)
        track = Track(len(issue.positions), issue.number(end.start), then, (yours, yours))
        track.grow = 1.0
        mine = _("yours: {position}").format(position=issue.positions[yours].name)
        date = f", {day(end.history_date)}" if end.history_date else ""
        his = (
            _("and so it was in history")
            if end.as_in_history
            else _("in history: {position}").format(position=issue.positions[then].name + date)
        )
        words = Column([Label(end.name, weight="bold"), Label(mine), note(his)], 0.2)
        words.grow = 2.0
        return Row([words, track], 2, fold=False)

    def _worth(self) -> Widget:
        """To each side, and beside the same game with others in the chair."""
        waiting: list[Widget] = (
            [] if self._whole else [ProgressBar(_("The same game is being played with others in your chair, to compare."))]
        )
        left = Column([page(self.page.worth), *waiting, page(self.page.yardsticks)], 2)
        return Split(Panel(left, padding=2.5), Panel(page(self.page.others), padding=2.5), 0.52, gap=3, least=110)

    def _turned(self) -> Widget:
        return Panel(page(self.page.turning_points, self.page.publics), padding=3)

    def _hidden(self) -> Widget:
        return Panel(page(self.page.hidden or Heading(_("What had been hidden"))), padding=3)

    def _advised(self) -> Widget:
        """What the advisers predicted, and what came: worked out with the comparison, aside."""
        if self.page.advice is None and not self._whole:
            return Panel(ProgressBar(_("What the advisers said on each turn is being marked.")), padding=3)
        return Panel(page(self.page.advice or Para(_("Your advisers were never asked: you had no turn of your own."))), padding=3)

    def _contested(self) -> Widget:
        cards: list[Widget] = [Panel(page(contested(c)), padding=3) for c in self.told.contested]
        return TileGrid(cards, 60, 2) if cards else note(_("Nothing that this game touches is in dispute."))

    # what can be done

    def save(self) -> None:
        """The report on the game as a page of its own, beside the person's other documents."""
        save_report(self.ctx, self.seat)

    def of(self, seat: str) -> Change:
        """Somebody else's at this screen; there are no secrets any more."""
        return Swap(routes.Debrief(seat))

    def leave(self) -> Change | None:
        if self._task is not None:
            self._task.dropped = True
        return Pop(routes.LookedAway(self.ctx.playing().negotiation.head))


def _figures(debrief: Debrief) -> Widget:
    """What it comes to, in three figures that add up."""
    cells = [
        (f"{debrief.value:.1f}", _("settlement, of 100")),
        (points(debrief.standing), _("standing at home")),
        (figure(debrief.result), _("together")),
        (f"{debrief.history_value:.1f}", _("history’s settlement")),
    ]
    parts: list[Widget] = [Column([Label(figure, "title", family="serif", weight="bold"), note(text)], 0.2) for figure, text in cells]
    return Panel(TileGrid(parts, 16, 2), padding=2.5)
