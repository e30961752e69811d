"""The table: the map, the issues with their courses, the delegations, and what can be done."""

from __future__ import annotations

import pygame

from game.atlas.borders import BordersError
from game.board import routes
from game.board.classroom.clock import REFRESH_MS, Clock, clocked
from game.board.context import Context
from game.board.kit import Button, Message, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.tabs import Tabs
from game.board.map import MapCanvas
from game.board.play import flow
from game.board.play.chairs import Chairs
from game.board.play.deliberating import is_slow
from game.board.play.header import header
from game.board.play.mapping import MapPart, map_of
from game.board.play.parts import PageFrame, gap
from game.board.play.rows import delegation_rows, issue_rows
from game.board.play.stances import YesChance, question, shades, wish_on
from game.board.play.timeline import Stop, Timeline
from game.board.routes import Change, LookedAway, Push, Result, ShadeBy, Swap
from game.board.screen import Screen, Shortcut
from game.i18n import _
from game.model.acts import End
from game.play.class_controller import ClassController
from game.view import View
from game.wording import names
from game.wording.numbers import day
from game.wording.offered import offered_to


class TableScreen(Screen):
    """Where one stands between two acts."""

    name = "table"
    first_focus = "compose"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.tab = 0
        self.issue: int | None = None
        """The issue by which the map is shaded; None for the package in hand."""
        self.peeked = -1
        """The point at which one looked away from a question, to see the table first."""
        self.problem = ""
        """Why the game is not being kept, as it was last said."""
        self._chart: MapCanvas | None = None

    @property
    def view(self) -> View:
        """What the seat can see."""
        return self.ctx.playing().view

    @property
    def refresh_ms(self) -> int:
        """Every second, while the clock of a class runs."""
        return REFRESH_MS if clocked(self.ctx.playing()) else 0

    def entered(self) -> None:
        """What is due is posted, so that the table beneath is drawn as it now stands."""
        session = self.ctx.playing()
        if session.problem != self.problem:
            self.problem = session.problem
            self.ctx.say(self.problem or _("The game is being kept again."), "bad" if self.problem else "good")
        due = self._due()
        if due is not None:
            self.ctx.post(due)

    def _due(self) -> Change | None:
        """What comes before anything else; a question that one has looked away from waits at the foot of the table."""
        return flow.due(self.ctx, self.peeked == self.ctx.playing().negotiation.head)

    def resumed(self, result: Result) -> None:
        """The map is to be shaded by an issue, or somebody looks at the table before going on."""
        if isinstance(result, LookedAway):
            self.peeked = result.head
        elif isinstance(result, ShadeBy):
            self.by_issue(result.issue)

    # drawing

    def build(self) -> Widget:
        view = self.view
        asked = question(view, self.ctx.playing().draft.package, self.issue)
        stances = asked.stances(view)
        chart = self._map(view, stances)
        turn = view.scenario.turns[view.state.turn]
        left = Column([heading(turn.title or day(turn.date)), self._shaded_by(asked.issue), chart], 0.8)
        rows = issue_rows(view, self.ctx.playing().draft) if self.tab == 0 else delegation_rows(view, stances)
        tabs = Tabs([_("Issues"), _("Delegations")], self.tab, lambda n: lambda: self.turn_to(n)).named("tabs")
        list_ = ScrollView(Column(rows, 0.2)).named("rows")
        side = Panel(Column([tabs, list_], 1), padding=1.5)
        side.grow = 1.0
        middle = Padded(Split(left, side, 0.58, gap=2.5, least=96), 3, 1.5)
        return PageFrame(header(self.ctx.playing(), self.undo, self.redo, self.why_not_undo()), middle, self._foot(view))

    def _map(self, view: View, stances: list[YesChance]) -> Widget:
        """The map, or where there is none a table with chairs; a scenario that names borders nobody has is played by the lists."""
        if not view.scenario.mapped:
            return Chairs(self.ctx, stances, self.dossier).named("map")
        try:
            self._chart = self._chart or map_of(view)
        except BordersError as error:
            return Panel(note(_("There is no map for this scenario: {reason}").format(reason=error)), tone="flat")
        return MapPart(self.ctx, self._chart, shades(view, stances), self.dossier).named("map")

    def _shaded_by(self, issue: int | None) -> Widget:
        """What the shades of the map mean now."""
        view, package = self.view, self.ctx.playing().draft.package
        if issue is None:
            text = _("Shaded by what each would say to the package in hand")
        else:
            wish = names.position(view.compiled, issue, wish_on(view, issue))
            text = _("Shaded by what each would say to {issue}: “{wish}”").format(issue=names.the_issue(view.compiled, issue), wish=wish)
        parts: list[Widget] = [Label(text, "small", colour="muted", most=2).growing()]
        if package.clauses and self.issue is not None:
            parts.append(Button(_("The package in hand"), self.by_package, "quiet").named("by_package"))
        return Row(parts, 1, fold=False)

    def _foot(self, view: View) -> Widget:
        turns, session = view.scenario.turns, self.ctx.playing()
        clock = [Clock(session, colour="ink")] if clocked(session) else []
        line = Timeline([Stop(t.date, t.title) for t in turns], view.state.turn, lambda n: Push(routes.Chronicle())).named("timeline")
        return Padded(Column([Row([Flow(self._deeds(view), 1), gap(), *clock, self._ending()], 1), line], 1.2), 3, 1.2)

    def _deeds(self, view: View) -> list[Widget]:
        """What can be done now; what cannot is there with its reason."""
        session = self.ctx.playing()
        why_not = session.why_not_now()
        drafted = len(session.draft.clauses)
        name = _("The package in hand ({n})").format(n=drafted) if drafted else _("Compose a package")
        parts: list[Widget] = [Button(name, self.compose, "plain" if why_not else "leading", hint="C").named("compose")]
        if session.offers:
            parts.append(Button(_("Offers ({n})").format(n=len(offered_to(view))), Push(routes.Offers()), hint="O").named("offers"))
        deeds = (
            (_("Sound out"), "S", "sound"),
            (_("Argue"), "A", "argue"),
            (_("Gestures"), "G", "gesture"),
            (_("Declare"), "D", "declare"),
        )
        for n, (text, key, named) in enumerate(deeds):
            parts.append(Button(text, Push(routes.Conduct(n)), why_not=why_not, hint=key).named(named))
        over = _("The negotiation is over.") if session.over else ""
        parts.append(Button(_("Advisers"), self.advisers, why_not=over, hint="V").named("advisers"))
        return parts

    def _ending(self) -> Button:
        """The way on: the end of the turn, a question that waits, or the debrief."""
        session = self.ctx.playing()
        if session.over:
            return Button(_("The debrief"), self.end, "leading", hint="E").named("end")
        if session.awaited is not None:
            return Button(_("Answer"), self.end, "leading", hint="E").named("end")
        spent = self.view.state.acts_left <= 0
        return Button(_("End the turn"), self.end, "leading" if spent else "plain", hint="E").named("end")

    # what can be done

    def turn_to(self, tab: int) -> None:
        """The issues, or the delegations."""
        self.tab = tab

    def by_issue(self, issue: int) -> None:
        """Shade the map by one issue."""
        self.issue = issue

    def by_package(self) -> None:
        """Shade the map by the package in hand."""
        self.issue = None

    def compose(self) -> Change:
        """The composer."""
        self.issue = None
        return Push(routes.Composer())

    def advisers(self) -> Change | None:
        """What the three advisers say; they have nothing to say once it is over."""
        return None if self.ctx.playing().over else Push(routes.Advisers())

    def dossier(self, actor: int) -> Message:
        """What is known of somebody."""
        return Push(routes.Dossier(actor))

    def end(self) -> Change | None:
        """End the turn; the others act."""
        session = self.ctx.playing()
        self.peeked = -1
        if not session.over and session.awaited is None:
            if is_slow(self.ctx):
                return Push(routes.Deliberating(End()))
            self.ctx.say(session.act(End()), "bad")
        self.entered()
        return None

    def undo(self) -> None:
        """Take back the last act; in a class, if it was this team's."""
        session = self.ctx.playing()
        problem = self.why_not_undo() or session.undo()
        session.mark_viewed()
        self.ctx.say(problem or _("Taken back. Redo restores it."), "plain")
        self.entered()

    def why_not_undo(self) -> str:
        """Why nothing can be taken back; empty if something can."""
        session = self.ctx.playing()
        return session.why_not_undo() if session.classroom is None else ClassController(session).why_not_undo_own()

    def redo(self) -> None:
        """Restore what was taken back."""
        session = self.ctx.playing()
        problem = session.redo()
        session.mark_viewed()
        self.ctx.say(problem or _("Restored."), "plain")
        self.entered()

    def key(self, event: pygame.event.Event) -> Message | None:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return {pygame.K_z: self.undo, pygame.K_y: self.redo}.get(event.key)
        if event.mod & pygame.KMOD_ALT:
            return None
        deeds: dict[int, Message] = {
            pygame.K_c: self.compose,
            pygame.K_o: Push(routes.Offers()),
            pygame.K_v: self.advisers,
            pygame.K_e: self.end,
            pygame.K_h: Push(routes.Chronicle()),
            pygame.K_l: Push(routes.Library(self.ctx.playing().loaded)),
            pygame.K_i: lambda: self.turn_to(0),
            pygame.K_p: lambda: self.turn_to(1),
            pygame.K_F5: Push(routes.Rereading()),
        }
        if self.ctx.playing().classroom is not None:
            deeds[pygame.K_r] = Swap(routes.Room())
        for n, key in enumerate((pygame.K_s, pygame.K_a, pygame.K_g, pygame.K_d)):
            deeds[key] = Push(routes.Conduct(n))
        return deeds.get(event.key)

    def shortcuts(self) -> list[Shortcut]:
        in_class = [("R", _("let the curtain down, to the room"))] if self.ctx.playing().classroom is not None else []
        return [
            *in_class,
            ("C", _("compose a package")),
            ("O", _("the offers made to you")),
            ("S A G D", _("sound out, argue, gestures, declare")),
            ("V", _("what your advisers say")),
            ("I P", _("the issues, the parties")),
            ("H, L", _("the chronicle, the library")),
            ("E", _("end the turn")),
            (_("Ctrl+Z, Ctrl+Y"), _("take back, restore")),
            ("F5", _("read the scenario’s file again")),
        ]

    def leave(self) -> Change | None:
        """To the menu of the board; the game is kept."""
        return Push(routes.Menu())
