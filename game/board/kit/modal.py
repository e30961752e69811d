"""What lies over everything else: a sheet in the middle of a veil, and the curtain that hides all."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit.layout import Middle, Padded
from game.board.kit.look import Look
from game.board.kit.panel import Panel
from game.board.kit.scroll import ScrollView
from game.board.kit.widget import HANDLED, Message, Widget


class Modal(Widget):
    """A sheet in the middle; nothing behind it can be reached. A click beside it tells `outside`, if that is given."""

    def __init__(self, child: Widget, widest: float = 78, outside: Message | None = None) -> None:
        super().__init__()
        self.outside = outside
        self.panel = Panel(ScrollView(child), padding=4)
        self.whole = Padded(Middle(self.panel), 3, 3, widest)

    @property
    def children(self) -> Sequence[Widget]:
        return (self.whole,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return self.whole.measure(look, width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.whole.place(look, rect)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Presses that nothing inside has used."""
        if event.type == pygame.MOUSEBUTTONDOWN:
            outside = not self.panel.rect.collidepoint(event.pos)
            return self.outside if outside and self.outside is not None else HANDLED
        return HANDLED if event.type == pygame.MOUSEWHEEL else None

    def draw(self, surface: pygame.Surface) -> None:
        veil = pygame.Surface(self.rect.size, pygame.SRCALPHA)
        veil.fill((*self.look.theme.bar, 168))
        surface.blit(veil, self.rect)
        super().draw(surface)


class Curtain(Widget):
    """A ground that lets nothing through, for a screen shared by several."""

    def __init__(self, child: Widget) -> None:
        super().__init__()
        self.child = Padded(ScrollView(Middle(child)), 4, 4, 80)

    @property
    def children(self) -> Sequence[Widget]:
        return (self.child,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return self.child.measure(look, width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.child.place(look, rect)

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.bar, self.rect)
        super().draw(surface)
