"""How fast and how frugal the board is, in a real window: `python -m tests.bench.board`. It needs Xvfb, openbox and xdotool.

Times are the least of several runs: whatever else the machine does only adds to them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import numpy as np

from game.board.settings import Settings
from tests.board.window.display import Display, Window

TICKS = os.sysconf("SC_CLK_TCK")
SIZES = ((1600, 900), (3840, 2160))
ROOM = 80
"""Pixels that the screen is larger than the window, for its frame."""
AT_THE_TABLE = ["play", "1954", "--seat", "ussr", "--seed", "7"]
FRAMES = """
import time
from game.board.app import open_window
from game.board.build import build
from game.board.context import Context
from game.board.play.answers import AnswersScreen
from game.board.play.pictures import tabled
from game.board.settings import Settings
from game.board.screen_stack import ScreenStack
window = open_window(({width}, {height}))
ctx = Context(Settings(), keep=False, size=window.get_surface().get_size())
stage = ScreenStack(ctx, AnswersScreen(tabled(ctx, "1954"), 0), build)
assert stage.animating
times = []
for n in range(180):
    start = time.perf_counter()
    stage.tick(16 * n)
    stage.draw(window.get_surface())
    window.flip()
    times.append(time.perf_counter() - start)
    stage.top.screen.animating = True
print(sorted(times)[len(times) // 2], max(times[5:]))
"""


@contextmanager
def display(size: tuple[int, int], settings: Settings) -> Iterator[Display]:
    """A display somewhat larger than a window of that size, with these settings kept."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home" / "demarche"
        home.mkdir(parents=True)
        (home / "board.json").write_text(json.dumps(asdict(settings)), encoding="utf-8")
        found = Display(Path(folder), (size[0] + ROOM, size[1] + ROOM))
        try:
            yield found
        finally:
            found.close()


def sized(size: tuple[int, int]) -> Settings:
    """The settings at first, for a window of that size."""
    return Settings(width=size[0], height=size[1])


def first_frame(shown: Display, size: tuple[int, int]) -> float:
    """Seconds from the command to the first picture."""
    middle = (size[0] // 2, size[1] // 2, 8, 8)
    time.sleep(1)  # the window before this one goes first
    before = shown.pixels(middle).copy()
    start = time.perf_counter()
    command = [sys.executable, "-m", "game"]
    process = subprocess.Popen(command, env=shown.environment({}), cwd=shown.folder, stdin=subprocess.DEVNULL)
    try:
        while np.array_equal(shown.pixels(middle), before):
            if process.poll() is not None or time.perf_counter() - start > 30:
                raise RuntimeError("no picture came")
            time.sleep(0.004)
        return time.perf_counter() - start
    finally:
        process.kill()
        process.wait()


def burnt(pid: int) -> float:
    """Seconds of a core that a process has used."""
    words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / TICKS


def resident(pid: int) -> float:
    """Megabytes that a process holds."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def at_rest(shown: Display, seconds: float = 10) -> tuple[float, float]:
    """The share of a core that the table takes while nothing happens, and the megabytes it holds, once it has been used a little."""
    window = Window(shown, [sys.executable, "-m", "game", *AT_THE_TABLE])
    try:
        for key in ("Return", "Return", "Return", "c", "End", "m", "m", "Escape", "l", "Escape", "h", "Escape"):
            time.sleep(1.2)
            shown.do("key", "--window", window.id, key)
        time.sleep(4)
        before = burnt(window.process.pid)
        time.sleep(seconds)
        return (burnt(window.process.pid) - before) / seconds, resident(window.process.pid)
    finally:
        window.process.kill()
        window.process.wait()


def frame(shown: Display, size: tuple[int, int]) -> tuple[float, float]:
    """Seconds for a frame of the answers coming into sight: the middle one and the slowest, drawn and shown."""
    code = FRAMES.format(width=size[0], height=size[1])
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], env=shown.environment({"PYTHONPATH": str(root)}), capture_output=True, text=True, check=True
    )
    middle, slowest = done.stdout.split()[-2:]
    return float(middle), float(slowest)


def main() -> int:
    """Measure, and print a line each."""
    for size in SIZES:
        name = f"{size[0]}x{size[1]}"
        with display(size, sized(size)) as shown:
            firsts = [first_frame(shown, size) for _n in range(7)]
            print(f"{name}: first picture after {min(firsts):.2f} s (least of 7; the middle one {sorted(firsts)[3]:.2f} s)", flush=True)
            frames = [frame(shown, size) for _n in range(3)]
            best = min(frames)
            print(f"{name}: {1 / best[0]:.0f} frames/s while the answers come (slowest frame {1000 * best[1]:.0f} ms)", flush=True)
            idle, held = min(at_rest(shown) for _n in range(2))
            print(f"{name}: at rest {100 * idle:.1f} % of a core, {held:.0f} MB", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
