"""Blocks as linear sentences, for a screen reader or a pipe: no boxes, no colour, no tables."""

from __future__ import annotations

import re
import textwrap
from typing import assert_never

from game.i18n import _
from game.pages.content import Block, Content, Heading, Hint, Items, Para, Part, Quote, Sum, Table, Verbatim, blocks, text_of
from game.wording.numbers import MINUS


def paint(part: Part, width: int | None = None) -> str:
    """The text of a screen; wrapped where a width is given, else one line a sentence group."""
    lines: list[str] = []
    for block in blocks(part):
        painted = _lines(block)
        if width is not None and not isinstance(block, Verbatim):
            painted = [part for line in painted for part in (textwrap.wrap(line, width) or [""])]
        lines += painted
    return "\n".join(lines)


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(content, level):
            name = _typed(content)
            return ["", name.upper() if level == 1 else name if name[-1:] in "?!.:" else f"{name}:"]
        case Para(content) | Hint(content):
            return [_typed(content)]
        case Quote(who, content):
            return [f"{_typed(who)}: {_typed(content)}" if who else _typed(content)]
        case Items(contents, start):
            return [_typed(content) if start is None else f"{n + start}. {_typed(content)}" for n, content in enumerate(contents)]
        case Table():
            return [_row(block.heads, row) for row in block.rows]
        case Sum():
            return _sum(block)
        case Verbatim(text):
            return [text]
        case _:
            assert_never(block)


def _typed(content: Content) -> str:
    return text_of(content, typed=True)


def _row(heads: tuple[str, ...], row: tuple[Content, ...]) -> str:
    """The first cell, then each head with its cell; empty cells and drawn bars are passed over."""
    cells = [_typed(cell) for cell in row]
    rest = [f"{head.lower()} {_spoken(cell)}".lstrip() for head, cell in zip(heads[1:], cells[1:], strict=True) if cell.strip(" █")]
    return f"{cells[0]}: {'; '.join(rest)}." if rest else f"{cells[0]}."


def _sum(block: Sum) -> list[str]:
    lines = []
    for row in block.rows:
        note = _typed(row.note)
        lines.append(f"{_spoken(row.figure.text)}, {_typed(row.name)}" + (f" ({note})." if note else "."))
    return [*lines, _("{name}: {total}.").format(name=block.name, total=_spoken(block.total.text))]


def _spoken(text: str) -> str:
    """Signs of figures as words: a screen reader passes over them."""
    return re.sub(rf"(?<![\w.])([+{MINUS}])(?=\d)", lambda m: _("plus ") if m[1] == "+" else _("minus "), text)
