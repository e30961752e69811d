"""Several persons at one screen: each sees its own chair's view and nothing of the others' secrets."""

from __future__ import annotations

import pytest

from game.text.commands.registry import perform
from game.text.loop import take_seats, tell_what_is_new
from game.text.plain import paint
from tests.text.desk import play, sit_down

LOOKS = [
    "courses", "issue border", "dossier", "dossier south", "dossier senate", "brief", "sound", "sound south", "arguments", "gestures",
    "history", "chronicle", "branches", "draft border=2 trade=1", "forecast south", "forecast senate", "carry border=3 arms=1", "library",
    "proposals", "advice", "advice arithmetician", "advice trader", "advice strategist", "library advisers",
]  # fmt: skip


@pytest.mark.parametrize("line", LOOKS)
def test_no_screen_shows_what_only_another_seat_knows(line):
    mine, other = sit_down(), sit_down()
    seat = other.view.seat
    shuffled = -other.negotiation.secrets.copy()
    shuffled[seat] = other.negotiation.secrets[seat]
    other.negotiation.secrets = shuffled
    for sitting in (mine, other):
        perform(sitting, "draft border=2 arms=1")
    assert paint(perform(mine, line)) == paint(perform(other, line))


def test_a_curtain_falls_between_two_persons():
    done = play("--seat", "north", "--seat", "south", lines="draft border=2\nend\nend\n")
    first, second = done.output.index("Pass to North."), done.output.index("Pass to South.")
    assert first < done.output.index("FOR YOUR EYES ONLY: NORTH") < second < done.output.index("FOR YOUR EYES ONLY: SOUTH")


def test_a_private_sounding_of_one_person_is_not_told_to_another():
    sitting = sit_down(north="person", east="person")
    perform(sitting, "sound south border")
    perform(sitting, "end")
    take_seats(sitting)
    assert sitting.seat == "east"
    tell_what_is_new(sitting)
    east = sitting.terminal.shown.rsplit("FOR YOUR EYES ONLY: EAST")[-1]
    assert "In private" not in east
    for line in ("chronicle", "branches"):
        assert "sound" not in paint(perform(sitting, line)).lower()


def test_drafts_are_kept_apart():
    sitting = sit_down(north="person", south="person")
    perform(sitting, "draft border=2")
    perform(sitting, "end")
    take_seats(sitting)
    assert sitting.seat == "south"
    assert not sitting.draft.clauses


def test_a_successor_keeps_the_chair():
    sitting = sit_down(scenario="2000", clinton00="person")
    for _ in range(40):
        if sitting.negotiation.over:
            break
        perform(sitting, "no" if sitting.negotiation.is_answer_due(sitting.seat) else "end")
        take_seats(sitting)
        tell_what_is_new(sitting)
    assert sitting.seat == "bush"
    assert "FOR YOUR EYES ONLY: UNITED STATES (BUSH)" in sitting.terminal.shown
