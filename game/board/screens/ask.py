"""A question or a note on a sheet over the screen."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit import Button, Modal, Widget
from game.board.kit.label import heading
from game.board.kit.layout import Column, Flow
from game.board.kit.prose import Prose
from game.board.routes import Change, Pop
from game.board.screen import Screen
from game.i18n import _
from game.pages.content import Para


class AskScreen(Screen):
    """A question with a yes and a way back."""

    name = "ask"
    overlay = True
    first_focus = "back"

    def __init__(self, ctx: Context, question: str, text: str, yes: str, answer: Change, no: str = "") -> None:
        super().__init__(ctx)
        self.question, self.text, self.yes, self.answer = question, text, yes, answer
        self.no = no or _("Stay")

    def build(self) -> Widget:
        """Question, text, two buttons."""
        buttons: list[Widget] = [Button(self.yes, self.answer, "leading").named("yes"), Button(self.no, Pop()).named("back")]
        return Modal(Column([heading(self.question), Prose([Para(self.text)]), Flow(buttons)], 2.5), outside=Pop())
