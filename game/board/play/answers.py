"""The answers as a scene: those with one reason together, each in its own words, and last the one that decides."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board import routes
from game.board.context import Context
from game.board.kit import Bar, Button, Message, Panel, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.prose import Marked, Quoted, markup
from game.board.play.offers import edit, offer_card, take_unchanged
from game.board.play.parts import Line, PageFrame, gap
from game.board.play.reading import page
from game.board.play.reveal import Reveal, lasting
from game.board.routes import Change, Pop, Push, Route, Swap
from game.board.screen import Screen
from game.debrief.poll import foretold
from game.i18n import _
from game.model.package import Package
from game.pages.answers import Answer, AnswersPage, Consent, Offers, Refusal, answers
from game.pages.content import Para, text_of
from game.pages.verdict import why
from game.rules.state import Proposal
from game.view import View
from game.wording import names
from game.wording.foretold import foretold_words
from game.wording.numbers import capital, signed


class AnswersScreen(Screen):
    """What came of a package. `after` is what comes next, once it has been read."""

    name = "answers"
    first_focus = "continue"

    def __init__(self, ctx: Context, number: int, after: Route | None = None, whole: bool = False) -> None:
        super().__init__(ctx)
        self.number, self.after = number, after
        self.history = ctx.settings.history_marks
        self.elapsed = 0
        self.parts = 1
        self.animating = not ctx.look.reduced_motion
        self.sound = "" if self.animating else self._outcome_sound
        if whole:
            self.show_all()

    @property
    def proposal(self) -> Proposal:
        """What was tabled, with its answers."""
        proposal = self.ctx.playing().view.proposal(self.number)
        assert proposal is not None
        return proposal

    @property
    def _outcome_sound(self) -> str:
        return "bell" if self.proposal.passed else "thud"

    # time

    def frame(self, milliseconds: int) -> None:
        self.elapsed += milliseconds
        if self.elapsed >= lasting(self.parts):
            self.show_all()

    @property
    def whole(self) -> bool:
        """Whether everything is in sight."""
        return self.ctx.look.reduced_motion or not self.animating

    def show_all(self) -> None:
        """No more waiting: the outcome is told, and heard."""
        if self.animating:
            self.animating = False
            self.ctx.play_sound(self._outcome_sound)

    def _time(self) -> int:
        return 10**9 if self.whole else self.elapsed

    # drawing

    def build(self) -> Widget:
        view, proposal = self.ctx.playing().view, self.proposal
        scene = answers(view, proposal, self.history)
        story = [_tabled(view, proposal, scene), *(_in_panel(p) for p in scene.scenes)]
        outcome = self._consent(scene.outcome) if isinstance(scene.outcome, Consent) else self._refusal(scene.outcome)
        self.parts = len(story) + len(outcome)
        shown: list[Widget] = [Reveal(widget, n, self._time) for n, widget in enumerate([*story, *outcome])]
        left = ScrollView(Padded(Column([shown[0], *self._foreseen(view), *shown[1 : len(story)]], 2), 0, 2)).named("story")
        right = ScrollView(Padded(Column(shown[len(story) :], 2), 0, 2)).named("scene")
        body = Split(left, right, 0.4, gap=3, least=110)
        about = _("proposal {number}, {openness}").format(number=proposal.number, openness=names.openness(proposal.package))
        bar = Bar(self._outcome(proposal), about, [self._beside()])
        return PageFrame(bar, Padded(body, 3, 0), Padded(self._foot(proposal), 3, 1.5))

    def _outcome(self, proposal: Proposal) -> str:
        """What came of it, once the last answer is in sight."""
        if not self.whole:
            return _("The answers")
        return _("Adopted") if proposal.passed else _("Refused")

    def _beside(self) -> Button:
        """History's own answers, or not."""
        return Button(_("Hide history's answers") if self.history else _("Show history's answers"), self.turn_history, "bar").named(
            "history"
        )

    def _foot(self, proposal: Proposal) -> Widget:
        ways: list[Widget] = []
        mending = self.whole and not proposal.passed
        if mending and not self.ctx.playing().curtain:  # a class hears the answers; what to make of them is each team's
            ways.append(Button(_("Mend it"), self.revise).named("revise"))
            ways.append(Button(_("What might carry it"), self.suggest_passing, "quiet").named("carry"))
        on = _("Continue") if self.whole else _("Show all")
        return Row([Flow(ways, 1), gap(), Button(on, self.go_on, "leading", hint=_("Enter")).named("continue")], 1)

    def _foreseen(self, view: View) -> list[Widget]:
        """What a class had expected, beside what came: once all of it is in sight."""
        session = self.ctx.playing()
        if session.classroom is None or not self.whole:
            return []
        expectation = next((t for t in foretold(session.negotiation) if t.proposal == self.number), None)
        words = foretold_words(view.compiled, expectation) if expectation is not None else ""
        return [Panel(Column([heading(_("What you expected")), Label(f"{capital(words)}.", "lead")], 0.8), padding=2.5)] if words else []

    def _refusal(self, refusal: Refusal) -> list[Widget]:
        panels = [self._panel(Label(markup(g.reason.text), "lead", family="serif", colour="bad"), g.answers) for g in refusal.groups]
        if refusal.in_favour is not None:
            panels.append(self._panel(heading(_("In favour"), "lead", "good"), refusal.in_favour.answers))
        last: list[Widget] = [
            heading(text_of(refusal.decides.text), "heading"),
            *(note(markup(line.text)) for line in refusal.votes),
            *(Label(markup(line.text), colour="good") for line in refusal.turned),
            *([page(refusal.cost)] if refusal.cost else []),
        ]
        panels.append(Panel(Column(last, 1), padding=2.5, tone="good" if self.proposal.waived else "bad"))
        return panels + self._offers(refusal.offers)

    def _panel(self, head: Widget, given: Sequence[Answer]) -> Widget:
        """Those who said the same, under what they have in common."""
        return Panel(Column([head, *(self._spoken(a) for a in given)], 0.4), padding=2)

    def _consent(self, consent: Consent) -> list[Widget]:
        if consent.unasked is not None:
            return [Panel(Label(markup(consent.unasked.text), "lead", family="serif"), tone="good")]
        adopted = _("Adopted.") + (f" {text_of(consent.narrowest.text)}" if consent.narrowest else "")
        votes = [note(markup(line.text)) for line in consent.votes]
        return [
            Panel(Column([self._spoken(a) for a in consent.answers], 0.4), padding=2),
            Panel(Column([heading(adopted), *votes], 1), padding=2.5, tone="good"),
        ]

    def _spoken(self, answer: Answer) -> Widget:
        """One answer in its own words; pressed, it opens into its terms."""
        margin = _("{margin} on the open terms").format(margin=signed(answer.given.verdict.open_sum))
        lines: list[Widget] = [
            Row([Label(answer.name, weight="bold").growing(), note(margin)], 1.5),
            Quoted(Label(answer.words, "lead", family="serif", weight="italic")),
            *([note(answer.recorded)] if answer.recorded else []),
        ]

        def opened() -> Change:
            return Push(routes.Reading(why(self.ctx.playing().view, self.proposal, answer.given)))

        key = self.ctx.playing().view.compiled.ids[answer.given.actor]
        return Line(Column(lines, 0.3), opened).named(f"answer:{key}").tipped(_("Open it into its terms."))

    def _offers(self, offers: Offers | None) -> list[Widget]:
        """What they offer instead, and who offers nothing."""
        if offers is None:
            return []
        cards: list[Widget] = [
            offer_card(self.ctx.playing(), o, lambda p: take_unchanged(self.ctx, p), lambda p: edit(self.ctx, p)) for o in offers.offers
        ]
        shown: list[Widget] = [Column([heading(text_of(offers.heading.text)), *cards], 1.2)] if offers.heading else []
        return [*shown, note(markup(offers.none.text))] if offers.none else shown

    # what can be done

    def turn_history(self) -> None:
        """The recorded answer beside each, or not."""
        self.history = not self.history

    def go_on(self) -> Change | None:
        """Show everything; then what comes next."""
        if not self.whole:
            self.show_all()
            return None
        return Swap(self.after) if self.after is not None else Pop()

    def revise(self) -> Change:
        """Back to the composer, with the package in hand as it was."""
        return edit(self.ctx, self._package())

    def suggest_passing(self) -> Change:
        """What might carry it."""
        return Push(routes.SuggestPassing(self._package()))

    def _package(self) -> Package:
        return self.proposal.package

    def key(self, event: pygame.event.Event) -> Message | None:
        return self.show_all if not self.whole and event.key != pygame.K_F1 else None

    def leave(self) -> Change | None:
        return self.go_on()


def _tabled(view: View, proposal: Proposal, scene: AnswersPage) -> Widget:
    by = _("What you tabled") if proposal.by == view.seat else _("Tabled by {actor}").format(actor=names.you_or(view, proposal.by))
    clauses = [Marked("–", Label(markup(clause), "lead", family="serif")) for clause in scene.clauses.items]
    record = [note(markup(scene.parallel.text))] if scene.parallel else []
    return Panel(Column([heading(by), *clauses, *record], 0.8), padding=2.5)


def _in_panel(scene: Para) -> Widget:
    return Panel(Label(markup(scene.text), "lead", family="serif"), padding=2.5, tone="news")
