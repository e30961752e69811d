"""Names side by side, of which one is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import HANDLED, Message, Widget, pressed


class Tabs(Widget):
    """One stop for the keyboard; left and right open the neighbours. They wrap where the window is narrow."""

    focusable = True

    def __init__(self, names: Sequence[str], opened: int, choose: Callable[[int], Message]) -> None:
        super().__init__()
        self.names, self.opened, self.choose = list(names), opened, choose
        self.over = -1

    def _boxes(self, look: Look, width: int) -> list[pygame.Rect]:
        rects: list[pygame.Rect] = []
        x = y = 0
        high = look.fonts.line(look.face("body")) + 2 * look.u(1.1)
        for name in self.names:
            wide = min(width, look.fonts.width(look.face("body", weight="bold"), name) + 2 * look.u(1.8))
            if x and x + wide > width:
                x, y = 0, y + high
            rects.append(pygame.Rect(x, y, wide, high))
            x += wide + look.u(0.5)
        return rects

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        boxes = self._boxes(look, width)
        return width, max(b.bottom for b in boxes) + look.hair

    def boxes(self) -> list[pygame.Rect]:
        """Where each name lies."""
        return [b.move(self.rect.topleft) for b in self._boxes(self.look, self.rect.width)]

    @property
    def focus_rect(self) -> pygame.Rect:
        return self.boxes()[self.opened]

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Click, left and right, Home and End."""
        if event.type == pygame.KEYDOWN:
            last = len(self.names) - 1
            steps = {pygame.K_LEFT: self.opened - 1, pygame.K_RIGHT: self.opened + 1, pygame.K_HOME: 0, pygame.K_END: last}
            return self._open(max(0, min(last, steps[event.key]))) if event.key in steps else None
        if event.type == pygame.MOUSEMOTION:
            over = next((n for n, b in enumerate(self.boxes()) if b.collidepoint(event.pos)), -1)
            changed, self.over = over != self.over, over
            return HANDLED if changed else None
        if pressed(event):
            n = next((n for n, b in enumerate(self.boxes()) if b.collidepoint(event.pos)), -1)
            return self._open(n) if n >= 0 else HANDLED
        return None

    def _open(self, n: int) -> Message:
        if n == self.opened:
            return HANDLED
        self.opened = n
        return self.choose(n)

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        surface.fill(theme.line, (self.rect.x, self.rect.bottom - look.hair, self.rect.width, look.hair))
        for n, (name, box) in enumerate(zip(self.names, self.boxes(), strict=True)):
            here = n == self.opened
            if n == self.over and self.hovered and not here:
                look.paint.box(surface, box, theme.hover, None, radius=look.radius)
            face = look.face("body", weight="bold" if here else "regular")
            laid = look.types.lay(name, face, box.width, 1, rich=False)
            look.types.draw(surface, laid, box.move(0, (box.height - laid.height) // 2), theme.ink if here else theme.muted, "centre")
            if here:
                thick = max(3, look.u(0.5))
                surface.fill(theme.accent, (box.x + look.u(1), box.bottom - thick, box.width - 2 * look.u(1), thick))
