"""A small text beside what is pointed at, or in focus."""

from __future__ import annotations

import pygame

from game.board.kit.look import Look

WIDEST = 46


def draw_tooltip(surface: pygame.Surface, look: Look, text: str, beside: pygame.Rect) -> pygame.Rect:
    """Draw it below a place, or above where there is no room below; always whole. Returns where it lies."""
    laid = look.types.lay(text, look.face("small"), min(look.text(WIDEST), surface.get_width() - look.u(6)))
    box = placed(look, surface.get_rect(), (laid.width, laid.height), beside)
    look.paint.shadow(surface, box, look.radius, look.u(0.9), 70)
    look.paint.box(surface, box, look.theme.bar, look.theme.muted_on_bar, radius=look.radius, width=look.hair)
    look.types.draw(surface, laid, box.inflate(-2 * look.u(1.5), -2 * look.u(1)), look.theme.on_bar)
    return box


def placed(look: Look, window: pygame.Rect, text: tuple[int, int], beside: pygame.Rect) -> pygame.Rect:
    """Where a tooltip of a text goes."""
    box = pygame.Rect(0, 0, text[0] + 2 * look.u(1.5), text[1] + 2 * look.u(1))
    box.midtop = (beside.centerx, beside.bottom + look.u(1))
    if box.bottom > window.bottom - look.u(1) and beside.top - look.u(1) - box.height >= 0:
        box.bottom = beside.top - look.u(1)
    box.clamp_ip(window.inflate(-2 * look.u(1), -2 * look.u(1)))
    return box
