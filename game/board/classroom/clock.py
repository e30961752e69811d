"""What is left of a round. It forces nothing."""

from __future__ import annotations

import pygame

from game.board.kit import Widget
from game.board.kit.fonts import Face
from game.board.kit.look import Look
from game.i18n import _
from game.play.classroom import clock_text
from game.play.session import Session

REFRESH_MS = 1000
"""Milliseconds from one second to the next."""


def clocked(session: Session) -> bool:
    """Whether a clock runs."""
    return session.classroom is not None and session.classroom.minutes > 0 and not session.over


class Clock(Widget):
    """Minutes and seconds, or that time is up; as wide as the wider of the two, so that nothing moves."""

    def __init__(self, session: Session, role: str = "heading", colour: str = "on_bar") -> None:
        super().__init__()
        self.session, self.role, self.colour = session, role, colour
        self.tip = _("What is left of this round. When it is over nothing happens.")

    @property
    def text(self) -> str:
        """What it says now."""
        return clock_text(self.session.time_left())

    def _face(self, look: Look) -> Face:
        return look.face(self.role, weight="bold")

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        face = self._face(look)
        return max(look.fonts.width(face, text) for text in ("00:00", clock_text(0))), look.fonts.line(face)

    def draw(self, surface: pygame.Surface) -> None:
        look = self.look
        laid = look.types.lay(self.text, self._face(look), self.rect.width, 1, rich=False)
        look.types.draw(surface, laid, self.rect, getattr(look.theme, self.colour), "right")
