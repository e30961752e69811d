"""Europe by night, behind what is said on it."""

from __future__ import annotations

from functools import partial

import pygame

from game.board.context import Context
from game.board.kit import Widget
from game.board.kit.around import Around
from game.board.kit.look import Look


class Backdrop(Around):
    """A child on the map by night; on plain ground until that is drawn, and where contrast is to be high."""

    def __init__(self, ctx: Context, child: Widget) -> None:
        super().__init__(child)
        self.ctx = ctx
        self._picture: pygame.Surface | None = None

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self._picture = None
        if not self.ctx.settings.wants_high_contrast:
            self._picture = self.ctx.drawn(("night", rect.size), partial(_night, rect.size))

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.bar, self.rect)
        if self._picture is not None:
            surface.blit(self._picture, self.rect)
        super().draw(surface)


def _night(size: tuple[int, int]) -> pygame.Surface:
    """The map by night. What draws it is read aside too: the first picture must not wait for it."""
    from game.board.map.night import by_night

    return by_night(size)
