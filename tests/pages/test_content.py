"""Lines are made of inline content, and no face has to take them apart again."""

from dataclasses import dataclass

import pytest

from game.pages.content import (
    Command,
    Figure,
    Heading,
    Hint,
    Page,
    Para,
    Ref,
    Strong,
    Table,
    compose,
    hint,
    text_of,
)

SOUTH = Ref("actor", "south", "The South", "The South (south)")


def test_a_template_becomes_a_line():
    line = compose("**{who}** wins {points} of {n:.1f}.", who=SOUTH, points=Figure(-2, 1, signed=True), n=3)
    assert line == (Strong((SOUTH,)), " wins ", Figure(-2, 1, signed=True), " of 3.0.")
    assert text_of(line) == "The South wins −2.0 of 3.0."
    assert text_of(line, typed=True) == "The South (south) wins −2.0 of 3.0."


def test_what_is_filled_in_is_not_read_as_marks():
    assert text_of(compose("{text}!", text="a **b** {c}")) == "a **b** {c}!"
    assert compose("{a} and {b}", a="one", b=("two", "!")) == ("one and two!",)


def test_a_hint_names_commands():
    assert hint("**take {n}** tables it.", n=3) == Hint((Command(("take 3",)), " tables it."))


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure(-0.3), "−0.3"),
        (Figure(-0.04, signed=True), "0.0"),
        (Figure(1.88, 2, signed=True), "+1.88"),
        (Figure(0.004, unit="share"), "under 1%"),
    ],
)
def test_figures_are_shown_as_people_write_them(figure, text):
    assert figure.text == text


def test_columns_with_figures_are_set_flush_right():
    assert Table(("Who", "Won", "Note"), (("A", "", "x"), ("B", Figure(1), "y"))).figures == {1}


def test_a_page_gives_its_blocks_in_order_and_leaves_out_its_data():
    @dataclass(frozen=True)
    class Part(Page):
        actor: int
        texts: tuple[Para, ...]

    @dataclass(frozen=True)
    class Whole(Page):
        heading: Heading
        parts: tuple[Part, ...]
        note: Para | None = None

    whole = Whole(Heading("A"), (Part(1, (Para("b"), Para("c"))), Part(2, ())))
    assert whole.blocks() == [Heading("A"), Para("b"), Para("c")]
