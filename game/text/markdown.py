"""The little Markdown that briefs are written in: headings, paragraphs, lists, bold."""

from __future__ import annotations

import re

from game.text.blocks import Block, Heading, Items, Para, Screen

NUMBERED = re.compile(r"^\d+\.\s+")
BULLET = re.compile(r"^[-*]\s+")
EMPHASIS = re.compile(r"(?<!\*)\*(?!\*)([^*]+)\*(?!\*)|(?<!\w)_([^_]+)_(?!\w)")


def read(text: str) -> Screen:
    """The blocks of a Markdown text."""
    found: Screen = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in chunk.strip().splitlines()]
        while lines:
            size = _run(lines)
            found.append(_block(lines[:size]))
            lines = lines[size:]
    return found


def _kind(line: str) -> str:
    """What a line begins: a heading, a numbered or a plain item, or just text."""
    if line.startswith("#"):
        return "heading"
    return "number" if NUMBERED.match(line) else "bullet" if BULLET.match(line) else "text"


def _run(lines: list[str]) -> int:
    """How many lines from the first belong together; text after an item runs on with it."""
    first = _kind(lines[0])
    if first == "heading":
        return 1
    for n, line in enumerate(lines[1:], start=1):
        if _kind(line) not in (first, "text") or (first == "text" and _kind(line) != "text"):
            return n
    return len(lines)


def _block(lines: list[str]) -> Block:
    match _kind(lines[0]):
        case "heading":
            return Heading(lines[0].lstrip("#").strip(), 2)
        case "number":
            return Items(tuple(_inline(item) for item in _joined(lines, NUMBERED)), 1)
        case "bullet":
            return Items(tuple(_inline(item) for item in _joined(lines, BULLET)))
        case _:
            return Para(_inline(" ".join(lines)))


def _joined(lines: list[str], mark: re.Pattern[str]) -> list[str]:
    """List items with the lines that run on joined to them."""
    found: list[str] = []
    for line in lines:
        if mark.match(line):
            found.append(mark.sub("", line))
        else:
            found[-1] += " " + line
    return found


def _inline(text: str) -> str:
    """Emphasis as plain text between quotation marks is too much; it is left out, bold stays."""
    return EMPHASIS.sub(lambda m: m[1] or m[2], text)
