"""A question or a note on a sheet over the screen."""

from __future__ import annotations

from game.board.context import Context
from game.board.kit.button import Button
from game.board.kit.label import heading
from game.board.kit.layout import Column, Flow
from game.board.kit.modal import Modal
from game.board.kit.prose import Prose
from game.board.kit.widget import Message, Widget
from game.board.screen import Change, Handler, Pop, Screen
from game.i18n import _


class Ask(Screen):
    """A question with a yes and a way back."""

    name = "ask"
    overlay = True

    def __init__(self, ctx: Context, question: str, text: str, yes: str, then: Change | Handler, no: str = "") -> None:
        super().__init__(ctx)
        self.question, self.text, self.yes, self.then = question, text, yes, then
        self.no = no or _("Stay")

    def first_focus(self) -> str:
        """The way back, so that Enter does no harm."""
        return "back"

    def build(self) -> Widget:
        """Question, text, two buttons."""
        buttons: list[Widget] = [Button(self.yes, self._yes, "leading").named("yes"), Button(self.no, Pop()).named("back")]
        return Modal(Column([heading(self.question), Prose(self.text), Flow(buttons)], 2.5), outside=Pop())

    def _yes(self) -> Change | None:
        return self.then() if callable(self.then) else self.then


class Tell(Screen):
    """Something to be read, and a way back."""

    name = "tell"
    overlay = True

    def __init__(self, ctx: Context, title: str, text: str, *more: tuple[str, Message]) -> None:
        super().__init__(ctx)
        self.title, self.text, self.more = title, text, more

    def first_focus(self) -> str:
        """The way back."""
        return "back"

    def build(self) -> Widget:
        """Title, text, buttons."""
        buttons: list[Widget] = [Button(text, message) for text, message in self.more]
        buttons.append(Button(_("Back"), Pop(), "leading", hint="Esc").named("back"))
        return Modal(Column([heading(self.title), Prose(self.text), Flow(buttons)], 2.5), outside=Pop())
