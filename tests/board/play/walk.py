"""Every screen of play, one after the other, from one fixed game."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.board.play.conduct import ConductScreen
from game.board.routes import Dossier, Push, Reading, Route
from game.pages.verdict import foreseen
from tests.board.play.house import House

LETTERS = {"sound": pygame.K_s, "argue": pygame.K_a, "gestures": pygame.K_g, "declare": pygame.K_d}


def screens(house: House) -> Iterator[str]:
    """Bring each screen to the top, and say its name."""
    while house.name == "news":
        yield "news"
        house.press("continue")
    yield "table"
    house.screen.turn_to(1)  # type: ignore[attr-defined]
    house.stage.rebuild()
    yield "table-delegations"
    house.screen.turn_to(0)  # type: ignore[attr-defined]
    house.stage.rebuild()
    yield from _sheets(house)
    yield from _composing(house)
    for name, key in LETTERS.items():
        house.key(key, name[0])
        assert isinstance(house.screen, ConductScreen)
        yield name
        house.press("back")
    yield from _rest(house)


def _push(house: House, route: Route) -> None:
    house.ctx.post(Push(route))
    house.settle()


def _sheets(house: House) -> Iterator[str]:
    _push(house, Dossier(3))
    yield "dossier"
    house.press("close")
    house.press("issue:german_question")
    yield "issue"
    house.press("close")
    house.press("menu")
    yield "menu"
    house.press("close")
    house.press("advisers")
    house.settle()
    yield "advisers"
    house.press("figures:strategist")
    yield "advisers-figures"
    house.press("close")
    house.press("close")


def _composing(house: House) -> Iterator[str]:
    house.press("compose")
    yield "composer-empty"
    house.press("draft:note_31_march")
    yield "composer"
    _push(house, Reading(foreseen(house.ctx.playing().view, 3, house.ctx.playing().draft.package)))
    yield "terms"
    house.press("close")
    house.press("archive")
    yield "archive"
    house.press("close")
    house.press("carry")
    house.settle()
    yield "carry"
    house.press("close")
    house.key(pygame.K_t, "t")
    yield "answers"
    house.press("continue")
    yield "papers"
    house.press("continue")
    yield "table-after"
    house.key(pygame.K_o, "o")
    yield "offers"
    house.press("close")


def _rest(house: House) -> Iterator[str]:
    shown: set[str] = set()
    for _n in range(200):
        name = house.name
        if name == "debrief":
            break
        if name not in shown and name != "table":
            shown.add(name)
            yield f"later-{name}"
        if name == "table" and "chronicle" not in shown and house.ctx.playing().view.state.turn >= 3:
            shown.add("chronicle")
            yield from _chronicle(house)
        house.press({"request": "no", "table": "end"}.get(name, "continue"))
    house.settle()
    for tab in range(6):
        house.screen.tab = tab  # type: ignore[attr-defined]
        house.stage.rebuild()
        yield f"debrief-{tab}"


def _chronicle(house: House) -> Iterator[str]:
    house.press("chronicle")
    yield "chronicle"
    house.screen.tab = 1  # type: ignore[attr-defined]
    house.stage.rebuild()
    yield "branches"
    house.press("back")
