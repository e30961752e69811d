"""Pictures of every screen, drawn off-screen from a fixed seed."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pygame

from game.board import routes
from game.board.build import build
from game.board.classroom import pictures as classroom
from game.board.context import Context
from game.board.kit.text import Typesetter
from game.board.lab import pictures as lab
from game.board.play import pictures as play
from game.board.routes import Pop
from game.board.screen import Screen
from game.board.screen_stack import ScreenStack
from game.board.screens.ask import AskScreen
from game.board.screens.brief import BriefScreen
from game.board.screens.comfort import SettingsScreen
from game.board.screens.curtain import CurtainScreen
from game.board.screens.gallery import GalleryScreen
from game.board.screens.help import HelpScreen
from game.board.screens.library import LibraryScreen
from game.board.screens.loading import ResumeScreen
from game.board.screens.saves import SavesScreen
from game.board.screens.seats import SeatsScreen
from game.board.screens.shortcuts import ShortcutsScreen
from game.board.screens.title import TitleScreen
from game.board.settings import Settings
from game.play.opening import begin
from game.scenario.library import Loaded, load

SEED = 1954


def render(
    folder: Path,
    scenario: str | Loaded = "1954",
    size: tuple[int, int] = (1280, 720),
    text_scale: float = 1.0,
    high_contrast: bool = False,
    only: Collection[str] = (),
    chair: str = "",
) -> list[Path]:
    """Draw every screen of a scenario into a folder, or only those named, from one chair (else the main one); returns the files."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    pygame.display.init()
    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, stage in stages(scenario, size, text_scale, high_contrast, only, chair):
        surface = pygame.Surface(size)
        stage.draw(surface)
        path = folder / f"{name}.png"
        pygame.image.save(surface, path)
        files.append(path)
    return files


def stages(
    scenario: str | Loaded,
    size: tuple[int, int],
    text_scale: float,
    high_contrast: bool = False,
    only: Collection[str] = (),
    chair: str = "",
) -> Iterator[tuple[str, ScreenStack]]:
    """Every screen with its name, or only those named, ready to be drawn; nothing is kept on the disk."""
    settings = Settings(text_percent=round(100 * text_scale), high_contrast=high_contrast, reduced_motion=True)
    types = Typesetter()
    loaded = load(scenario)
    for name, make in screens(loaded).items():
        if only and name not in only:
            continue
        ctx = Context(settings, keep=False, size=size, chair=chair, seed=SEED, types=types, search=loaded.search)
        stage = ScreenStack(ctx, make(ctx), build)
        ctx.worker.finish()
        stage.news()
        stage.rebuild()
        stage.tick(0)
        yield name, stage
        ctx.worker.close()


def screens(scenario: str | Loaded) -> dict[str, Callable[[Context], Screen]]:
    """How to come to each screen."""
    loaded = load(scenario)
    return {
        "title": TitleScreen,
        "gallery": GalleryScreen,
        "seats": lambda ctx: SeatsScreen(ctx, loaded),
        "brief": lambda ctx: BriefScreen(seated(ctx, scenario)),
        "curtain": lambda ctx: CurtainScreen(seated(ctx, scenario), ctx.playing().seat, routes.Table()),
        "library": lambda ctx: LibraryScreen(ctx, loaded),
        "library-advisers": lambda ctx: LibraryScreen(ctx, loaded, track_record=True),
        "saves": SavesScreen,
        "settings": SettingsScreen,
        "help": HelpScreen,
        "shortcuts": lambda ctx: ShortcutsScreen(ctx, TitleScreen(ctx).shortcuts()),
        "ask": lambda ctx: AskScreen(ctx, "Leave Démarche?", "Everything you have played is kept.", "Leave", Pop()),
        "wrong": lambda ctx: ResumeScreen(ctx, "nowhere.journal"),
        **lab.pictures(scenario),
        **classroom.pictures(scenario),
        **play.pictures(scenario),
    }


def seated(ctx: Context, scenario: str | Loaded) -> Context:
    """The same context with a game begun from the fixed seed, the main seat taken."""
    loaded = load(scenario)
    ctx.session = begin(loaded, [ctx.chair or loaded.scenario.about.main_seat], SEED, keep=False)
    return ctx
