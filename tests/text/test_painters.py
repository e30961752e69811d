"""Both painters show the same; the plain one without boxes, colour or signs that a screen reader passes over."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from game.pages import plain
from game.pages.content import Heading, Hint, Items, Para, Quote, Sum, Table, Verbatim, text_of
from game.text import colour
from game.text.commands.registry import perform
from tests.text.desk import BOXES, sit_down

LOOKS = [
    "courses", "issue border", "dossier", "dossier south", "brief", "help", "help table", "sound", "arguments", "gestures", "shelf",
    "library", "library contested", "library arguments", "library sources", "library rules", "library glossary", "history", "chronicle",
    "branches",
    "draft border=2 trade=1 private", "draft border=1..2", "forecast south", "carry border=4", "proposals", "why south", "proposal 0",
]  # fmt: skip


def texts(block):
    """Every text in a block."""
    match block:
        case Heading(content) | Para(content) | Hint(content) | Verbatim(content):
            contents = [content]
        case Quote(who, content):
            contents = [who, content]
        case Items(listed):
            contents = [*listed]
        case Table(_heads, rows):
            contents = [cell for row in rows for cell in row]
        case Sum(rows, total, name):
            contents = [*(part for row in rows for part in (row.figure, row.name, row.note)), total, name]
        case _:
            raise AssertionError(block)
    return [text_of(content, typed=True) for content in contents]


def squeezed(text: str) -> str:
    """Without blanks, marks of bold, lines of tables, and with signs as words."""
    text = text.replace("**", "").replace("−", "minus").replace("+", "plus").lower()
    return re.sub(r"[\s\u2500-\u257f]", "", text)


@pytest.mark.parametrize("line", LOOKS)
@pytest.mark.parametrize("scenario", ["1954", "2000"])
def test_both_painters_show_every_text(line, scenario, monkeypatch):
    prompt = sit_down(scenario=scenario)
    first, second = [i.id for i in prompt.view.scenario.issues[:2]]
    line = line.replace("border", first).replace("trade", second).replace("south", "usa" if scenario == "1954" else "blair")
    perform(prompt, f"table {first}=4")
    perform(prompt, f"draft {first}=3")
    screen = perform(prompt, line)
    said = plain.paint(screen)
    console = Console(file=io.StringIO(), width=400, color_system=None)
    monkeypatch.setattr(colour, "WIDEST", 400)
    colour.paint(console, screen)
    shown = console.file.getvalue()
    assert not BOXES.search(said)
    for block in screen:
        for text in texts(block):
            assert squeezed(text) in squeezed(said), (text, said)
            assert squeezed(text) in squeezed(shown), (text, shown)


def test_signs_become_words_only_before_figures():
    block = Table(("Who", "Points"), (("A", "−5.6"), ("B", "+2"), ("C", "1954-55")))
    assert plain.paint([block]) == "A: points minus 5.6.\nB: points plus 2.\nC: points 1954-55."


def test_plain_lines_are_wrapped_only_where_asked():
    block = Para("word " * 60)
    assert "\n" not in plain.paint([block])
    assert max(len(line) for line in plain.paint([block], 40).splitlines()) <= 40


def test_no_line_of_a_screen_is_wider_than_the_terminal():
    prompt = sit_down(scenario="1993")
    for line in ("courses", "issue russia_status", "dossier clinton", "draft russia_status=3", "sound", "help", "shelf"):
        console = Console(file=io.StringIO(), width=80, color_system=None)
        colour.paint(console, perform(prompt, line))
        assert max(len(shown) for shown in console.file.getvalue().splitlines()) <= 80, line
