"""One child with something around it: what differs is how much room, and what is drawn behind."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import HANDLED, Message, Widget, chosen, pressed, released


class Around(Widget):
    """A widget around another. Its kinds say how much room there is at the sides (`margin`), or draw something."""

    def __init__(self, child: Widget) -> None:
        super().__init__()
        self.child = child

    @property
    def children(self) -> Sequence[Widget]:
        return (self.child,)

    def margin(self, look: Look) -> tuple[int, int]:
        """Pixels at each side, and above and below."""
        return 0, 0

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        across, down = self.margin(look)
        w, h = self.child.wanted(look, max(1, width - 2 * across))
        return w + 2 * across, h + 2 * down

    def inner(self, look: Look) -> pygame.Rect:
        """Where the child goes."""
        across, down = self.margin(look)
        return self.rect.inflate(-2 * across, -2 * down)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        super().place(look, rect)
        self.child.place(look, self.inner(look))


class Measured(Around):
    """A child no wider than so many units of text."""

    def __init__(self, child: Widget, widest: float) -> None:
        super().__init__(child)
        self.widest = widest

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        return self.child.wanted(look, min(width, look.text(self.widest)))

    def inner(self, look: Look) -> pygame.Rect:
        return pygame.Rect(self.rect.x, self.rect.y, min(self.rect.width, look.text(self.widest)), self.rect.height)


class Pressable(Widget):
    """Something that tells its message when it is pressed: a click that begins and ends inside, Enter, Space."""

    message: Message | None = None
    _held = False

    @property
    def focusable(self) -> bool:
        return self.message is not None

    def told(self) -> Message | None:
        """What comes of pressing it."""
        return self.message

    def adopt(self, old: Widget) -> None:
        if isinstance(old, Pressable):
            self._held = old._held

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Only if there is something to tell."""
        if self.message is None:
            return None
        if chosen(event):
            return self.told()
        if pressed(event):
            self._held = True
            return HANDLED
        if released(event) and self._held:
            self._held = False
            return self.told() if self.rect.collidepoint(event.pos) else HANDLED
        return None
