"""The map as the board uses it: drawn at any size, painted again only when something changed, and it knows what is under the mouse."""

import pygame
import pytest

from game.board.map import MapCanvas, borders_for, shade
from game.board.map.scale import ACCEPTS, REFUSES
from tests.board.map.test_borders import scenario_codes

SIZES = [(1024, 640), (1600, 900), (3840, 2160)]


def view(year: str = "1954", size: tuple[int, int] = (960, 600), at: tuple[int, int] = (0, 0)) -> MapCanvas:
    made = MapCanvas(pygame.Rect(at, size), borders_for(year))
    _borders, codes = scenario_codes(year)
    made.set_shades({code: shade(i % 11 / 10) for i, code in enumerate(sorted(codes))})
    return made


@pytest.mark.parametrize("size", SIZES)
def test_draws_at_any_size(size: tuple[int, int]) -> None:
    surface = pygame.Surface(size)
    made = view("2000", size)
    made.set_text_px(round(size[1] / 45))
    made.draw(surface)
    assert surface.get_at((size[0] // 2, size[1] // 3)) != (0, 0, 0)
    rects = list(made.labels.values())
    assert len(rects) > 25 and all(surface.get_rect().contains(r) for r in rects)
    assert all(r.inflate(-4, -4).collidelist(rects[:i]) < 0 for i, r in enumerate(rects))


@pytest.mark.parametrize("size", [(200, 120), (300, 900), (1500, 300), (640, 640)])
def test_draws_in_odd_shapes(size: tuple[int, int]) -> None:
    made = view(size=size)
    made.draw(pygame.Surface(size))


@pytest.mark.parametrize("year", ["1954", "1993", "2000"])
@pytest.mark.parametrize("size", [(960, 600), (700, 600), (1600, 900)])
def test_what_stands_at_the_anchor_of_a_code_is_that_code(year: str, size: tuple[int, int]) -> None:
    made = view(year, size, at=(40, 30))
    for code in scenario_codes(year)[1]:
        place = made.anchor(code)
        assert place is not None, code
        assert made.unit_at(place) == code


def test_water_and_outside_are_nothing() -> None:
    made = view(at=(100, 100))
    assert made.unit_at((5, 5)) is None
    assert made.unit_at((100 + 250, 100 + 300)) is None


def test_berlin_is_a_disc_of_its_own() -> None:
    made = view()
    place = made.anchor("WBE")
    assert place is not None and made.unit_at(place) == "WBE"
    assert made.unit_at((place[0] + 3, place[1] + 3)) == "WBE"


def test_painted_again_only_on_a_change() -> None:
    made, surface = view(), pygame.Surface((960, 600))
    for _ in range(3):
        made.draw(surface)
        made.set_hover(["FRA"])
        made.select(["FRG"])
    assert (made.grounds, made.paintings) == (1, 1)
    shades = {"FRA": ACCEPTS, "FRG": REFUSES}
    made.set_shades(shades)
    made.draw(surface)
    made.set_shades(dict(shades))
    made.draw(surface)
    assert (made.grounds, made.paintings) == (2, 2), "another cast has other borders"
    made.set_shades({"FRA": REFUSES, "FRG": ACCEPTS})
    made.draw(surface)
    assert (made.grounds, made.paintings) == (2, 3), "another stance has not"
    made.set_rect(pygame.Rect(7, 7, 960, 600))
    made.draw(surface)
    assert (made.grounds, made.paintings) == (2, 3), "moving is no change"
    made.set_rect(pygame.Rect(0, 0, 800, 600))
    made.draw(surface, hurry=True)
    assert (made.grounds, made.paintings) == (2, 3), "in a hurry the old picture is stretched"
    made.draw(surface)
    assert (made.grounds, made.paintings) == (3, 4)


def test_a_shade_shows_where_it_was_asked_for() -> None:
    made, surface = view(), pygame.Surface((960, 600))
    colours = []
    for look in (ACCEPTS, REFUSES):
        made.set_shades({"FRA": look, "POL": ACCEPTS})
        made.draw(surface)
        place = made.anchor("FRA")
        assert place is not None
        colours.append(surface.get_at((place[0], place[1] + 30))[:3])
    for found, look in zip(colours, (ACCEPTS, REFUSES), strict=True):
        assert all(abs(a - b) < 40 for a, b in zip(found, look.fill, strict=True))


def test_unknown_codes_are_listed_beside_the_map() -> None:
    made, surface = view(), pygame.Surface((960, 600))
    made.set_shades({"RUS": ACCEPTS, "CHN": REFUSES, "ATLANTIS": ACCEPTS})
    made.set_labels({"ATLANTIS": "Atlantis"})
    made.draw(surface)
    assert made.unknown == ("ATLANTIS",)
    for code in ("ATLANTIS", "CHN"):
        place = made.anchor(code)
        assert place is not None and made.unit_at(place) == code, "listed, whether unknown or beyond the edge"


def test_other_names_of_a_unit_and_what_follows_it() -> None:
    made = view()
    made.set_shades({"SUN": ACCEPTS, "DDR": REFUSES, "FRA": ACCEPTS})
    for given, unit in (("SUN", "RUS"), ("DDR", "GDR"), ("FRA", "DZA")):
        place = made.anchor(unit)
        assert place is not None and made.unit_at(place) == given
    made.set_shades({"FRA": ACCEPTS, "DZA": REFUSES})
    place = made.anchor("DZA")
    assert place is not None and made.unit_at(place) == "DZA", "named apart, it stands apart"


def test_the_inset_stays_small_and_off_iceland() -> None:
    for size in ((1280, 800), (1600, 900), (1020, 600)):
        made = view(size=size)
        made.draw(pygame.Surface(size))
        usa, iceland = made.anchor("USA"), made.anchor("ISL")
        assert usa is not None and iceland is not None
        assert usa[0] < 300 * size[0] / 1280 < iceland[0]


def test_an_outline_is_drawn_and_goes_away() -> None:
    made, surface, again = view(), pygame.Surface((960, 600)), pygame.Surface((960, 600))
    made.draw(surface)
    made.set_hover(["BEL", "NLD", "LUX", "ITA"])
    made.draw(again)
    assert pygame.image.tobytes(surface, "RGB") != pygame.image.tobytes(again, "RGB")
    made.set_hover([])
    made.draw(again)
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(again, "RGB")


def test_the_key_hides_no_delegation() -> None:
    made = view("2000", (1000, 590))
    made.set_text_px(26)
    made.draw(pygame.Surface((1000, 590)))
    for code in ("PRT", "ESP", "GRC", "TUR", "GBR"):
        place = made.anchor(code)
        assert place is not None and made.unit_at(place) == code
    assert {"ESP", "GRC", "TUR"} <= made.labels.keys()
