"""The guided first game at the prompt, and the first prompts of all: whoever types what is said comes to the end, and can leave."""

from __future__ import annotations

import re

import pytest

from game.board.guide import POINTERS
from game.play import guide as play_guide
from game.text.guide import TEXTS
from tests.text.desk import sit_down, typed

LINES = (
    "issue 3", f"draft {play_guide.DRAFT}", "table", "why france", "sound france 3", "argue german_danger french_assembly", "end", "no",
)  # fmt: skip


def test_typing_what_it_says_leads_through_the_first_turn() -> None:
    heard = typed("--plain", lines="\n".join(("guide", *LINES, "")) + "\n").output
    for line in LINES:
        before = heard[: heard.index(f"> {line}\n")]
        assert line in before[before.rindex("Guide, ") :], f"nobody has said to type {line}"
    assert "Winning can mean three things" in heard and "There is no command" not in heard and "The form is" not in heard
    assert [int(n) for n in re.findall(r"Guide, (\d) of 8: ", heard)] == list(range(1, 9)), "each step once, in order"


def test_the_guide_can_be_asked_again_and_left() -> None:
    heard = typed("--plain", lines="guide\nguide\nguide off\nguide\nissue 3\nquit\n").output
    assert heard.count("Guide, 1 of 8") == 2 and "Guide, 2 of 8" not in heard
    assert "You go on alone" in heard and "Nobody guides you here" in heard


def test_both_faces_mean_the_same() -> None:
    board = " ".join(pointer.text for pointer in POINTERS.values())
    prompt = " ".join(TEXTS.values())
    for key, said in play_guide.SAYS.items():
        assert said in prompt
        assert said in board or key == "courses"


def test_nobody_is_guided_who_did_not_ask() -> None:
    assert sit_down().guide is None


@pytest.mark.parametrize("word", ["quit", "exit", "q", "QUIT"])
def test_one_can_leave_the_first_prompts(word: str) -> None:
    for lines in (f"{word}\n", f"1954\n{word}\n", "", "1954\n"):
        done = typed("--plain", lines=lines)
        assert done.exit_code == 0 and "Nothing has been begun." in done.output and "There is no" not in done.output


def test_help_and_nonsense_at_the_first_prompts() -> None:
    heard = typed("--text", lines="help\nnonsense\n1954\nhelp\nnowhere\nmoscow\nquit\n").output
    assert "There is no scenario 'nonsense'" in heard and "There is no chair 'nowhere'" in heard
    assert "Type the scenario that you want" in heard and "Type the chair that you want" in heard
    assert "which scenario 'nonsense'" not in heard and "The game is kept" in heard


@pytest.mark.parametrize("flags", [("--text",), ("--plain",), ("--text", "--plain"), ("play", "--text")])
def test_the_bare_command_takes_the_flags_of_play(flags: tuple[str, ...]) -> None:
    done = typed(*flags, lines="quit\n")
    assert done.exit_code == 0 and "Which scenario" in done.output
