"""A person is asked to answer: the package, what its own government would say and why, what departing from it costs."""

from __future__ import annotations

import pygame

from game.board import routes
from game.board.context import Context
from game.board.kit import Bar, Button, Message, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.prose import markup
from game.board.play.deliberating import is_slow
from game.board.play.parts import PageFrame, gap
from game.board.play.reading import page
from game.board.routes import Change, Pop, Push, Swap
from game.board.screen import Screen, Shortcut
from game.i18n import _
from game.model.acts import Answer
from game.pages.request import RequestPage, request
from game.rules.state import Proposal
from game.view import View
from game.wording import names


class RequestScreen(Screen):
    """Yes or no."""

    name = "request"
    sound = "page"

    def __init__(self, ctx: Context, number: int) -> None:
        super().__init__(ctx)
        self.number = number

    @property
    def proposal(self) -> Proposal:
        """What waits."""
        proposal = self.ctx.playing().view.proposal(self.number)
        assert proposal is not None
        return proposal

    def entered(self) -> None:
        waiting = self.ctx.playing().view.state.awaiting
        if waiting != self.number:  # somebody went back to another point while this lay beneath
            self.ctx.post(Pop())

    def build(self) -> Widget:
        view, proposal = self.ctx.playing().view, self.proposal
        asked = request(view, proposal)
        bar = Bar(asked.title, "", [Button(_("Look at the table first"), self.leave, "bar", hint="Esc").named("peek")])
        left = Column([_package(asked), _either_way(view, asked)], 2)
        middle = Split(ScrollView(left).named("package"), ScrollView(_advice(asked)).named("advice"), 0.42, gap=3, least=100)
        return PageFrame(bar, Padded(middle, 3, 2), Padded(self._foot(view, asked.advised), 3, 1.5))

    def _foot(self, view: View, yes: bool) -> Widget:
        departs = _("costs {cost:g} standing").format(cost=view.compiled.parameters.override_cost)
        return Row(
            [
                Flow(
                    [
                        Button(
                            _("The dossier of {actor}").format(actor=names.within(names.actor(view.compiled, self.proposal.by))),
                            Push(routes.Dossier(self.proposal.by)),
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

    def answer(self, yes: bool) -> Change | None:
        """Say it."""
        act = Answer(self.number, yes)
        if is_slow(self.ctx):
            return Swap(routes.Deliberating(act))
        problem = self.ctx.playing().act(act)
        self.ctx.say(problem, "bad")
        return None if problem else Pop()

    @property
    def first_focus(self) -> str:
        return "yes" if self.ctx.playing().view.advice(self.proposal) else "no"

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
        return Pop(routes.LookedAway(self.ctx.playing().negotiation.head))


def _package(asked: RequestPage) -> Widget:
    lines = [Label(markup(clause), "lead", family="serif") for clause in asked.clauses.items]
    return Panel(Column([heading(_("The package")), *lines], 1), padding=2.5)


def _either_way(view: View, asked: RequestPage) -> Widget:
    """What a yes would bring, and what a no may cost."""
    free = _("You are free. Departing from your own side costs you {cost:g} points of standing at home.")
    lines: list[Widget] = [Label(markup(asked.gain.text)), note(free.format(cost=view.compiled.parameters.override_cost))]
    if asked.public is not None:
        lines.append(note(markup(asked.public.text)))
    return Panel(Column(lines, 1), padding=2.5, tone="good" if asked.win > 0 else "bad" if asked.win < 0 else "flat")


def _advice(asked: RequestPage) -> Widget:
    yes = asked.advised
    advice = _("Your own side would say yes. Here is why:") if yes else _("Your own side would say no. Here is why:")
    bound = [Label(markup(asked.bound.text), "lead", family="serif")] if asked.bound else []
    return Panel(
        Column([heading(advice, colour="good" if yes else "bad"), page(asked.terms), *bound, page(asked.grounds)], 1.5), padding=2.5
    )
