"""Blocks of text as widgets: what the terminal says at length, the board sets as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.board.kit.around import Measured
from game.board.kit.bars import BarChart, BarRow
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column
from game.board.kit.panel import Panel
from game.board.kit.prose import MEASURE, Marked, Quoted
from game.board.kit.widget import Widget
from game.board.play.ledger import Ledger
from game.text.blocks import Block, Heading, Items, Para, Quote, Sum, Table
from game.wording.numbers import MINUS

COLOURS = {"plain": "ink", "quiet": "muted", "good": "good", "bad": "bad", "news": "ink"}


def measured(child: Widget) -> Widget:
    """A child no wider than a line of prose that reads well."""
    return Measured(child, MEASURE)


def page(blocks: Iterable[Block], gap: float = 1.6) -> Widget:
    """Blocks one below the other. Hints at words to be typed are left out."""
    return Column([widget for block in blocks if not _is_hint(block) for widget in _widgets(block)], gap)


def _is_hint(block: Block) -> bool:
    return isinstance(block, Para) and block.tone == "quiet" and "**" in block.text


def _widgets(block: Block) -> Iterator[Widget]:
    match block:
        case Heading(text, level):
            yield heading(text, "title" if level == 1 else "heading")
        case Para(text, "quiet"):
            yield measured(note(text))
        case Para(text, "news"):
            yield measured(Panel(Label(text, "lead", family="serif"), padding=2, tone="news"))
        case Para(text, tone):
            yield measured(Label(text, "lead", family="serif", colour=COLOURS[tone]))
        case Quote(who, text):
            yield measured(quote(who, text))
        case Items(found, start):
            for n, item in enumerate(found):
                mark = "–" if start is None else f"{n + start}."
                yield measured(Marked(mark, Label(item, "body", family="serif"), "body"))
        case Table(heads, rows, right):
            yield Ledger(heads, rows, right)
        case Sum():
            yield bars(block)


def quote(who: str, text: str) -> Widget:
    """Somebody's own words, with the name above them."""
    return Quoted(Column([Label(who, "small", weight="bold"), Label(text, "lead", family="serif", weight="italic")], 0.4))


def bars(block: Sum) -> BarChart:
    """A sum as bars that add up."""
    rows = [BarRow(name, amount(figure), figure, said) for figure, name, said in block.rows]
    return BarChart(rows, BarRow(block.name, amount(block.total), block.total))


def amount(figure: str) -> float:
    """A figure as it is shown, as a number again."""
    return float(figure.replace(MINUS, "-").replace("+", ""))
