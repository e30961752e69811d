"""Where the branches of a game run when they are drawn: a lane each, a row for every point, in the order of play."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class Rails:
    """The lines of one row. Lanes are numbered from 0."""

    lane: int
    """In which the point stands."""
    above: bool = False
    """Whether a line comes down to it."""
    below: bool = False
    """Whether its line goes on."""
    leaving: set[int] = field(default_factory=set)
    """Lanes that begin at it."""
    through: set[int] = field(default_factory=set)
    """Lanes whose lines pass by."""


def rails(parents: Mapping[int, int | None], order: Sequence[int]) -> list[Rails]:
    """The lines of every row: each point's parent (None for the first) and the points from top to bottom, parents before children.

    The first child goes on in its parent's lane; every other gets a lane of its own.
    """
    by_node: dict[int, Rails] = {}
    lanes = 0
    for node in order:
        parent = parents[node]
        if parent is not None and not by_node[parent].below:
            by_node[parent].below = True
            by_node[node] = Rails(by_node[parent].lane, above=True)
        else:
            by_node[node], lanes = Rails(lanes, above=parent is not None), lanes + 1
            if parent is not None:
                by_node[parent].leaving.add(by_node[node].lane)
        if parent is not None:
            for between in order[order.index(parent) + 1 : order.index(node)]:
                by_node[between].through.add(by_node[node].lane)
    return [by_node[node] for node in order]
