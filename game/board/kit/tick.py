"""A box to tick, with its name beside it."""

from __future__ import annotations

import pygame

from game.board.kit.around import Pressable
from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.kit.widget import HANDLED, Message


class Tick(Pressable):
    """Tells its message when it is clicked, or when Enter or Space is pressed on it. What cannot be ticked is there, and says why."""

    focusable = True

    def __init__(self, name: str, on: bool, message: Message, why_not: str = "") -> None:
        super().__init__()
        self.name, self.on, self.message, self.why_not = name, on, message, why_not
        self.tip = why_not

    def told(self) -> Message:
        """Nothing where it cannot be ticked."""
        return HANDLED if self.why_not else self.message

    def _box(self, look: Look) -> int:
        return look.text(2.4)

    def _laid(self, look: Look, width: int) -> Laid:
        return look.types.lay(self.name, look.face("body"), max(1, width - self._box(look) - look.u(1.2)), rich=False)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        laid = self._laid(look, width)
        return self._box(look) + look.u(1.2) + laid.width, max(laid.height, self._box(look)) + 2 * look.u(0.4)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, side = self.look, self.look.theme, self._box(self.look)
        laid = self._laid(look, self.rect.width)
        ink = theme.muted if self.why_not else theme.ink
        box = pygame.Rect(self.rect.x, self.rect.y + look.u(0.4) + max(0, (laid.line - side) // 2), side, side)
        if self.hovered and not self.why_not:
            look.paint.box(surface, self.rect, theme.hover, None, radius=look.radius)
        fill = theme.accent if self.on else theme.well if self.why_not else theme.panel
        look.paint.box(surface, box, fill, theme.line if self.why_not else theme.edge, radius=look.u(0.4), width=look.hair)
        if self.on:
            look.paint.tick(surface, box, theme.on_accent, look.u(0.35))
        x = box.right + look.u(1.2)
        y = self.rect.y + (self.rect.height - laid.height) // 2
        look.types.draw(surface, laid, pygame.Rect(x, y, self.rect.right - x, laid.height), ink)
