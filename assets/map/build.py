"""Build the borders of the board's map: `python assets/map/build.py`. See README.md beside this file."""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import arcs
import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry
from sources import Sources
from topojson import only_areas
from world import Units, units_of

HERE = Path(__file__).resolve().parent
PACKAGES = Path(tempfile.gettempdir()) / "demarche-map"
"""Not beside this file: everything under assets/ goes into the wheel."""
SPARE = 900
"""Kilometres beyond the core, east and west, that a wide map shows too: labels may stand there."""
GRID = 0.2
"""Kilometres a step: finer than a pixel at 3840 across."""


@dataclass(frozen=True)
class Window:
    """A projection and what of it is kept, in kilometres."""

    id: str
    projection: str
    clip: tuple[float, float, float, float]
    core: tuple[float, float, float, float]
    tolerance: float
    island: float
    lake: float


WINDOWS = (
    Window(
        id="europe",
        projection="+proj=laea +lat_0=53 +lon_0=17 +units=km",
        clip=(-4700, -2800, 4300, 2800),
        core=(-2350, -2000, 2300, 2080),
        tolerance=2.5,
        island=12,
        lake=250,
    ),
    Window(
        id="north_atlantic",
        projection="+proj=laea +lat_0=52 +lon_0=-72 +units=km",
        clip=(-4300, -3200, 3700, 3400),
        core=(-4180, -2850, 3000, 2800),
        tolerance=14,
        island=900,
        lake=9000,
    ),
)


def project(shape: BaseGeometry, window: Window) -> BaseGeometry:
    """A shape in kilometres, clipped; what lies on the far side of the globe is left out before."""
    transformer = Transformer.from_crs("EPSG:4326", window.projection, always_xy=True)
    radius = math.hypot(*(max(abs(window.clip[i]), abs(window.clip[i + 2])) for i in (0, 1)))
    near = []
    for part in shapely.get_parts(shape):
        flat = shapely.transform(part, lambda p: np.column_stack(transformer.transform(p[:, 0], p[:, 1])))
        if shapely.distance(flat, shapely.Point(0, 0)) < radius:
            near.append(flat)
    if not near:
        return shapely.MultiPolygon()
    kept = [only_areas(shapely.make_valid(part) & box(*window.clip)) for part in near]
    return only_areas(shapely.MultiPolygon([p for k in kept for p in shapely.get_parts(k)]))


def coverage(units: Units, window: Window) -> dict[str, BaseGeometry]:
    """The units of a window as a clean, simplified coverage without islets."""
    flat = {code: project(shape, window) for code, shape in units.shapes.items()}
    flat = {code: shape for code, shape in flat.items() if not shape.is_empty}
    clean = shapely.coverage_clean(list(flat.values()), gap_width=0.5)
    pruned = [_without_islets(shape, window.island) for shape in clean]
    smooth = shapely.coverage_simplify(pruned, window.tolerance)
    assert shapely.coverage_is_valid(smooth), "an edge of the coverage is invalid"
    return {code: only_areas(shape) for code, shape in zip(flat, smooth, strict=True) if not shape.is_empty}


def _without_islets(shape: BaseGeometry, least: float) -> BaseGeometry:
    parts = list(shapely.get_parts(shape))
    largest = max((p.area for p in parts), default=0.0)
    return shapely.MultiPolygon([p for p in parts if p.area >= least or p.area == largest])


def anchor(code: str, shape: BaseGeometry, units: Units, window: Window) -> list[int]:
    """Where a label stands: by hand if the table says so, else the middle of the widest part inside the core."""
    given = units.table.get("anchors", {}).get(code)
    transformer = Transformer.from_crs("EPSG:4326", window.projection, always_xy=True)
    if given is not None:
        x, y = transformer.transform(*given)
        if box(*window.clip).contains(shapely.Point(x, y)):
            return [round(x / GRID), round(y / GRID)]
    west, south, east, north = window.core
    visible = only_areas(shape & box(west - SPARE, south, east + SPARE, north))
    parts = list(shapely.get_parts(visible if not visible.is_empty else shape))
    circle = shapely.maximum_inscribed_circle(max(parts, key=lambda p: p.area), tolerance=5)
    x, y = circle.coords[0]
    return [round(x / GRID), round(y / GRID)]


def room(shape: BaseGeometry, place: list[int]) -> int:
    """How wide a text a unit has room for at its label, in steps: twice the way to its nearer edge, east or west."""
    x, y = place[0] * GRID, place[1] * GRID
    west, _, east, _ = shape.bounds
    across = shapely.get_parts(shapely.LineString([(west - 1, y), (east + 1, y)]) & shape)
    for line in across:
        left, _, right, _ = line.bounds
        if left <= x <= right:
            return round(2 * min(x - left, right - x) / GRID)
    return 0


def deltas(ring: arcs.Ring) -> list[int]:
    """A run of points as one flat list: the first, then steps."""
    flat, (px, py) = [], (0, 0)
    for x, y in ring:
        flat += [x - px, y - py]
        px, py = x, y
    return flat


def lakes_of(sources: Sources, window: Window) -> list[list[int]]:
    """The outlines of the larger lakes."""
    out = []
    for feature in sources.lakes:
        for part in shapely.get_parts(project(feature.shape, window)):
            if part.area >= window.lake:
                ring = arcs.to_steps(list(part.simplify(window.tolerance / 2).exterior.coords), GRID)
                if len(ring) >= 3:
                    out.append(deltas(ring))
    return out


def window_data(units: Units, window: Window, sources: Sources) -> dict[str, Any]:
    """Everything of one window as it is written to the file."""
    shapes = coverage(units, window)
    topology = arcs.build(shapes, GRID)
    places = {code: anchor(code, shapes[code], units, window) for code in sorted(shapes)}
    listed = {
        code: {"polygons": topology.units[code], "anchor": place, "room": room(shapes[code], place), "area": round(shapes[code].area)}
        for code, place in places.items()
    }
    return {
        "projection": window.projection,
        "clip": [round(v / GRID) for v in window.clip],
        "core": [round(v / GRID) for v in window.core],
        "arcs": [deltas(a) for a in topology.arcs],
        "lakes": lakes_of(sources, window),
        "units": listed,
    }


def map_data(name: str, sources: Sources) -> dict[str, Any]:
    """A map with its windows and names."""
    units = units_of(name, sources)
    windows = {w.id: window_data(units, w, sources) for w in WINDOWS}
    shown = sorted({code for w in windows.values() for code in w["units"]})
    table = units.table
    names = {code: list(units.names.get(code, (code, code))) for code in shown}
    head = {"format": 1, "name": table["name"], "from": table["from"], "to": table["to"], "grid": GRID}
    tables = {"follows": table["follows"], "aliases": table["aliases"], "discs": table["discs"]["units"]}
    return head | {"names": names} | tables | {"windows": windows}


def main() -> None:
    """Write the borders of each map that has a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("maps", nargs="*", default=["1954", "2000"], help="names of tables in tables/")
    parser.add_argument("--packages", type=Path, default=PACKAGES, help="where the npm packages are kept")
    arguments = parser.parse_args()
    sources = Sources(arguments.packages)
    for name in arguments.maps:
        data = map_data(name, sources)
        file = HERE / f"borders-{name}.json"
        file.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
        for window, of in data["windows"].items():
            points = sum(len(a) // 2 for a in of["arcs"])
            print(f"{name} {window}: {len(of['units'])} units, {len(of['arcs'])} arcs, {points} points, {len(of['lakes'])} lakes")
        print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
