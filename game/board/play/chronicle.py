"""The chronicle: the turns on a line, what happened here, what history had on the same days, and the branches of this game."""

from __future__ import annotations

from game.board import routes
from game.board.context import Context
from game.board.kit import Bar, Button, Message, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Padded, Row, Split
from game.board.kit.prose import Marked
from game.board.kit.tabs import Tabs
from game.board.kit.text_field import TextField as Typed
from game.board.play.parts import Line, PageFrame
from game.board.play.timeline import Stop, Timeline
from game.board.play.tree import Branch, branches
from game.board.routes import Change, Pop, Push
from game.board.screen import Screen
from game.i18n import _
from game.model.history import Recorded
from game.notation import parse_clause
from game.pages.news import NewsLine, news_lines
from game.rules.chronicle import PackageAnswered, TurnBegan
from game.view import View
from game.wording import names
from game.wording.numbers import day

LONGEST_NAME = 40


class ChronicleScreen(Screen):
    """Two pages: turn by turn, and the branches."""

    name = "chronicle"
    sound = "page"
    first_focus = "timeline"

    def __init__(self, ctx: Context, branches: bool = False) -> None:
        super().__init__(ctx)
        self.tab = int(branches)
        self.turn = ctx.playing().view.state.turn
        self.label = ""

    # drawing

    def build(self) -> Widget:
        view = self.ctx.playing().view
        ways = [Button(_("Back to the table"), Pop(), "bar", hint="Esc").named("back")]
        if self.ctx.playing().classroom is not None:
            ways.insert(0, Button(_("Teams"), Push(routes.Teams()), "bar").named("teams"))
        bar = Bar(_("Chronicle"), "", ways)
        tabs = Tabs([_("Turn by turn"), _("Branches")], self.tab, lambda n: lambda: self._turn_to(n)).named("tabs")
        body = self._turns(view) if self.tab == 0 else self._branches()
        return PageFrame(bar, Padded(Column([tabs, body], 2), 3, 1.5))

    def _turn_to(self, tab: int) -> None:
        self.tab = tab

    def _turns(self, view: View) -> Widget:
        turns = view.scenario.turns
        counts = [sum(1 for r in self._record(view, n)) for n in range(len(turns))]
        stops = [Stop(t.date, t.title, counts[n]) for n, t in enumerate(turns)]
        line = Timeline(stops, view.state.turn, lambda n: lambda: self._choose(n), self.turn).named("timeline")
        here = turns[self.turn]
        title = f"{day(here.date)}. {here.title}" if here.title else day(here.date)
        left = Panel(ScrollView(self._here(view)).named("here"), padding=2.5)
        right = Panel(ScrollView(self._there(view)).named("there"), padding=2.5)
        return Column([line, heading(title), Split(left, right, 0.55, gap=2.5, least=100)], 1.5).growing()

    def _choose(self, turn: int) -> None:
        self.turn = turn

    def _here(self, view: View) -> Widget:
        """What this seat knows to have happened in the turn; a proposal opens."""
        parts: list[Widget] = [heading(_("In this game"), "lead")]
        if self.turn > view.state.turn:
            return Column([*parts, note(_("It has not come to that yet."))], 1)
        here = (line for line in view.state.log if line.turn == self.turn and not isinstance(line, TurnBegan))
        parts += [self._line(one) for one in news_lines(view, here)]
        if len(parts) == 1:
            parts.append(note(_("Nothing that you know of.")))
        return Column(parts, 0.8)

    def _line(self, one: NewsLine) -> Widget:
        if one.event is not None:
            return Column([Label(one.event.title, family="serif", weight="bold"), Label(one.event.news, family="serif")], 0.2)
        words = Marked("–", Label(one.sentence, family="serif"), "body")
        if not isinstance(one.line, PackageAnswered):
            return words
        number = one.line.proposal
        return (
            Line(words, Push(routes.Answers(number, whole=True)), across=0.5)
            .named(f"proposal:{number}")
            .tipped(_("Read the answers again."))
        )

    def _record(self, view: View, turn: int) -> list[Recorded]:
        """What history had in a turn; what is still to come only if history's marks are asked for, or at the end."""
        if turn > view.state.turn and not (self.ctx.settings.history_marks or view.state.over):
            return []
        return [r for r in view.scenario.record if view.scenario.turn_of(r.date) == turn]

    def _there(self, view: View) -> Widget:
        """History's own line."""
        parts: list[Widget] = [heading(_("In history"), "lead")]
        for recorded in self._record(view, self.turn):
            parts.append(_recorded(view, recorded))
        if len(parts) == 1:
            later = self.turn > view.state.turn
            parts.append(note(_("History keeps this to itself until then.") if later else _("The record has no proposal in these weeks.")))
        return Column(parts, 1.4)

    # branches

    def _branches(self) -> Widget:
        session = self.ctx.playing()
        if session.classroom is not None and not session.curtain:
            return note(_("In a class the teacher goes back, in the room: let the curtain down first."))
        label = note(
            _("Every point of this game that you have played. Go back to any of them and try something else: nothing is ever lost.")
        )
        points = branches(session.negotiation, session.view)
        rows: list[Widget] = []
        for branch in points:
            rows.append(Branch(branch, lambda node=branch.node: self._go_to(node)).named(f"branch:{branch.node}"))
        name = Typed(
            self.label,
            lambda text: lambda: self._typed(text),
            lambda text: self._fork,
            blank=_("A name for this point"),
            longest=LONGEST_NAME,
        )
        why_not = "" if self.label.strip() else _("A point needs a name.")
        naming = Row([name.named("label").growing(), Button(_("Name this point"), self._fork, why_not=why_not).named("fork")], 1.5)
        return Column([label, Panel(ScrollView(Column(rows, 0)).named("tree"), padding=2).growing(), naming], 1.5).growing()

    def _typed(self, text: str) -> None:
        self.label = text

    def _fork(self) -> Message | None:
        problem = self.ctx.playing().fork(self.label)
        if problem:
            self.ctx.say(problem, "bad")
        else:
            self.ctx.say(_("This point is called “{name}”.").format(name=self.label.strip()), "good")
            self.label = ""
        return None

    def _go_to(self, node: int) -> Change | None:
        session = self.ctx.playing()
        problem = session.go_to(node)
        if not session.curtain:
            session.mark_viewed()
        if problem:
            self.ctx.say(problem, "bad")
            return None
        return Pop()


def _recorded(view: View, recorded: Recorded) -> Widget:
    """A proposal of the record, with who answered what."""
    by = names.actor(view.compiled, view.compiled.index[recorded.by])
    lines: list[Widget] = [
        note(f"{day(recorded.date)}, {by}"),
        Label(recorded.title, weight="bold"),
    ]
    for issue, word in recorded.clauses.items():
        lines.append(Label(f"– {names.clause(view.compiled, parse_clause(view.scenario, f'{issue}={word}'))}", family="serif"))
    for head, answered in ((_("Yes"), recorded.accepted_by), (_("No"), recorded.refused_by)):
        if answered:
            lines.append(note(f"**{head}**: {names.actors(view.compiled, view.compiled.numbers(answered))}"))
    if recorded.note:
        lines.append(Label(recorded.note, "small", family="serif", weight="italic"))
    return Column(lines, 0.3)
