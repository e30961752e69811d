"""Borders of a year: units, the arcs between them, names; read from the files that assets/map/build.py writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from game.assets import asset
from game.errors import DemarcheError

Points = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]


class BordersError(DemarcheError, ValueError):
    """A file of borders that cannot be drawn; the message says why."""


@dataclass(frozen=True)
class Unit:
    """A country on the map: polygons as rings of arc numbers, a place for its label, its width there (km), its area (km²)."""

    code: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]
    anchor: tuple[float, float]
    room: float
    area: float

    @property
    def arcs(self) -> list[int]:
        """The arcs of its border, whichever way they are walked."""
        return [a if a >= 0 else ~a for polygon in self.polygons for ring in polygon for a in ring]


@dataclass(frozen=True)
class Window:
    """A part of the world in one projection, kilometres, y upwards."""

    clip: Box
    core: Box
    arcs: tuple[Points, ...]
    lakes: tuple[Points, ...]
    units: dict[str, Unit]

    def ring(self, references: tuple[int, ...]) -> Points:
        """The points of a ring."""
        runs = [self.arcs[a] if a >= 0 else self.arcs[~a][::-1] for a in references]
        return np.concatenate([run[:-1] for run in runs])

    @cached_property
    def sides(self) -> dict[int, tuple[str, ...]]:
        """Whose border an arc is: one unit at a coast, two between neighbours."""
        owners: dict[int, list[str]] = {}
        for code, unit in self.units.items():
            for arc in unit.arcs:
                owners.setdefault(arc, []).append(code)
        return {arc: tuple(codes) for arc, codes in owners.items()}


@dataclass(frozen=True)
class Borders:
    """All that is drawn of one span of years."""

    name: str
    years: tuple[int, int]
    names: dict[str, tuple[str, str]]
    follows: dict[str, str]
    aliases: dict[str, str]
    discs: frozenset[str]
    windows: dict[str, Window]

    def canonical(self, code: str) -> str | None:
        """The unit that a code or one of its other names stands for; None if the map does not know it."""
        code = self.aliases.get(code, code)
        return code if code in self.names else None

    def short(self, code: str) -> str:
        """The short name of a unit."""
        return self.names[code][1]


def _points(flat: list[int], grid: float) -> Points:
    points: Points = np.cumsum(np.array(flat, dtype=np.float64).reshape(-1, 2), axis=0) * grid
    return points


def _box(numbers: list[int], grid: float) -> Box:
    west, south, east, north = (n * grid for n in numbers)
    return west, south, east, north


def _unit(code: str, data: dict[str, Any], grid: float) -> Unit:
    polygons = tuple(tuple(tuple(ring) for ring in polygon) for polygon in data["polygons"])
    return Unit(code, polygons, (data["anchor"][0] * grid, data["anchor"][1] * grid), data["room"] * grid, float(data["area"]))


def _window(data: dict[str, Any], grid: float) -> Window:
    return Window(
        clip=_box(data["clip"], grid),
        core=_box(data["core"], grid),
        arcs=tuple(_points(a, grid) for a in data["arcs"]),
        lakes=tuple(_points(a, grid) for a in data["lakes"]),
        units={code: _unit(code, u, grid) for code, u in data["units"].items()},
    )


@lru_cache(maxsize=4)
def read(file: Path) -> Borders:
    """Read a file of borders; BordersError if it is not one."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["format"] != 1:
            raise BordersError(f"{file.name}: format {data['format']}, and this game reads format 1.")
        return Borders(
            name=data["name"],
            years=(data["from"], data["to"]),
            names={code: (name, short) for code, (name, short) in data["names"].items()},
            follows=data["follows"],
            aliases=data["aliases"],
            discs=frozenset(data["discs"]),
            windows={name: _window(w, data["grid"]) for name, w in data["windows"].items()},
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise error if isinstance(error, BordersError) else BordersError(f"{file.name}: {error!r}") from error


def _span(file: Path) -> tuple[int, int]:
    """The years of a file, from its first hundred characters: no need to read the rest."""
    with file.open(encoding="utf-8") as stream:
        head = stream.read(200)
    numbers = {key: int(head.split(f'"{key}":')[1].split(",")[0]) for key in ("from", "to")}
    return numbers["from"], numbers["to"]


def borders_for(name: str) -> Borders:
    """The borders that a scenario names: a file of that name, else the one whose years hold that year, else the nearest."""
    own = asset(f"map/borders-{name}.json")
    if own.is_file():
        return read(own)
    files = sorted(asset("map").glob("borders-*.json"))
    if not files:
        raise BordersError("No borders are installed: assets/map is empty.")
    year = int(name) if name.isdecimal() else 2000

    def distance(file: Path) -> int:
        first, last = _span(file)
        return max(first - year, year - last, 0)

    return read(min(files, key=distance))
