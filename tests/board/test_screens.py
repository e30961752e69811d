"""Every screen: laid out at every size, reached by keys alone, left again, and not to be broken by mashing."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.board import routes
from game.board.build import build
from game.board.context import Context
from game.board.kept_games import Kept
from game.board.kit.label import Label
from game.board.kit.theme import HIGH_CONTRAST
from game.board.screen import Screen
from game.board.screen_stack import ScreenStack
from game.board.screens.ask import AskScreen
from game.board.screens.brief import BriefScreen
from game.board.screens.emblem import icon
from game.board.screens.gallery import GalleryScreen
from game.board.screens.seats import SeatsScreen
from game.board.screens.shortcuts import ShortcutsScreen
from game.board.screens.title import TitleScreen
from game.board.screenshots import render, screens, stages
from game.board.settings import Settings
from game.lab import counterfactual
from game.lab.shifts import WhatIf
from game.model.question import Question
from tests import tiny
from tests.board.stage import SIZES, layout_faults, stack

SCALES = (1.0, 2.0)
KEYS = (
    pygame.K_TAB, pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN,
    pygame.K_F1, pygame.K_F5, pygame.K_PAGEDOWN, pygame.K_END, pygame.K_HOME, pygame.K_DELETE, pygame.K_BACKSPACE, pygame.K_a, pygame.K_3,
)  # fmt: skip


def settle(stage: ScreenStack) -> None:
    """Let what runs aside come back."""
    stage.ctx.worker.finish()
    stage.news()


def press(stage: ScreenStack, *keys: int) -> None:
    for key in keys:
        stage.handle(pygame.event.Event(pygame.KEYDOWN, key=key, unicode="", mod=0))
        settle(stage)


def tab_to(stage: ScreenStack, key: str) -> None:
    """Reach a widget by Tab alone."""
    for _n in range(200):
        at = stage.top.router.focus.at
        if at is not None and at.key == key:
            return
        press(stage, pygame.K_TAB)
    raise AssertionError(f"{key} cannot be reached by Tab")


@pytest.fixture(autouse=True)
def no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens before the table are tried without it; it has tests of its own."""

    def without_table(ctx: Context, route: routes.Route) -> Screen:
        table = routes.Ask("The table", "Here one plays.", "Yes", routes.Quit())
        return build(ctx, table if isinstance(route, routes.Table) else route)

    monkeypatch.setattr("tests.board.stage.build", without_table)


@pytest.fixture(autouse=True, scope="module")
def answered_once() -> Iterator[None]:
    """A question that has been put to the laboratory is answered: what it plays is tried in tests of its own."""
    ask, known = counterfactual.whatif, {}

    def remembered(question: Question, **how: Any) -> WhatIf:
        key = repr(question), how["base"].digest, how["games"]
        if key not in known or known[key].games < how["games"]:
            known[key] = ask(question, **how)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counterfactual, "whatif", remembered)
        yield


@pytest.fixture
def title() -> Iterator[ScreenStack]:
    ctx = Context(Settings(reduced_motion=True), keep=False, seed=7)
    yield stack(ctx, TitleScreen(ctx))
    ctx.worker.close()


def _in_every_size() -> list[object]:
    """Both scenarios in the smallest window, 1954 in a usual and in the largest one; the others are drawn in the long tests."""
    found: list[object] = []
    for scenario in ("1954", "1993"):
        for scale in SCALES:
            for size in SIZES:
                usual = (size, scale) in ((SIZES[1], 1.0), (max(SIZES), 2.0))
                marks = [] if size == min(SIZES) or (usual and scenario == "1954") else [pytest.mark.long]
                found.append(pytest.param(size, scale, scenario, marks=marks, id=f"{scenario}-{scale}-{size[0]}x{size[1]}"))
    return found


@pytest.mark.parametrize(("size", "scale", "scenario"), _in_every_size())
def test_nothing_overlaps_or_is_cut_off_on_any_screen(size: tuple[int, int], scale: float, scenario: str) -> None:
    faults = {name: layout_faults(stage.top.router.root, pygame.Rect((0, 0), size)) for name, stage in stages(scenario, size, scale)}
    assert not {name: found[:3] for name, found in faults.items() if found}


