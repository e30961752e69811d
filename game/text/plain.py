"""Blocks as linear sentences, for a screen reader or a pipe: no boxes, no colour, no tables."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from game.i18n import _
from game.text.blocks import Block, Heading, Items, Para, Quote, Sum, Table, Verbatim
from game.wording.numbers import MINUS


def paint(blocks: Iterable[Block], width: int | None = None) -> str:
    """The text of a screen; wrapped where a width is given, else one line a sentence group."""
    lines: list[str] = []
    for block in blocks:
        said = _lines(block)
        if width is not None and not isinstance(block, Verbatim):
            said = [part for line in said for part in (textwrap.wrap(line, width) or [""])]
        lines += said
    return "\n".join(lines)


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(text, level):
            return ["", text.upper() if level == 1 else text if text[-1:] in "?!.:" else f"{text}:"]
        case Para(text):
            return [unmarked(text)]
        case Quote(who, text):
            return [f"{who}: {unmarked(text)}" if who else unmarked(text)]
        case Items(found, start):
            return [_item(n, text, start) for n, text in enumerate(found)]
        case Table():
            return [_row(block.heads, row) for row in block.rows]
        case Sum():
            return _sum(block)
        case Verbatim(text):
            return [text]


def _item(number: int, text: str, start: int | None) -> str:
    said = unmarked(text)
    return said if start is None else f"{number + start}. {said}"


def _row(heads: tuple[str, ...], row: tuple[str, ...]) -> str:
    """The first cell, then each head with its cell; empty cells and drawn bars are passed over."""
    rest = [f"{head.lower()} {_spoken(cell)}".lstrip() for head, cell in zip(heads[1:], row[1:], strict=True) if cell.strip(" █")]
    return f"{row[0]}: {'; '.join(rest)}." if rest else f"{row[0]}."


def _sum(block: Sum) -> list[str]:
    found = []
    for figure, name, note in block.rows:
        found.append(f"{_spoken(figure)}, {name}" + (f" ({note})." if note else "."))
    return [*found, _("{name}: {total}.").format(name=block.name, total=_spoken(block.total))]


def _spoken(figure: str) -> str:
    """Signs of figures as words: a screen reader passes over them."""
    return re.sub(rf"(?<![\w.])([+{MINUS}])(?=\d)", lambda m: _("plus ") if m[1] == "+" else _("minus "), unmarked(figure))


def unmarked(text: str) -> str:
    """A text without its marks for bold."""
    return text.replace("**", "")
