"""What an ensemble is told apart by, what it forgets when it has too much, and by whose ideals it measures."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab import simulate
from game.lab.engine import tree
from game.lab.engine.kernel import draw
from game.lab.engine.setup import Setup, tree_of
from game.lab.engine.tree import Tree
from game.lab.engine.walk import walk
from game.lab.ranges import Ranges
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.scenario.library import load
from game.view import value
from tests import tiny


def test_equal_setups_share_their_states_however_much_has_been_read_of_them() -> None:
    first = Setup(load("1954"))
    grown = tree_of(first)
    assert [t.title for t in first.loaded.scenario.turns] and first.loaded.scenario.actors
    assert tree_of(Setup(load("1954"))) is grown
    assert tree_of(Setup(load("1954"), (("ussr", "silent"),))) is not grown


def reached(root: tree.Node) -> int:
    """How many nodes can be reached from one."""
    seen, todo = {id(root)}, [root]
    while todo:
        for child in todo.pop().children.values():
            if id(child) not in seen:
                seen.add(id(child))
                todo.append(child)
    return len(seen)


def test_states_that_are_let_go_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for forty states the same games end the same, and not many more are held."""
    compiled = CompiledScenario(load("1954").scenario)
    z = draw(compiled, 3, 0, 2_000)

    def ends() -> list[tuple[bytes, int]]:
        grown = Tree(compiled, {})
        found: dict[bytes, int] = {}
        for state, games in walk(grown, z, 3, 0):
            found[state.course.tobytes()] = found.get(state.course.tobytes(), 0) + len(games)
        held.append(reached(grown.root))
        return sorted(found.items())

    held: list[int] = []
    plenty = ends()
    monkeypatch.setattr(tree, "MOST_NODES", 40)
    assert ends() == plenty
    assert held[0] > 80 > held[1]


def test_where_stances_vary_each_game_is_worth_what_its_own_ideals_say() -> None:
    vary, games = Ranges(ideal=25), 12
    found = simulate(tiny.loaded(), games=games, seed=5, vary=vary)
    worths = []
    for game in range(games):
        compiled = vary.varied(tiny.compiled(), 5, game)
        negotiation = Negotiation(tiny.loaded(), {}, 5, game, compiled=compiled)
        negotiation.advance()
        course, secrets = negotiation.state.course, negotiation.secrets
        worths.append([value(compiled, a, secrets[a], course) for a in range(compiled.delegations)])
    assert [s.worth.mean for s in found.seats] == pytest.approx(np.mean(worths, axis=0).tolist(), abs=0.01)
