"""The same totals in one process, in two, and on a Dask cluster: a real scheduler, two worker processes, one of them killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from game.lab import simulate
from game.lab.workers import Workers, run
from tests import tiny

pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A scheduler and two worker processes on this machine."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as found:  # type: ignore[no-untyped-call]
        yield found


def test_the_same_totals_in_every_engine(cluster: Any) -> None:
    """Random players in one chair, so that several chunks go out; and historical players."""
    for more in ({"games": 40, "players": {"north": "random"}}, {"games": 6_000}):
        setup: Any = {"seed": 3, "parameters": tiny.ROUND, **more}
        one = simulate(tiny.loaded(), **setup)
        assert simulate(tiny.loaded(), **setup, workers=2) == one
        assert simulate(tiny.loaded(), **setup, cluster=cluster.scheduler_address) == one


def _dies_once(path: str, first: int, count: int) -> list[int]:
    """The worker that first gets game 20 is killed in the middle of it."""
    if first <= 20 < first + count and not os.path.exists(path):
        Path(path).write_text("dead")
        os.kill(os.getpid(), signal.SIGKILL)
    return list(range(first, first + count))


def test_a_lost_workers_chunk_is_run_again(cluster: Any, tmp_path: Path) -> None:
    ran = run(partial(_dies_once, str(tmp_path / "dead")), 100, 10, Workers(cluster=cluster.scheduler_address))
    assert (tmp_path / "dead").exists()
    assert not ran.why and ran.total == list(range(100))
