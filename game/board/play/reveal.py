"""Things that come into sight one after the other, each in the place that is kept for it."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.board.kit import Widget
from game.board.kit.around import Around

STEP = 900
"""Milliseconds from one to the next."""
FADE = 350


def lasting(parts: int) -> int:
    """Milliseconds until the last of so many is wholly in sight."""
    return max(0, parts - 1) * STEP + FADE


class Reveal(Around):
    """A child that is not seen before its time, and then fades in."""

    def __init__(self, child: Widget, order: int, elapsed: Callable[[], int]) -> None:
        super().__init__(child)
        self.order, self.elapsed = order, elapsed

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
