"""Blocks of text as widgets: what the terminal says at length, the board sets as a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from game.board.kit import Panel, Widget
from game.board.kit.around import Measured
from game.board.kit.bars import BarChart, BarRow
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column
from game.board.kit.prose import MEASURE, Marked, Quoted, markup
from game.board.play.ledger import Ledger
from game.pages.content import (
    Block,
    Heading,
    Hint,
    Items,
    Para,
    Part,
    Quote,
    Sum,
    Table,
    Verbatim,
    blocks,
    text_of,
)

COLOURS = {"plain": "ink", "quiet": "muted", "good": "good", "bad": "bad", "news": "ink"}


def measured(child: Widget) -> Widget:
    """A child no wider than a line of prose that reads well."""
    return Measured(child, MEASURE)


def page(*parts: Part, gap: float = 1.6) -> Widget:
    """Blocks and parts of pages one below the other. Hints at words to be typed are left out."""
    return Column([widget for block in blocks(*parts) for widget in _widgets(block)], gap)


def _widgets(block: Block) -> Iterator[Widget]:
    match block:
        case Heading(content, level):
            yield heading(text_of(content), "title" if level == 1 else "heading")
        case Para(content, "quiet"):
            yield measured(note(markup(content)))
        case Para(content, "news"):
            yield measured(Panel(Label(markup(content), "lead", family="serif"), padding=2, tone="news"))
        case Para(content, tone):
            yield measured(Label(markup(content), "lead", family="serif", colour=COLOURS[tone]))
        case Quote(who, content):
            yield measured(quote(text_of(who), markup(content)))
        case Items(contents, start):
            for n, item in enumerate(contents):
                mark = "–" if start is None else f"{n + start}."
                yield measured(Marked(mark, Label(markup(item), "body", family="serif"), "body"))
        case Table(heads, rows):
            yield Ledger(heads, [[markup(cell) for cell in row] for row in rows], block.figures)
        case Sum():
            yield bars(block)
        case Hint() | Verbatim():  # for a prompt
            return
        case _:
            assert_never(block)


def quote(who: str, text: str) -> Widget:
    """Somebody's own words, with the name above them."""
    return Quoted(Column([Label(who, "small", weight="bold"), Label(text, "lead", family="serif", weight="italic")], 0.4))


def bars(block: Sum) -> BarChart:
    """A sum as bars that add up."""
    rows = [BarRow(text_of(r.name), r.figure.number, r.figure.text, text_of(r.note)) for r in block.rows]
    return BarChart(rows, BarRow(block.name, block.total.number, block.total.text))
