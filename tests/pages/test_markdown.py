"""The Markdown of authors, read once for every face."""

from game.pages.content import Emphasis, Heading, Items, Para, Quote, Strong
from game.pages.markdown import read


def test_headings_paragraphs_lists_and_what_runs_on():
    read_blocks = read("# North\n\nYou are *here* and\nstay.\n\n**Try.**\n1. One\n   more.\n2. Two.\n\n- a\n- b\n")
    assert read_blocks == [
        Heading(("North",), 2),
        Para(("You are ", Emphasis(("here",)), " and stay.")),
        Para((Strong(("Try.",)),)),
        Items((("One more.",), ("Two.",)), 1),
        Items((("a",), ("b",))),
    ]


def test_quotations_and_what_is_no_markdown():
    assert read("> Said\n> at length.") == [Quote("", ("Said at length.",))]
    assert read("<b>1 < 2</b>") == [Para(("<b>1 < 2</b>",))]


def test_nothing_comes_of_nothing():
    assert read("") == []
    assert read("\n \n") == []
