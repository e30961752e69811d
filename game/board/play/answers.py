"""The answers as a scene: those with one reason together, each in its own words, and last the one that decides."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.context import Context
from game.board.kit.bar import Bar
from game.board.kit.button import Button
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Padded, Row, Split
from game.board.kit.panel import Panel
from game.board.kit.prose import Marked, Quoted
from game.board.kit.scroll import ScrollView
from game.board.kit.widget import Message, Widget
from game.board.play.offers import offer_card, take_in_hand, take_unchanged
from game.board.play.parts import Line, Stand, gap
from game.board.play.reading import page
from game.board.play.reveal import Reveal, lasting
from game.board.play.terms import why_screen
from game.board.screen import Change, Pop, Push, Screen, Swap
from game.debrief.poll import foretold
from game.i18n import _
from game.model.package import Package
from game.play.class_poll import foretold_text
from game.rules.state import Answered, Proposal
from game.text.screens.answers import cost, decides, group_head
from game.view import View
from game.wording import names
from game.wording.answers import Group, groups, narrowest, say_reason, scenes, words
from game.wording.beside import parallel_of, recorded_answer, said_parallel
from game.wording.chronicle import turned_publics
from game.wording.nearest import Parallel
from game.wording.numbers import capital, signed
from game.wording.offered import offered_to
from game.wording.votes import tally


class AnswersScreen(Screen):
    """What came of a package. `after` is what comes next, once it has been read."""

    name = "answers"

    def __init__(self, ctx: Context, number: int, after: Screen | None = None) -> None:
        super().__init__(ctx)
        self.number, self.after = number, after
        self.history = ctx.settings.history_marks
        self.elapsed = 0
        self.parts = 1
        self.animating = not ctx.look.still
        self.heard = "" if self.animating else self._outcome_heard

    @property
    def proposal(self) -> Proposal:
        """What was tabled, with its answers."""
        found = self.ctx.playing().view.proposal(self.number)
        assert found is not None
        return found

    @property
    def _outcome_heard(self) -> str:
        return "bell" if self.proposal.passed else "thud"

    # time

    def frame(self, milliseconds: int) -> None:
        self.elapsed += milliseconds
        if self.elapsed >= lasting(self.parts):
            self.show_all()

    @property
    def whole(self) -> bool:
        """Whether everything is in sight."""
        return self.ctx.look.still or not self.animating

    def show_all(self) -> None:
        """No more waiting: the outcome is told, and heard."""
        if self.animating:
            self.animating = False
            self.ctx.hear(self._outcome_heard)

    def _time(self) -> int:
        return 10**9 if self.whole else self.elapsed

    # drawing

    def build(self) -> Widget:
        view, proposal = self.ctx.playing().view, self.proposal
        history = self.history
        beside = parallel_of(view, proposal) if history else None
        story = self._story(view, proposal, beside, history)
        told = self._consent(view, proposal, beside) if proposal.passed else self._refusal(view, proposal, beside)
        self.parts = len(story) + len(told)
        shown: list[Widget] = [Reveal(widget, n, self._time) for n, widget in enumerate([*story, *told])]
        left = ScrollView(Padded(Column([shown[0], *self._foreseen(view), *shown[1 : len(story)]], 2), 0, 2)).named("story")
        right = ScrollView(Padded(Column(shown[len(story) :], 2), 0, 2)).named("scene")
        body = Split(left, right, 0.4, gap=3, least=110)
        about = _("proposal {number}, {openness}").format(number=proposal.number, openness=names.openness(proposal.package))
        bar = Bar(self._outcome(proposal), about, [self._beside()])
        return Stand(bar, Padded(body, 3, 0), Padded(self._foot(proposal), 3, 1.5))

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
            ways.append(Button(_("Mend it"), self.mend).named("mend"))
            ways.append(Button(_("What might carry it"), self.carry, "quiet").named("carry"))
        on = _("Continue") if self.whole else _("Show all")
        return Row([Flow(ways, 1), gap(), Button(on, self.go_on, "leading", hint=_("Enter")).named("continue")], 1)

    def _story(self, view: View, proposal: Proposal, beside: Parallel | None, history: bool) -> list[Widget]:
        """What was tabled, and the scenes that it has earned."""
        found = [self._tabled(view, proposal, beside, history)]
        return [*found, *(Panel(Label(s.text, "lead", family="serif"), padding=2.5, tone="news") for s in scenes(view, proposal))]

    def _foreseen(self, view: View) -> list[Widget]:
        """What a class had expected, beside what came: once all of it is in sight."""
        session = self.ctx.playing()
        if session.classroom is None or not self.whole:
            return []
        told = next((t for t in foretold(session.negotiation) if t.proposal == self.number), None)
        said = foretold_text(view.compiled, told) if told is not None else ""
        return [Panel(Column([heading(_("What you expected")), Label(f"{capital(said)}.", "lead")], 0.8), padding=2.5)] if said else []

    def _tabled(self, view: View, proposal: Proposal, beside: Parallel | None, history: bool) -> Widget:
        by = _("What you tabled") if proposal.by == view.seat else _("Tabled by {actor}").format(actor=names.you_or(view, proposal.by))
        lines: list[Widget] = [heading(by)]
        lines += [Marked("–", Label(said, "lead", family="serif")) for said in names.clauses(view.compiled, proposal.package)]
        if history:
            lines.append(note(said_parallel(view, beside)))
        return Panel(Column(lines, 0.8), padding=2.5)

    def _refusal(self, view: View, proposal: Proposal, beside: Parallel | None) -> list[Widget]:
        found = [self._group(view, proposal, g, beside) for g in groups(proposal, False)]
        yes = [a for a in proposal.answers if a.yes]
        if yes:
            said: list[Widget] = [heading(_("In favour"), "lead", "good"), *(self._spoken(view, proposal, a, beside) for a in yes)]
            found.append(Panel(Column(said, 0.4), padding=2))
        last: list[Widget] = [
            heading(decides(view, proposal), "heading"),
            *(note(line) for line in tally(view, proposal)),
            *(Label(t, colour="good") for t in turned_publics(view, proposal)),
        ]
        if proposal.by == view.seat:
            last.append(page([cost(view, proposal)]))
        found.append(Panel(Column(last, 1), padding=2.5, tone="bad" if not proposal.waived else "good"))
        return found + self._offers(view, proposal)

    def _group(self, view: View, proposal: Proposal, group: Group, beside: Parallel | None) -> Widget:
        head = group_head(len(group.answers), say_reason(view, group.reason, False))
        spoken = [self._spoken(view, proposal, a, beside) for a in group.answers]
        return Panel(Column([Label(head.text, "lead", family="serif", colour="bad"), *spoken], 0.4), padding=2)

    def _consent(self, view: View, proposal: Proposal, beside: Parallel | None) -> list[Widget]:
        if not proposal.answers:
            return [Panel(Label(_("Nobody else had to be asked."), "lead", family="serif"), tone="good")]
        spoken = [self._spoken(view, proposal, a, beside) for a in proposal.answers]
        found: list[Widget] = [Panel(Column(spoken, 0.4), padding=2)]
        near = narrowest(proposal)
        said = _("Adopted.")
        if near is not None and len(proposal.answers) > 1:
            who = names.you_or(view, near.actor)
            said += " " + _("The narrowest consent: {actor}, {margin} on the open terms.").format(
                actor=who, margin=signed(near.verdict.open_sum)
            )
        counted = [note(line) for line in tally(view, proposal)]
        found.append(Panel(Column([heading(said), *counted], 1), padding=2.5, tone="good"))
        return found

    def _spoken(self, view: View, proposal: Proposal, answer: Answered, beside: Parallel | None) -> Widget:
        """One answer in its own words; pressed, it opens into its terms."""
        who = names.actor(view.compiled, answer.actor)
        then = recorded_answer(view, beside, answer.actor)
        margin = signed(answer.verdict.open_sum)
        name = Row([Label(who, weight="bold").growing(), note(_("{margin} on the open terms").format(margin=margin))], 1.5)
        spoken = Label(words(view, answer), "lead", family="serif", weight="italic")
        lines: Sequence[Widget] = [name, Quoted(spoken), *([note(then)] if then else [])]

        def opened() -> Change:
            return Push(why_screen(self.ctx, proposal, answer))

        found = Line(Column(lines, 0.3), opened).named(f"answer:{view.compiled.ids[answer.actor]}")
        return found.tipped(_("Open it into its terms."))

    def _offers(self, view: View, proposal: Proposal) -> list[Widget]:
        """What they offer instead, and who offers nothing."""
        theirs = {o.package for o in proposal.offers}
        cards: list[Widget] = [
            offer_card(self.ctx.playing(), o, lambda p: take_unchanged(self.ctx, p), lambda p: take_in_hand(self.ctx, p))
            for o in offered_to(view)
            if o.package in theirs
        ]
        found: list[Widget] = []
        if cards:
            found.append(Column([heading(_("What they offer instead")), *cards], 1.2))
        if proposal.no_offer and proposal.by == view.seat:
            found.append(note(_("No offer from {actors}.").format(actors=names.actors(view.compiled, proposal.no_offer))))
        return found

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

    def mend(self) -> Change:
        """Back to the composer, with the package in hand as it was."""
        return take_in_hand(self.ctx, self._package())

    def carry(self) -> Change:
        """What might carry it."""
        from game.board.play.carry import CarryScreen

        return Push(CarryScreen(self.ctx, self._package()))

    def _package(self) -> Package:
        return self.proposal.package

    def first_focus(self) -> str:
        return "continue"

    def key(self, event: pygame.event.Event) -> Message | None:
        return self.show_all if not self.whole and event.key != pygame.K_F1 else None

    def leave(self) -> Change | None:
        return self.go_on()
