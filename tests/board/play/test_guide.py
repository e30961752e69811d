"""The guided first game: whoever presses what it points to comes to its end."""

from __future__ import annotations

import pygame

from game.board.context import Context
from game.board.kit.widget import Widget
from game.board.screen_stack import ScreenStack
from game.board.screens.title import TitleScreen
from game.board.settings import Settings
from game.rules.chronicle import Argued, PackageAnswered, Sounded
from tests.board.stage import layout_faults, stack

MOST = 40


def settled(stage: ScreenStack) -> ScreenStack:
    for _n in range(4):
        stage.ctx.worker.finish(20)
        stage.news()
    return stage


def press(stage: ScreenStack, widget: Widget) -> None:
    stage.top.router.focus.go(widget)
    stage.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, unicode="\r", mod=0))
    settled(stage)


def opened(size: tuple[int, int] = (1280, 720), text: int = 100) -> ScreenStack:
    ctx = Context(Settings(reduced_motion=True, text_percent=text), keep=False, size=size)
    stage = settled(stack(ctx, TitleScreen(ctx)))
    found = stage.top.router.root.find("guided")
    assert found is not None
    press(stage, found)
    assert stage.top.screen.name == "brief"
    return stage


def pointed(stage: ScreenStack) -> Widget | None:
    """What the guide points to now."""
    guide = stage.ctx.guide
    assert guide is not None
    root = stage.top.router.root
    return next((w for name in guide.pointer.widgets if (w := root.find(name)) is not None), None)


def test_pressing_what_it_points_to_leads_through_the_first_turn() -> None:
    stage = opened()
    guide = stage.ctx.guide
    assert guide is not None
    screens = [stage.top.screen.name]
    for _n in range(MOST):
        if guide.at == len(guide.steps) - 1:
            break
        here = guide.at
        found = pointed(stage)
        assert found is not None, f"step {here} points to nothing on the {stage.top.screen.name}"
        press(stage, found)
        screens.append(stage.top.screen.name)
    assert guide.at == len(guide.steps) - 1, screens
    assert stage.ctx.playing().view.state.turn > 0
    log = stage.ctx.playing().view.state.log
    assert {Sounded, Argued, PackageAnswered} <= {type(line) for line in log}
    assert {"composer", "answers", "terms", "papers", "conduct"} <= set(screens)


def test_it_can_be_left_at_any_time_and_gives_its_room_back() -> None:
    stage = opened()
    guide = stage.top.router.root.find("guide:leave")
    assert guide is not None
    press(stage, guide)
    assert stage.ctx.guide is None
    assert stage.top.router.root.find("guide:leave") is None
    assert stage.top.router.root.rect.height == 720


def test_nothing_is_cut_off_beside_it_where_windows_are_small_and_text_is_large() -> None:
    for size, text in (((1024, 640), 100), ((1280, 720), 200)):
        stage = opened(size, text)
        assert not layout_faults(stage.top.router.root, pygame.Rect((0, 0), size))
