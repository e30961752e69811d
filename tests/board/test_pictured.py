"""Pictures that come with a scenario: in the gallery and in a dossier; and those that cannot be shown."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

import pygame
import pytest

from game.board.context import Context
from game.board.kit.framed import Framed
from game.board.kit.widget import Widget
from game.board.pictured import pictured
from game.board.play.dossier import DossierScreen
from game.board.screen_stack import ScreenStack
from game.board.screens.gallery import GalleryScreen
from game.board.settings import Settings
from game.play.opening import begin
from game.scenario.archive import MAX_PACKED
from game.scenario.library import load
from game.scenario.pictures import picture
from tests import tiny
from tests.board.stage import layout_faults, stack

RED = (255, 0, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(tiny.FOLDER, tmp_path / "tiny")
    (tmp_path / "tiny" / "pictures").mkdir()
    return tmp_path / "tiny"


def paint(path: Path, size: tuple[int, int] = (600, 400)) -> Path:
    surface = pygame.Surface(size)
    surface.fill(RED)
    pygame.image.save(surface, path)
    return path


def shown(root: Widget) -> list[Framed]:
    return [w for w in root.walk() if isinstance(w, Framed)]


def is_red(surface: pygame.Surface, frame: Framed) -> bool:
    """Shrinking rounds a little."""
    red, green, blue, _alpha = surface.get_at(frame.rect.move(2, 2).topleft)
    return red > 240 and max(green, blue) < 15


def settle(stage: ScreenStack) -> pygame.Surface:
    surface = pygame.Surface(stage.ctx.size)
    for _n in range(3):
        stage.draw(surface)
        stage.ctx.worker.finish()
        stage.news()
    stage.draw(surface)
    return surface


def test_the_cover_stands_in_the_gallery(folder: Path) -> None:
    paint(folder / "pictures" / "cover.png")
    ctx = Context(Settings(reduced_motion=True), keep=False)
    gallery = GalleryScreen(ctx)
    ctx.added = [str(folder)]
    stage = stack(ctx, gallery)
    settle(stage)
    gallery.chosen = len(gallery.found) - 1
    stage.rebuild()
    surface = settle(stage)
    (frame,) = shown(stage.top.router.root)
    assert is_red(surface, frame)
    assert frame.measure(frame.look, frame.rect.width) <= frame.rect.size
    assert not layout_faults(stage.top.router.root, pygame.Rect((0, 0), ctx.size))
    ctx.worker.close()


def test_a_delegation_has_its_picture_in_its_dossier(folder: Path) -> None:
    loaded = load(str(folder))
    who = loaded.scenario.delegations[1]
    paint(folder / "pictures" / f"{who.id}.png", (90, 2000))
    ctx = Context(Settings(reduced_motion=True), keep=False)
    ctx.session = begin(loaded, [loaded.scenario.about.main_seat], 7, keep=False)
    stage = stack(ctx, DossierScreen(ctx, 1))
    surface = settle(stage)
    (frame,) = shown(stage.top.router.root)
    assert is_red(surface, frame)
    assert not shown(stack(ctx, DossierScreen(ctx, 0)).top.router.root)
    ctx.worker.close()


def test_a_picture_that_turns_out_to_be_none_is_said_once_and_nothing_else_is_lost(folder: Path) -> None:
    good = paint(folder / "pictures" / "cover.png").read_bytes()
    (folder / "pictures" / "cover.png").write_bytes(good[:33] + b"rubbish" * 20)
    ctx = Context(Settings(reduced_motion=True), keep=False)
    gallery = GalleryScreen(ctx)
    ctx.added = [str(folder)]
    stage = stack(ctx, gallery)
    settle(stage)
    gallery.chosen = len(gallery.found) - 1
    stage.rebuild()
    settle(stage)
    assert "cover.png cannot be shown" in stage.toasts[0].text
    assert shown(stage.top.router.root)
    assert not ctx.worker.busy
    ctx.worker.close()


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 5000, 5) + b"\0" * 40])
def test_what_is_no_picture_that_is_allowed_is_not_shown(folder: Path, data: bytes) -> None:
    (folder / "pictures" / "cover.png").write_bytes(data)
    loaded = load(str(folder))
    assert picture(loaded) is None
    assert pictured(Context(keep=False), loaded) == []


def test_links_and_what_is_too_large_are_not_shown(folder: Path, tmp_path: Path) -> None:
    loaded, cover = load(str(folder)), folder / "pictures" / "cover.png"
    cover.symlink_to(paint(tmp_path / "elsewhere.png"))
    assert picture(loaded) is None
    cover.unlink()
    paint(cover)
    assert picture(loaded) is not None
    with cover.open("ab") as stream:
        stream.truncate(MAX_PACKED + 1)
    assert picture(loaded) is None


def test_an_extended_scenario_shows_the_pictures_of_what_it_extends(folder: Path) -> None:
    paint(folder / "pictures" / "cover.png")
    other = folder.parent / "tiny-too"
    other.mkdir()
    (other / "scenario.yaml").write_text("format: 1\nextends: tiny\nabout: {id: tiny-too, title: Another}\n", encoding="utf-8")
    found = picture(load(str(other)))
    assert found is not None and found.path == folder / "pictures" / "cover.png"
