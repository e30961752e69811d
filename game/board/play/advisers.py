"""What the three advisers say this turn: a sentence or two each, the numbers and the package one press away."""

from __future__ import annotations

from game.advisers.advice import Counsel, Moves, Settles, draft_of
from game.advisers.catalogue import BAND
from game.advisers.files import ReadyPackage
from game.advisers.scoring import band
from game.advisers.staff import advise
from game.board import routes
from game.board.context import Context
from game.board.kit import Button, Panel, ProgressBar, Widget
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Flow, Row
from game.board.play.expected import Expected
from game.board.play.marks import Chance
from game.board.play.offers import edit
from game.board.play.parts import close, sheet
from game.board.routes import Change, Pop, Push
from game.board.screen import Screen
from game.board.worker import Task
from game.i18n import _
from game.model.acts import Act, Argue
from game.model.package import Package
from game.pages.advice import figures
from game.view import View
from game.wording.advice import adviser, school, sentence, sentences
from game.wording.numbers import capital, percent, points


class AdvisersScreen(Screen):
    """A sheet above the table or the composer. They think aside, from what the seat knows and nothing else."""

    name = "advisers"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, composing: bool = False) -> None:
        super().__init__(ctx)
        self.composing = composing
        self.view: View = ctx.playing().view
        self.counsels: list[Counsel] | None = None
        self.problem = ""

    def entered(self) -> None:
        if self.counsels is None:
            view = self.view
            self.ctx.run_in_background(_("The advisers put their heads together"), lambda report: advise(view), self._have)

    def _have(self, task: Task) -> None:
        self.counsels = task.result or []
        self.problem = str(task.error) if task.error is not None else ""

    # drawing

    def build(self) -> Widget:
        label = note(
            _("They go by published models and by what you know; in the debrief they are marked. None of them sees what is hidden.")
        )
        body: list[Widget] = [label]
        if self.counsels is None:
            body.append(ProgressBar(_("The advisers put their heads together.")))
        if self.problem:
            body.append(Panel(Label(self.problem), padding=1.6, tone="bad"))
        body += [self._card(counsel) for counsel in self.counsels or []]
        ways = [
            close(),
            Button(_("How often they were right"), Push(routes.Library(self.ctx.playing().loaded, track_record=True)), "quiet").named(
                "record"
            ),
        ]
        return sheet(_("What your advisers say"), body, ways, 120)

    def _card(self, counsel: Counsel) -> Widget:
        """One adviser: who, and each word with what can be done about it."""
        name = counsel.adviser
        numbers = Button(_("The numbers"), lambda: self.figures(counsel), "quiet").named(f"figures:{name}")
        head = Row([Label(capital(adviser(name)), "lead", family="serif", weight="bold"), note(school(name)).growing(), numbers], 1.5)
        lines: list[Widget] = [head]
        if not counsel.words:
            lines += [Label(line) for line in sentences(self.view, counsel)]
        for n, word in enumerate(counsel.words):
            lines.append(Label(sentence(self.view, word, typed=False), family="serif"))
            if isinstance(word, Settles):
                lines.append(self._expected(word))
            draft = draft_of(word)
            if draft is not None:
                lines.append(self._package(f"{name}:{n}", draft))
            if isinstance(word, Moves) and word.argument:
                act = Argue(word.argument, self.view.compiled.ids[word.actor])
                argue = Button(_("Argue it"), lambda act=act: self.argue(act), why_not=self._why_not()).named(f"argue:{n}")
                lines.append(Flow([argue]))
        return Panel(Column(lines, 0.8), padding=2).named(f"adviser:{name}")

    def _expected(self, word: Settles) -> Widget:
        """The place it expects, on the issue's line."""
        issue, place = self.view.scenario.issues[word.issue], word.places[word.issue]
        low, high = (float(end) for end in band(place))
        course = issue.places[int(self.view.state.course[word.issue])]
        text = _(
            "The line of the issue’s positions, from 0 to 100. The diamond is what the arithmetician expects, the band {band:.0f} points "
            "to either side: by so much the best of ten such models erred on average. The wedge is where the issue is heading."
        )
        return Expected(issue.places, course, place, low, high).tipped(text.format(band=BAND)).named(f"expected:{issue.id}")

    def _package(self, key: str, draft: ReadyPackage) -> Widget:
        """Its chance and worth in figures, and the way into the composer."""
        hand = Button(_("Open it in the composer"), lambda: self.compose(draft.package)).named(f"hand:{key}")
        text = _(
            "Chance at the whole table {chance}, by your own ministry’s forecast; "
            "adopted, {points} points of settlement and {standing} standing."
        )
        tip = text.format(chance=percent(draft.chance), points=points(draft.win), standing=points(draft.home))
        return Flow([hand, Row([Chance(draft.chance, 9).tipped(tip), Label(percent(draft.chance), "small")], 1, fold=False)], 1.5)

    def _why_not(self) -> str:
        return self.ctx.playing().why_not_now()

    # what can be done

    def figures(self, counsel: Counsel) -> Change:
        """The numbers behind one of them."""
        return Push(routes.Reading(figures(self.view, counsel, typed=False)))

    def compose(self, package: Package) -> Change:
        """The package in hand, in the composer."""
        return edit(self.ctx, package, self.composing)

    def argue(self, act: Act) -> Change | None:
        """Put the argument."""
        problem = self.ctx.playing().act(act)
        self.ctx.say(problem, "bad")
        return None if problem else Pop()
