"""A node of the graph: an open state, and what has been worked out of the states that follow it."""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np
from numpy.typing import NDArray

from game.lab.engine.tabled import WeighedPackage
from game.model.acts import Act
from game.model.package import Package
from game.rules.state import State


class OpenNode:
    """An open state; `tabled` holds the packages put to it, by themselves."""

    __slots__ = ("act", "acts", "children", "chosen", "key", "state", "tabled", "time")

    def __init__(self, state: State, key: Hashable) -> None:
        self.state = state
        self.key = key
        self.time = (1_000_000, 0, 0) if state.over else (state.turn, state.actor, -state.acts_left)
        self.act: Act | None = None
        """What is done here in every game, where that does not hang on priorities."""
        self.acts: list[Act] = []
        self.chosen: NDArray[np.int16] | None = None
        """Else the number of the act for each combination of the actor's priorities; -1 where it has not been asked."""
        self.children: dict[Hashable, OpenNode] = {}
        self.tabled: dict[Package, WeighedPackage] = {}
