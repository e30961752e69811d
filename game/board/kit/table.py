"""Rows under heads. Where it is narrow each row becomes a block of lines, the head before each cell."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit.look import Look
from game.board.kit.text import Laid
from game.board.kit.widget import Widget

NARROW = 14
"""The least width of a column, in units of text."""


class TextTable(Widget):
    """Text in columns whose widths follow the shares."""

    def __init__(self, heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float] = ()) -> None:
        super().__init__()
        self.heads, self.rows = list(heads), [list(row) for row in rows]
        self.shares = list(shares) or [1.0] * len(self.heads)

    def _widths(self, look: Look, width: int) -> list[int] | None:
        """The width of each column; None if they do not fit side by side."""
        room = width - look.u(2) * (len(self.heads) - 1)
        widths = [round(room * share / sum(self.shares)) for share in self.shares]
        return widths if min(widths) >= look.text(NARROW) else None

    def _lines(self, look: Look, width: int) -> list[tuple[list[tuple[int, int, Laid, bool]], int]]:
        """For every row its cells, each with its place, and whether it is quiet; and the row's height."""
        widths = self._widths(look, width)
        return [self._row(look, row, widths, width, n == 0) for n, row in enumerate([self.heads, *self.rows]) if widths or n]

    def _row(
        self, look: Look, row: list[str], widths: list[int] | None, width: int, head: bool
    ) -> tuple[list[tuple[int, int, Laid, bool]], int]:
        cells: list[tuple[int, int, Laid, bool]] = []
        pad = look.u(0.9)
        if widths is not None:
            x = high = 0
            for text, wide in zip(row, widths, strict=True):
                laid = look.types.lay(text, look.face("small" if head else "body"), wide)
                cells.append((x, pad, laid, head))
                x, high = x + wide + look.u(2), max(high, laid.height)
            return cells, high + 2 * pad
        y = pad
        for n, text in enumerate(row):
            line = text if n == 0 else f"{self.heads[n]}: {text}"
            laid = look.types.lay(line, look.face("body", weight="bold" if n == 0 else "regular"), width)
            cells.append((0, y, laid, n > 0))
            y += laid.height
        return cells, y + pad

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, sum(high for _cells, high in self._lines(look, width))

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, y = self.look, self.look.theme, self.rect.y
        for cells, high in self._lines(look, self.rect.width):
            for x, down, laid, quiet in cells:
                box = pygame.Rect(self.rect.x + x, y + down, laid.width, laid.height)
                look.types.draw(surface, laid, box, theme.muted if quiet else theme.ink)
            y += high
            surface.fill(theme.line, (self.rect.x, y - look.hair, self.rect.width, look.hair))
