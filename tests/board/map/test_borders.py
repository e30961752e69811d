"""The data: what a scenario names is there, no edge is walked twice the same way, known areas come out right."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from game.assets import asset
from game.atlas.borders import Borders, BordersError, Window, borders_for, read
from game.scenario.library import load, shipped

NAMES = ["1954", "2000"]


def ring_area(points: np.ndarray) -> float:
    x, y = points[:, 0], points[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)


def area(window: Window, code: str) -> float:
    rings = [[ring_area(window.ring(r)) for r in polygon] for polygon in window.units[code].polygons]
    return sum(outer - sum(holes) for outer, *holes in rings)


def scenario_codes(name: str) -> tuple[Borders, set[str]]:
    scenario = load(name).scenario
    return borders_for(scenario.map.borders), {c for d in scenario.delegations for c in d.countries}


@pytest.mark.parametrize("name", shipped())
def test_every_code_of_a_shipped_scenario_is_on_its_map(name: str) -> None:
    borders, codes = scenario_codes(name)
    assert codes
    assert sorted(c for c in codes if borders.canonical(c) is None) == []
    drawn = {code for window in borders.windows.values() for code in window.units}
    assert {borders.canonical(c) for c in codes} <= drawn


@pytest.mark.parametrize("name", NAMES)
def test_each_arc_is_walked_once_or_once_each_way(name: str) -> None:
    for window in read(asset(f"map/borders-{name}.json")).windows.values():
        walked = Counter(a for u in window.units.values() for polygon in u.polygons for ring in polygon for a in ring)
        assert set(walked.values()) == {1}
        assert all(len(sides) <= 2 for sides in window.sides.values())
        assert {a if a >= 0 else ~a for a in walked} == set(range(len(window.arcs)))


@pytest.mark.parametrize("name", NAMES)
def test_rings_close_and_stay_inside_the_clip(name: str) -> None:
    for window in read(asset(f"map/borders-{name}.json")).windows.values():
        west, south, east, north = window.clip
        for unit in window.units.values():
            for polygon in unit.polygons:
                for ring in polygon:
                    runs = [window.arcs[a] if a >= 0 else window.arcs[~a][::-1] for a in ring]
                    ends = [(tuple(run[-1]), tuple(after[0])) for run, after in zip(runs, runs[1:] + runs[:1], strict=True)]
                    assert all(end == start for end, start in ends)
        points = np.concatenate(window.arcs)
        assert points[:, 0].min() >= west - 1 and points[:, 0].max() <= east + 1
        assert points[:, 1].min() >= south - 1 and points[:, 1].max() <= north + 1


@pytest.mark.parametrize(
    ("name", "code", "square_kilometres"),
    [
        ("1954", "GDR", 108_300), ("1954", "FRG", 246_000), ("1954", "SAA", 2_570), ("1954", "CSK", 127_900), ("1954", "YUG", 255_800),
        ("1954", "WBE", 480), ("2000", "DEU", 357_000), ("2000", "UKR", 603_600), ("2000", "YUG", 102_200), ("2000", "CZE", 78_900),
        ("2000", "LUX", 2_590), ("2000", "POL", 312_700),
    ],
)  # fmt: skip
def test_areas_are_those_of_the_books(name: str, code: str, square_kilometres: float) -> None:
    found = area(read(asset(f"map/borders-{name}.json")).windows["europe"], code)
    tolerance = 0.12 if square_kilometres < 5_000 else 0.025
    assert abs(found - square_kilometres) < tolerance * square_kilometres


def test_what_ended_or_had_not_begun_is_on_one_map_only() -> None:
    old, new = borders_for("1954"), borders_for("2000")
    assert {"FRG", "GDR", "CSK", "SAA", "WBE"} <= old.names.keys() and not {"DEU", "UKR", "CZE", "EST"} & old.names.keys()
    assert {"DEU", "UKR", "CZE", "SVK", "EST", "HRV"} <= new.names.keys() and not {"FRG", "GDR", "CSK"} & new.names.keys()


def test_a_year_takes_the_borders_whose_years_hold_it() -> None:
    assert [borders_for(y).name for y in ("1949", "1954", "1993", "2000", "2006", "2022", "1914", "nowhere")] == [
        "1954", "1954", "2000", "2000", "2000", "2000", "1954", "2000",
    ]  # fmt: skip


def test_files_stay_small() -> None:
    assert sum(asset(f"map/borders-{n}.json").stat().st_size for n in NAMES) < 424_000
    assert sum(f.stat().st_size for f in asset("fonts").iterdir()) < 2_000_000


def test_a_file_that_is_no_map_says_so(tmp_path: Path) -> None:
    for text in ("", "[]", '{"format": 2}', '{"format": 1, "name": "x"}'):
        file = tmp_path / f"borders-{len(text)}.json"
        file.write_text(text)
        with pytest.raises(BordersError, match="borders-"):
            read(file)
