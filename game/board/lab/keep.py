"""Keeping what is changed as a question: a small YAML file in the user's own folder, for the board and for `demarche whatif`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.board.context import Context
from game.board.kit import Button, TextField, Widget
from game.board.kit.label import Label, note
from game.board.lab_case import Case
from game.board.play.parts import close, sheet
from game.board.routes import Change, Pop
from game.board.screen import Screen
from game.i18n import _
from game.saves.durable import write_whole
from game.scenario.questions import as_yaml, id_for, own_questions_folder

LONGEST = 120


class KeepQuestionScreen(Screen):
    """A sheet that asks for a title and the question itself."""

    name = "keep"
    overlay = True
    first_focus = "title"

    def __init__(self, ctx: Context, case: Case) -> None:
        super().__init__(ctx)
        self.case = case
        asked = case.question
        self.title = asked.title if case.opened is not None and case.opened.title == asked.title else ""
        self.asked = asked.question

    @property
    def path(self) -> Path:
        """The file it will be."""
        return own_questions_folder(self.case.scenario.id) / f"{id_for(self.title)}.yaml"

    def build(self) -> Widget:
        there = self.title.strip() and self.ctx.keep and self.path.exists()
        why_not = "" if self.title.strip() else _("It needs a title.")
        body: list[Widget] = [
            Label(_("Title"), weight="bold"),
            TextField(self.title, lambda text: lambda: self._titled(text), lambda text: self.keep, longest=LONGEST).named("title"),
            Label(_("The question, in a sentence"), weight="bold"),
            TextField(self.asked, lambda text: lambda: self._asked(text), lambda text: self.keep, blank=_("What if …?"), longest=400).named(
                "asked"
            ),
        ]
        if self.title.strip():
            path = str(self.path) if self.ctx.keep else self.path.name
            words = _("It is kept on this computer as {path}, and asked on the command line with: demarche whatif {scenario} {id}")
            body.append(note(words.format(path=path, scenario=self.case.scenario.id, id=self.path.stem).replace("*", "∗")))
        if there:
            body.append(Label(_("There is one of that name already; keeping replaces it."), "small", colour="news"))
        name = _("Replace it") if there else _("Keep it")
        return sheet(_("Keep as a question"), body, [Button(name, self.keep, "leading", why_not=why_not).named("yes"), close()], 96)

    def _titled(self, text: str) -> None:
        self.title = text

    def _asked(self, text: str) -> None:
        self.asked = text

    def keep(self) -> Change | None:
        """Write the file, whole or not at all."""
        if not self.title.strip():
            return None
        question = replace(
            self.case.question, title=self.title.strip(), question=self.asked.strip() or self.title.strip(), id=self.path.stem
        )
        if self.ctx.keep:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self.path, as_yaml(question).encode())
            except OSError as error:
                self.ctx.say(_("It cannot be kept: {reason}.").format(reason=error.strerror or str(error)), "bad")
                return None
        self.case.opened = question
        self.ctx.say(_("Kept. It is among the questions now."), "good")
        return Pop()
