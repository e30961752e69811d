"""The same games twice, on the same random numbers: as the scenario has it, and with something changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import NamedTuple

import numpy as np

from game.lab.engine.counts import AnswerCounter, Counts, FigureSums, Settlement, Yardstick, counted, measured, settlement
from game.lab.engine.kernel import Priorities
from game.lab.engine.setup import Setup, ends, priorities, tree_of, yardstick
from game.lab.engine.tabled import PackageOutcome, WeighedPackage
from game.model.package import Package
from game.rules.compiled import Ints
from game.rules.state import State


class TabledMove(NamedTuple):
    """A package and the answers to it."""

    package: Package
    answers: PackageOutcome


class FirstTurned(NamedTuple):
    """The first decision in which a pair of games differs: who had the floor in which turn, and what came of it in each."""

    turn: int
    by: int
    base: TabledMove | None
    changed: TabledMove | None


@dataclass
class Pairs:
    """Counts of both, and of how they differ, game by game; what an end is worth is measured by the base's ideals."""

    base: Counts
    changed: Counts
    ends: Counter[tuple[Settlement, Settlement]]
    worth: FigureSums
    home: FigureSums
    views: FigureSums
    turned: Counter[tuple[FirstTurned, bool]] = field(default_factory=Counter)
    """First decisions that turned, and whether the games then ended otherwise."""

    def __add__(self, other: Pairs) -> Pairs:
        return Pairs(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def games(self) -> int:
        """How many pairs."""
        return self.base.games


Slot = tuple[int, int, bool]
"""A turn, who has the floor, and whether it has tabled already."""


class TablingLog:
    """A callback of a walk that keeps what was tabled and answered in each game at each point: the number of a move in `known`."""

    def __init__(self, games: int, known: dict[TabledMove, int]) -> None:
        self.games, self.known = games, known
        self.slots: dict[Slot, Ints] = {}
        self.tally = AnswerCounter()

    def __call__(self, state: State, tabled: WeighedPackage, games: Ints, codes: Ints) -> None:
        """Keep the answers to one package."""
        self.tally(state, tabled, games, codes)
        slot = (state.turn, tabled.author, tabled.author in state.tabled)
        different, labels = np.unique(codes, return_inverse=True)
        moves = [TabledMove(tabled.package, tabled.answers(int(code))) for code in different]
        numbers = np.array([self.known.setdefault(m, len(self.known)) for m in moves])
        self.at(slot)[games] = numbers[labels]

    def at(self, slot: Slot) -> Ints:
        """The moves of all games at one point; -1 where nothing was tabled."""
        if slot not in self.slots:
            self.slots[slot] = np.full(self.games, -1, dtype=np.int64)
        return self.slots[slot]


class _Side:
    """One of the two: its counts, and each game's end."""

    def __init__(self, setup: Setup, z: Priorities, seed: int, first: int, known: dict[TabledMove, int], yardstick: Yardstick) -> None:
        self.tablings = TablingLog(len(z), known)
        settled_games = list(ends(setup, z, seed, first, self.tablings))
        self.figures = measured(tree_of(setup).compiled, z, settled_games, yardstick)
        self.counts = counted(settled_games, self.figures, self.tablings.tally)
        self.settlements: list[Settlement] = [()] * len(z)
        for state, games in settled_games:
            for game in games.tolist():
                self.settlements[game] = settlement(state)


def compare(base: Setup, changed: Setup, seed: int, first: int, count: int) -> Pairs:
    """Games `first` to `first + count - 1` of a seed, each played both ways. What a worker is sent."""
    known: dict[TabledMove, int] = {}
    theirs = yardstick(base, seed, first)
    one = _Side(base, priorities(base, seed, first, count), seed, first, known, theirs)
    other = _Side(changed, priorities(changed, seed, first, count), seed, first, known, theirs)
    pairs = list(zip(one.settlements, other.settlements, strict=True))
    differ = np.array([a != b for a, b in pairs])
    worth, home, views = (FigureSums.of(b - a) for a, b in zip(one.figures, other.figures, strict=True))
    turned = _first_turned(one.tablings, other.tablings, list(known), differ)
    return Pairs(one.counts, other.counts, Counter(pairs), worth, home, views, turned)


def _first_turned(one: TablingLog, other: TablingLog, moves: list[TabledMove], differ: Ints) -> Counter[tuple[FirstTurned, bool]]:
    """For each pair of games the first point at which something else was tabled, or answered otherwise."""
    counts: Counter[tuple[FirstTurned, bool]] = Counter()
    still = np.ones(one.games, dtype=np.bool_)
    for slot in sorted({*one.slots, *other.slots}):
        here, there = one.at(slot), other.at(slot)
        now = still & (here != there)
        for a, b, ends_otherwise in zip(here[now].tolist(), there[now].tolist(), differ[now].tolist(), strict=True):
            turned = FirstTurned(slot[0], slot[1], moves[a] if a >= 0 else None, moves[b] if b >= 0 else None)
            counts[turned, ends_otherwise] += 1
        still &= ~now
    return counts
