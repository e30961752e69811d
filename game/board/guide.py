"""The guided first game: what to look at next, as a strip below whatever screen is open. It points; it never plays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.board.kit.around import Measured
from game.board.kit.button import Button
from game.board.kit.label import Label, note
from game.board.kit.layout import Column, Row
from game.board.kit.strip import Strip
from game.board.kit.widget import Widget
from game.i18n import _

if TYPE_CHECKING:
    from game.board.screen import Screen
    from game.board.session import Session


@dataclass(frozen=True)
class Step:
    """What is said, the widgets it points to (the first that is there), and when it has been done."""

    text: str
    points: tuple[str, ...]
    done: Callable[[Screen, Session], bool]


@dataclass
class Guide:
    """How far somebody has come."""

    steps: list[Step]
    at: int = 0

    @property
    def step(self) -> Step | None:
        """The one that is due; None once all have been done."""
        return self.steps[self.at] if self.at < len(self.steps) else None

    def follow(self, screen: Screen, session: Session | None) -> bool:
        """Go on where a step has been done; whether one has."""
        before = self.at
        while session is not None and self.step is not None and self.step.done(screen, session):
            self.at += 1
        return self.at != before

    def strip(self, leave: Callable[[], None]) -> Widget | None:
        """The step that is due, with the way out."""
        step = self.step
        if step is None:
            return None
        last = self.at == len(self.steps) - 1
        count = note(_("Guide, {n} of {all}").format(n=self.at + 1, all=len(self.steps)))
        text = Column([count, Measured(Label(step.text), 160)], 0.3).growing()
        way = Button(_("I shall manage") if last else _("Leave the guide"), leave, "leading" if last else "quiet").named("guide:leave")
        return Strip(Row([text, way], 3, fold=False))
