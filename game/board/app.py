"""The window and its loop: waits while nothing happens, draws when something has changed."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.board import routes
from game.board import settings as kept
from game.board.context import Context
from game.board.repeats import Repeats
from game.board.screen import Screen
from game.board.screen_stack import ScreenStack
from game.board.screens.emblem import icon
from game.board.screens.title import TitleScreen
from game.board.sounds import Sounds
from game.errors import DemarcheError
from game.i18n import _
from game.model.players import PlayerKind

if TYPE_CHECKING:
    from game.play.classroom import ClassOptions
    from game.scenario.places import Search

WORK = pygame.USEREVENT + 1
"""Posted when something that runs in the background has news."""

FRAMES = 60
LONGEST_WAIT = 1000
LEAST = (640, 400)
PLAIN = ("x11", "windows")
"""Where a picture now and then needs no renderer: without one the board takes half the memory and opens twice as fast."""
BETWEEN_LOOKS = 8
"""Milliseconds; a frame at 60 a second lasts 16."""


class NoDisplayError(DemarcheError, RuntimeError):
    """There is no display to open a window on; the message says so in a line."""


@dataclass(frozen=True)
class Start:
    """What the board opens with: nothing for the title, or a scenario, or a save."""

    scenario: str | None = None
    seats: tuple[str, ...] = ()
    seed: int | None = None
    others: PlayerKind = PlayerKind.HISTORICAL
    resume: str | None = None
    salvage: bool = False
    search: Search | None = None
    """Where scenarios are looked for; None if the environment says where."""
    class_options: ClassOptions | None = None
    """A class at this screen, as it was asked for."""

    @property
    def route(self) -> routes.Route | None:
        """The first screen, where it is not the title."""
        if self.resume is not None:
            return routes.Resume(self.resume, self.scenario, self.salvage, self.class_options)
        if self.scenario is not None:
            return routes.NamedScenario(self.scenario, self.seats, self.others, self.class_options)
        return None


def build(ctx: Context, route: routes.Route) -> Screen:
    """The screen to which a route leads. The others are read when the first of them is wanted, for the sake of the first picture."""
    from game.board.build import build as every_screen

    return every_screen(ctx, route)


def run(start: Start | None = None) -> int:
    """Open the window and play until it is closed; NoDisplayError if there is none. The exit code."""
    settings = kept.load()
    window = open_window((settings.width, settings.height))
    start = start or Start()
    ctx = Context(settings, size=window.get_surface().get_size(), seed=start.seed, search=start.search)
    ctx.worker.wake = _wake
    ctx.worker.hold()
    try:
        window.set_icon(icon(ctx.look))
        first = start.route
        stage = ScreenStack(ctx, TitleScreen(ctx) if first is None else build(ctx, first), build)
        _loop(stage, window)
    except KeyboardInterrupt:
        return 130
    finally:
        _leave(ctx, window)
    return 0


def open_window(size: tuple[int, int]) -> pygame.Window:
    """A window that can be resized; NoDisplayError says why there is none."""
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "demarche")
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    try:
        if not asked and sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            raise pygame.error(_("there is none"))  # asked, SDL's drivers would each say so in their own words
        pygame.display.init()
        if pygame.display.get_driver() in ("dummy", "offscreen") and asked not in ("dummy", "offscreen"):
            raise pygame.error(_("there is none"))
        if pygame.display.get_driver() in PLAIN:
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        pygame.font.init()
        window = pygame.Window("Démarche", size, resizable=True, allow_high_dpi=True)
        window.get_surface()
    except pygame.error as error:
        pygame.quit()
        raise NoDisplayError(_("The board needs a display to open a window on, and {reason}.").format(reason=_reason(error))) from None
    window.minimum_size = LEAST
    pygame.key.set_repeat(400, 45)
    return window


def _reason(error: pygame.error) -> str:
    reason = str(error).rstrip(".")
    return reason[:1].lower() + reason[1:]


def _wake() -> None:
    """Called from the worker's thread."""
    if pygame.display.get_init():
        pygame.event.post(pygame.event.Event(WORK))


def _loop(stage: ScreenStack, window: pygame.Window) -> None:
    clock, sounds, repeats = pygame.time.Clock(), Sounds(), Repeats()
    pygame.key.start_text_input()
    while not stage.closed:
        due = stage.tick(pygame.time.get_ticks())
        if stage.dirty:
            surface = window.get_surface()
            if surface.get_size() != stage.ctx.size:
                stage.resized(surface.get_size())
            stage.draw(surface)
            window.flip()
            stage.ctx.worker.release()
        _sound(stage, sounds)
        for event in _events(stage, clock, due):
            if not repeats.unwanted(event):
                _dispatch(stage, window, event)


def _sound(stage: ScreenStack, sounds: Sounds) -> None:
    """What is to be heard, once the picture that goes with it is there."""
    if stage.ctx.due_sounds:
        sounds.play(stage.ctx.due_sounds[-1], stage.ctx.settings.loudness, stage.now)
        stage.ctx.due_sounds.clear()
    sounds.rest(stage.now)


def _events(stage: ScreenStack, clock: pygame.time.Clock, due: int | None) -> list[pygame.event.Event]:
    """What has happened; waits for it where nothing moves."""
    if stage.animating:
        clock.tick(FRAMES)
        return pygame.event.get()
    if stage.dirty:
        return pygame.event.get()
    return _awaited(due if due is not None else LONGEST_WAIT)


def _awaited(milliseconds: int) -> list[pygame.event.Event]:
    """The next events, or none after a while. `pygame.event.wait` looks every millisecond, which costs 3 % of a core; this a fraction."""
    end = pygame.time.get_ticks() + max(1, min(LONGEST_WAIT, milliseconds))
    while not (events := pygame.event.get()) and pygame.time.get_ticks() < end:
        pygame.time.wait(BETWEEN_LOOKS)
    return events


def _dispatch(stage: ScreenStack, window: pygame.Window, event: pygame.event.Event) -> None:
    match event.type:
        case kind if kind == WORK:
            stage.news()
        case pygame.WINDOWSIZECHANGED | pygame.WINDOWRESIZED:
            size = window.get_surface().get_size()
            if size != stage.ctx.size:
                stage.resized(size)
        case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED | pygame.WINDOWSHOWN:
            stage.dirty = True
        case pygame.WINDOWCLOSE:
            stage.closed = True
        case _:
            stage.handle(_in_pixels(event, window, stage.ctx.size))


def _in_pixels(event: pygame.event.Event, window: pygame.Window, size: tuple[int, int]) -> pygame.event.Event:
    """The event with its place in pixels of the surface, where a window counts in larger points."""
    if not hasattr(event, "pos") or window.size == size:
        return event
    x, y = event.pos[0] * size[0] // max(1, window.size[0]), event.pos[1] * size[1] // max(1, window.size[1])
    return pygame.event.Event(event.type, {**event.dict, "pos": (x, y)})


def _leave(ctx: Context, window: pygame.Window) -> None:
    """Keep the window's size, let go of the game, close."""
    if ctx.session is not None:
        ctx.session.close()
    width, height = window.size
    ctx.set(width=width, height=height)
    ctx.worker.close()
    pygame.quit()
