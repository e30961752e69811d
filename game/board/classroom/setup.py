"""A class at one screen, before it begins: which chairs the teams take, their names, how the class plays, and from which day."""

from __future__ import annotations

from functools import partial

from game.board.classroom.playing import how_to_play
from game.board.context import Context
from game.board.kit import Button, Divider, ScrollView, TextField, Widget
from game.board.kit.label import heading, note
from game.board.kit.layout import Column, Flow, Padded, Split
from game.board.kit.slider import Slider
from game.board.kit.toggle import Toggle
from game.board.routes import Change, Push, Room
from game.board.screen import Handler, Screen, Shortcut
from game.board.screens.page import page
from game.board.screens.seating import digits, seated, seed_entry, seed_of
from game.board.worker import Task
from game.i18n import _
from game.play.class_controller import ClassController, ClassPlan
from game.play.classroom import ClassOptions
from game.play.passing import turn_of
from game.play.session import Session
from game.play.teams import LONGEST, default_seats, new_name
from game.scenario.library import Loaded
from game.wording.numbers import day


class ClassSetupScreen(Screen):
    """The chairs at the left, how the class plays at the right."""

    name = "class"
    first_focus = "begin"

    def __init__(self, ctx: Context, loaded: Loaded, options: ClassOptions | None = None, seats: tuple[str, ...] = ()) -> None:
        super().__init__(ctx)
        self.loaded = loaded
        options = options or ClassOptions()
        scenario = loaded.scenario
        self.seats = list(seats) or default_seats(scenario, options.teams)
        self.names = dict(options.names)
        """Names that were typed, by seat; the others are generated."""
        self.classroom = options.over(None)
        self.turn = min(turn_of(scenario, [options.begin]), len(scenario.turns) - 1) if options.begin else 0
        self.seed = "" if ctx.seed is None else str(ctx.seed)
        self._task: Task | None = None

    def build(self) -> Widget:
        """The whole page."""
        about = self.loaded.scenario.about
        return page(_("A class at one screen"), Split(self._chairs(), self._how(), 0.5, least=100), about=about.title)

    def _chairs(self) -> Widget:
        rows: list[Widget] = [
            heading(_("Which chairs do teams take?")),
            note(_("Four to six teams are enough. The program plays the other chairs, and a team that comes late can take one.")),
        ]
        given = self._given()
        for seat in self.loaded.scenario.seats:
            on = seat.id in self.seats
            rows.append(Toggle(seat.name, on, partial(self._seating, seat.id)).named(f"seat-{seat.id}"))
            if on:
                entry = TextField(self.names.get(seat.id, ""), partial(self._naming, seat.id), blank=given[seat.id], longest=LONGEST)
                rows.append(Padded(entry.named(f"name-{seat.id}"), 2, 0))
        rows.append(note(_("A team gets a name unless one is typed. Please no names of persons: they would be kept with the game.")))
        return ScrollView(Column(rows, 1.2)).named("chairs")

    def _given(self) -> dict[str, str]:
        """The names that teams get if none is typed."""
        taken = [name for seat, name in self.names.items() if seat in self.seats]
        given = {}
        for seat in self.seats:
            given[seat] = new_name(taken)
            if not self.names.get(seat):
                taken.append(given[seat])
        return given

    def _how(self) -> Widget:
        turns = self.loaded.scenario.turns
        first = Slider(
            _("The lesson begins on"),
            self.turn,
            (0, len(turns) - 1),
            1,
            change=lambda n: lambda: self._from(n),
            say=lambda n: day(turns[n].date),
        ).named("turn")
        passes = note(_("Until then the program plays every chair as history had it.")) if self.turn else note(_("From the beginning."))
        title = note(f"**{turns[self.turn].title}**") if turns[self.turn].title else passes
        body = [heading(_("How the class plays")), *how_to_play(self.ctx, self.classroom, lambda: None), Divider(), first, title]
        body += [passes] if title is not passes else []
        body += [
            heading(_("Seed"), "lead"),
            note(_("Names the priorities that nobody tells: two groups with one number play one game. Empty for a new one.")),
            seed_entry(self.seed, self._number),
        ]
        return Column([ScrollView(Column(body, 1.2)).named("how"), Flow([self._begin_button()])], 2)

    def _begin_button(self) -> Widget:
        why = "" if self.seats else _("Some team must take a chair.")
        if self._task is not None:
            why = self._task.said
        return Button(_("Begin the lesson"), self._begin, "leading", why_not=why).named("begin")

    def _seating(self, seat: str, on: bool) -> Handler:
        return lambda: self._sit(seat, on)

    def _sit(self, seat: str, on: bool) -> None:
        self.seats = seated(self.loaded.scenario, self.seats, seat, on)

    def _naming(self, seat: str, text: str) -> Handler:
        return lambda: self._name(seat, text)

    def _name(self, seat: str, text: str) -> None:
        self.names[seat] = text

    def _from(self, turn: int) -> None:
        self.turn = turn

    def _number(self, text: str) -> None:
        self.seed = digits(text)

    # beginning

    def _begin(self) -> None:
        if self._task is not None or not self.seats:
            return
        seed = seed_of(self.seed)
        plan = ClassPlan(self.seats, self._given() | {s: n for s, n in self.names.items() if n.strip()}, self.classroom, self.turn)
        keep = self.ctx.keep
        progress = _("The delegations take their places")
        self._task = self.ctx.run_in_background(
            progress, lambda report: ClassController.open(self.loaded, plan, seed, keep=keep), self._begun
        )

    def _begun(self, task: Task) -> None:
        self._task = None
        if task.error is not None:
            self.ctx.say(str(task.error), "bad")
            return
        self.ctx.post(lambda: self._enter(*task.result))

    def _enter(self, session: Session, passed: list[str]) -> Change:
        self.ctx.session = session
        return Push(Room(tuple(passed)))

    def shortcuts(self) -> list[Shortcut]:
        """Its keys."""
        return [(_("Space"), _("give or take a chair, turn a switch")), (_("Left, Right"), _("change the clock, or the day"))]
