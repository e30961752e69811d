"""Running text set in the serif: headings, paragraphs, lists and quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

import pygame

from game.board.kit.label import Label
from game.board.kit.layout import Column
from game.board.kit.look import Look
from game.board.kit.widget import Widget
from game.pages import markdown
from game.pages.content import (
    Block,
    Command,
    Content,
    Emphasis,
    Heading,
    Hint,
    Items,
    Para,
    Quote,
    Strong,
    Sum,
    Table,
    Verbatim,
    inlines,
    text_of,
)

MEASURE = 92
"""The widest line of prose that reads well, in units of text."""


class Prose(Widget):
    """A text of several blocks."""

    def __init__(self, text: str | Sequence[Block], role: str = "lead") -> None:
        """Markdown, or blocks."""
        super().__init__()
        self.column = Column(list(_widgets(markdown.read(text) if isinstance(text, str) else text, role)), 1.8)

    @property
    def children(self) -> Sequence[Widget]:
        return (self.column,)

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return self.column.wanted(look, min(width, look.text(MEASURE)))

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
        w, h = self.block.wanted(look, max(1, width - hang))
        return w + hang, h

    def _hang(self, look: Look) -> int:
        return max(look.text(3), self.mark.wanted(look, look.text(8))[0] + look.text(1))

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        hang = self._hang(look)
        self.mark.place(look, pygame.Rect(rect.x, rect.y, hang, self.mark.wanted(look, hang)[1]))
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
        w, h = self.block.wanted(look, max(1, width - look.text(2)))
        return w + look.text(2), h

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.block.place(look, pygame.Rect(rect.x + look.text(2), rect.y, max(1, rect.width - look.text(2)), rect.height))

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.look.theme.line, pygame.Rect(self.rect.x, self.rect.y, max(2, self.look.u(0.4)), self.rect.height))
        super().draw(surface)


def _widgets(text: Iterable[Block], role: str) -> Iterator[Widget]:
    for block in text:
        match block:
            case Heading(content):
                yield Label(text_of(content), "heading", family="serif", weight="bold")
            case Para(content):
                yield Label(markup(content), role, family="serif")
            case Items(contents, start):
                for n, content in enumerate(contents):
                    mark = "–" if start is None else f"{n + start}."
                    yield Marked(mark, Label(markup(content), role, family="serif"), role)
            case Quote(_who, content):
                yield Quoted(Label(markup(content), role, family="serif"))
            case Hint() | Table() | Sum() | Verbatim():
                raise TypeError(f"{type(block).__name__} is no running text")
            case _:
                assert_never(block)


def markup(content: Content) -> str:
    """Inline content with the marks by which a label sets bold and italics."""
    marks = {Strong: "**", Command: "**", Emphasis: "*"}
    return "".join(f"{mark}{text_of(part)}{mark}" for part in inlines(content) for mark in (marks.get(type(part), ""),))
