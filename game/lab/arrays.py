"""The games themselves, as NumPy arrays, for those who want to count something else."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.lab.engine.kernel import Priorities, draw
from game.lab.engine.setup import Setup, settled
from game.lab.named_players import checked_players
from game.rules.compiled import CompiledScenario, Ints
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.library import Loaded, load


def priorities(scenario: str | Loaded, games: int, seed: int = 1, first: int = 0) -> Priorities:
    """The hidden priorities of games `first` to `first + games - 1`: -1, 0 or 1, games × deciders × issues (int8).

    Deciders are the delegations in the scenario's order, then the chambers. UnknownScenarioError, ScenarioError.
    """
    return draw(CompiledScenario(load(scenario).scenario), seed, first, games)


def settlements(
    scenario: str | Loaded,
    games: int,
    seed: int = 1,
    first: int = 0,
    players: Mapping[str, str] | None = None,
    parameters: Parameters = DEFAULT,
) -> Ints:
    """Where the same games end: the number of a position, games × issues (int64). UnknownScenarioError, ScenarioError, ChangeError."""
    loaded = load(scenario)
    checked_players(loaded.scenario, players or {})
    setup = Setup(loaded, tuple(sorted((players or {}).items())), parameters)
    ends = np.empty((games, len(setup.loaded.scenario.issues)), dtype=np.int64)
    for state, which in settled(setup, seed, first, games):
        ends[which] = state.course
    return ends
