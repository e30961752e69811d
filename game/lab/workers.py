"""Games handed out in chunks: in this process, over processes, or to a running Dask cluster. Counts come back, in order.

The chunks are the same everywhere and are added up in the order of their games, so that every engine comes to the same totals,
and to the same last game where a run ends early.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from game.errors import DemarcheError
from game.i18n import _

PATIENCE = 4.0
"""Seconds to wait for a cluster to answer."""
STOPPED, CANCELLED = _("It was stopped."), _("It was cancelled.")
"""Why a run ended early where nothing went wrong: by Ctrl-C, and by whoever had asked for it."""
TRIES = 3
"""How often a chunk is handed out again when its worker is lost."""
LOST = ("FutureCancelledError", "KilledWorker", "CommClosedError", "StreamClosedError")
"""Names of what Dask raises when a worker, or the way to it, is gone."""
TICK = 0.2
"""Seconds between two looks at whether somebody wants to stop."""


class Countable(Protocol):
    """What chunks bring back."""

    def __add__(self, other: Any) -> Any: ...


T = TypeVar("T", bound=Countable)
Job = Callable[[int, int], T]
"""Plays a number of games from the first one on."""


class ClusterError(DemarcheError):
    """A cluster that is not there, or cannot be spoken to; the message says what to do."""


class _LostError(Exception):
    """Workers died, and the chunks sent to them are lost."""


@dataclass(frozen=True)
class Workers:
    """Where games are played: `processes` on this machine, or a Dask cluster by its address."""

    processes: int = 1
    cluster: str = ""

    @contextmanager
    def executor(self) -> Iterator[tuple[Executor | None, int]]:
        """The executor that plays chunks (None: this process), and how many chunks to submit at a time."""
        if self.cluster:
            with _client(self.cluster) as client:
                yield client.get_executor(pure=False), 2 * max(1, sum(client.ncores().values()))
        elif self.processes > 1:
            pool = ProcessPoolExecutor(self.processes, initializer=_ignore_interrupts)
            try:
                yield pool, 2 * self.processes
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
        else:
            yield None, 1


HERE = Workers()
"""In this process."""


def _ignore_interrupts() -> None:
    """Ignore Ctrl-C in a worker: the process that started it decides what is kept."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _unreached(address: str, error: Exception) -> str:
    """Why a cluster cannot be spoken to, and what to do."""
    if address.startswith("tls:") and isinstance(error, TypeError):
        message = _("{address} asks for TLS, but Dask's configuration names no certificates (distributed.comm.tls).")
        return message.format(address=address) + " " + _("On this machine alone: leave out --cluster, or use --workers 2.")
    message = _("There is no Dask cluster at {address} ({reason}). On this machine alone: leave out --cluster, or use --workers 2.")
    return message.format(address=address, reason=str(error).partition("\n")[0] or type(error).__name__)


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        import logging

        import distributed

        logging.getLogger("distributed").setLevel(logging.CRITICAL)
    except ImportError:
        raise ClusterError(_("A cluster needs Dask: pip install 'demarche[cluster]'. Without it: --workers 2.")) from None
    dask: Any = distributed
    try:
        client = dask.Client(address, timeout=PATIENCE)
    except (OSError, ValueError, TimeoutError, TypeError) as error:  # TypeError: the way there needs what is not configured
        raise ClusterError(_unreached(address, error)) from None
    try:
        yield client
    finally:
        client.close(timeout=PATIENCE)


@dataclass(frozen=True)
class Ran(Generic[T]):
    """What came of a run: the counts of games 0 to `games` - 1, and why it ended early, if it did."""

    total: T | None
    games: int
    why: str = ""


def run(
    job: Job[T],
    games: int,
    size: int,
    workers: Workers = HERE,
    enough: Callable[[T], bool] = lambda total: False,
    tell: Callable[[int, T], None] = lambda done, total: None,
    cancel: Callable[[], bool] = lambda: False,
) -> Ran[T]:
    """Play `games` games in chunks of `size`, until it is enough; Ctrl-C, a cancel and lost workers keep what is done."""
    total: T | None = None
    done = 0
    try:
        for count, part in _chunks(job, games, size, workers, cancel):
            total = part if total is None else total + part
            done += count
            tell(done, total)
            if enough(total):
                return Ran(total, done)
    except KeyboardInterrupt:
        return Ran(total, done, STOPPED)
    except MemoryError:
        alone = workers.processes < 2 and not workers.cluster
        return Ran(total, done, _("The memory is short; try fewer games.") if alone else _("The memory is short; try fewer workers."))
    except _LostError:
        return Ran(total, done, _("Workers were lost {times} times over the same games.").format(times=TRIES))
    return Ran(total, done, "" if done >= games else CANCELLED)


def _chunks(job: Job[T], games: int, size: int, workers: Workers, cancel: Callable[[], bool]) -> Iterator[tuple[int, T]]:
    """Chunks in order, with how many games each holds; a lost worker's are handed out again."""
    firsts = range(0, games, size)
    at = tries = 0
    while at < len(firsts):
        try:
            for part in _pipelined(job, [(f, min(size, games - f)) for f in firsts[at:]], workers, cancel):
                yield min(size, games - firsts[at]), part
                at, tries = at + 1, 0
            return
        except _LostError:
            tries += 1
            if tries >= TRIES:
                raise


def _pipelined(job: Job[T], parts: list[tuple[int, int]], workers: Workers, cancel: Callable[[], bool]) -> Iterator[T]:
    """The results of the parts, in order; several are submitted at a time."""
    with workers.executor() as (executor, ahead):
        if executor is None:
            for first, count in parts:
                if cancel():
                    return
                yield job(first, count)
            return
        waiting = iter(parts)
        hands: deque[Future[T]] = deque()
        try:
            while True:
                while not cancel() and len(hands) < ahead and (part := next(waiting, None)) is not None:
                    hands.append(_handed(executor, job, part))
                if not hands:
                    return
                if (came := _next(hands[0], cancel)) is None:
                    return
                hands.popleft()
                yield came
        finally:
            for future in hands:
                future.cancel()


def _handed(executor: Executor, job: Job[T], part: tuple[int, int]) -> Future[T]:
    try:
        return executor.submit(job, *part)
    except RuntimeError:  # the pool broke in between
        raise _LostError from None


def _next(future: Future[T], cancel: Callable[[], bool]) -> T | None:
    """What a chunk brings; None if somebody wants to stop."""
    while True:
        try:
            return future.result(timeout=TICK)
        except NotYet:
            if cancel():
                return None
        except Exception as error:
            if isinstance(error, CancelledError | BrokenExecutor) or type(error).__name__ in LOST:
                raise _LostError from None
            raise
