"""Several persons at one screen: each sees its own chair's view and nothing of the others' secrets."""

from __future__ import annotations

import pytest

from game.pages.plain import paint
from game.text.commands.registry import perform
from game.text.loop import take_seats, tell_what_is_new
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
    for prompt in (mine, other):
        perform(prompt, "draft border=2 arms=1")
    assert paint(perform(mine, line)) == paint(perform(other, line))


def test_a_curtain_falls_between_two_persons():
    done = play("--seat", "north", "--seat", "south", lines="draft border=2\nend\nend\n")
    first, second = done.output.index("Pass to North."), done.output.index("Pass to South.")
    assert first < done.output.index("FOR YOUR EYES ONLY: NORTH") < second < done.output.index("FOR YOUR EYES ONLY: SOUTH")


def test_a_private_sounding_of_one_person_is_not_told_to_another():
    prompt = sit_down(north="person", east="person")
    perform(prompt, "sound south border")
    perform(prompt, "end")
    take_seats(prompt)
    assert prompt.seat == "east"
    tell_what_is_new(prompt)
    east = prompt.terminal.shown.rsplit("FOR YOUR EYES ONLY: EAST")[-1]
    assert "In private" not in east
    for line in ("chronicle", "branches"):
        assert "sound" not in paint(perform(prompt, line)).lower()


def test_drafts_are_kept_apart():
    prompt = sit_down(north="person", south="person")
    perform(prompt, "draft border=2")
    perform(prompt, "end")
    take_seats(prompt)
    assert prompt.seat == "south"
    assert not prompt.draft.clauses


def test_a_successor_keeps_the_chair():
    prompt = sit_down(scenario="2000", clinton00="person")
    for _ in range(40):
        if prompt.negotiation.over:
            break
        perform(prompt, "no" if prompt.negotiation.is_answer_due(prompt.seat) else "end")
        take_seats(prompt)
        tell_what_is_new(prompt)
    assert prompt.seat == "bush"
    assert "FOR YOUR EYES ONLY: UNITED STATES (BUSH)" in prompt.terminal.shown
