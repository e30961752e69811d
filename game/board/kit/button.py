"""A button: plain, leading, or quiet as a link. What cannot be done is there, greyed, and says why."""

from __future__ import annotations

from typing import Literal

import pygame

from game.board.kit.around import Pressable
from game.board.kit.fonts import Face
from game.board.kit.look import Look
from game.board.kit.theme import Colour
from game.board.kit.widget import HANDLED, Message
from game.i18n import _

Kind = Literal["plain", "leading", "quiet", "bar"]


class Button(Pressable):
    """Tells its message when it is clicked, or when Enter or Space is pressed on it."""

    focusable = True

    def __init__(self, text: str, message: Message, kind: Kind = "plain", *, why_not: str = "", hint: str = "") -> None:
        super().__init__()
        self.text, self.message, self.kind, self.hint = text, message, kind, hint
        self.why_not = why_not
        self.tip = why_not

    @property
    def takes_enter(self) -> bool:
        """Whether it says of itself that Enter presses it."""
        return self.hint in ("Enter", _("Enter"))

    def _face(self, look: Look) -> Face:
        return look.face("body", weight="regular" if self.kind in ("quiet", "bar") else "bold")

    def _padding(self, look: Look) -> tuple[int, int]:
        return (look.u(1), look.u(0.8)) if self.kind in ("quiet", "bar") else (look.u(2.5), look.u(1.4))

    def measure(self, look: Look, width: int) -> tuple[int, int]:
        across, down = self._padding(look)
        laid = look.types.lay(self.text, self._face(look), max(1, width - 2 * across), rich=False)
        wide = laid.width + 2 * across + self._hint_width(look)
        if wide > width:
            wide = laid.width + 2 * across
        return wide, laid.height + 2 * down

    def _hint_width(self, look: Look) -> int:
        return look.fonts.width(look.face("small"), self.hint) + look.u(2) if self.hint else 0

    def told(self) -> Message:
        """Nothing where it is greyed."""
        return HANDLED if self.why_not else self.message

    def draw(self, surface: pygame.Surface) -> None:
        look = self.look
        ink, fill, edge = self._colours()
        if fill is not None or edge is not None:
            look.paint.box(surface, self.rect, fill, edge, radius=look.radius, width=look.hair)
        across, _down = self._padding(look)
        inner = self.rect.inflate(-2 * across, 0)
        hint = self._hint_width(look)
        laid = look.types.lay(self.text, self._face(look), inner.width, rich=False)
        if hint and laid.width + hint > inner.width:
            hint = 0
        y = self.rect.y + (self.rect.height - laid.height) // 2
        look.types.draw(surface, laid, pygame.Rect(inner.x, y, inner.width - hint, laid.height), ink, "left" if hint else "centre")
        if hint:
            small = look.types.lay(self.hint, look.face("small"), hint, rich=False)
            box = pygame.Rect(inner.right - hint, self.rect.centery - small.height // 2, hint, small.height)
            look.types.draw(surface, small, box, self._quiet_ink(ink), "right")

    def _quiet_ink(self, ink: Colour) -> Colour:
        """For the hint: quieter where that can still be read."""
        if self.kind == "bar":
            return ink if self.hovered else self.look.theme.muted_on_bar
        return ink if self.kind == "leading" else self.look.theme.muted

    def _colours(self) -> tuple[Colour, Colour | None, Colour | None]:
        """Ink, fill, edge."""
        theme, over = self.look.theme, self.hovered and not self.why_not
        if self.kind == "bar":
            return theme.muted_on_bar if self.why_not else theme.on_bar, (theme.accent if over else None), None
        if self.why_not:
            return theme.muted, (None if self.kind == "quiet" else theme.ground), (None if self.kind == "quiet" else theme.line)
        if self.kind == "leading":
            return theme.on_accent, theme.accent_hover if over else theme.accent, None
        if self.kind == "quiet":
            return theme.accent, theme.hover if over else None, None
        return theme.ink, theme.hover if over else theme.panel, theme.edge
