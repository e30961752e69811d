"""A key that is held repeats itself only where that is wanted: to walk, to scroll, to delete.

Without this, a press of Enter while a picture takes long to draw would count twice.
"""

from __future__ import annotations

import pygame

REPEATING = frozenset(
    {
        pygame.K_TAB, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN, pygame.K_PAGEUP, pygame.K_PAGEDOWN,
        pygame.K_BACKSPACE, pygame.K_DELETE,
    }
)  # fmt: skip


class Repeats:
    """Which keys are held."""

    def __init__(self) -> None:
        self._held: set[int] = set()

    def unwanted(self, event: pygame.event.Event) -> bool:
        """Whether an event only repeats a press that must count once."""
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
        elif event.type == pygame.KEYDOWN and event.key not in REPEATING:
            if event.key in self._held:
                return True
            self._held.add(event.key)
        return False
