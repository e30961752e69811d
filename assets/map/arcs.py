"""From a coverage of polygons to arcs that neighbours share: each border is stored once, in whole steps."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

import shapely
from shapely.geometry.base import BaseGeometry

Step = tuple[int, int]
Ring = list[Step]


@dataclass
class Topology:
    """Arcs as points in whole steps; a unit's polygons as rings of references (~n is arc n backwards)."""

    arcs: list[Ring] = field(default_factory=list)
    units: dict[str, list[list[list[int]]]] = field(default_factory=dict)
    _known: dict[tuple[Step, ...], int] = field(default_factory=dict)

    def reference(self, run: Ring) -> int:
        """The number of a run of points, stored once whichever way it is walked."""
        forwards, backwards = tuple(run), tuple(reversed(run))
        if forwards in self._known:
            return self._known[forwards]
        if backwards in self._known:
            return ~self._known[backwards]
        self._known[forwards] = len(self.arcs)
        self.arcs.append(run)
        return len(self.arcs) - 1


def to_steps(coordinates: list[tuple[float, float]], grid: float) -> Ring:
    """A ring in whole steps, open, without repeated points."""
    ring: Ring = []
    for x, y in coordinates[:-1]:
        point = (round(x / grid), round(y / grid))
        if not ring or ring[-1] != point:
            ring.append(point)
    while len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    return ring


def build(shapes: dict[str, BaseGeometry], grid: float) -> Topology:
    """The topology of a coverage."""
    # All the same way round, so that neighbours walk their border in opposite directions.
    turned = {code: shapely.orient_polygons(shape) for code, shape in shapes.items()}
    rings = {code: [_rings(polygon, grid) for polygon in shapely.get_parts(shape)] for code, shape in turned.items()}
    neighbours: dict[Step, set[Step]] = defaultdict(set)
    users: dict[tuple[Step, Step], int] = defaultdict(int)
    for ring in (ring for polygons in rings.values() for polygon in polygons for ring in polygon):
        for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
            neighbours[a].add(b)
            neighbours[b].add(a)
            users[min(a, b), max(a, b)] += 1
    nodes = {p for p, around in neighbours.items() if len(around) != 2 or len({users[min(p, q), max(p, q)] for q in around}) > 1}
    topology = Topology()
    for code, polygons in rings.items():
        cut = [[[topology.reference(run) for run in _cut(ring, nodes)] for ring in polygon] for polygon in polygons if polygon]
        topology.units[code] = cut
    return topology


def _rings(polygon: BaseGeometry, grid: float) -> list[Ring]:
    rings = [to_steps(list(r.coords), grid) for r in (polygon.exterior, *polygon.interiors)]
    if len(rings[0]) < 3:
        return []
    return [r for r in rings if len(r) >= 3]


def _cut(ring: Ring, nodes: set[Step]) -> list[Ring]:
    """The runs of a ring between nodes; a ring without a node starts at its smallest point, whoever walks it."""
    starts = [i for i, p in enumerate(ring) if p in nodes] or [ring.index(min(ring))]
    turned = ring[starts[0] :] + ring[: starts[0] + 1]
    marks = [i - starts[0] for i in starts] + [len(ring)]
    return [turned[a : b + 1] for a, b in pairwise(marks)]
