"""The little Markdown of the briefs."""

from game.text.blocks import Heading, Items, Para
from game.text.markdown import read


def test_headings_paragraphs_lists_and_what_runs_on():
    found = read("# North\n\nYou are *here* and\nstay.\n\n**Try.**\n1. One\n   more.\n2. Two.\n\n- a\n- b\n")
    assert found == [
        Heading("North", 2), Para("You are here and stay."), Para("**Try.**"), Items(("One more.", "Two."), 1), Items(("a", "b")),
    ]  # fmt: skip


def test_nothing_comes_of_nothing():
    assert read("") == []
    assert read("\n \n") == []
