"""Where the keyboard is: Tab and Shift-Tab in reading order, arrows to what lies nearest that way."""

from __future__ import annotations

import pygame

from game.board.kit.scroll import ScrollView
from game.board.kit.widget import Widget, shifted

ARROWS = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}


class Focus:
    """The widget that gets the keys. The ring shows once the keyboard is used."""

    def __init__(self, root: Widget) -> None:
        self.root = root
        self.at: Widget | None = None
        self.visible = False

    def stops(self) -> list[Widget]:
        """Everything the keyboard can reach, in reading order."""
        return [w for w in self.root.walk() if w.focusable and w.rect.width > 0]

    def go(self, widget: Widget | None, visible: bool = True, reveal: bool = True) -> None:
        """Move to a widget, and bring it into sight."""
        if self.at is not None:
            self.at.focused = False
        self.at, self.visible = widget, visible
        if widget is not None:
            widget.focused = True
            if reveal:
                self.reveal()

    def way(self) -> list[Widget]:
        """The widgets from the root down to the one in focus."""
        return self.root.way_to(self.at) if self.at is not None else []

    def reveal(self) -> None:
        """Scroll whatever must be scrolled for the focus to be seen."""
        if self.at is None or isinstance(self.at, ScrollView):
            return
        for widget in reversed(self.way()[:-1]):
            if isinstance(widget, ScrollView):
                widget.reveal(self.at.focus_rect)

    def in_sight(self) -> bool:
        """Whether what has the focus can be seen."""
        views = [w for w in self.way()[:-1] if w.clips]
        return self.at is not None and all(view.rect.colliderect(self.at.focus_rect) for view in views)

    def key(self, event: pygame.event.Event) -> bool:
        """Move by Tab or by an arrow; whether it was such a key."""
        if event.key == pygame.K_TAB:
            self._step(-1 if shifted(event) else 1)
            return True
        if event.key in ARROWS and not shifted(event):
            return self._toward(*ARROWS[event.key])
        return False

    def _step(self, by: int) -> None:
        stops = self.stops()
        if not stops:
            return
        now = next((n for n, w in enumerate(stops) if w is self.at), None)
        self.go(stops[(now + by) % len(stops)] if now is not None else stops[0 if by > 0 else -1])

    def _toward(self, dx: int, dy: int) -> bool:
        stops = self.stops()
        if self.at is None:
            self._step(1)
            return bool(stops)
        here = self.at.focus_rect
        near = [(cost, n) for n, w in enumerate(stops) if w is not self.at and (cost := _cost(here, w.rect, dx, dy)) is not None]
        if not near:
            return False
        self.go(stops[min(near)[1]])
        return True


def _cost(here: pygame.Rect, there: pygame.Rect, dx: int, dy: int) -> int | None:
    """How far a place is in a direction; None if it does not lie there."""
    ahead = (there.centerx - here.centerx) * dx + (there.centery - here.centery) * dy
    if dx:
        clear = there.left >= here.right - 2 if dx > 0 else there.right <= here.left + 2
        aside = max(0, there.top - here.bottom, here.top - there.bottom)
    else:
        clear = there.top >= here.bottom - 2 if dy > 0 else there.bottom <= here.top + 2
        aside = max(0, there.left - here.right, here.left - there.right)
    if ahead <= 0 or not clear:
        return None
    return ahead + 4 * aside