def test_pictures_of_every_screen_are_drawn_and_the_same_again(tmp_path: Path) -> None:
    first = render(tmp_path / "a", "1954", (1024, 640))
    second = render(tmp_path / "b", "1954", (1024, 640))
    assert {p.stem for p in first} == set(screens("1954"))
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.stem


def kept_game(played: float = 15.5 * 86_400) -> Kept:
    return Kept(Path("1954-2026-11-30-110148-531.journal"), "The note of 31 March 1954", ("Soviet Union",), 3, 7, played)


def test_every_way_of_the_first_page_is_in_sight_where_a_game_is_kept() -> None:
    page = TitleScreen(Context(Settings(reduced_motion=True), keep=False))
    page._kept = kept_game()
    stage = stack(page.ctx, page)
    leave = stage.top.router.root.find("quit")
    assert leave is not None and leave.rect.bottom < page.ctx.size[1]


def test_the_first_page_says_what_would_go_on() -> None:
    page = TitleScreen(Context(Settings(reduced_motion=True), keep=False))
    page._kept = kept_game()
    card = stack(page.ctx, page).top.router.root.find("continue")
    assert card is not None
    said = " ".join(w.text for w in card.walk() if isinstance(w, Label))
    assert "The note of 31 March 1954 · Soviet Union · 16 January 1970" in said


def test_high_contrast_reaches_the_picture(title: ScreenStack) -> None:
    title.ctx.set(high_contrast=True)
    title.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F2, unicode="", mod=0))
    surface = pygame.Surface(title.ctx.size)
    title.draw(surface)
    assert surface.get_at((10, 10))[:3] == HIGH_CONTRAST.bar
    assert title.top.router.root.look.theme is HIGH_CONTRAST


def test_from_the_title_to_the_table_by_keys_alone(title: ScreenStack) -> None:
    tab_to(title, "new")
    press(title, pygame.K_RETURN)
    assert isinstance(title.top.screen, GalleryScreen)
    tab_to(title, "scenarios")
    press(title, pygame.K_RETURN)
    assert isinstance(title.top.screen, SeatsScreen)
    tab_to(title, "begin")
    press(title, pygame.K_RETURN)
    assert isinstance(title.top.screen, BriefScreen)
    assert title.ctx.session is not None
    assert title.ctx.session.seat == "ussr"
    tab_to(title, "table")
    press(title, pygame.K_RETURN)
    assert "ussr" in title.ctx.session.briefed
    assert isinstance(title.top.screen, AskScreen)


def test_from_the_title_to_the_laboratory_and_on_to_a_chair_by_keys_alone(title: ScreenStack) -> None:
    tab_to(title, "lab")
    press(title, pygame.K_RETURN)
    assert isinstance(title.top.screen, GalleryScreen)
    tab_to(title, "scenarios")
    press(title, pygame.K_RETURN)
    assert title.top.screen.name == "lab"
    press(title, pygame.K_ESCAPE)
    tab_to(title, "open")
    press(title, pygame.K_RETURN)
    assert isinstance(title.top.screen, SeatsScreen)


def test_several_people_get_a_curtain_that_cannot_be_slipped_behind(title: ScreenStack) -> None:
    tab_to(title, "new")
    press(title, pygame.K_RETURN, pygame.K_RETURN)
    tab_to(title, "seat-france")
    press(title, pygame.K_SPACE)
    tab_to(title, "begin")
    press(title, pygame.K_RETURN)
    assert title.top.screen.name == "curtain"
    press(title, pygame.K_ESCAPE)
    assert title.top.screen.name == "curtain"
    tab_to(title, "lift")
    press(title, pygame.K_RETURN)
    assert isinstance(title.top.screen, BriefScreen)


def test_escape_leads_back_from_every_screen_and_asks_before_leaving(title: ScreenStack) -> None:
    for key in ("new", "lab", "saves", "settings", "help"):
        tab_to(title, key)
        press(title, pygame.K_RETURN)
        assert not isinstance(title.top.screen, TitleScreen)
        press(title, pygame.K_F1)
        assert isinstance(title.top.screen, ShortcutsScreen)
        press(title, pygame.K_ESCAPE, pygame.K_ESCAPE)
        assert isinstance(title.top.screen, TitleScreen)
    press(title, pygame.K_ESCAPE)
    assert isinstance(title.top.screen, AskScreen)
    press(title, pygame.K_ESCAPE)
    assert isinstance(title.top.screen, TitleScreen)
    press(title, pygame.K_ESCAPE)
    tab_to(title, "yes")
    press(title, pygame.K_RETURN)
    assert title.closed


