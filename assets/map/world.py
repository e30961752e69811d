"""From today's countries to the units of a map: merge, move, split and carve by the tables beside this file."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry
from sources import Sources
from topojson import only_areas

TABLES = Path(__file__).resolve().parent / "tables"

PARTS_OF = {"248": "FIN", "336": "ITA", "492": "FRA", "630": "USA", "831": "GBR", "832": "GBR", "833": "GBR"}
"""Islands and enclaves that no table tells apart, with the unit they are drawn with."""

WITHOUT_NUMBER = {"Kosovo": "XKX", "N. Cyprus": "CYP"}
REACH = 0.25
"""How far beyond their border, in degrees, provinces reach when they cut a country drawn more coarsely than they are."""
CRUMB = 0.004
"""Pieces smaller than this (square degrees, about 30 km²) fall to the other side of a split."""


@dataclass
class Units:
    """The units of one map in degrees, with what the tables say about them."""

    table: dict[str, Any]
    names: dict[str, tuple[str, str]]
    shapes: dict[str, BaseGeometry] = field(default_factory=dict)


def read_names() -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """Codes by ISO number, and names by code."""
    with (TABLES / "countries.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {r["numeric"]: r["code"] for r in rows}, {r["code"]: (r["name"], r["short"]) for r in rows}


def today(sources: Sources) -> Units:
    """Every country of the table as it is now."""
    codes, names = read_names()
    codes |= PARTS_OF
    parts: dict[str, list[BaseGeometry]] = {}
    for country in sources.countries:
        code = codes.get(country.id) or WITHOUT_NUMBER.get(country.properties["name"])
        if code is not None:
            parts.setdefault(code, []).append(country.shape)
    return Units({}, names, {code: _union(shapes) for code, shapes in parts.items()})


def units_of(map_name: str, sources: Sources) -> Units:
    """The units of a map: today's, changed as its table says."""
    units = today(sources)
    units.table = tomllib.loads((TABLES / f"{map_name}.toml").read_text(encoding="utf-8"))
    for move in units.table.get("move", []):
        _move(units, move, sources)
    for into, codes in units.table.get("merge", {}).items():
        present = [units.shapes.pop(code) for code in sorted({into, *codes}) if code in units.shapes]
        units.shapes[into] = _union(present)
    for split in units.table.get("split", []):
        _split(units, split, sources)
    for carve in units.table.get("carve", []):
        ring = only_areas(Polygon(carve["ring"]))
        units.shapes[carve["from"]] = only_areas(units.shapes[carve["from"]] - ring)
        units.shapes[carve["unit"]] = ring
    units.names |= {code: (name, short) for code, (name, short) in units.table["names"].items()}
    return units


def _union(shapes: list[BaseGeometry]) -> BaseGeometry:
    return only_areas(shapely.union_all(shapes)) if len(shapes) > 1 else shapes[0]


def _regions(sources: Sources, country: str, ids: list[str]) -> BaseGeometry:
    known = sources.regions(country)
    return only_areas(shapely.union_all([f.shape for i in ids for f in known[i]]))


def _move(units: Units, move: dict[str, Any], sources: Sources) -> None:
    """Give to another unit those whole pieces that lie in a box or in provinces."""
    area = box(*move["box"]) if "box" in move else _regions(sources, move["regions"], move["ids"])
    pieces = shapely.get_parts(units.shapes[move["from"]])
    inside = [p for p in pieces if area.contains(p.representative_point())]
    if not inside:
        raise ValueError(f"nothing of {move['from']} lies in the area that goes to {move['to']}")
    kept = [p for p in pieces if not area.contains(p.representative_point())]
    units.shapes[move["to"]] = _union([units.shapes[move["to"]], *inside])
    if kept:
        units.shapes[move["from"]] = MultiPolygon(kept)
    else:
        del units.shapes[move["from"]]


def _split(units: Units, split: dict[str, Any], sources: Sources) -> None:
    """Cut a unit along provinces whose outer border is not quite its own."""
    whole = units.shapes.pop(split["unit"])
    every = set(sources.regions(split["regions"]))
    for code, ids in split["into"].items():
        inside, outside = _regions(sources, split["regions"], ids), _regions(sources, split["regions"], sorted(every - set(ids)))
        reach = inside.buffer(REACH) - outside
        pieces = shapely.get_parts(only_areas(whole & reach))
        units.shapes[code] = MultiPolygon([p for p in pieces if p.area > CRUMB])
        whole = only_areas(whole - units.shapes[code])
    rest = [p for p in shapely.get_parts(whole) if p.area > CRUMB or not _touches(p, units, split)]
    units.shapes[split["rest"]] = MultiPolygon(rest)


def _touches(piece: BaseGeometry, units: Units, split: dict[str, Any]) -> bool:
    """Whether a crumb hangs on a unit that was split off (an island does not)."""
    return any(units.shapes[code].distance(piece) < 1e-9 for code in split["into"])
