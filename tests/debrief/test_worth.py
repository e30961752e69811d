"""Points by issue add up to the value, for everybody, exactly as shown."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.debrief import debrief
from game.debrief.worth import adding_up, history_course, points, tally
from game.rules.compiled import CompiledScenario
from game.rules.state import priorities
from game.scenario import library
from game.view import value
from tests.debrief.games import among_players, scripted, tiny

FRAMES = {name: CompiledScenario((tiny() if name == "tiny" else library.load(name)).scenario) for name in ("tiny", *library.shipped())}


@given(st.lists(st.floats(0, 100), min_size=1, max_size=9))
def test_rounded_parts_add_up_to_the_rounded_total(parts: list[float]) -> None:
    found = adding_up(np.array(parts))
    assert round(sum(found), 1) == round(round(float((np.array(parts) * 10).sum())) / 10, 1)
    assert all(abs(a - b) < 0.1 for a, b in zip(found, parts, strict=True))


@given(name=st.sampled_from(sorted(FRAMES)), seed=st.integers(0, 2**64 - 1), data=st.data())
def test_points_add_up_to_the_value(name: str, seed: int, data: st.DataObject) -> None:
    compiled = FRAMES[name]
    secrets = priorities(compiled, seed, 0)
    course = np.array([data.draw(st.integers(0, n - 1)) for n in compiled.sizes])
    for a in range(compiled.delegations):
        whole = value(compiled, a, secrets[a], course)
        assert points(compiled, a, secrets[a], course).sum() == pytest.approx(whole)
        told = tally(compiled, a, secrets[a], course)
        assert abs(told.value - whole) <= 0.05 + 1e-9
        assert round(sum(told.by_issue.values()), 1) == told.value


def test_by_hand() -> None:
    """North cares for the border twice as much as for trade and for arms; all as the archives say."""
    compiled = FRAMES["tiny"]
    north = compiled.index["north"]
    told = tally(compiled, north, np.zeros(3, dtype=np.int64), np.array([2, 2, 0]))
    assert told.by_issue == {"border": 25.0, "trade": 25.0, "arms": 0.0}
    assert told.value == 50.0
    cares_less_for_the_border = tally(compiled, north, np.array([-1, 0, 0]), np.array([2, 2, 0]))
    assert cares_less_for_the_border.by_issue == {"border": 0.0, "trade": 50.0, "arms": 0.0}


@pytest.mark.parametrize("name", ["tiny", *library.shipped()])
def test_everybody_is_told_beside_history(name: str) -> None:
    game = among_players(name, 3)
    told = debrief(game, game.loaded.scenario.about.main_seat, yardsticks=False)
    course = history_course(game.compiled)
    for a, worth in enumerate(told.worth):
        assert worth.actor == game.compiled.ids[a]
        assert worth.yours.value == pytest.approx(value(game.compiled, a, game.secrets[a], game.state.course), abs=0.051)
        assert worth.history.value == pytest.approx(value(game.compiled, a, game.secrets[a], course), abs=0.051)
        assert worth.start.value == pytest.approx(value(game.compiled, a, game.secrets[a], game.compiled.start), abs=0.051)


def test_value_and_standing_make_the_result() -> None:
    game = scripted("north: gesture handshake")
    told = debrief(game, "north", yardsticks=False)
    assert told.standing == round(float(game.state.standing[0] - 50), 1)
    assert told.standing < 0
    assert told.result == round(told.value + told.standing, 1)
    assert told.value == told.worth[0].yours.value
