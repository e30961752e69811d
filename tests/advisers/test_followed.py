"""What following an adviser came to: the figures that ship, and what the record makes of them."""

from __future__ import annotations

from statistics import fmean

import pytest

from game.advisers.followed import Difference, FollowedChair, measured
from game.advisers.staff import ADVISERS
from game.lab.skill import play
from game.pages.advisers_record import followers
from game.pages.content import items
from game.rules.compiled import CompiledScenario
from game.scenario.library import load, shipped


@pytest.mark.parametrize("name", shipped())
def test_every_chair_was_measured_over_two_hundred_games(name: str) -> None:
    """By each adviser, beside history and silence; the intervals hold the means."""
    chairs = measured(name)
    assert [chair.seat for chair in chairs] == [d.id for d in load(name).scenario.seats]
    for chair in chairs:
        assert chair.games >= 200
        assert list(chair.over) == list(ADVISERS)
        for who, over in chair.over.items():
            for other, d in over.items():
                assert d.low <= d.mean <= d.high
                assert d.mean == pytest.approx(chair.results[who] - chair.results[other], abs=0.02)


def test_a_scenario_of_ones_own_was_not_measured() -> None:
    """And nothing is said about it."""
    assert measured("fishing") == []
    assert followers(load("1954").scenario, []) is None


def chair(seat: str, history: tuple[float, float], silence: tuple[float, float]) -> FollowedChair:
    """A chair in which the trader was followed."""
    over = {name: Difference(sum(ends) / 2, *ends) for name, ends in (("historical", history), ("silent", silence))}
    return FollowedChair(seat, 9, {"historical": 1.0, "silent": 2.0, "trader": 3.0}, {"trader": over})


@pytest.mark.parametrize(
    ("history", "silence", "said"),
    [
        ((0.1, 2.0), (0.1, 2.0), "The trader is worth following in every chair."),
        ((-0.1, 2.0), (0.1, 2.0), "The trader is worthless, no better than history, in: Soviet Union."),
        ((-2.0, -0.1), (0.1, 2.0), "The trader does worse than history in: Soviet Union."),
        ((0.1, 2.0), (-2.0, -0.1), "The trader does better than history, but worse than silence, in: Soviet Union."),
    ],
)
def test_what_is_worthless_is_called_so(history: tuple[float, float], silence: tuple[float, float], said: str) -> None:
    """By the intervals, not by the means."""
    record = followers(load("1954").scenario, [chair("ussr", history, silence)])
    assert record is not None and record.worthless == items([said])


@pytest.mark.long
@pytest.mark.parametrize("name", shipped())
def test_the_figures_are_of_the_scenarios_as_they_are(name: str) -> None:
    """Historical Moscow over the same 200 games: should a scenario or the rules change much, the chairs want measuring anew."""
    loaded = load(name)
    chair_measured, compiled = measured(name)[0], CompiledScenario(loaded.scenario)
    results = [play(loaded, compiled, chair_measured.seat, "historical", 1, game).result for game in range(chair_measured.games)]
    assert fmean(results) == pytest.approx(chair_measured.results["historical"], abs=1.0)
