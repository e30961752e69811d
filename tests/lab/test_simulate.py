"""Ensembles: figures against games played one by one, the same totals in every engine, and what is kept when a run ends early."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from functools import cache
from typing import Any

import pytest

from game.lab.engine.setup import Setup
from game.lab.figures import Simulation
from game.lab.ranges import Ranges
from game.lab.simulation import Progress, simulate
from game.lab.workers import ClusterError, Workers, run
from game.negotiation import Negotiation
from game.scenario.library import load
from game.view import value
from tests import tiny

GAMES = 60


@cache
def small() -> Simulation:
    return simulate(tiny.loaded(), games=GAMES, seed=3, parameters=tiny.ROUND)


def test_the_figures_are_those_of_games_played_one_by_one() -> None:
    """Ends, worth, standing and refusals of sixty games of the tiny scenario."""
    ended: Counter[tuple[str, ...]] = Counter()
    refused: Counter[tuple[int, str, str]] = Counter()
    worth = home = 0.0
    for game in range(GAMES):
        one = Negotiation(tiny.loaded(), {}, 3, game, compiled=tiny.compiled())
        one.advance()
        issues = one.loaded.scenario.issues
        ended[tuple(i.positions[p].id for i, p in zip(issues, one.state.course, strict=True))] += 1
        worth += value(one.compiled, 0, one.secrets[0], one.state.course) / GAMES
        home += (one.state.standing[0] - one.compiled.standing[0]) / GAMES
        for p in one.state.proposals:
            refused.update((p.turn, one.compiled.ids[p.by], one.compiled.ids[a.actor]) for a in p.answers if not a.yes)
    assert {s.positions: s.ended.count for s in small().settlements} == ended
    assert small().seats[0].worth.mean == pytest.approx(worth, abs=0.001)
    assert small().seats[0].home.mean == pytest.approx(home, abs=0.001)
    ours: Counter[tuple[int, str, str]] = Counter()
    for t in small().proposals:
        ours.update({(t.turn, t.by, a.actor): a.refused.count for a in t.answers if a.refused.count})
    assert ours == refused


def test_shares_of_an_issue_add_up() -> None:
    for issue in small().issues:
        assert sum(p.ended.count for p in issue.positions) == GAMES
    assert small().as_json()["issues"][0]["positions"]
    assert len(small().rows()) == sum(len(i.positions) for i in small().issues)


def test_history_has_its_place() -> None:
    """Rank by frequency among the settlements."""
    found = simulate("2000", games=400)
    assert found.rank == 1 + [s.historical for s in found.settlements].index(True)
    assert found.history.count == found.settlements[found.rank - 1].ended.count


@pytest.mark.parametrize("workers", [2])
def test_two_processes_come_to_the_same_totals(workers: int) -> None:
    setup = {"games": 30, "seed": 2, "players": {"north": "random"}, "parameters": tiny.ROUND}
    one = simulate(tiny.loaded(), **setup)  # type: ignore[arg-type]
    assert simulate(tiny.loaded(), **setup, workers=workers) == one  # type: ignore[arg-type]


def test_until_the_intervals_are_narrow() -> None:
    """It stops at the first chunk that is enough, and not before."""
    found = simulate("2000", games=100_000, until=0.011)
    assert found.widest <= 0.011
    assert found.games < 100_000 and found.games % Setup(load("2000")).chunk == 0
    assert not found.why
    assert simulate("2000", games=found.games - 5_000, until=0.011).widest > 0.011


def test_a_cancel_keeps_what_is_done() -> None:
    """After the second chunk somebody wants to stop."""
    seen: list[Progress] = []
    found = simulate(
        tiny.loaded(), games=80, players={"north": "random"}, progress=seen.append, cancel=lambda: len(seen) >= 2, parameters=tiny.ROUND
    )
    assert found.games == seen[1].done == 16
    assert "cancelled" in found.why
    assert seen[0].so_far().games == 8


def test_stances_vary_by_game_number_and_within_their_range() -> None:
    """The same game in any batch; nobody beyond the range; no range, no change."""
    compiled, ranges = tiny.compiled(), Ranges(ideal=10, salience=0.5, trust=0.1)
    one, other = ranges.varied(compiled, 1, 5), ranges.varied(compiled, 1, 5)
    assert (one.ideal == other.ideal).all() and (one.trust == other.trust).all()
    assert 0 < abs(one.ideal - compiled.ideal).max() <= 10
    assert 0 < abs(one.trust - compiled.trust).max() <= 0.1
    assert (ranges.varied(compiled, 1, 6).ideal != one.ideal).any()
    found = simulate(tiny.loaded(), games=12, vary=ranges, parameters=tiny.ROUND)
    assert found.games == 12
    assert (
        simulate(tiny.loaded(), games=12, parameters=tiny.ROUND).settlements
        == simulate(tiny.loaded(), games=12, vary=Ranges(), parameters=tiny.ROUND).settlements
    )


# -- workers -------------------------------------------------------------------------------------------------------


def _numbers(first: int, count: int) -> list[int]:
    return list(range(first, first + count))


def _dies_once(path: str, first: int, count: int) -> list[int]:
    """The worker that gets game 20 first is killed."""
    if first <= 20 < first + count and not os.path.exists(path):
        with open(path, "w") as file:
            file.write("dead")
        os.kill(os.getpid(), signal.SIGKILL)
    return _numbers(first, count)


def _dies(first: int, count: int) -> list[int]:
    if first >= 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return _numbers(first, count)


def _short(first: int, count: int) -> list[int]:
    if first >= 20:
        raise MemoryError
    return _numbers(first, count)


def _partial(function: Any, *args: Any) -> Any:
    from functools import partial

    return partial(function, *args)


def test_a_lost_workers_chunk_is_run_again(tmp_path: Any) -> None:
    ran = run(_partial(_dies_once, str(tmp_path / "dead")), 100, 10, Workers(2))
    assert not ran.why and ran.total == list(range(100))


def test_workers_that_keep_dying_leave_the_counts() -> None:
    ran = run(_dies, 100, 10, Workers(2))
    assert ran.total == list(range(20)) and ran.games == 20
    assert "lost" in ran.why


def test_short_memory_leaves_the_counts() -> None:
    ran = run(_short, 100, 10, Workers(1))
    assert ran.total == list(range(20)) and "memory" in ran.why


def test_ctrl_c_leaves_the_counts() -> None:
    """Pressed after the third chunk."""
    calls: list[int] = []

    def job(first: int, count: int) -> list[int]:
        calls.append(first)
        if len(calls) == 4:
            raise KeyboardInterrupt
        return _numbers(first, count)

    ran = run(job, 100, 10)
    assert ran.total == list(range(30)) and "stopped" in ran.why


def test_a_cluster_that_is_not_there_is_said_within_five_seconds() -> None:
    pytest.importorskip("distributed")
    start = time.monotonic()
    with pytest.raises(ClusterError, match="--workers"):
        run(_numbers, 10, 5, Workers(cluster="tcp://127.0.0.1:9"))
    assert time.monotonic() - start < 5.5 + 3  # the import of Dask takes a while of its own
