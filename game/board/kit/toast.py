"""A line that comes up at the foot of the window and goes by itself; nothing is told there alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pygame

from game.board.kit.look import Look

Tone = Literal["plain", "good", "bad"]
LASTS = 6000
"""Milliseconds; errors stay until something is pressed."""


@dataclass(frozen=True)
class Toast:
    """What is said, and until when (in milliseconds; None for until something is pressed)."""

    text: str
    tone: Tone
    until: int | None

    @staticmethod
    def said(text: str, now: int, tone: Tone = "plain") -> Toast:
        """A toast that begins now."""
        return Toast(text, tone, None if tone == "bad" else now + LASTS + 40 * len(text))


def clear_of(taken: Sequence[pygame.Rect], box: pygame.Rect, step: int) -> pygame.Rect:
    """The box, moved up until it covers nothing; where there is no such place, to where it covers least."""
    places = [box.move(0, -up) for up in range(0, max(1, box.top), max(1, step))]
    return min(places, key=lambda place: sum(common.w * common.h for common in (place.clip(one) for one in taken)))


def draw_toast(surface: pygame.Surface, look: Look, toast: Toast, taken: Sequence[pygame.Rect] = ()) -> pygame.Rect:
    """Draw it in the middle, as near to the foot as it covers nothing that is taken. Returns where it lies."""
    theme = look.theme
    laid = look.types.lay(toast.text, look.face("body"), min(look.text(80), surface.get_width() - look.u(12)))
    box = pygame.Rect(0, 0, laid.width + 2 * look.u(3), laid.height + 2 * look.u(1.5))
    box.midbottom = (surface.get_width() // 2, surface.get_height() - look.u(3))
    box = clear_of(taken, box, look.u(2))
    fill = {"plain": theme.bar, "good": theme.good, "bad": theme.bad}[toast.tone]
    look.paint.shadow(surface, box, look.radius, look.u(1), 80)
    look.paint.box(surface, box, fill, theme.on_accent, radius=look.radius, width=look.hair)
    ink = theme.on_bar if toast.tone == "plain" else theme.on_accent
    look.types.draw(surface, laid, box.inflate(-2 * look.u(3), -2 * look.u(1.5)), ink)
    return box