def test_everything_that_can_be_pressed_can_be_reached_by_tab() -> None:
    for name, stage in stages("1954", (1280, 720), 1.0):
        seen = set()
        for _n in range(len(stage.top.router.focus.stops()) + 1):
            press(stage, pygame.K_TAB)
            focus = stage.top.router.focus
            seen.add(next(n for n, stop in enumerate(focus.stops()) if stop is focus.at))
        assert seen == set(range(len(stage.top.router.focus.stops()))), name


def test_a_broken_scenario_is_listed_with_its_error(title: ScreenStack, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\nabout:\n  titel: Wrong\n", encoding="utf-8")
    gallery = GalleryScreen(title.ctx)
    stage = stack(title.ctx, gallery)
    settle(stage)
    tab_to(stage, "folder")
    stage.handle(pygame.event.Event(pygame.TEXTINPUT, text=str(tmp_path)))
    press(stage, pygame.K_RETURN)
    assert gallery.found[-1].loaded is None
    text = " ".join(str(getattr(w, "text", "")) for w in stage.top.router.root.walk())
    assert "Line 3, column" in text
    assert "titel" in text
    assert not layout_faults(stage.top.router.root, pygame.Rect((0, 0), title.ctx.size))


def test_a_save_that_cannot_be_read_says_why_and_leads_home(title: ScreenStack, tmp_path: Path) -> None:
    from game.board.screens.loading import ResumeScreen

    bad = tmp_path / "bad.journal"
    bad.write_text("nonsense\n", encoding="utf-8")
    stage = stack(title.ctx, ResumeScreen(title.ctx, str(bad)))
    settle(stage)
    screen = stage.top.screen
    assert isinstance(screen, ResumeScreen)
    assert "bad.journal" in screen.wrong
    tab_to(stage, "salvage")
    press(stage, pygame.K_RETURN)
    tab_to(stage, "home")
    press(stage, pygame.K_RETURN)
    assert isinstance(stage.top.screen, TitleScreen)


def test_settings_hold_at_once(title: ScreenStack) -> None:
    tab_to(title, "settings")
    press(title, pygame.K_RETURN)
    tab_to(title, "text")
    before = title.top.router.root.look.face("body").size
    press(title, pygame.K_END)
    assert title.ctx.settings.text_percent == 200
    assert title.top.router.root.look.face("body").size > 1.8 * before
    assert title.top.router.focus.at is not None
    assert title.top.router.focus.at.key == "text"


def test_a_tooltip_comes_and_goes(title: ScreenStack) -> None:
    stage = stack(title.ctx, GalleryScreen(title.ctx))
    settle(stage)
    again = stage.top.router.root.find("again")
    assert again is not None
    stage.tick(0)
    stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=again.rect.center, rel=(0, 0), buttons=(0, 0, 0)))
    assert stage.tick(10) is not None
    stage.draw(pygame.Surface(title.ctx.size))
    assert stage.tick(1000) is None
    assert stage.dirty
    stage.draw(pygame.Surface(title.ctx.size))
    stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(1, title.ctx.size[1] - 1), rel=(0, 0), buttons=(0, 0, 0)))
    stage.tick(1010)
    assert stage.dirty


def test_an_idle_screen_asks_for_nothing(title: ScreenStack) -> None:
    settle(title)
    title.draw(pygame.Surface(title.ctx.size))
    assert title.tick(5000) is None
    assert not title.dirty


def mash(name: str, events: int, seed: int) -> None:
    """Random keys and clicks, a resize now and then. Where it leads away from the screen it starts there anew."""
    chance = random.Random(f"{name} {seed}")
    size = chance.choice(SIZES[:2])
    surface = pygame.Surface(size)
    make = screens("1954")[name]
    stage = None
    for n in range(events):
        if stage is None or stage.closed or len(stage.levels) > 6 or n % 400 == 0:
            if stage is not None:
                stage.ctx.worker.close()
            ctx = Context(Settings(), keep=False, size=size, seed=1)
            stage = stack(ctx, make(ctx))
            settle(stage)
        stage.handle(_random_event(chance, size))
        if chance.random() < 0.1:
            settle(stage)
        if chance.random() < 0.01:
            stage.resized(chance.choice(SIZES[:2]))
            stage.resized(size)
        if not stage.closed:
            stage.tick(n * 16)
            if chance.random() < 0.1:
                stage.draw(surface)
    assert stage is not None
    stage.ctx.worker.close()


