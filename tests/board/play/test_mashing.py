"""Keys and clicks at random: no crash, and no act that is not in the tree."""

from __future__ import annotations

import random

import pygame
import pytest

from tests.board.play.house import House

KEYS = (
    *(pygame.K_TAB,) * 6, pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP,
    pygame.K_DOWN, pygame.K_HOME, pygame.K_END, pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_DELETE, pygame.K_BACKSPACE, pygame.K_F1,
    pygame.K_0, pygame.K_1, pygame.K_2, *range(pygame.K_a, pygame.K_z + 1),
)  # fmt: skip
MODS = (0, 0, 0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL)


def one(house: House, chance: random.Random) -> None:
    """One event at random."""
    width, height = house.ctx.size
    pos = (chance.randrange(width), chance.randrange(height))
    match chance.randrange(12):
        case 0 | 1 | 2 | 3 | 4:
            key = chance.choice(KEYS)
            text = chr(key) if 32 <= key < 127 else ""
            house.key(key, text, chance.choice(MODS))
            if text:
                house.stage.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))
        case 5 | 6 | 7 | 8:
            buttons = [w for w in house.root.walk() if w.focusable and w.rect.width and house.root.rect.collidepoint(w.rect.center)]
            target = chance.choice(buttons).rect.center if buttons and chance.random() < 0.8 else pos
            house.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=target, button=chance.choice((1, 1, 1, 3))))
            house.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos if chance.random() < 0.2 else target, button=1))
        case 9:
            house.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0)))
        case 10:
            house.stage.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=chance.choice((-3, -1, 1, 3))))
        case 11:
            house.stage.tick(house.stage.now + chance.randrange(1500))


def mash(seed: int, events: int, size: tuple[int, int] = (1024, 640), **more: object) -> tuple[int, set[str]]:
    """Play at random; a board that is left for the first page begins anew. Returns how many acts there were, and on what screens."""
    chance, acts, seen = random.Random(seed), 0, set()
    house = House(size, reduced_motion=False, seed=seed, papers=True, **more)  # type: ignore[arg-type]
    for n in range(events):
        session = house.ctx.session
        if session is None or house.stage.closed or not house.stage.levels:
            house = House(size, reduced_motion=False, seed=seed + n, papers=True, **more)  # type: ignore[arg-type]
            continue
        before = set(session.negotiation.nodes)
        one(house, chance)
        if house.stage.levels:
            seen.add(house.name)
        assert before <= set(session.negotiation.nodes), "an act was lost"
        acts += len(session.negotiation.nodes) - len(before)
        if n % 25 == 0 and not house.stage.closed and house.stage.levels:
            house.draw()
            house.stage.news()
    return acts, seen


@pytest.mark.parametrize("seed", range(3))
def test_mashing_never_crashes_or_loses_an_act(seed: int, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *a, **k: tmp_path)
    acts, seen = mash(seed, 400)
    assert acts
    assert len(seen) > 3


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 104))
def test_mashing_for_ten_thousand_events(seed: int, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *a, **k: tmp_path)
    mash(seed, 10_000)
