"""What a screen is: a tree of widgets built from what is the case, and what follows from a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.board.kit import Message, Widget
from game.board.routes import Change, Pop, Result
from game.i18n import _

if TYPE_CHECKING:
    from game.board.context import Context


Handler = Callable[[], Change | None]
"""A message may be something to call: it is called, and what it returns is done."""

Shortcut = tuple[str, str]
"""Keys, and what they do."""


class Screen:
    """One state of the stack. After every message it is built anew, so it need not remember what it drew."""

    name = ""
    overlay = False
    """Whether the screen below shows behind it."""
    sound = ""
    """What is heard when it comes."""
    animating = False
    """Whether it must be drawn at every frame."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    @property
    def refresh_ms(self) -> int:
        """Milliseconds after which it must be drawn again, as a clock is; 0 for never."""
        return 0

    def build(self) -> Widget:
        """The widgets, from what is the case now."""
        raise NotImplementedError

    @property
    def first_focus(self) -> str:
        """The name of the widget that has the focus when the screen opens."""
        return ""

    def entered(self) -> None:
        """Called when it comes to the top: the first time, and when what lay above it has gone."""

    def resumed(self, result: Result) -> None:
        """Called before `entered`, with what the screen that lay above it has left."""

    def update(self, message: Message) -> Change | None:
        """What follows from a message that is neither a change nor something to call."""
        return None

    def key(self, event: pygame.event.Event) -> Message | None:
        """Keys that no widget has used."""
        return None

    def leave(self) -> Change | None:
        """What Escape does."""
        return Pop()

    def frame(self, milliseconds: int) -> None:
        """Called before every frame while it is animating."""

    def shortcuts(self) -> list[Shortcut]:
        """Its own keys, for the list under F1."""
        return []


def back(text: str | None = None) -> tuple[str, Change]:
    """The words and the message of a button that goes back."""
    return text or _("Back"), Pop()
