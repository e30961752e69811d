"""What is at stake, and who sits where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.board.context import Context
from game.board.kit import Button, Divider, Panel, ScrollView, Widget
from game.board.kit.label import heading, note
from game.board.kit.layout import Column, Flow, Split
from game.board.kit.paragraph import Paragraph
from game.board.kit.tabs import Tabs
from game.board.kit.toggle import Toggle
from game.board.routes import Change, Push
from game.board.screen import Handler, Screen, Shortcut
from game.board.screens.page import page
from game.board.screens.seating import digits, seated, seed_entry, seed_of
from game.board.ways import brief_or_table
from game.board.worker import Task
from game.i18n import _
from game.model.players import OTHERS, PlayerKind
from game.pages import markdown
from game.pages.content import Heading
from game.play.opening import begin
from game.play.session import Session
from game.scenario.library import Loaded
from game.wording.players import wording


class SeatsScreen(Screen):
    """The opening at the left, the chairs at the right."""

    name = "seats"
    first_focus = "begin"

    def __init__(self, ctx: Context, loaded: Loaded, seats: Sequence[str] = (), others: PlayerKind = OTHERS[0]) -> None:
        super().__init__(ctx)
        self.loaded = loaded
        self.people = [d.id for d in loaded.scenario.seats if d.id in seats] or [loaded.scenario.about.main_seat]
        self.others = others
        self.seed = "" if ctx.seed is None else str(ctx.seed)
        self._task: Task | None = None

    def build(self) -> Widget:
        """The whole page."""
        about = self.loaded.scenario.about
        opening = Panel(Paragraph([Heading(_("What is at stake")), *markdown.read(about.opening)], padding=1), padding=3)
        return page(about.title, Split(opening, self._table(), 0.5, least=100), about=about.subtitle)

    def _table(self) -> Widget:
        chairs: list[Widget] = [
            heading(_("Who sits where")),
            note(_("Take one chair, or several for several people at this screen; a curtain then keeps each one’s papers private.")),
        ]
        for seat in self.loaded.scenario.seats:
            main = seat.id == self.loaded.scenario.about.main_seat
            name = _("{seat} (the chair this was written for)").format(seat=seat.name) if main else seat.name
            chairs.append(Toggle(name, seat.id in self.people, partial(self._sitting, seat.id), seat.wants).named(f"seat-{seat.id}"))
        return Column([ScrollView(Column([*chairs, Divider(), *self._rest()], 1.5)), Flow([self._begin_button()])], 2)

    def _rest(self) -> list[Widget]:
        heads = [wording(kind).several for kind in OTHERS]
        return [
            heading(_("The other chairs"), "lead"),
            Tabs(heads, OTHERS.index(self.others), lambda n: lambda: self._let(OTHERS[n])).named("others"),
            note(wording(self.others).several_detail),
            heading(_("Seed"), "lead"),
            note(_("It names the priorities that nobody tells. The same number is the same game; leave it empty for a new one.")),
            seed_entry(self.seed, self._number),
        ]

    def _begin_button(self) -> Widget:
        why = "" if self.people else _("Somebody must take a chair.")
        if self._task is not None:
            why = self._task.said
        return Button(_("Open the briefing"), self._begin, "leading", why_not=why).named("begin")

    def _sitting(self, seat: str, on: bool) -> Handler:
        return lambda: self._sit(seat, on)

    def _sit(self, seat: str, on: bool) -> None:
        self.people = seated(self.loaded.scenario, self.people, seat, on)

    def _let(self, others: PlayerKind) -> None:
        self.others = others

    def _number(self, text: str) -> None:
        self.seed = digits(text)

    def _begin(self) -> None:
        if self._task is not None:
            return
        seed = seed_of(self.seed)
        people, others, keep = list(self.people), self.others, self.ctx.keep
        self._task = self.ctx.run_in_background(
            _("The delegations take their places"), lambda report: begin(self.loaded, people, seed, others, keep=keep), self._begun
        )

    def _begun(self, task: Task) -> None:
        self._task = None
        if task.error is not None:
            self.ctx.say(str(task.error), "bad")
            return
        self.ctx.post(lambda: self._enter(task.result))

    def _enter(self, session: Session) -> Change:
        self.ctx.session = session
        return Push(brief_or_table(session))

    def shortcuts(self) -> list[Shortcut]:
        """Its keys."""
        return [(_("Space"), _("take or leave a chair")), (_("Left, Right"), _("choose who plays the others"))]
