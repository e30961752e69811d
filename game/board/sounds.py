"""Quiet sounds. Where there is no device, or no wish for them, there is silence."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

import pygame

from game.assets import asset

NAMES = ("page", "tap", "thud", "bell", "wire", "toll")
AT_REST = 20_000
"""Milliseconds after the last sound when the device is given back: an open one costs a little of a core all the time."""


class Sounds:
    """Plays a sound by its name. The device is opened at the first one."""

    def __init__(self) -> None:
        self.broken = False
        """Whether there was no device; it is not asked for again."""
        self._kept: dict[str, pygame.mixer.Sound] = {}
        self._last = 0

    def play(self, name: str, percent: int, now: int) -> bool:
        """Play it at a loudness of 1-100; whether it can be heard. `now` is in milliseconds."""
        if self.broken or not percent or not self._opened():
            return False
        sound = self._sound(name)
        if sound is None:
            return False
        sound.set_volume(percent / 100)
        self._last = now
        return sound.play() is not None

    def rest(self, now: int) -> None:
        """Give the device back when nothing has been heard for a while."""
        if self._kept and now - self._last > AT_REST:
            self.close()

    def close(self) -> None:
        """Give the device back."""
        self._kept.clear()
        with contextlib.suppress(pygame.error):
            pygame.mixer.quit()

    def _opened(self) -> bool:
        if pygame.mixer.get_init():
            return True
        if not _device_likely():
            self.broken = True
            return False
        try:
            pygame.mixer.init(22_050, -16, 1, 1024)
        except pygame.error:
            self.broken = True
        return not self.broken

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._kept:
            try:
                self._kept[name] = pygame.mixer.Sound(asset(f"sounds/{name}.wav"))
            except (pygame.error, OSError):
                return None
        return self._kept[name]


def _device_likely() -> bool:
    """Whether it is worth asking: on Linux, asking for a device that is not there fills the terminal with complaints."""
    if not sys.platform.startswith("linux") or os.environ.get("SDL_AUDIODRIVER") or os.environ.get("PULSE_SERVER"):
        return True
    running = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nonexistent")
    return Path("/dev/snd").exists() or (running / "pulse" / "native").exists() or (running / "pipewire-0").exists()
