"""A session at a terminal: what the terminal has to remember besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.negotiation import Negotiation
from game.play.draft import Draft
from game.play.session import Session
from game.text.terminal import Terminal
from game.view import View
from game.wording.offered import Offered, offered_to

if TYPE_CHECKING:
    from game.text.guide import TextGuide


@dataclass
class Prompt:
    """What the commands work on."""

    session: Session
    terminal: Terminal
    history: bool
    """Whether history stands beside the answers."""
    commands: frozenset[str] = frozenset()
    """The words that are commands."""
    guide: TextGuide | None = None
    """The guided first game, while somebody wants it."""
    asked: tuple[int, str] = (-1, "")
    """The point and the seat for which it has been said what is to be done."""
    silent: bool = False
    """Whether the team at the prompt has just said nothing."""
    unread: bool = True
    """Whether something for the whole class stands on the screen, which must not be cleared before it has been read."""
    problem: str = ""
    """Why the game is not being kept, as it was last said."""

    @property
    def negotiation(self) -> Negotiation:
        """The negotiation."""
        return self.session.negotiation

    @property
    def seat(self) -> str:
        """The seat at the prompt."""
        return self.session.seat

    @property
    def view(self) -> View:
        """What the seat at the prompt can see."""
        return self.session.view

    @property
    def draft(self) -> Draft:
        """The draft of the seat at the prompt."""
        return self.session.draft

    @property
    def offers(self) -> list[Offered]:
        """The counter-offers made to the seat at the prompt that can still be taken."""
        return offered_to(self.view)
