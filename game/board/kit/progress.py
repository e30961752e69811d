"""How far something is that runs in the background."""

from __future__ import annotations

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import Widget


class ProgressBar(Widget):
    """A line that fills, with a word on what is done; without a share, only the word."""

    def __init__(self, text: str, share: float | None = None) -> None:
        super().__init__()
        self.text, self.share = text, share

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        laid = look.types.lay(self.text, look.face("body"), width)
        return (width if self.share is not None else laid.width), laid.height + (look.u(2) if self.share is not None else 0)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        laid = look.types.lay(self.text, look.face("body"), self.rect.width)
        look.types.draw(surface, laid, self.rect, theme.muted)
        if self.share is None:
            return
        track = pygame.Rect(self.rect.x, self.rect.bottom - look.u(1), self.rect.width, look.u(1))
        look.paint.box(surface, track, theme.well, None, radius=track.height // 2)
        done = pygame.Rect(track.x, track.y, round(track.width * max(0.0, min(1.0, self.share))), track.height)
        look.paint.box(surface, done, theme.accent, None, radius=track.height // 2)
