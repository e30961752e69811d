"""A text, in lines."""

from __future__ import annotations

from typing import cast

import pygame

from game.board.kit.fonts import Family, Weight
from game.board.kit.look import Look
from game.board.kit.text import Align, Laid
from game.board.kit.theme import Colour
from game.board.kit.widget import Widget


class Label(Widget):
    """A text in one role, wrapped; shortened after `most` lines, and then whole in its tooltip."""

    def __init__(
        self,
        text: str,
        role: str = "body",
        *,
        family: Family = "sans",
        weight: Weight = "regular",
        colour: str = "ink",
        align: Align = "left",
        most: int = 0,
    ) -> None:
        super().__init__()
        self.text, self.role, self.family, self.weight = text, role, family, weight
        self.colour, self.align, self.most = colour, align, most

    def _laid(self, look: Look, width: int) -> Laid:
        return look.types.lay(self.text, look.face(self.role, self.family, self.weight), width, self.most)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        laid = self._laid(look, width)
        return laid.width, laid.height

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        if self.most and not self.tip and self._laid(look, rect.width).cut:
            self.tip = self.text

    def draw(self, surface: pygame.Surface) -> None:
        colour = cast(Colour, getattr(self.look.theme, self.colour))
        self.look.types.draw(surface, self._laid(self.look, self.rect.width), self.rect, colour, self.align)


def heading(text: str, role: str = "heading", colour: str = "ink") -> Label:
    """The name of a part of a screen."""
    return Label(text, role, family="serif", weight="bold", colour=colour)


def note(text: str, colour: str = "muted") -> Label:
    """Something said quietly."""
    return Label(text, "small", colour=colour)
