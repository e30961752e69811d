"""Blocks painted with rich: tables, rules, colour. Nothing is said by colour alone."""

from __future__ import annotations

from typing import assert_never

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from game.pages.content import Command, Content, Heading, Hint, Items, Para, Quote, Screen, Strong, Sum, Table, Verbatim, inlines, text_of

WIDEST = 110
"""Lines longer than this are hard to read."""
TONES = {"plain": "", "quiet": "dim", "good": "green", "bad": "red", "news": "yellow"}


def paint(console: Console, screen: Screen) -> None:
    """Print a screen."""
    width = min(console.width, WIDEST)
    spoken = False
    for block in screen:
        if spoken and not isinstance(block, Quote):
            console.print()
        if isinstance(block, Verbatim):
            console.print(Text(block.text), soft_wrap=True)
        else:
            console.print(_made(block), width=width)
        spoken = isinstance(block, Quote)
    if spoken:
        console.print()


def _made(block: Heading | Para | Hint | Quote | Items | Table | Sum) -> RenderableType:
    match block:
        case Heading(content, level):
            return _heading(text_of(content, typed=True), level)
        case Para(content, tone):
            return Padding(_styled(content, TONES[tone]), (0, 0, 1, 0))
        case Hint(content):
            return Padding(_styled(content, TONES["quiet"]), (0, 0, 1, 0))
        case Quote(who, content):
            name, words = text_of(who, typed=True), text_of(content, typed=True)
            quoted = Text.assemble((f"{name}: ", "bold") if name else "", (f"“{words}”" if name else words, "italic"))
            return Padding(quoted, (0, 0, 0, 2))
        case Items(contents, start):
            return _items(contents, start)
        case Table():
            return _table(block)
        case Sum():
            return _sum(block)
        case _:
            assert_never(block)


def _heading(text: str, level: int) -> RenderableType:
    if level == 1:
        return Padding(Rule(Text(text, "bold"), style="blue"), (1, 0, 1, 0))
    return Text(text, "bold cyan")


def _styled(content: Content, style: str = "") -> Text:
    """Inline content; what is strong or to be typed is set in bold."""
    made = Text(style=style)
    for part in inlines(content):
        made.append(text_of(part, typed=True), "bold" if isinstance(part, Strong | Command) else None)
    return made


def _items(contents: tuple[Content, ...], start: int | None) -> RenderableType:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=1)
    for n, content in enumerate(contents):
        grid.add_row("·" if start is None else f"{n + start}", _styled(content))
    return Padding(grid, (0, 0, 1, 1))


def _table(block: Table) -> RenderableType:
    grid = Grid(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for n, head in enumerate(block.heads):
        grid.add_column(Text(head), justify="right" if n in block.figures else "left", overflow="fold")
    for row in block.rows:
        grid.add_row(*(_styled(cell) for cell in row))
    return Padding(grid, (0, 0, 1, 0))


def _sum(block: Sum) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=2)
    grid.add_column(ratio=2, style="dim")
    for row in block.rows:
        grid.add_row(row.figure.text, _styled(row.name), _styled(row.note))
    total = block.total.text
    grid.add_row(Text("─" * max(5, len(total))), "", "")
    grid.add_row(Text(total, "bold"), Text(block.name, "bold"), "")
    return Padding(grid, (0, 0, 1, 2))
