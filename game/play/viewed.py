"""What a seat has been shown, so that only what is new is told."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.chronicle import LogLine
from game.view import View


@dataclass(frozen=True)
class Viewed:
    """The lines of the chronicle and the courses that a seat has been shown. Lines are compared by identity: each happens once."""

    log: tuple[LogLine, ...] = ()
    course: tuple[int, ...] = ()
    standing: float | None = None
    """Standing at home; None where nothing has been shown of it."""

    @classmethod
    def all_of(cls, view: View) -> Viewed:
        """Everything that a view shows."""
        return cls(view.state.log, tuple(int(p) for p in view.state.course), float(view.state.standing[view.seat]))

    def new_lines(self, log: tuple[LogLine, ...]) -> list[LogLine]:
        """The lines not shown yet; whoever goes back and plays on is shown the new ones only."""
        known = {id(e) for e in self.log}
        return [e for e in log if id(e) not in known]

    def still_stands(self, log: tuple[LogLine, ...]) -> bool:
        """Whether all that was shown is still true; not so for whoever has gone back."""
        return {id(e) for e in self.log} <= {id(e) for e in log}
