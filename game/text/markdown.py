"""The little Markdown that briefs are written in: headings, paragraphs, lists, bold."""

from __future__ import annotations

import re

from game.text.blocks import Block, Heading, Items, Para, Screen

NUMBERED = re.compile(r"^\d+\.\s+")
BULLET = re.compile(r"^[-*]\s+")
EMPHASIS = re.compile(r"(?<!\*)\*(?!\*)([^*]+)\*(?!\*)|(?<!\w)_([^_]+)_(?!\w)")


def read(text: str) -> Screen:
    """The blocks of a Markdown text."""
    return [_block(chunk) for chunk in re.split(r"\n\s*\n", text.strip()) if chunk.strip()]


def _block(chunk: str) -> Block:
    lines = [line.strip() for line in chunk.strip().splitlines()]
    if lines[0].startswith("#"):
        return Heading(lines[0].lstrip("#").strip(), 2)
    for mark, start in ((NUMBERED, 1), (BULLET, None)):
        if mark.match(lines[0]):
            return Items(tuple(_inline(item) for item in _joined(lines, mark)), start)
    return Para(_inline(" ".join(lines)))


def _joined(lines: list[str], mark: re.Pattern[str]) -> list[str]:
    """List items with the lines that run on joined to them."""
    found: list[str] = []
    for line in lines:
        if mark.match(line) or not found:
            found.append(mark.sub("", line))
        else:
            found[-1] += " " + line
    return found


def _inline(text: str) -> str:
    """Emphasis as plain text between quotation marks is too much; it is left out, bold stays."""
    return EMPHASIS.sub(lambda m: m[1] or m[2], text)
