"""A person is asked to answer: the package, what its own government would say and why, what departing from it costs."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.board.context import Context
from game.board.kit.bar import Bar
from game.board.kit.button import Button
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.panel import Panel
from game.board.kit.scroll import ScrollView
from game.board.kit.widget import Message, Widget
from game.board.play.deliberating import Deliberating, is_slow
from game.board.play.parts import Stand, gap
from game.board.play.reading import page
from game.board.screen import Change, Pop, Push, Screen, Shortcut, Swap
from game.i18n import _
from game.rules.state import Proposal
from game.text.screens.verdict import opened, rests
from game.view import View
from game.wording import names
from game.wording.numbers import points
from game.wording.outlook import own_public_turns


class RequestScreen(Screen):
    """Yes or no."""

    name = "request"
    heard = "page"

    def __init__(self, ctx: Context, number: int, looked_away: Callable[[int], None]) -> None:
        super().__init__(ctx)
        self.number, self.looked_away = number, looked_away

    @property
    def proposal(self) -> Proposal:
        """What waits."""
        found = self.ctx.playing().view.proposal(self.number)
        assert found is not None
        return found

    def entered(self) -> None:
        waiting = self.ctx.playing().view.state.awaiting
        if waiting != self.number:  # somebody went back to another point while this lay beneath
            self.ctx.post(Pop())

    def advised(self, view: View) -> tuple[bool, bool]:
        """What one's own government would say, and whether an offer binds it to that."""
        proposal = self.proposal
        bound = any(o.by == view.seat and o.to == proposal.by and o.package == proposal.package for o in view.state.offers)
        return bound or view.evaluator.verdict(view.seat, proposal.package, proposal.by).accepts(view.priorities), bound

    def build(self) -> Widget:
        view, proposal = self.ctx.playing().view, self.proposal
        by = names.within(names.actor(view.compiled, proposal.by))
        bar = Bar(
            _("For your answer: proposal {number}, tabled {openness} by {actor}").format(
                actor=by, number=proposal.number, openness=names.openness(proposal.package)
            ),
            "",
            [Button(_("Look at the table first"), self.leave, "bar", hint="Esc").named("peek")],
        )
        left = Column([self._package(view, proposal), self._either(view, proposal)], 2)
        middle = Split(ScrollView(left).named("package"), ScrollView(self._advice(view, proposal)).named("advice"), 0.42, gap=3, least=100)
        return Stand(bar, Padded(middle, 3, 2), Padded(self._foot(view), 3, 1.5))

    def _package(self, view: View, proposal: Proposal) -> Widget:
        lines: list[Widget] = [heading(_("The package"))]
        lines += [Label(said, "lead", family="serif") for said in names.clauses(view.compiled, proposal.package)]
        return Panel(Column(lines, 1), padding=2.5)

    def _either(self, view: View, proposal: Proposal) -> Widget:
        win = view.wins(proposal.package)
        lines: list[Widget] = [Label(_("If it is adopted: {points} points of settlement to you.").format(points=points(win)))]
        said = _("You are free. Departing from your own side costs you {cost:g} points of standing at home.")
        lines.append(note(said.format(cost=view.compiled.parameters.override_cost)))
        if own_public_turns(view, proposal):
            turned = _("Your own public would say yes. If all fails on a public no of yours, it turns on you: {cost:g} points more.")
            lines.append(note(turned.format(cost=view.compiled.parameters.turn_cost)))
        return Panel(Column(lines, 1), padding=2.5, tone="good" if win > 0 else "bad" if win < 0 else "flat")

    def _advice(self, view: View, proposal: Proposal) -> Widget:
        yes, bound = self.advised(view)
        verdict = view.evaluator.verdict(view.seat, proposal.package, proposal.by)
        said = _("Your own side would say yes. Here is why:") if yes else _("Your own side would say no. Here is why:")
        found: list[Widget] = [heading(said, colour="good" if yes else "bad"), page(opened(view, verdict, proposal.package, True))]
        if bound:
            found.append(Label(_("It is your own offer, taken up unchanged."), "lead", family="serif"))
        return Panel(Column([*found, page(rests(view, view.seat, proposal.package, verdict))], 1.5), padding=2.5)

    def _foot(self, view: View) -> Widget:
        yes, _bound = self.advised(view)
        departs = _("costs {cost:g} standing").format(cost=view.compiled.parameters.override_cost)
        return Row(
            [
                Flow(
                    [
                        Button(
                            _("The dossier of {actor}").format(actor=names.within(names.actor(view.compiled, self.proposal.by))),
                            self.dossier,
                            "quiet",
                        ).named("dossier")
                    ]
                ),
                gap(),
                Button(_("No"), lambda: self.answer(False), "plain" if yes else "leading", hint=departs if yes else "N").named("no"),
                Button(_("Yes"), lambda: self.answer(True), "leading" if yes else "plain", hint="Y" if yes else departs).named("yes"),
            ],
            1.5,
        )

    def dossier(self) -> Change:
        """Whoever asks."""
        from game.board.play.dossier import DossierScreen

        return Push(DossierScreen(self.ctx, self.proposal.by))

    def answer(self, yes: bool) -> Change | None:
        """Say it."""
        words = f"answer {self.number} {'yes' if yes else 'no'}"
        if is_slow(self.ctx):
            return Swap(Deliberating(self.ctx, words))
        problem = self.ctx.playing().act(words)
        self.ctx.say(problem, "bad")
        return None if problem else Pop()

    def first_focus(self) -> str:
        return "yes" if self.advised(self.ctx.playing().view)[0] else "no"

    def key(self, event: pygame.event.Event) -> Message | None:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
            return None
        if event.key == pygame.K_y:
            return lambda: self.answer(True)
        return (lambda: self.answer(False)) if event.key == pygame.K_n else None

    def shortcuts(self) -> list[Shortcut]:
        return [("Y, N", _("yes, no")), ("Esc", _("look at the table first"))]

    def leave(self) -> Change | None:
        """To the table, where the question waits."""
        self.looked_away(self.ctx.playing().negotiation.head)
        return Pop()
