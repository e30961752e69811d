"""Read TopoJSON: shared arcs, whole numbers and deltas, turned into shapely geometry in degrees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]


@dataclass(frozen=True)
class Feature:
    """One shape of a topology with its id and its properties."""

    id: str
    properties: dict[str, Any]
    shape: BaseGeometry


def decode_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Every arc as degrees; quantised arcs are sums of their steps."""
    transform = topology.get("transform")
    if transform is None:
        return [[(x, y) for x, y in arc] for arc in topology["arcs"]]
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def unwrap(ring: list[Point]) -> list[Point]:
    """A ring without jumps over the date line: Russia would draw bands across the Arctic."""
    turns, before, out = 0.0, ring[0][0], []
    for x, y in ring:
        if x - before > 180:
            turns -= 360
        elif before - x > 180:
            turns += 360
        before = x
        out.append((x + turns, y))
    return out


def _ring(arcs: list[list[Point]], references: list[int]) -> list[Point]:
    points: list[Point] = []
    for reference in references:
        arc = arcs[reference] if reference >= 0 else arcs[~reference][::-1]
        points.extend(arc[1:] if points else arc)
    return unwrap(points)


def _polygons(arcs: list[list[Point]], geometry: dict[str, Any]) -> Iterator[BaseGeometry]:
    if not geometry.get("arcs"):
        return
    lists = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for rings in lists:
        outer, *holes = [_ring(arcs, ring) for ring in rings]
        if len(outer) >= 4:
            yield Polygon(outer, [h for h in holes if len(h) >= 4])


def features(topology: dict[str, Any], name: str) -> Iterator[Feature]:
    """The features of one layer, each a valid polygon or a set of them."""
    arcs = decode_arcs(topology)
    for geometry in topology["objects"][name]["geometries"]:
        parts = [p for polygon in _polygons(arcs, geometry) for p in shapely.get_parts(only_areas(polygon))]
        yield Feature(str(geometry.get("id", "")), geometry.get("properties") or {}, MultiPolygon(parts))


def only_areas(shape: BaseGeometry) -> BaseGeometry:
    """A valid shape made of areas only: mending may leave threads and points behind."""
    whole = shape if shape.is_valid else shapely.make_valid(shape)
    parts = [p for part in shapely.get_parts(whole) for p in shapely.get_parts(part)]
    return MultiPolygon([p for p in parts if p.geom_type == "Polygon" and p.area > 0])
