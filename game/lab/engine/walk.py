"""Many games walk through the open states together, to their ends."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from game.lab.engine.kernel import Priorities
from game.lab.engine.node import OpenNode
from game.lab.engine.tabled import WeighedPackage
from game.lab.engine.tree import OnTabled, Tree
from game.rules.compiled import Ints
from game.rules.state import State


def ignore(state: State, tabled: WeighedPackage, games: Ints, codes: Ints) -> None:
    """A callback that ignores every package."""


@dataclass
class _Waiting:
    """Nodes that games stand at, the earliest first, so that all who come to a node go on from it together."""

    heap: list[tuple[tuple[int, int, int], int, OpenNode]] = field(default_factory=list)
    games: dict[int, list[Ints]] = field(default_factory=dict)
    order: count[int] = field(default_factory=count)

    def put(self, node: OpenNode, games: Ints) -> None:
        """Add games that have reached a node."""
        if id(node) not in self.games:
            self.games[id(node)] = []
            heapq.heappush(self.heap, (node.time, next(self.order), node))
        self.games[id(node)].append(games)

    def take(self) -> tuple[OpenNode, Ints]:
        """The earliest node, with all its games."""
        node = heapq.heappop(self.heap)[2]
        parts = self.games.pop(id(node))
        return node, parts[0] if len(parts) == 1 else np.concatenate(parts)


def walk(tree: Tree, z: Priorities, seed: int, first: int, on_tabled: OnTabled = ignore) -> list[tuple[State, Ints]]:
    """The states in which games end, each with the games that do; game n of them is number first + n of the seed."""
    waiting, ends = _Waiting(), []
    waiting.put(tree.root, np.arange(len(z)))
    while waiting.heap:
        node, games = waiting.take()
        if node.state.over:
            ends.append((node.state, games))
            continue
        for act, acting in tree.seated.acts(node, z, games, seed, first):
            for child, part in tree.successors(node, act, z, acting, on_tabled):
                waiting.put(child, part)
        if tree.forgetting.kept:
            node.children, node.tabled = {}, {}  # nobody comes here again
    return ends
