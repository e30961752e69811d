"""A whole game from a pipe, plainly, from the title to the debrief."""

from __future__ import annotations

import pytest

from game.saves import autosaves, load
from tests.text.desk import BOXES, TINY, play, typed
from tests.written import acts

WHOLE = "end\nyes\n" * 40


@pytest.mark.parametrize("scenario", ["1954", "1993", "2000"])
def test_a_scripted_game_reaches_the_debrief(scenario):
    done = typed("play", scenario, "--text", "--plain", "--seed", "7", lines=WHOLE)
    assert done.exit_code == 0
    for part in ("FOR YOUR EYES ONLY", "DEBRIEF", "The settlement beside history", "The same game with others in your chair"):
        assert part in done.output
    assert not BOXES.search(done.output)


def test_every_seat_can_be_played_to_the_end():
    for seat in ("ussr", "usa", "uk", "france", "frg", "poland_csr", "austria_gov"):
        done = typed("play", "1954", "--text", "--plain", "--seed", "7", "--seat", seat, lines=WHOLE)
        assert done.exit_code == 0
        assert "DEBRIEF" in done.output


def test_the_same_seed_and_moves_give_the_same_transcript():
    lines = "draft border=2 trade=1\ntable\nwhy south\ncarry\nsound south border\nend\n" + WHOLE
    first, second = play(lines=lines), play(lines=lines)
    assert _without_farewell(first.output) == _without_farewell(second.output)


def _without_farewell(output: str) -> str:
    return output.rsplit("The game is kept", 1)[0]


def test_the_end_of_input_saves_and_exits_well():
    done = play(lines="declare border=outer\n")
    assert done.exit_code == 0
    assert "To go on:\ndemarche play" in done.output
    assert acts(load(autosaves()[0], scenario=TINY))[-1] == "declare border=outer"


def test_a_game_goes_on_where_it_was_left():
    play(lines="declare border=outer\nend\n")
    again = typed("play", TINY, "--resume", "last", "--plain", lines="undo\nchronicle\n")
    assert again.exit_code == 0
    assert "FOR YOUR EYES ONLY" not in again.output
    assert "You declare in public on Border: “the outer bank”." in again.output


def test_others_can_be_negotiators_or_play_at_random():
    for kind in ("negotiator", "random"):
        done = play("--others", kind, lines="end\nyes\nend\nyes\n")
        assert done.exit_code == 0


def test_plainly_it_offers_the_gallery():
    done = typed("--plain", lines="nonsense\n1954\n\nend\n")
    assert done.exit_code == 0
    assert "Known: 1954, 1993, 2000" in done.output
    assert "Your seat: Soviet Union" in done.output


def test_the_gallery_can_be_left():
    assert typed("--plain", lines="").exit_code == 0
