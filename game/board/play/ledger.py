"""A table whose figures stand flush right, in columns as wide as they need; the words share what is left."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import pygame

from game.board.kit import Widget
from game.board.kit.look import Look
from game.board.kit.text import Laid

LEAST_WORDS = 17
"""The least width of a column of words, in units of text; with less, every row becomes a block of lines."""


@dataclass(frozen=True)
class Cell:
    """Text set in its place, from the corner of its row."""

    laid: Laid
    box: pygame.Rect
    right: bool
    quiet: bool


class Ledger(Widget):
    """Rows under heads; the columns named in `right` hold figures."""

    def __init__(self, heads: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> None:
        super().__init__()
        self.heads, self.rows, self.right = list(heads), [list(r) for r in rows], frozenset(right)

    def _widths(self, look: Look, width: int) -> list[int] | None:
        """The width of each column; None where the words would not have room enough."""
        gaps = look.u(2) * (len(self.heads) - 1)
        body, small = look.face("body"), look.face("small")
        widths: dict[int, int] = {}
        for n in self.right:
            word = max((look.fonts.width(small, w) for w in self.heads[n].split()), default=0)
            half = look.fonts.width(small, self.heads[n]) * 3 // 5  # a head may take two lines, not three
            widths[n] = max([word, half, *(look.fonts.width(body, r[n]) for r in self.rows)]) + 2
        rest = [n for n in range(len(self.heads)) if n not in widths]
        room = width - gaps - sum(widths.values())
        wanted = {n: max([4.0, *(float(len(r[n])) for r in self.rows)]) ** 0.7 for n in rest}
        for n in rest:
            widths[n] = round(room * wanted[n] / sum(wanted.values()))
            if widths[n] < look.text(LEAST_WORDS if n == 0 else 11):
                return None
        return [widths[n] for n in range(len(self.heads))]

    def _lines(self, look: Look, width: int) -> list[tuple[list[Cell], int]]:
        widths = self._widths(look, width)
        if widths is None:
            return [self._block(look, row, width) for row in self.rows]
        return [self._row(look, row, widths, n == 0) for n, row in enumerate([self.heads, *self.rows])]

    def _row(self, look: Look, row: list[str], widths: list[int], head: bool) -> tuple[list[Cell], int]:
        cells, x, high, pad = [], 0, 0, look.u(0.8)
        for n, (text, wide) in enumerate(zip(row, widths, strict=True)):
            laid = look.types.lay(text, look.face("small" if head else "body"), wide)
            cells.append(Cell(laid, pygame.Rect(x, pad, wide, laid.height), n in self.right, head))
            x, high = x + wide + look.u(2), max(high, laid.height)
        return cells, high + 2 * pad

    def _block(self, look: Look, row: list[str], width: int) -> tuple[list[Cell], int]:
        cells, pad = [], look.u(0.8)
        y = pad
        for n, text in enumerate(row):
            if not text:
                continue
            line = text if n == 0 or not self.heads[n] else f"{self.heads[n]}: {text}"
            laid = look.types.lay(line, look.face("body", weight="bold" if n == 0 else "regular"), width)
            cells.append(Cell(laid, pygame.Rect(0, y, width, laid.height), False, n > 0))
            y += laid.height
        return cells, y + pad

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return width, sum(high for _cells, high in self._lines(look, width))

    def draw(self, surface: pygame.Surface) -> None:
        look, theme, y = self.look, self.look.theme, self.rect.y
        for cells, high in self._lines(look, self.rect.width):
            for cell in cells:
                ink = theme.muted if cell.quiet else theme.ink
                look.types.draw(surface, cell.laid, cell.box.move(self.rect.x, y), ink, "right" if cell.right else "left")
            y += high
            surface.fill(theme.line, (self.rect.x, y - look.hair, self.rect.width, look.hair))
