"""A display of its own, with a window manager, whose pixels can be read: Xvfb and openbox, driven by xdotool."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import struct
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

NEEDED = ("Xvfb", "openbox", "xdotool")
SCREEN = (1400, 900)
PATIENCE = 20.0
"""Seconds to wait for anything."""
Pixels = npt.NDArray[np.uint8]


def needed() -> None:
    """Skip where something is missing; in CI that is a failure, for CI installs it."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if not missing:
        return
    said = f"a real window needs {', '.join(missing)}"
    if os.environ.get("CI"):
        pytest.fail(said)
    pytest.skip(said)


class Display:
    """An X server without a screen."""

    def __init__(self, folder: Path, screen: tuple[int, int] = SCREEN) -> None:
        self.folder = folder
        read, write = os.pipe()
        size = f"{screen[0]}x{screen[1]}x24"
        words = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(folder), "-nocursor", "-nolisten", "tcp"]
        self._server = subprocess.Popen(words, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.name = f":{told.readline().strip()}"
        self._manager = self._managed()

    def _managed(self) -> subprocess.Popen[bytes]:
        """A window manager that answers; on a busy machine the display may turn the first away."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            manager = subprocess.Popen(["openbox", "--sm-disable"], env=self.environment({}), stderr=subprocess.DEVNULL)
            while manager.poll() is None and time.monotonic() < end:
                if self.ask("get_desktop").returncode == 0:
                    return manager
                time.sleep(0.05)
        raise AssertionError("no window manager came")

    def environment(self, more: Mapping[str, str]) -> dict[str, str]:
        """What a program on this display gets."""
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("SDL_", "WAYLAND")) and k != "XAUTHORITY"}
        home = {
            name: str(self.folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        }
        told = {"PYTHONFAULTHANDLER": "1"}  # a program that must be killed says where it stood
        return {**plain, **home, **told, "XDG_RUNTIME_DIR": str(self.folder), "DISPLAY": self.name, **more}

    def ask(self, *words: object) -> subprocess.CompletedProcess[str]:
        """Have xdotool try something."""
        told = ["xdotool", *(str(w) for w in words)]
        return subprocess.run(told, env=self.environment({}), capture_output=True, text=True, timeout=PATIENCE, check=False)

    def do(self, *words: object) -> str:
        """Have xdotool do something; what it says."""
        done = self.ask(*words)
        done.check_returncode()
        return done.stdout.strip()

    def pixels(self, place: tuple[int, int, int, int]) -> Pixels:
        """Red, green and blue of a rectangle of the screen, row by row."""
        whole = (self.folder / "Xvfb_screen0").read_bytes()
        header, _version, _form, _depth, _wide, high = struct.unpack(">6I", whole[:24])
        colours, line = struct.unpack(">I", whole[76:80])[0], struct.unpack(">I", whole[48:52])[0]
        data = np.frombuffer(whole, np.uint8, count=line * high, offset=header + 12 * colours).reshape(high, line // 4, 4)
        x, y, w, h = place
        return data[y : y + h, x : x + w, 2::-1]

    def close(self) -> None:
        """Take the display away."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(PATIENCE)


class Window:
    """The board as its own process, in a window on a display."""

    def __init__(self, display: Display, command: list[str]) -> None:
        self.display = display
        self.process = subprocess.Popen(
            command, env=display.environment({}), cwd=display.folder, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self.id = self._found()
        self._corner: tuple[int, int] | None = None

    def _found(self) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            told = self.display.ask("search", "--onlyvisible", "--pid", self.process.pid).stdout.split()
            if told:
                return told[-1]
            assert self.process.poll() is None, self.process.communicate()[1]
            time.sleep(0.1)
        raise AssertionError("no window came")

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Where its inside is on the screen. The corner is asked of the mouse: xdotool counts the frame of a managed window twice."""
        told = _said(self.display.do("getwindowgeometry", "--shell", self.id))
        if self._corner is None:
            self.display.do("mousemove", "--window", self.id, 0, 0)
            mouse = _said(self.display.do("getmouselocation", "--shell"))
            self._corner = mouse["X"], mouse["Y"]
        return *self._corner, told["WIDTH"], told["HEIGHT"]

    def pixels(self) -> Pixels:
        """What it shows."""
        return self.display.pixels(self.place)

    def move(self, pos: tuple[int, int]) -> None:
        """The mouse, to a place inside it."""
        self.display.do("mousemove", "--window", self.id, *pos)

    def close(self) -> int:
        """Close it as a person does, by its window manager, who may miss a key and is then told again; its exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            self.display.ask("windowactivate", "--sync", self.id, "key", "alt+F4")
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(PATIENCE / 4)
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGABRT)
            raise AssertionError(f"it does not close\n{self.process.communicate()[1]}")
        return self.process.returncode


def _said(lines: str) -> dict[str, int]:
    """NAME=NUMBER, a line each."""
    return {name: int(number) for name, found, number in (line.partition("=") for line in lines.splitlines()) if found}
