"""A switch that is on or off, and says which in words and by its shape."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.board.kit.look import Look
from game.board.kit.widget import Message, Widget, chosen, pressed
from game.i18n import _


class Toggle(Widget):
    """A name, a line of explanation, and the switch at the right."""

    focusable = True

    def __init__(self, name: str, on: bool, change: Callable[[bool], Message], detail: str = "") -> None:
        super().__init__()
        self.name, self.on, self.change, self.detail = name, on, change, detail

    def _switch(self, look: Look) -> tuple[int, int]:
        word = max(look.fonts.width(look.face("small"), w) for w in (_("On"), _("Off")))
        return word + look.text(8), look.text(3.4)

    def _texts(self, look: Look, width: int) -> tuple[int, int]:
        room = max(1, width - self._switch(look)[0] - look.u(2))
        high = look.types.lay(self.name, look.face("body", weight="bold"), room).height
        return room, high

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        room, high = self._texts(look, width)
        if self.detail:
            high += look.types.lay(self.detail, look.face("small"), room).height
        return width, max(high, self._switch(look)[1]) + 2 * look.u(0.8)

    def handle(self, event: pygame.event.Event) -> Message | None:
        """A click anywhere, Enter, Space."""
        if pressed(event) or chosen(event):
            self.on = not self.on
            return self.change(self.on)
        return None

    def draw(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        room, high = self._texts(look, self.rect.width)
        box = pygame.Rect(self.rect.x, self.rect.y + look.u(0.8), room, self.rect.height)
        look.types.draw(surface, look.types.lay(self.name, look.face("body", weight="bold"), room), box, theme.ink)
        if self.detail:
            look.types.draw(surface, look.types.lay(self.detail, look.face("small"), room), box.move(0, high), theme.muted)
        self._draw_switch(surface)

    def _draw_switch(self, surface: pygame.Surface) -> None:
        look, theme = self.look, self.look.theme
        whole, high = self._switch(look)
        track = pygame.Rect(0, 0, look.text(6), high)
        track.midright = (self.rect.right, self.rect.centery)
        look.paint.box(
            surface,
            track,
            theme.accent if self.on else theme.panel,
            theme.accent if self.on else theme.edge,
            radius=high // 2,
            width=2 * look.hair,
        )
        radius = max(3, high // 2 - look.u(0.6))
        x = track.right - high // 2 if self.on else track.left + high // 2
        look.paint.disc(surface, (x, track.centery), radius, theme.on_accent if self.on else theme.edge)
        word = look.types.lay(_("On") if self.on else _("Off"), look.face("small"), whole)
        box = pygame.Rect(self.rect.right - whole, self.rect.centery - word.height // 2, whole - track.width - look.u(1), word.height)
        look.types.draw(surface, word, box, theme.ink, "right")
