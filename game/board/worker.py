"""What would hold up the screen runs in the background, and comes back as an event."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

Report = Callable[[float, str], None]
"""Says how far something is (0-1), and what is being done."""


@dataclass
class Task:
    """Something that runs in the background."""

    said: str
    share: float | None = None
    done: bool = False
    result: Any = None
    error: Exception | None = None
    dropped: bool = False
    """Nobody waits for it any more."""


Job = tuple[Task, Callable[[Report], Any], Callable[[Task], None]]
Queue = SimpleQueue[Job | None]


class Worker:
    """A thread for each queue, and in each queue one thing after the other: what may take minutes has its own queue, so that
    nothing else waits for it. `wake` is called from those threads whenever there is news.
    """

    def __init__(self, wake: Callable[[], None] = lambda: None) -> None:
        self.wake = wake
        self._waiting: dict[str, Queue] = {}
        self._finished: SimpleQueue[tuple[Task, Callable[[Task], None]]] = SimpleQueue()
        self._threads: set[str] = set()
        self._open = 0
        self._held = False

    @property
    def busy(self) -> bool:
        """Whether something runs or waits to be told."""
        return self._open > 0

    def run(self, doing: str, function: Callable[[Report], Any], then: Callable[[Task], None], queue: str = "") -> Task:
        """Run a function in the background; `then` is called with the task from `deliver`, in the caller's thread."""
        task = Task(doing)
        self._open += 1
        self._waiting.setdefault(queue, SimpleQueue()).put((task, function, then))
        self._begin()
        return task

    def hold(self) -> None:
        """Begin nothing yet: the first picture comes first."""
        self._held = True

    def release(self) -> None:
        """Begin what has been waiting."""
        self._held = False
        if self._open:
            self._begin()

    def _begin(self) -> None:
        for queue, waiting in self._waiting.items():
            if queue not in self._threads and not self._held:
                self._threads.add(queue)
                name = f"demarche-worker{queue and '-'}{queue}"
                threading.Thread(target=self._work, args=(waiting,), name=name, daemon=True).start()

    def deliver(self) -> bool:
        """Tell what has been finished since; whether there was anything."""
        any_told = False
        while not self._finished.empty():
            task, then = self._finished.get()
            self._open -= 1
            any_told = True
            if not task.dropped:
                then(task)
        return any_told

    def finish(self, seconds: float = 10) -> None:
        """Wait until nothing runs any more, and tell it: for tests and pictures."""
        end = time.monotonic() + seconds
        while self.busy and time.monotonic() < end:
            if not self.deliver():
                time.sleep(0.002)

    def close(self) -> None:
        """Let the threads end once they have nothing to do."""
        for waiting in self._waiting.values():
            waiting.put(None)

    def _work(self, waiting: Queue) -> None:
        while (job := waiting.get()) is not None:
            task, function, then = job
            self._do(task, function)
            task.done = True
            self._finished.put((task, then))
            self.wake()

    def _do(self, task: Task, function: Callable[[Report], Any]) -> None:
        def report(share: float, doing: str) -> None:
            task.share, task.said = share, doing or task.said
            self.wake()

        try:
            task.result = function(report)
        except Exception as error:
            task.error = error
