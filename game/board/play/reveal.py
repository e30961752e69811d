"""Things that come into sight one after the other, each in the place that is kept for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import Widget

STEP = 900
"""Milliseconds from one to the next."""
FADE = 350


class Reveal(Widget):
    """A child that is not seen before its time, and then fades in."""

    def __init__(self, child: Widget, order: int, elapsed: Callable[[], int]) -> None:
        super().__init__()
        self.child, self.order, self.elapsed = child, order, elapsed

    @property
    def children(self) -> Sequence[Widget]:
        return (self.child,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return self.child.measure(look, width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.child.place(look, rect)

    def draw(self, surface: pygame.Surface) -> None:
        since = self.elapsed() - self.order * STEP
        if since < 0:
            return
        super().draw(surface)
        if since < FADE:
            look = self.look
            box = self.rect.inflate(2 * look.u(2), 2 * look.u(2)).clip(surface.get_clip())
            if box.width > 0 and box.height > 0:
                veil = pygame.Surface(box.size)
                veil.fill(look.theme.ground)
                veil.set_alpha(255 - 255 * since // FADE)
                surface.blit(veil, box)
