"""Whose no alone stops a package, for many packages at once: members of unanimous bodies, and chambers that ratify."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.issue import Body
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import State


@dataclass(frozen=True, eq=False)
class Vetoes:
    """Bodies as bits; other rules than unanimity are for `bodies.chance_of`."""

    bodies: list[Body]
    bits: Ints
    """Issues × positions: the bodies that adopting a position asks; none for the course."""
    masks: list[tuple[int, int]]
    """Each decider in office besides the author whose no alone can stop something, with the bodies in which it can."""


def vetoes(compiled: CompiledScenario, state: State, author: int) -> Vetoes:
    """Who can stop what of an author's in this state."""
    names = list(dict.fromkeys(b.id for issue in compiled.body_of for n in issue for b in compiled.bodies[n]))
    bits = np.zeros(compiled.places.shape, dtype=np.int64)
    for i, size in enumerate(compiled.sizes):
        for p in range(size):
            if p != state.course[i]:
                for body in compiled.bodies[compiled.body_of[i][p]]:
                    bits[i, p] |= 1 << names.index(body.id)
    bodies = [compiled.scenario.body[n] for n in names]
    masks: dict[int, int] = {}
    for n, body in enumerate(bodies):
        for name in [*body.ratified_by, *(body.members if body.rule == "unanimity" else [])]:
            a = compiled.index[name]
            if a != author and state.serving[a]:
                masks[a] = masks.get(a, 0) | (1 << n)
    return Vetoes(bodies, bits, sorted(masks.items()))
