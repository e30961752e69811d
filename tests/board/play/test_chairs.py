"""A negotiation without a map: a table with its chairs, which is walked, clicked and read as the map is."""

from __future__ import annotations

import pygame
import pytest

from game.board.map.scale import ACCEPTS, OWN, REFUSES, key
from game.board.play.chairs import Chairs, plates
from tests import tiny
from tests.board.play.house import House
from tests.board.stage import SIZES, layout_faults, look_for

TINY = str(tiny.FOLDER)


def table(**more: object) -> tuple[House, Chairs]:
    house = House(seat="north", scenario=TINY, **more)  # type: ignore[arg-type]
    while house.name != "table":
        house.key(pygame.K_RETURN)
        house.settle()
    found = house.find("map")
    assert isinstance(found, Chairs)
    return house, found


def test_everybody_in_office_has_a_chair_with_a_word_for_the_shade() -> None:
    """You sit in front; the West under the new king is not in office and has no chair."""
    house, chairs = table()
    frame = house.ctx.playing().view.compiled
    assert [frame.ids[a] for a in chairs.order] == ["north", "south", "east", "old"]
    assert chairs._word(tiny.NORTH) == "you"
    house.ctx.playing().draft.fill(tiny.package("border=near"))
    house.stage.rebuild()
    chairs = house.find("map")
    assert isinstance(chairs, Chairs)
    assert chairs._word(tiny.SOUTH) == "refuses"  # a hard red line
    words = dict(key())
    assert all(chairs._word(a) == words[chairs.shades[a]] for a in chairs.order[1:])
    picture = house.draw()
    corner = chairs.plates[tiny.SOUTH].move(4, 4).topleft
    assert tuple(picture.get_at(corner))[:3] == REFUSES.fill
    assert tuple(picture.get_at(chairs.plates[tiny.NORTH].move(4, 4).topleft))[:3] == OWN.fill != ACCEPTS.fill


def test_arrows_go_round_and_enter_opens_the_dossier() -> None:
    """Right from your own chair comes the next delegation in protocol order; a click does the same."""
    house, _chairs = table()
    house.focus("map")
    house.key(pygame.K_RIGHT)
    house.key(pygame.K_RIGHT)
    house.draw()
    house.key(pygame.K_RETURN)
    house.settle()
    assert house.name == "dossier"
    house.key(pygame.K_ESCAPE)
    house.settle()
    chairs = house.find("map")
    assert isinstance(chairs, Chairs)
    pos = chairs.plates[tiny.EAST].center
    house.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))
    assert chairs.tip.startswith("East: ")
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        house.stage.handle(pygame.event.Event(kind, pos=pos, button=1))
    house.settle()
    assert house.name == "dossier"


def test_the_composer_shows_the_table_as_well() -> None:
    house, _chairs = table()
    house.press("compose")
    house.key(pygame.K_m, "m")
    house.settle()
    assert isinstance(house.find("map"), Chairs)
    assert house.find("tabs").names[1] == "At the table"  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(1, 15))
def test_plates_overlap_nobody_and_stay_inside(size: tuple[int, int], count: int) -> None:
    look = look_for(size, 1.0)
    rect = pygame.Rect(20, 160, round(size[0] * 0.55), round(size[1] * 0.6))
    found = plates(count, rect, look)
    assert len(found) == count
    assert all(rect.contains(plate) for plate in found)
    assert all(plate.collidelist(found[n + 1 :]) < 0 for n, plate in enumerate(found))
    assert found[0].bottom == max(plate.bottom for plate in found)  # one's own is in front


@pytest.mark.parametrize("text", [100, 200])
def test_the_table_fits(text: int) -> None:
    house, _chairs = table(size=(1024, 640), text=text)
    assert not layout_faults(house.root, pygame.Rect(0, 0, 1024, 640))
