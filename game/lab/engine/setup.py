"""What an ensemble plays: a scenario, who sits where, and what may vary; small enough to be sent to any worker."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np

from game.lab.engine import kernel
from game.lab.engine.counts import AnswerCounter, Counts, Yardstick, counted, measured
from game.lab.engine.kernel import Priorities
from game.lab.engine.seated import IGNORE_KNOWLEDGE
from game.lab.engine.tree import OnTabled, Tree
from game.lab.engine.walk import ignore, walk
from game.lab.ranges import Ranges
from game.model.players import PlayerKind
from game.negotiation import full_seating
from game.rules.compiled import CompiledScenario, Ints
from game.rules.parameters import DEFAULT, Parameters
from game.rules.state import State
from game.scenario.library import Loaded

OPEN_CHUNK, QUICK_CHUNK, OWN_CHUNK = 5_000, 20_000, 8
"""Games handed out at a time: where open states are shared, where there are many of them, and where each game is played by itself."""


@dataclass(frozen=True, eq=False)
class Setup:
    """One ensemble. Equal setups share their open states within a process."""

    loaded: Loaded
    seats: tuple[tuple[str, str], ...] = ()
    parameters: Parameters = DEFAULT
    vary: Ranges = field(default_factory=Ranges)

    @cached_property
    def digest(self) -> str:
        """A hash of all of it."""
        return hashlib.sha256(repr((self.loaded.digest, self.seats, self.parameters, self.vary)).encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Setup) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def shared(self) -> bool:
        """Whether games share open states: where no player looks at what is known of others."""
        return all(kind in IGNORE_KNOWLEDGE for kind in full_seating(self.loaded.scenario, dict(self.seats)).values()) and not self.vary

    @property
    def chunk(self) -> int:
        """How many games are handed out at a time; each chunk walks through all its open states once more."""
        if not self.shared:
            return OWN_CHUNK
        return QUICK_CHUNK if PlayerKind.QUICK in dict(self.seats).values() else OPEN_CHUNK


@lru_cache(maxsize=4)
def tree_of(setup: Setup) -> Tree:
    """The open states of a setup, kept for its next chunk."""
    return Tree(CompiledScenario(setup.loaded.scenario, setup.parameters), dict(setup.seats))


def priorities(setup: Setup, seed: int, first: int, count: int) -> Priorities:
    """The hidden priorities of a chunk of games."""
    return kernel.draw(tree_of(setup).compiled, seed, first, count)


def ends(setup: Setup, z: Priorities, seed: int, first: int, on_tabled: OnTabled) -> Iterator[tuple[State, Ints]]:
    """How a chunk of games ends, and which games end so."""
    tree = tree_of(setup)
    if not setup.vary:
        yield from walk(tree, z, seed, first, on_tabled)
        return
    for n in range(len(z)):
        alone = Tree(setup.vary.varied(tree.compiled, seed, first + n), dict(setup.seats))
        for state, _ in walk(alone, z[n : n + 1], seed, first + n, _as_game(on_tabled, n)):
            yield state, np.array([n])


def yardstick(setup: Setup, seed: int, first: int) -> Yardstick:
    """The ideals of a chunk's games; where stances vary, those of each game by itself."""
    compiled = tree_of(setup).compiled
    return (lambda n: setup.vary.varied(compiled, seed, first + n)) if setup.vary else (lambda n: compiled)


def settled(setup: Setup, seed: int, first: int, games: int) -> Iterator[tuple[State, Ints]]:
    """How games end, and which end so, chunk by chunk; game n of them is number first + n of the seed."""
    for start in range(0, games, setup.chunk):
        z = priorities(setup, seed, first + start, min(setup.chunk, games - start))
        for state, some in ends(setup, z, seed, first + start, ignore):
            yield state, start + some


def _as_game(on_tabled: OnTabled, number: int) -> OnTabled:
    return lambda state, tabled, games, codes: on_tabled(state, tabled, np.full_like(games, number), codes)


def play(setup: Setup, seed: int, first: int, count: int) -> Counts:
    """Games `first` to `first + count - 1` of a seed, counted. What a worker is sent."""
    z, tally = priorities(setup, seed, first, count), AnswerCounter()
    settled_games = list(ends(setup, z, seed, first, tally))
    return counted(settled_games, measured(tree_of(setup).compiled, z, settled_games, yardstick(setup, seed, first)), tally)
