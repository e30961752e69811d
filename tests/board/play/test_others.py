"""Several people at one screen, slow players, other scenarios."""

from __future__ import annotations

import pygame
import pytest

from game.board.context import Context
from game.board.play.table import TableScreen
from game.board.settings import Settings
from game.play.opening import begin
from game.play.session import Session
from tests.board.play.house import House, load_once
from tests.board.play.test_a_turn import at_the_table, play_to_the_end
from tests.board.play.walk import screens
from tests.board.stage import layout_faults, stack


class Shared(House):
    """Two people at one screen, or others in the chairs."""

    def __init__(self, seats: list[str], others: str = "historical") -> None:
        self.ctx = Context(Settings(reduced_motion=True), keep=False)
        self.ctx.session = begin(load_once("1954"), seats, 7, others, keep=False)
        self.ctx.session.briefed.update(seats)
        self.stage = stack(self.ctx, TableScreen(self.ctx))
        self.settle()


def test_a_curtain_parts_two_people() -> None:
    house = Shared(["ussr", "france"])
    while house.name == "news":
        house.press("continue")
    seen = []
    for _n in range(12):
        if house.name == "curtain":
            seen.append(house.ctx.playing().negotiation.to_act)
            assert house.root.find("map") is None
            house.press("lift")
            assert house.ctx.playing().seat == seen[-1]
        elif house.name == "table":
            house.press("end")
        else:
            house.press("no" if house.name == "request" else "continue")
    assert {"ussr", "france"} <= set(seen)


def test_slow_players_think_aside() -> None:
    house = Shared(["ussr"], "negotiator")
    while house.name == "news":
        house.press("continue")
    house.press("end")
    assert house.name == "deliberating"
    house.key(pygame.K_ESCAPE)
    assert house.name == "deliberating"
    house.settle()
    assert house.name != "deliberating"
    assert not house.ctx.playing().acting


@pytest.mark.parametrize("scenario", ["1993", "2000"])
def test_other_scenarios_are_played_to_the_end(scenario: str) -> None:
    loaded = load_once(scenario)
    house = House(scenario=scenario, seat=loaded.scenario.about.main_seat)
    while house.name == "news":
        house.press("continue")
    faults = layout_faults(house.root, pygame.Rect((0, 0), house.ctx.size))
    assert faults == []
    play_to_the_end(house)
    assert house.name == "debrief"
    house.draw()


def test_the_map_and_the_list_open_a_dossier_by_the_keyboard() -> None:
    house = at_the_table()
    house.focus("map")
    house.key(pygame.K_RIGHT)
    house.key(pygame.K_RETURN)
    assert house.name == "dossier"


def test_a_click_on_a_country_opens_its_dossier() -> None:
    house = at_the_table()
    chart = house.screen._chart  # type: ignore[attr-defined]
    house.draw()
    pos = chart.anchor("FRA")
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        house.stage.handle(pygame.event.Event(kind, pos=pos, button=1))
    assert house.name == "dossier"
    assert house.screen.actor == house.ctx.playing().view.compiled.index["france"]  # type: ignore[attr-defined]


def test_every_screen_can_be_walked_with_tab() -> None:
    house = House(papers=True)
    for name in screens(house):
        stops = house.stage.top.router.focus.stops()
        assert stops, name
        for _stop in stops:
            house.key(pygame.K_TAB)
            assert house.stage.top.router.focus.at is not None, name


def test_answers_come_one_after_the_other_and_can_be_skipped() -> None:
    house = House(reduced_motion=False)
    while house.name == "news":
        house.press("continue")
    house.press("compose")
    house.press("draft:note_31_march")
    house.press("table")
    assert house.name == "answers"
    assert house.stage.animating
    first = pygame.image.tobytes(house.draw(), "RGB")
    house.stage.tick(5000)
    assert pygame.image.tobytes(house.draw(), "RGB") != first
    house.press("continue")
    assert house.name == "answers" and not house.stage.animating
    house.press("continue")
    assert house.name == "table"


def test_two_people_have_two_debriefs() -> None:
    house = Shared(["ussr", "france"])
    for _n in range(400):
        if house.name == "debrief":
            break
        keys = {"curtain": "lift", "table": "end", "request": "no"}
        house.press(keys.get(house.name, "continue"))
    house.settle()
    other = next(w.key for w in house.root.walk() if w.key.startswith("debrief:"))
    house.press(other)
    assert house.name == "debrief"
    assert house.screen.seat == other.partition(":")[2]  # type: ignore[attr-defined]


def test_going_back_from_the_debrief_leads_to_the_table() -> None:
    house = at_the_table()
    play_to_the_end(house)
    house.press("again")
    house.press("branch:0")
    house.settle()
    assert house.name == "table"
    assert house.ctx.playing().negotiation.head == 0


def test_a_game_that_goes_on_tells_this_turn_only() -> None:
    house = at_the_table()
    for _n in range(40):
        if house.name == "table" and house.ctx.playing().view.state.turn >= 4:
            break
        house.press({"table": "end", "request": "no"}.get(house.name, "continue"))
    again = Shared(["ussr"])
    session = house.ctx.playing()
    again.ctx.session = Session(session.negotiation, None, "ussr")
    again.stage = stack(again.ctx, TableScreen(again.ctx))
    again.settle()
    assert again.name in ("news", "table")
    if again.name == "news":
        assert all(n.line.turn == 4 for n in again.screen._lines)  # type: ignore[attr-defined]
        assert not again.screen.opening  # type: ignore[attr-defined]
        again.press("continue")
    assert again.name == "table"


def test_the_opening_says_how_to_begin_once() -> None:
    house = House()
    assert house.name == "news"
    assert house.screen.opening  # type: ignore[attr-defined]
    house.press("continue")
    house.press("compose")
    house.key(pygame.K_ESCAPE)
    assert house.name == "table"


def test_a_large_map_is_drawn_aside_once_and_then_there_is_rest() -> None:
    house = House((3840, 2160))
    while house.name == "news":
        house.press("continue")
    asked: list[object] = []
    drawn = house.ctx.drawn

    def counted(key: object, make: object) -> object:
        if key not in house.ctx.pictures:
            asked.append(key)
        return drawn(key, make)  # type: ignore[arg-type]

    house.ctx.drawn = counted  # type: ignore[method-assign, assignment]
    for _n in range(5):
        house.settle()
    assert len(asked) <= 1
    assert not house.ctx.worker.busy
    assert house.draw().get_at(house.find("map").rect.center) != house.screen._chart.style.sea  # type: ignore[attr-defined]
