"""The questions that come with a scenario, and the user's own: read, opened, and their notes for the teacher."""

from __future__ import annotations

from dataclasses import dataclass

from game.board import routes
from game.board.context import Context
from game.board.kit import Button, Panel, ProgressBar, ScrollView, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column, Flow, Split
from game.board.kit.listing import Item, Listing
from game.board.kit.prose import Prose
from game.board.lab.words import changes
from game.board.lab_case import Case
from game.board.play.parts import close, sheet
from game.board.routes import Change, Pop, Push, Result
from game.board.screen import Screen, Shortcut
from game.board.screens.page import page
from game.board.worker import Report, Task
from game.errors import DemarcheError
from game.i18n import _
from game.model.players import PlayerKind
from game.model.question import Question
from game.scenario.library import Loaded
from game.scenario.questions import (
    find_question,
    own_questions,
    own_questions_folder,
    read_question,
    shipped_questions,
)


@dataclass(frozen=True)
class Asked:
    """A question by its id; None with the reason where it cannot be read."""

    id: str
    own: bool
    question: Question | None
    problem: str = ""


class QuestionsScreen(Screen):
    """A list at the left, the chosen one at the right."""

    name = "questions"
    first_focus = "questions"

    def __init__(self, ctx: Context, loaded: Loaded) -> None:
        super().__init__(ctx)
        self.loaded = loaded
        self.found: list[Asked] | None = None
        self.chosen = 0

    def entered(self) -> None:
        if self.found is None:
            self.ctx.run_in_background(_("Reading the questions"), lambda report: read_all(report, self.loaded, self.ctx.keep), self._have)

    def _have(self, task: Task) -> None:
        self.found = task.result if task.error is None else []
        if task.error is not None:
            self.ctx.say(str(task.error), "bad")

    def build(self) -> Widget:
        about = self.loaded.scenario.about.title
        if self.found is None:
            return page(_("What if …?"), Column([ProgressBar(_("Reading the questions"))]), about=about)
        if not self.found:
            text = _("No questions come with this scenario. Change something in the laboratory, and keep it as one.")
            return page(_("What if …?"), Column([Label(text)]), about=about)
        items = [Item(a.question.title if a.question else a.id, *_sort(a)) for a in self.found]
        listing = Listing(items, self.chosen, lambda n: lambda: self._choose(n), lambda n: self._open).named("questions")
        return page(
            _("What if …?"), Split(ScrollView(listing), self._one(self.found[self.chosen]), 0.38, least=100, apart=True), about=about
        )

    def _one(self, asked: Asked) -> Widget:
        q = asked.question
        if q is None:
            label = Panel(Label(asked.problem.replace("*", "∗")), padding=2, tone="bad")
            return ScrollView(Column([heading(asked.id), label, *self._deleting(asked)], 1.5))
        case = Case(self.loaded.scenario)
        case.open(q)
        lines: list[Widget] = [heading(q.title, "title"), Label(q.question, "lead", family="serif")]
        lines += [Column([note(_("What is changed")), *(Label(f"– {label.text}") for label in changes(case))], 0.5)]
        ways: list[Widget] = [Button(_("Open it in the laboratory"), self._open, "leading", hint="Enter").named("open")]
        lines += [Flow([*ways, *self._deleting(asked)], 1), *note_of(q)]
        return ScrollView(Panel(Column(lines, 1.8), padding=3)).named(f"question:{self.chosen}")

    def _deleting(self, asked: Asked) -> list[Widget]:
        return [Button(_("Delete it"), lambda: self._ask(asked), "quiet").named("delete")] if asked.own else []

    def _choose(self, n: int) -> None:
        self.chosen = n

    def _open(self) -> Change | None:
        q = self.found[self.chosen].question if self.found else None
        if q is None:
            return None
        return Pop(q)

    def _ask(self, asked: Asked) -> Change:
        name = asked.question.title if asked.question else asked.id
        text = _("“{name}” is a file of yours, and cannot be brought back.").format(name=name.replace("*", "∗"))
        return Push(routes.Ask(_("Delete this question?"), text, _("Delete it"), Pop(routes.DeleteQuestion(asked.id)), _("Keep it")))

    def resumed(self, result: Result) -> None:
        """It has been said that a question shall be deleted."""
        if not isinstance(result, routes.DeleteQuestion):
            return
        try:
            (own_questions_folder(self.loaded.scenario.id) / f"{result.id}.yaml").unlink(missing_ok=True)
        except OSError as error:
            self.ctx.say(error.strerror or str(error), "bad")
            return
        self.found = [a for a in self.found or [] if not (a.own and a.id == result.id)]
        self.chosen = max(0, min(self.chosen, len(self.found) - 1))

    def shortcuts(self) -> list[Shortcut]:
        return [(_("Up, Down"), _("choose a question")), (_("Enter"), _("open it in the laboratory"))]


class QuestionNoteScreen(Screen):
    """The notes of a question as a sheet."""

    name = "note"
    overlay = True
    first_focus = "close"

    def __init__(self, ctx: Context, question: Question) -> None:
        super().__init__(ctx)
        self.question = question

    def build(self) -> Widget:
        return sheet(self.question.title, note_of(self.question), [close()])


def note_of(q: Question) -> list[Widget]:
    """For the teacher, what the model cannot say, and on what it rests."""
    parts: list[Widget] = []
    for head, text in ((_("For the teacher"), q.teacher), (_("What the model cannot say"), q.limits)):
        if text:
            parts += [heading(head), Prose(text.replace("*", "∗"))]
    if q.sources:
        parts.append(note(_("Sources: {keys}").format(keys=", ".join(q.sources))))
    return parts


def read_all(report: Report, loaded: Loaded, own: bool) -> list[Asked]:
    """The questions that come with a scenario and the user's own; one that cannot be read is listed with the reason."""
    listed = [(name, False) for name in shipped_questions(loaded)]
    listed += [(name, True) for name in own_questions(loaded) if (name, False) not in listed] if own else []
    return [_read(loaded, name, mine) for name, mine in listed]


def _read(loaded: Loaded, name: str, own: bool) -> Asked:
    try:
        question = read_question(find_question(name, loaded))
        for kind in question.players.values():
            PlayerKind(kind)
    except DemarcheError as error:
        return Asked(name, own, None, str(error))
    if question.scenario != loaded.scenario.id:
        text = _("It is about {theirs}, not about {ours}.").format(theirs=question.scenario, ours=loaded.scenario.id)
        return Asked(name, own, None, text)
    return Asked(name, own, question)


def _sort(asked: Asked) -> tuple[str, str, str]:
    """A word below, at the right, and a tone."""
    if asked.question is None:
        return _("cannot be read"), "", "bad"
    return asked.question.question, _("yours") if asked.own else "", "ink"
