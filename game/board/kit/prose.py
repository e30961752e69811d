"""Running text set in the serif: the headings, paragraphs, lists and quotations of a little Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pygame

from game.board.kit.label import Label
from game.board.kit.layout import Column
from game.board.kit.look import Look
from game.board.kit.widget import Widget

MEASURE = 92
"""The widest line of prose that reads well, in units of text."""


class Prose(Widget):
    """A text of several blocks."""

    def __init__(self, text: str, role: str = "lead") -> None:
        super().__init__()
        self.column = Column(list(_blocks(text, role)), 1.8)

    @property
    def children(self) -> Sequence[Widget]:
        return (self.column,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return self.column.measure(look, min(width, look.text(MEASURE)))

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.column.place(look, pygame.Rect(rect.x, rect.y, min(rect.width, look.text(MEASURE)), rect.height))


class Marked(Widget):
    """A block with its mark or number hanging to the left of it."""

    def __init__(self, mark: str, block: Widget, role: str = "lead") -> None:
        super().__init__()
        self.mark = Label(mark, role, family="serif", colour="muted", align="left")
        self.block = block

    @property
    def children(self) -> Sequence[Widget]:
        return (self.mark, self.block)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        hang = self._hang(look)
        w, h = self.block.measure(look, max(1, width - hang))
        return w + hang, h

    def _hang(self, look: Look) -> int:
        return max(look.text(3), self.mark.measure(look, look.text(8))[0] + look.text(1))

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        hang = self._hang(look)
        self.mark.place(look, pygame.Rect(rect.x, rect.y, hang, self.mark.measure(look, hang)[1]))
        self.block.place(look, pygame.Rect(rect.x + hang, rect.y, max(1, rect.width - hang), rect.height))


class Quoted(Widget):
    """Somebody's words, with a line down their side."""

    def __init__(self, block: Widget) -> None:
        super().__init__()
        self.block = block

    @property
    def children(self) -> Sequence[Widget]:
        return (self.block,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        w, h = self.block.measure(look, max(1, width - look.text(2)))
        return w + look.text(2), h

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.block.place(look, pygame.Rect(rect.x + look.text(2), rect.y, max(1, rect.width - look.text(2)), rect.height))

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.line, pygame.Rect(self.rect.x, self.rect.y, max(2, self.look.u(0.4)), self.rect.height))
        super().draw(surface)


def _blocks(text: str, role: str) -> Iterator[Widget]:
    """A widget for every block."""
    for chunk in text.strip().split("\n\n"):
        lines = [line.strip() for line in chunk.strip().splitlines() if line.strip()]
        if not lines:
            continue
        if lines[0].startswith("#"):
            yield Label(lines[0].lstrip("#").strip(), "heading", family="serif", weight="bold")
            lines = lines[1:]
        if not lines:
            continue
        if _mark(lines[0])[0]:
            for mark, item in _items(lines):
                yield Marked(mark, Label(item, role, family="serif"), role)
        elif lines[0].startswith(">"):
            yield Quoted(Label(" ".join(line.lstrip("> ") for line in lines), role, family="serif"))
        else:
            yield Label(" ".join(lines), role, family="serif")


def _items(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Items of a list with their marks; lines that run on are joined."""
    items: list[tuple[str, str]] = []
    for line in lines:
        mark, rest = _mark(line)
        if mark or not items:
            items.append((mark, rest))
        else:
            items[-1] = (items[-1][0], f"{items[-1][1]} {rest}")
    return items


def _mark(line: str) -> tuple[str, str]:
    """The mark of a list's item and what follows it; no mark if it is none."""
    first, _space, rest = line.partition(" ")
    if first in ("-", "*") and rest:
        return "–", rest
    if first.endswith(".") and first[:-1].isdecimal() and rest:
        return first, rest
    return "", line
