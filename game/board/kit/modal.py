"""What lies over everything else: a sheet in the middle of a veil."""

from __future__ import annotations

import pygame

from game.board.kit.around import Around
from game.board.kit.layout import Middle, Padded
from game.board.kit.panel import Panel
from game.board.kit.scroll import ScrollView
from game.board.kit.widget import HANDLED, Message, Widget


class Modal(Around):
    """A sheet in the middle; nothing behind it can be reached. A click beside it tells `outside`, if that is given."""

    def __init__(self, child: Widget, widest: float = 78, outside: Message | None = None) -> None:
        self.panel = Panel(ScrollView(child), padding=4)
        super().__init__(Padded(Middle(self.panel), 3, 3, widest))
        self.outside = outside

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
