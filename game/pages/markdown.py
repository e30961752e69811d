"""The Markdown of authors (briefs, notes, accounts) as blocks: headings, paragraphs, lists, quotations, bold and emphasis."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from game.pages.content import Block, Emphasis, Heading, Inline, Items, Line, Para, Quote, Strong, joined


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable(["image", "html_inline", "html_block"])


def read(text: str) -> list[Block]:
    """The blocks of a Markdown text; headings of any level are those of parts."""
    return [block for node in SyntaxTreeNode(_reader().parse(text)).children for block in _blocks(node)]


def _blocks(node: SyntaxTreeNode) -> Iterator[Block]:
    match node.type:
        case "heading":
            yield Heading(_line(node))
        case "bullet_list":
            yield Items(tuple(_line(item) for item in node.children))
        case "ordered_list":
            yield Items(tuple(_line(item) for item in node.children), int(node.attrs.get("start", 1)))
        case "blockquote":
            yield Quote("", _line(node))
        case "hr":
            return
        case _:
            yield Para(_line(node))


def _line(node: SyntaxTreeNode) -> Line:
    """Everything inline below a node."""
    return joined(_inlines(node))


def _inlines(node: SyntaxTreeNode) -> Iterator[Inline]:
    match node.type:
        case "text" | "code_inline" | "code_block" | "fence":
            yield node.content
        case "softbreak" | "hardbreak":
            yield " "
        case "strong":
            yield Strong(_children(node))
        case "em":
            yield Emphasis(_children(node))
        case _:
            yield from _children(node)


def _children(node: SyntaxTreeNode) -> Line:
    """What stands in the parts of a node; paragraphs of one item run on."""
    line: list[Inline] = []
    for n, child in enumerate(node.children):
        if n and child.block:
            line.append(" ")
        line += _inlines(child)
    return joined(line)
