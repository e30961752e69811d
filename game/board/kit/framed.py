"""A picture as large as there is room for; an empty frame until it has been unpacked."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import Widget


class Framed(Widget):
    """A picture of a size in pixels. `drawn` gives it in the size asked for, None while it is unpacked in the background."""

    def __init__(self, size: tuple[int, int], drawn: Callable[[tuple[int, int]], pygame.Surface | None], highest: float = 36) -> None:
        super().__init__()
        self.size, self.drawn, self.highest = size, drawn, highest

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        wide, high = self.size
        share = min(width / wide, look.u(self.highest) / high)
        return max(1, round(wide * share)), max(1, round(high * share))

    def draw(self, surface: pygame.Surface) -> None:
        look = self.look
        box = pygame.Rect(self.rect.topleft, self.measure(look, self.rect.width))
        shown = self.drawn(box.size)
        if shown is not None:
            surface.blit(shown, box)
        else:
            surface.fill(look.theme.well, box)
        pygame.draw.rect(surface, look.theme.line, box, look.hair)
