"""The same games by the laboratory's engine, and at the table, in the form of the C version."""

from __future__ import annotations

import numpy as np

from game.lab.engine.kernel import draw
from game.lab.engine.tabled import WeighedPackage
from game.lab.engine.tree import Tree
from game.lab.engine.walk import walk
from game.negotiation import Negotiation
from game.rules.compiled import Ints
from game.rules.state import State
from tests.bench.bench14.scenario import chairs, loaded

AT_ONCE = 100_000


def by_engine(tree: Tree, seed: int, first: int, games: int, answers: Ints | None = None) -> Ints:
    """Where the games end; their answers too, if there is an array (games × turns) to put them in."""
    ends = np.empty((games, len(tree.compiled.issues)), dtype=np.int64)
    for start in range(0, games, AT_ONCE):
        count = min(AT_ONCE, games - start)

        def heard(state: State, tabled: WeighedPackage, some: Ints, codes: Ints, start: int = start) -> None:
            if answers is not None:
                answers[start + some, state.turn] = codes

        z = draw(tree.compiled, seed, first + start, count)
        found = walk(tree, z, seed, first + start, heard) if answers is not None else walk(tree, z, seed, first + start)
        for state, some in found:
            ends[start + some] = state.course
    return ends


def at_the_table(tree: Tree, seed: int, game: int) -> tuple[Ints, Ints]:
    """One game as a person would see it: its end, and the answers of each turn as bits."""
    negotiation = Negotiation(loaded(), chairs(), seed, game, compiled=tree.compiled)
    negotiation.advance()
    answers = np.full(len(tree.compiled.scenario.turns), -1, dtype=np.int64)
    for p in negotiation.state.proposals:
        answers[p.turn] = sum(1 << n for n, a in enumerate(p.answers) if a.yes)
    return negotiation.state.course, answers
