"""One run of the laboratory aside: it can be stopped, and tells what it has found so far. No pygame."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.board.worker import Report
from game.i18n import _
from game.model.question import Question
from game.scenario.changes import ChangeError
from game.scenario.library import Loaded

if TYPE_CHECKING:
    from game.lab import Progress, WhatIf

STEPS = 10
"""A run tells about this often what it has found: every time it tells, all games in hand walk once more through the open states."""
LEAST = 250
"""Games played both ways before it tells anything, where they are quick."""
BETWEEN = 0.1
"""Seconds between two things told."""


@dataclass
class Run:
    """A question put to the laboratory; what is found so far changes while it runs."""

    loaded: Loaded
    question: Question
    quick: bool
    """Whether thousands of games take a second."""
    found: WhatIf | None = None
    done: int = 0
    stopped: bool = False
    over: bool = False
    problem: str = ""
    _last: float = field(default=0.0, repr=False)

    @property
    def running(self) -> bool:
        """Whether it still goes on."""
        return not self.over and not self.stopped

    def stop(self) -> None:
        """No more games after those in hand; what was found stays. What has ended by itself has not been stopped."""
        self.stopped = self.stopped or not self.over

    def __call__(self, report: Report) -> None:
        """Play. Runs aside: importing the laboratory takes a while, and the first time its kernel is compiled."""
        if self.stopped:
            return
        from game.lab.counterfactual import whatif

        try:
            games = self.question.games
            chunk = max(LEAST, games // STEPS) if self.quick else 1
            self.found = whatif(
                self.question,
                base=self.loaded,
                games=games,
                chunk=chunk,
                progress=lambda p: self._heard(p, report),
                cancel=lambda: self.stopped,
            )
            self.done = self.found.games
        except ChangeError as error:
            self.problem = str(error)

    def _heard(self, progress: Progress, report: Report) -> None:
        self.done, now = progress.done, time.monotonic()
        if now - self._last < BETWEEN and progress.done < progress.wanted:
            return
        self._last, self.found = now, progress.so_far()
        report(progress.done / progress.wanted, self.said)

    @property
    def said(self) -> str:
        """How far it is, in words."""
        if not self.done:
            return _("Preparing. The first time on a computer this takes some seconds.")
        return _("{done} of {wanted} games, each played both ways").format(done=f"{self.done:,}", wanted=f"{self.question.games:,}")

    @property
    def short(self) -> str:
        """Why fewer games were played than were wanted, and how many; empty while it runs, and where all were played."""
        result = self.found
        if self.running or result is None or result.games >= result.wanted or not (self.stopped or result.why):
            return ""
        why = _("Stopped.") if self.stopped else result.why
        if not result.games:
            return _("{why} No game was done.").format(why=why)
        return _("{why} What is shown is the {games} games that were done.").format(why=why, games=f"{result.games:,}")

    @property
    def share(self) -> float:
        """How far it is, 0 to 1."""
        return self.done / max(1, self.question.games)
