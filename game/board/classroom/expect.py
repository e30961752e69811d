"""What do you expect? Asked before the answers to a package are shown, and kept for the debrief."""

from __future__ import annotations

from collections.abc import Callable

from game.board.context import Context
from game.board.kit import Bar, Button, Panel, ScrollView, TextField, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.toggle import Toggle
from game.board.play.parts import PageFrame, gap
from game.board.routes import Change, Pop
from game.board.screen import Handler, Screen
from game.debrief.poll import Expectation, tabled_at
from game.i18n import _
from game.play.class_controller import ClassController
from game.play.class_poll import deciders
from game.rules.state import Proposal
from game.view import View
from game.wording import names

MOST_DIGITS = 3


class ExpectScreen(Screen):
    """Hands for and against, and who will refuse. Nobody must say anything."""

    name = "expect"
    sound = "page"

    def __init__(self, ctx: Context, number: int) -> None:
        super().__init__(ctx)
        self.number = number
        self.hands = {"passes": "", "fails": ""}
        self.refusers: set[int] | None = None
        """Those who are expected to refuse; None while nobody has said."""

    @property
    def proposal(self) -> Proposal:
        """What was tabled."""
        proposal = self.ctx.playing().view.proposal(self.number)
        assert proposal is not None
        return proposal

    @property
    def deciders(self) -> list[int]:
        """Those whose consent it needs, chambers included."""
        return deciders(self.ctx.playing().negotiation, self.proposal)

    def entered(self) -> None:
        if self.ctx.playing().view.proposal(self.number) is None:  # somebody went back while this lay beneath
            self.ctx.post(Pop())

    def build(self) -> Widget:
        view, proposal = self.ctx.playing().view, self.proposal
        by = names.within(names.actor(view.compiled, proposal.by))
        about = _("proposal {number}, tabled {openness} by {actor}").format(
            number=proposal.number, openness=names.openness(proposal.package), actor=by
        )
        left = Column([self._package(view, proposal), *([self._show_of_hands()] if proposal.package.public else [])], 2)
        body = Split(ScrollView(left).named("package"), ScrollView(self._who(view, proposal)).named("who"), 0.5, gap=3, least=100)
        foot = Row(
            [
                Flow([Button(_("Nobody is asked: show the answers"), self.skip, "quiet").named("skip")]),
                gap(),
                Button(_("That is what we expect"), self.keep, "leading", why_not=self._why_not()).named("keep"),
            ],
            1.5,
        )
        return PageFrame(Bar(_("What do you expect?"), about), Padded(body, 3, 2), Padded(foot, 3, 1.5))

    def _package(self, view: View, proposal: Proposal) -> Widget:
        lines: list[Widget] = [heading(_("The package"))]
        lines += [Label(clause, "lead", family="serif") for clause in names.clauses(view.compiled, proposal.package)]
        return Panel(Column(lines, 1), padding=2.5)

    def _show_of_hands(self) -> Widget:
        return Panel(
            Column([heading(_("Hands")), self._counted("passes", _("It passes")), self._counted("fails", _("It fails"))], 1.2), padding=2.5
        )

    def _counted(self, key: str, text: str) -> Widget:
        """A number to type, or to count up and down."""
        entry = TextField(
            self.hands[key], lambda text: lambda: self._typed(key, text), lambda text: self._enter, blank="0", longest=MOST_DIGITS
        ).named(key)
        fewer = Button("−", lambda: self._count(key, -1)).named(f"{key}:fewer").tipped(_("One hand fewer"))
        more = Button("+", lambda: self._count(key, 1)).named(f"{key}:more").tipped(_("One hand more"))
        name = Label(text, "lead", weight="bold").growing(1.5)
        return Row([name, fewer, entry.growing(), more], 1, fold=False)

    def _who(self, view: View, proposal: Proposal) -> Widget:
        """Everybody whose consent it needs, and who of them will refuse."""
        rows: list[Widget] = [heading(_("Who will refuse?")), note(_("They will be asked. Turn on those who will say no; or nobody."))]
        for actor in self.deciders:
            on = self.refusers is not None and actor in self.refusers
            rows.append(Toggle(names.actor(view.compiled, actor), on, self._turning(actor)).named(f"refuses:{view.compiled.ids[actor]}"))
        rows.append(Toggle(_("Nobody will"), self.refusers == set(), lambda on: lambda: self._nobody(on)).named("refuses:nobody"))
        return Panel(Column(rows, 1), padding=2.5)

    def _turning(self, actor: int) -> Callable[[bool], Handler]:
        return lambda on: lambda: self._refuses(actor, on)

    # what can be done

    def _typed(self, key: str, text: str) -> None:
        self.hands[key] = "".join(c for c in text if c.isascii() and c.isdecimal())

    def _count(self, key: str, by: int) -> None:
        self.hands[key] = str(max(0, min(10**MOST_DIGITS - 1, int(self.hands[key] or 0) + by)))

    def _nobody(self, on: bool) -> None:
        self.refusers = set() if on else None

    def _refuses(self, actor: int, on: bool) -> None:
        others = (self.refusers or set()) - {actor}
        self.refusers = (others | {actor} if on else others) or None

    def expectation(self) -> Expectation:
        """What has been said so far."""
        compiled = self.ctx.playing().view.compiled
        order = None if self.refusers is None else tuple(compiled.ids[a] for a in self.deciders if a in self.refusers)
        return Expectation(int(self.hands["passes"] or 0), int(self.hands["fails"] or 0), order)

    def _why_not(self) -> str:
        return "" if self.expectation().said() else _("Nobody has said anything yet.")

    def _enter(self) -> Change | None:
        return self.keep() if not self._why_not() else None

    def keep(self) -> Change:
        """Keep it for the debrief; then the answers."""
        return self._expect(self.expectation())

    def skip(self) -> Change:
        """Nobody says anything."""
        return self._expect(Expectation())

    def _expect(self, expected: Expectation) -> Change:
        session = self.ctx.playing()
        ClassController(session).expect(tabled_at(session.negotiation)[self.number], expected)
        return Pop()

    @property
    def first_focus(self) -> str:
        first = self.deciders[0]
        return "passes" if self.proposal.package.public else f"refuses:{self.ctx.playing().view.compiled.ids[first]}"

    def leave(self) -> Change:
        return self.skip()
