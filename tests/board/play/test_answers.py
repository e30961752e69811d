"""The answers as they arrive: what the page says of itself, and what Enter does."""

from __future__ import annotations

import pygame

from game.board.kit.bar import Bar
from game.board.kit.button import Button
from game.board.kit.label import Label
from game.board.play.reveal import lasting
from tests.board.play.house import House


def with_answers(reduced_motion: bool) -> House:
    """A package of the record's, refused."""
    house = House(reduced_motion=reduced_motion)
    while house.name == "news":
        house.press("continue")
    house.press("compose")
    house.press("draft:note_31_march")
    house.press("table")
    assert house.name == "answers"
    return house


def heading(house: House) -> str:
    bar = next(w for w in house.root.walk() if isinstance(w, Bar))
    return next(w for w in bar.walk() if isinstance(w, Label)).text


def way_on(house: House) -> str:
    button = house.find("continue")
    assert isinstance(button, Button)
    return button.text


def test_the_outcome_is_told_when_the_last_answer_is_there() -> None:
    house = with_answers(reduced_motion=False)
    house.ctx.due_sounds.clear()
    house.stage.tick(400)
    assert (heading(house), way_on(house)) == ("The answers", "Show all")
    assert house.root.find("revise") is None
    assert not house.ctx.due_sounds
    house.stage.tick(lasting(house.screen.parts) + 1)  # type: ignore[attr-defined]
    assert (heading(house), way_on(house)) == ("Refused", "Continue")
    assert house.root.find("revise") is not None
    assert len(house.ctx.due_sounds) <= 1
    house.key(pygame.K_RETURN)
    assert house.name == "table"


def test_after_a_click_enter_does_what_the_button_says() -> None:
    house = with_answers(reduced_motion=True)
    shown = house.screen.history  # type: ignore[attr-defined]
    house.press("history")
    assert house.screen.history is not shown  # type: ignore[attr-defined]
    house.press("carry")
    house.key(pygame.K_ESCAPE)
    assert house.name == "answers"
    house.key(pygame.K_RETURN)
    assert house.name == "table"


def test_what_tab_has_reached_takes_enter() -> None:
    house = with_answers(reduced_motion=True)
    shown = house.screen.history  # type: ignore[attr-defined]
    house.focus("history")
    house.key(pygame.K_RETURN)
    assert house.name == "answers"
    assert house.screen.history is not shown  # type: ignore[attr-defined]
