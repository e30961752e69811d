"""A short film of the board for the README: `python -m tests.bench.film FILE.gif`. It needs ffmpeg; no display."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.board.stage import stack

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.board.context import Context
from game.board.kit.stepper import Stepper
from game.board.play.table import TableScreen
from game.board.settings import Settings
from game.play.opening import begin
from game.scenario.library import load

SIZE = (1280, 720)
RATE = 10
"""Pictures a second."""
WIDE = 800
"""The film's width in pixels."""


class Camera:
    """Plays at the board, a picture at a time, with the mouse in the picture."""

    def __init__(self) -> None:
        ctx = Context(Settings(), keep=False, size=SIZE)
        loaded = load("1954")
        ctx.session = begin(loaded, ["ussr"], 7, keep=False)
        ctx.session.briefed.add("ussr")
        ctx.session.mark_viewed()
        self.stage = stack(ctx, TableScreen(ctx))
        self.at = (900, 560)
        self.now = 0

    def _tell(self, kind: int, **data: object) -> None:
        self.stage.handle(pygame.event.Event(kind, data))

    def wait(self, seconds: float) -> Iterator[pygame.Surface]:
        """Let time pass."""
        for _n in range(round(seconds * RATE)):
            self.now += 1000 // RATE
            self.stage.ctx.worker.finish()
            self.stage.news()
            self.stage.tick(self.now)
            surface = pygame.Surface(SIZE)
            self.stage.draw(surface)
            self._mouse(surface)
            yield surface

    def _mouse(self, surface: pygame.Surface) -> None:
        x, y = self.at
        arrow = [(x, y), (x, y + 22), (x + 6, y + 17), (x + 15, y + 16)]
        pygame.draw.polygon(surface, (255, 255, 255), arrow)
        pygame.draw.aalines(surface, (0, 0, 0), True, arrow)

    def go(self, to: tuple[int, int], seconds: float = 0.5) -> Iterator[pygame.Surface]:
        """Move the mouse."""
        start, count = self.at, max(1, round(seconds * RATE))
        for n in range(1, count + 1):
            ease = n / count * (2 - n / count)
            self.at = (round(start[0] + (to[0] - start[0]) * ease), round(start[1] + (to[1] - start[1]) * ease))
            self._tell(pygame.MOUSEMOTION, pos=self.at, rel=(0, 0), buttons=(0, 0, 0))
            yield from self.wait(1 / RATE)

    def click(self, key: str) -> Iterator[pygame.Surface]:
        """Go to a widget and press it."""
        found = self.stage.top.router.root.find(key)
        assert found is not None, f"{self.stage.top.screen.name} has no {key}"
        yield from self.go(found.rect.center)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self._tell(kind, pos=self.at, button=1)
        yield from self.wait(0.3)

    def drag(self, key: str, first: int, last: int) -> Iterator[pygame.Surface]:
        """Leave an issue open between two positions."""
        found = self.stage.top.router.root.find(key)
        assert isinstance(found, Stepper)
        start, end = found._node(first), found._node(last)
        yield from self.go(start)
        self._tell(pygame.MOUSEBUTTONDOWN, pos=start, button=1)
        yield from self.go(end, 0.8)
        self._tell(pygame.MOUSEBUTTONUP, pos=end, button=1)
        yield from self.wait(0.4)


def story(camera: Camera) -> Iterator[pygame.Surface]:
    """The note of 31 March: composed, refused, explained, printed."""
    yield from camera.wait(1.2)
    yield from camera.click("compose")
    yield from camera.click("draft:note_31_march")
    yield from camera.wait(1.2)
    yield from camera.click("tabs")
    yield from camera.drag("steps:german_question", 0, 1)
    yield from camera.wait(1.0)
    yield from camera.click("table")
    yield from camera.wait(5.0)
    yield from camera.click("answer:france")
    yield from camera.wait(2.2)
    yield from camera.click("close")
    yield from camera.click("continue")
    if camera.stage.top.screen.name == "answers":
        yield from camera.click("continue")
    yield from camera.wait(2.5)
    yield from camera.click("continue")
    yield from camera.wait(1.5)


def main(file: str) -> int:
    """Draw, and let ffmpeg make the film."""
    pygame.display.init()
    pygame.font.init()
    with tempfile.TemporaryDirectory() as folder:
        for n, surface in enumerate(story(Camera())):
            pygame.image.save(surface, Path(folder) / f"{n:04}.png")
        shrunk = f"fps={RATE},scale={WIDE}:-1:flags=lanczos,split[a][b];[a]palettegen=max_colors=64:stats_mode=diff[p];"
        words = ["-i", f"{folder}/%04d.png", "-lavfi", shrunk + "[b][p]paletteuse=dither=none:diff_mode=rectangle", file]
        subprocess.run(["ffmpeg", "-y", "-v", "error", "-framerate", str(RATE), *words], check=True)
    print(f"{file}: {Path(file).stat().st_size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
