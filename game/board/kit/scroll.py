"""A window onto something longer: wheel, keys, and a bar to drag."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import HANDLED, Message, Widget, pressed, released


class ScrollView(Widget):
    """Shows as much of its child as there is room for."""

    def __init__(self, child: Widget) -> None:
        super().__init__()
        self.child = child
        self.offset = 0
        self.grow = 1.0
        self._grip: int | None = None
        self._content = 0

    @property
    def children(self) -> Sequence[Widget]:
        return (self.child,)

    @property
    def clips(self) -> bool:
        return True

    @property
    def furthest(self) -> int:
        """The greatest offset."""
        return max(0, self._content - self.rect.height)

    @property
    def focusable(self) -> bool:
        """The keyboard must reach what is out of sight."""
        return self.furthest > 0

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        """As high as the whole content; whoever gives less makes it scroll."""
        return self.child.wanted(look, width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Give the child its full height; leave room for the bar if it is needed."""
        super().place(look, rect)
        width = rect.width
        self._content = self.child.wanted(look, width)[1]
        if self._content > rect.height:
            width = max(1, rect.width - look.u(2))
            self._content = self.child.wanted(look, width)[1]
        self.offset = max(0, min(self.offset, self.furthest))
        self.child.place(look, pygame.Rect(rect.x, rect.y - self.offset, width, max(self._content, rect.height)))

    def adopt(self, old: Widget) -> None:
        if isinstance(old, ScrollView):
            self._grip = old._grip
            self.to(old.offset)

    def to(self, offset: float) -> None:
        """Scroll to an offset, as far as there is one."""
        new = max(0, min(round(offset), self.furthest))
        self.child.move(0, self.offset - new)
        self.offset = new

    def reveal(self, rect: pygame.Rect) -> None:
        """Scroll so that a place inside is in sight."""
        margin = self.look.u(2)
        if rect.top < self.rect.top + margin:
            self.to(self.offset + rect.top - self.rect.top - margin)
        elif rect.bottom > self.rect.bottom - margin:
            self.to(self.offset + min(rect.bottom - self.rect.bottom + margin, rect.top - self.rect.top - margin))

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Wheel, page keys, arrows when in focus, the bar."""
        if not self.furthest:
            return None
        if event.type == pygame.MOUSEWHEEL:
            return self._by(-event.y * self.look.text(9))
        if event.type == pygame.KEYDOWN:
            return self._key(event.key)
        return self._drag(event)

    def _by(self, pixels: float) -> Message | None:
        before = self.offset
        self.to(self.offset + pixels)
        return HANDLED if self.offset != before else None

    def _key(self, key: int) -> Message | None:
        page = self.rect.height - self.look.text(5)
        steps = {pygame.K_PAGEDOWN: page, pygame.K_PAGEUP: -page, pygame.K_HOME: -self.furthest, pygame.K_END: self.furthest}
        if self.focused:
            steps |= {pygame.K_DOWN: self.look.text(6), pygame.K_UP: -self.look.text(6), pygame.K_SPACE: page}
        return self._by(steps[key]) if key in steps else None

    def _drag(self, event: pygame.event.Event) -> Message | None:
        track, thumb = self.bar()
        if pressed(event) and track.inflate(self.look.u(1), 0).collidepoint(event.pos):
            if not thumb.collidepoint(event.pos):
                self._pull(event.pos[1] - thumb.height // 2)
                track, thumb = self.bar()
            self._grip = event.pos[1] - thumb.y
            return HANDLED
        if event.type == pygame.MOUSEMOTION and self._grip is not None:
            self._pull(event.pos[1] - self._grip)
            return HANDLED
        if released(event) and self._grip is not None:
            self._grip = None
            return HANDLED
        return None

    def _pull(self, top: int) -> None:
        track, thumb = self.bar()
        self.to((top - track.y) * self.furthest / max(1, track.height - thumb.height))

    def bar(self) -> tuple[pygame.Rect, pygame.Rect]:
        """The track of the bar and its thumb."""
        wide = self.look.u(0.9)
        track = pygame.Rect(self.rect.right - wide, self.rect.y, wide, self.rect.height)
        high = max(self.look.u(4), self.rect.height * self.rect.height // max(1, self._content))
        high = min(high, track.height)
        top = track.y + (track.height - high) * self.offset // max(1, self.furthest)
        return track, pygame.Rect(track.x, top, wide, high)

    def draw(self, surface: pygame.Surface) -> None:
        """The child through the window, and the bar."""
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.rect.inflate(2 * self.look.u(1), 0)))  # shadows may reach a little aside
        super().draw(surface)
        surface.set_clip(clip)
        if self.furthest:
            track, thumb = self.bar()
            theme, paint = self.look.theme, self.look.paint
            paint.box(surface, track, theme.well, None, radius=track.width // 2)
            paint.box(surface, thumb, theme.accent if self._grip is not None or self.focused else theme.edge, None, radius=track.width // 2)