def _random_event(chance: random.Random, size: tuple[int, int]) -> pygame.event.Event:
    pos = (chance.randrange(size[0]), chance.randrange(size[1]))
    match chance.randrange(7):
        case 0 | 1:
            key = chance.choice(KEYS)
            mod = chance.choice((0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL))
            return pygame.event.Event(pygame.KEYDOWN, key=key, unicode=chr(key) if 32 <= key < 127 else "", mod=mod)
        case 2:
            return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=chance.choice((1, 1, 1, 2, 3)))
        case 3:
            return pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=chance.choice((1, 1, 3)))
        case 4:
            return pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0))
        case 5:
            return pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=chance.choice((-3, -1, 1, 3)))
        case _:
            return pygame.event.Event(pygame.TEXTINPUT, text=chance.choice(("a", "7", "é", "**", "", "ж", "x" * 300)))


@pytest.mark.parametrize("name", sorted(screens("1954")))
def test_mashing_breaks_nothing(name: str) -> None:
    mash(name, 150, 1)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(screens("1954")))
def test_mashing_for_long_breaks_nothing(name: str) -> None:
    """DEMARCHE_MASHES says for how many events; 10,000 before a release. The laboratory plays games meanwhile, and gets a third."""
    events = int(os.environ.get("DEMARCHE_MASHES", "2500"))
    mash(name, events // 3 if name.startswith("lab") else events, 2)


def add(stage: ScreenStack, folder: str) -> GalleryScreen:
    gallery = stage.top.screen
    assert isinstance(gallery, GalleryScreen)
    gallery.folder = folder
    gallery._add()
    settle(stage)
    return gallery


def test_what_is_added_stays_for_the_session_and_is_there_once(title: ScreenStack, tmp_path: Path) -> None:
    shutil.copytree(tiny.FOLDER, tmp_path / "tiny")
    stage = stack(title.ctx, GalleryScreen(title.ctx))
    settle(stage)
    before = len(add(stage, "1954").found)
    gallery = add(stage, str(tmp_path / "tiny"))
    assert len(gallery.found) == before + 1 and gallery.chosen == before
    assert len(add(stage, str(tmp_path / "tiny" / "scenario.yaml")).found) == before + 1
    again = stack(title.ctx, GalleryScreen(title.ctx))
    settle(again)
    assert len(again.top.screen.found) == before + 1  # type: ignore[attr-defined]


def test_a_path_at_which_nothing_lies_is_said_and_is_no_entry(title: ScreenStack, tmp_path: Path) -> None:
    stage = stack(title.ctx, GalleryScreen(title.ctx))
    settle(stage)
    before = len(stage.top.screen.found)  # type: ignore[attr-defined]
    gallery = add(stage, str(tmp_path / "nowhere"))
    assert len(gallery.found) == before and not title.ctx.added
    assert any("No scenario lies in" in toast.text for toast in stage.toasts)
    assert gallery.folder, "what was typed can be mended"


def test_the_way_to_the_laboratory_says_where_it_leads(title: ScreenStack) -> None:
    stage = stack(title.ctx, GalleryScreen(title.ctx, asking=True))
    settle(stage)
    said = [w.text for w in stage.top.router.root.walk() if isinstance(w, Label)]
    assert "What if …?" in said and "Negotiations" not in said


def test_the_window_has_the_emblem_for_its_icon() -> None:
    """Square, opaque in the middle, round at the corners, and not of one colour."""
    drawn = icon(Context(Settings(), keep=False).look, 64)
    assert drawn.get_size() == (64, 64)
    assert drawn.get_at((32, 32)).a == 255 and drawn.get_at((0, 0)).a == 0
    assert len({tuple(drawn.get_at((x, y))) for x in range(64) for y in range(64)}) > 3
