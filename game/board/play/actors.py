"""A picture of the table's actors, whatever it shows them as: point, click, arrows, Enter."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

import pygame

from game.board.kit import HANDLED, Message, Widget, chosen, pressed
from game.board.kit.look import Look
from game.view import View

Tell = Callable[[int], Message]
LEAST_HIGH = 46
"""In units of text, where the picture lies in a column that scrolls."""


class ActorsPart(Widget):
    """Left and right go from one actor to the next; Enter, or a click, tells of the one that is chosen. `here` is -1 for nobody."""

    focusable = True

    def __init__(self, view: View, tell: Tell) -> None:
        super().__init__()
        self.view, self.tell, self.here = view, tell, -1
        self.grow = 1.0

    @abstractmethod
    def actor_at(self, pos: tuple[int, int]) -> int:
        """Who is there; -1 for nobody."""

    @abstractmethod
    def in_turn(self) -> Sequence[int]:
        """Those that can be reached by the arrows, in their order."""

    @abstractmethod
    def pointed(self, actor: int) -> None:
        """The mouse is over an actor, or over nobody."""

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, min(round(width * 0.72), look.text(LEAST_HIGH))

    def adopt(self, old: Widget) -> None:
        if isinstance(old, type(self)):
            self.here = old.here

    def cut_off(self) -> bool:
        """Such a picture can be smaller than it would like to be."""
        return self.rect.height < self.look.text(LEAST_HIGH / 2)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Point, click, arrows, Enter."""
        if event.type == pygame.MOUSEMOTION:
            self.pointed(self.actor_at(event.pos))
            return HANDLED
        if pressed(event):
            actor = self.actor_at(event.pos)
            self.here = actor if actor >= 0 else self.here
            return self.tell(actor) if actor >= 0 else HANDLED
        if chosen(event):
            return self.tell(self.here) if self.here >= 0 else None
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            self._walk(1 if event.key == pygame.K_RIGHT else -1)
            return HANDLED
        return None

    def _walk(self, by: int) -> None:
        order = self.in_turn()
        at = order.index(self.here) + by if self.here in order else 0
        self.here = order[at % len(order)] if order else -1
