"""Paragraphs in two columns, as newspapers set them; in one where there is too little room."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.board.kit.layout import Box
from game.board.kit.look import Look
from game.board.kit.widget import Widget

LEAST = 62
"""In units of text: narrower than that, there is one column."""


class TwoColumns(Box):
    """Widgets one below the other, and on at the top of a second column about half-way."""

    def __init__(self, children: Iterable[Widget], gap: float = 1.2, between: float = 3) -> None:
        super().__init__(children, gap)
        self.between = between
        self._rule: pygame.Rect | None = None

    def _split(self, look: Look, width: int) -> tuple[int, list[int], int]:
        """The width of a column, the height of each child in it, and how many stand in the first column."""
        if width < look.text(LEAST) or len(self._children) < 2:
            return width, [c.wanted(look, width)[1] for c in self._children], len(self._children)
        column = (width - look.u(self.between)) // 2
        heights = [c.wanted(look, column)[1] for c in self._children]
        first = min(range(1, len(heights)), key=lambda n: max(sum(heights[:n]), sum(heights[n:])))
        return column, heights, first

    def _high(self, look: Look, heights: list[int]) -> int:
        return sum(heights) + look.u(self.gap) * max(0, len(heights) - 1)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        _column, heights, first = self._split(look, width)
        return width, max(self._high(look, heights[:first]), self._high(look, heights[first:]))

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        column, heights, first = self._split(look, rect.width)
        gap = look.u(self.gap)
        x, y = rect.x, rect.y
        for n, (child, high) in enumerate(zip(self._children, heights, strict=True)):
            if n == first:
                x, y = rect.right - column, rect.y
            child.place(look, pygame.Rect(x, y, column, high))
            y += high + gap
        self._rule = None
        if first < len(heights):
            tall = self.measure(look, rect.width)[1]
            self._rule = pygame.Rect(rect.x + rect.width // 2, rect.y, look.hair, tall)

    def move(self, dx: int, dy: int) -> None:
        super().move(dx, dy)
        if self._rule is not None:
            self._rule.move_ip(dx, dy)

    def draw(self, surface: pygame.Surface) -> None:
        if self._rule is not None:
            surface.fill(self.look.theme.line, self._rule)
        super().draw(surface)
