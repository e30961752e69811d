"""Blocks painted with rich: tables, rules, colour. Nothing is said by colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from game.text.blocks import Block, Heading, Items, Para, Quote, Sum, Table, Verbatim

WIDEST = 110
"""Lines longer than this are hard to read."""
TONES = {"plain": "", "quiet": "dim", "good": "green", "bad": "red", "news": "yellow"}


def paint(console: Console, blocks: Iterable[Block]) -> None:
    """Print a screen."""
    width = min(console.width, WIDEST)
    spoken = False
    for block in blocks:
        if spoken and not isinstance(block, Quote):
            console.print()
        if isinstance(block, Verbatim):
            console.print(Text(block.text), soft_wrap=True)
        else:
            console.print(_made(block), width=width)
        spoken = isinstance(block, Quote)
    if spoken:
        console.print()


def _made(block: Heading | Para | Quote | Items | Table | Sum) -> RenderableType:
    match block:
        case Heading(text, level):
            return _heading(text, level)
        case Para(text, tone):
            return Padding(marked(text, TONES[tone]), (0, 0, 1, 0))
        case Quote(who, text):
            said = Text.assemble((f"{who}: ", "bold") if who else "", (f"“{text}”" if who else text, "italic"))
            return Padding(said, (0, 0, 0, 2))
        case Items(found, start):
            return _items(found, start)
        case Table():
            return _table(block)
        case Sum():
            return _sum(block)


def _heading(text: str, level: int) -> RenderableType:
    if level == 1:
        return Padding(Rule(Text(text, "bold"), style="blue"), (1, 0, 1, 0))
    return Text(text, "bold cyan")


def marked(text: str, style: str = "") -> Text:
    """A text whose `**bold**` is set in bold."""
    made = Text(style=style)
    for n, part in enumerate(text.split("**")):
        made.append(part, "bold" if n % 2 else None)
    return made


def _items(found: tuple[str, ...], start: int | None) -> RenderableType:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=1)
    for n, text in enumerate(found):
        grid.add_row("·" if start is None else f"{n + start}", marked(text))
    return Padding(grid, (0, 0, 1, 1))


def _table(block: Table) -> RenderableType:
    grid = Grid(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for n, head in enumerate(block.heads):
        grid.add_column(Text(head), justify="right" if n in block.right else "left", overflow="fold")
    for row in block.rows:
        grid.add_row(*(marked(cell) for cell in row))
    return Padding(grid, (0, 0, 1, 0))


def _sum(block: Sum) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=2)
    grid.add_column(ratio=2, style="dim")
    for figure, name, note in block.rows:
        grid.add_row(figure, marked(name), marked(note))
    grid.add_row(Text("─" * max(5, len(block.total))), "", "")
    grid.add_row(Text(block.total, "bold"), Text(block.name, "bold"), "")
    return Padding(grid, (0, 0, 1, 2))
