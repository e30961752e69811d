"""Markdown of briefs, notes and lesson plans as HTML: raw HTML and unsafe links stay text."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup

LOWEST = 6


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def to_html(text: str, level: int = 3) -> Markup:
    """A text as HTML; its headings begin at a level."""
    tokens = _reader().parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(LOWEST, int(token.tag[1:]) + level - 1)}"
    return Markup(_reader().renderer.render(tokens, _reader().options, {}))


def inline(text: str) -> Markup:
    """One line: emphasis only."""
    return Markup(_reader().renderInline(text))


def untitled(text: str) -> str:
    """A text without the heading that it begins with."""
    first, _newline, rest = text.partition("\n")
    return rest.strip() if first.startswith("# ") else text
