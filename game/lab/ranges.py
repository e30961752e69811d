"""What may vary from game to game in an ensemble, besides the hidden priorities."""

from __future__ import annotations

import copy
from dataclasses import dataclass

import numpy as np

from game.rules.chance import draw
from game.rules.compiled import CompiledScenario


@dataclass(frozen=True)
class Ranges:
    """How far stances (points of 100), saliences (of 1 to 3) and trust (of 0 to 1) may lie from the scenario's, in each game anew."""

    ideal: float = 0.0
    salience: float = 0.0
    trust: float = 0.0

    def __bool__(self) -> bool:
        return any((self.ideal, self.salience, self.trust))

    def varied(self, compiled: CompiledScenario, seed: int, game: int) -> CompiledScenario:
        """The scenario of one game: evenly spread within the ranges and cut at the ends of each scale."""
        new = copy.copy(compiled)
        new.ideal, new.salience, new.trust = compiled.ideal.copy(), compiled.salience.copy(), compiled.trust.copy()
        for a, i in np.argwhere(compiled.has_stance):
            name = f"{compiled.ids[a]}/{compiled.issues[i]}"
            new.ideal[a, i] = np.clip(compiled.ideal[a, i] + self.ideal * _spread(seed, game, "ideal", name), 0, 100)
            new.salience[a, i] = np.clip(compiled.salience[a, i] + self.salience * _spread(seed, game, "salience", name), 0.01, 3)
        for a in range(compiled.delegations):
            for b in range(compiled.delegations):
                if a != b:
                    name = f"{compiled.ids[a]}/{compiled.ids[b]}"
                    new.trust[a, b] = np.clip(compiled.trust[a, b] + self.trust * _spread(seed, game, "trust", name), 0, 1)
        return new


def _spread(seed: int, game: int, purpose: str, name: str) -> float:
    """A number between -1 and 1 from the counter-based stream."""
    return draw(seed, game, purpose, name) / 2**63 - 1
