"""A study of sensitivity that somebody stops."""

from __future__ import annotations

import pytest

from game.lab import ChangeError, sensitivity, settlements, simulate
from game.lab.pages import sensitivity as screen
from game.pages.plain import paint
from tests import tiny


def test_a_study_that_is_stopped_says_only_what_it_tried() -> None:
    """Nothing is said of what was not tried, and tipping points that were found are kept."""
    every = sensitivity(tiny.loaded(), games=40)
    assert every.tried == every.planned > 10 and not every.why
    stopped = sensitivity(tiny.loaded(), games=40, cancel=iter([False] * 6 + [True] * 100_000).__next__)
    assert 0 < stopped.tried < stopped.planned and stopped.why
    told = paint(screen(stopped))
    assert f"Of {stopped.planned} values {stopped.tried} have been tried" in told and "No single stance" not in told
    nothing = sensitivity(tiny.loaded(), games=40, cancel=lambda: True)
    assert (nothing.tried, nothing.bars, nothing.flips) == (0, (), ())


@pytest.mark.parametrize(("players", "said"), [({"nroth": "silent"}, "Did you mean north"), ({"north": "silnt"}, "Did you mean silent")])
def test_nobody_sits_in_a_chair_that_is_not_there(players: dict[str, str], said: str) -> None:
    for play in (simulate, settlements):
        with pytest.raises(ChangeError, match=said):
            play(tiny.loaded(), games=5, players=players)
