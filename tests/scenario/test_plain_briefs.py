"""A brief in plain words claims nothing that the full one does not: no other date, no other number."""

from __future__ import annotations

import re

import pytest

from game.scenario.library import Loaded, load, shipped

NUMBER = re.compile(r"\d+")


def told(loaded: Loaded, seat: str) -> set[str]:
    """Numbers that the full brief names, and those of the days on which matters ended in history."""
    brief = loaded.brief_parts(seat)
    assert brief is not None
    days = {f"{d.year} {d.month} {d.day}" for end in loaded.scenario.outcome.values() if (d := end.date) is not None}
    return set(NUMBER.findall(f"{brief.text} {' '.join(days)}"))


@pytest.mark.parametrize("scenario", shipped())
def test_every_number_of_a_plain_brief_stands_in_the_full_one(scenario: str) -> None:
    loaded = load(scenario)
    wrong = {}
    for seat in loaded.scenario.seats:
        plain = loaded.brief_parts(seat.id, plain=True)
        if plain is not None and (more := set(NUMBER.findall(plain.text)) - {"1", "2", "3"} - told(loaded, seat.id)):
            wrong[seat.id] = sorted(more)
    assert not wrong
