"""What is counted of many games: whole numbers only, so that sums come out the same in every order and on every machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from game.lab.engine.kernel import Priorities
from game.lab.engine.tabled import PackageOutcome, WeighedPackage
from game.lab.intervals import Mean
from game.model.package import Package
from game.rules.compiled import CompiledScenario, Floats, Ints
from game.rules.opinion import views_of_publics
from game.rules.state import State
from game.rules.weighing import true_weights

Settlement = tuple[int, ...]
"""The position on which each issue ended."""


class Tabling(NamedTuple):
    """A package, who tabled it, in which turn, and the recorded proposals that it repeats."""

    turn: int
    by: int
    package: Package
    records: tuple[str, ...]


@dataclass
class FigureSums:
    """Sums over games of a figure for each delegation (or public), in thousandths of a point, and of its square."""

    total: list[int]
    squares: list[int]

    def __add__(self, other: FigureSums) -> FigureSums:
        pairs = zip(self.total, other.total, strict=True), zip(self.squares, other.squares, strict=True)
        return FigureSums([a + b for a, b in pairs[0]], [a + b for a, b in pairs[1]])

    @staticmethod
    def of(figures: Floats) -> FigureSums:
        """Of games × whatever has a figure in each."""
        whole = np.rint(figures * 1000).astype(np.int64)
        return FigureSums([int(x) for x in whole.sum(axis=0)], [int(x) for x in (whole * whole).sum(axis=0)])

    def means(self, games: int) -> list[Mean]:
        """Each figure's mean over so many games."""
        return [Mean.of(total, squares, games) for total, squares in zip(self.total, self.squares, strict=True)]


@dataclass
class Counts:
    """Ends, answers, what the ends are worth (0-100) and cost or win at home, by delegation, and where publics stand (0-100)."""

    games: int
    settlements: Counter[Settlement]
    worth: FigureSums
    home: FigureSums
    views: FigureSums
    tablings: dict[Tabling, Counter[PackageOutcome]] = field(default_factory=dict)

    def __add__(self, other: Counts) -> Counts:
        tablings = {key: Counter(count) for key, count in self.tablings.items()}
        for key, count in other.tablings.items():
            tablings.setdefault(key, Counter()).update(count)
        worth, home, views = self.worth + other.worth, self.home + other.home, self.views + other.views
        return Counts(self.games + other.games, self.settlements + other.settlements, worth, home, views, tablings)


class AnswerCounter:
    """A callback of a walk that counts the answers to each package."""

    def __init__(self) -> None:
        self.tablings: dict[Tabling, Counter[PackageOutcome]] = {}

    def __call__(self, state: State, tabled: WeighedPackage, games: Ints, codes: Ints) -> None:
        """Count the answers to one package."""
        count = self.tablings.setdefault(Tabling(state.turn, tabled.author, tabled.package, tabled.records), Counter())
        for code, times in zip(*np.unique(codes, return_counts=True), strict=True):
            count[tabled.answers(int(code))] += int(times)


class Figures(NamedTuple):
    """What is measured at the end of each game: games × delegations, and games × views of publics."""

    worth: Floats
    home: Floats
    views: Floats


Yardstick = Callable[[int], CompiledScenario]
"""By whose ideals what a game ends in is measured: the frame of each game, by its place in the chunk."""


def measured(compiled: CompiledScenario, z: Priorities, ends: Iterable[tuple[State, Ints]], yardstick: Yardstick) -> Figures:
    """The figures of a finished walk."""
    publics = views_of_publics(compiled)
    worth, home = np.empty((len(z), compiled.delegations)), np.empty((len(z), compiled.delegations))
    views = np.empty((len(z), len(publics)))
    for state, games in ends:
        worth[games] = values(yardstick(int(games[0])), z[games], state.course)
        home[games] = (state.standing - compiled.standing)[: compiled.delegations]
        views[games] = [state.ideal[at] for at in publics]
    return Figures(worth, home, views)


def counted(ends: Iterable[tuple[State, Ints]], figures: Figures, tally: AnswerCounter) -> Counts:
    """The counts of a finished walk."""
    settlements: Counter[Settlement] = Counter()
    for state, games in ends:
        settlements[settlement(state)] += len(games)
    worth, home, views = (FigureSums.of(f) for f in figures)
    return Counts(len(figures.worth), settlements, worth, home, views, tally.tablings)


def settlement(state: State) -> Settlement:
    """Where each issue stands."""
    return tuple(int(p) for p in state.course)


def values(compiled: CompiledScenario, z: Priorities, course: Ints) -> Floats:
    """What a settlement is worth to each delegation in each game, 0-100 (games × delegations); as `game.view.value` has it."""
    places = compiled.places[np.arange(len(course)), course]
    worth = np.empty((len(z), compiled.delegations))
    for a in range(compiled.delegations):
        worth[:, a] = 100 - (true_weights(compiled, a, z[:, a].astype(np.int64)) * np.abs(places - compiled.ideal[a])).sum(axis=1)
    return worth
