"""The same negotiation by other libraries, where they are installed: pip install '.[bench]'.

What is fair: NegMAS and Mesa are given bench14's tables and its rule (search 32 packages, table the best, all answer by their verdicts)
in NumPy, so that what is compared is one game at a time in an object-oriented library against many games in a shared graph. The
`diplomacy` package plays another game altogether: its figure says only how fast it plays 12 phases with random orders.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from game.lab.engine.kernel import draw
from game.players.many import LEAST
from game.rules.compiled import CompiledScenario
from tests.bench.bench14 import in_c
from tests.bench.bench14.scenario import loaded

Row = tuple[str, float, str]
D, ISSUES, P, LIST, TURNS = in_c.D, in_c.ISSUES, in_c.P, in_c.LIST, in_c.TURNS


class Rule:
    """bench14's rule on its tables, one package search and one answer at a time."""

    def __init__(self, game: int) -> None:
        self.t, self.z = _tables(), draw(_frame(), 1, game, 1)[0]

    def best(self, course: list[int], turn: int) -> tuple[int, ...] | None:
        """The author's best package of 32, as positions; None if none is worth it."""
        t, author = self.t, turn % D
        w = t["salience"][author] * (1 + self.z[author] * t["rho"][author] / 1000)
        w = w if w.sum() > 0 else t["salience"][author]
        w = w / w.sum()
        i = np.arange(ISSUES)
        places = np.where(t["list"][turn] < 0, course, t["list"][turn])
        sums = t["sums"][i, course, places]
        signs = 1 / (1 + t["odds"][i, course, places].prod(axis=1))
        chance = np.delete(signs, author, axis=1).prod(axis=1)
        win = (w * (t["distance"][i, course, author] - t["distance"][i, places, author])).sum(axis=1)
        mine = (sums[:, :, author] + self.z[author] * t["swings"][i, course, places][:, :, author]).sum(axis=1)
        worth = np.where((mine < 0) | (places == course).all(axis=1), -np.inf, chance * win - (1 - chance) * t["cost"])
        k = int(worth.argmax())
        return tuple(int(p) for p in places[k]) if worth[k] >= LEAST else None

    def accepts(self, actor: int, course: list[int], package: tuple[int, ...]) -> bool:
        """One delegation's verdict."""
        t, i = self.t, np.arange(ISSUES)
        total = t["sums"][i, course, package, actor] + self.z[actor] * t["swings"][i, course, package, actor]
        return bool(total.sum() >= 0)


@cache
def _frame() -> CompiledScenario:
    return CompiledScenario(loaded().scenario)


@cache
def _tables() -> dict[str, Any]:
    told = in_c.tables(_frame())
    shapes = {
        "sums": (ISSUES, P, P, D), "swings": (ISSUES, P, P, D), "odds": (ISSUES, P, P, D), "distance": (ISSUES, P, D),
        "salience": (D, ISSUES), "rho": (D, ISSUES), "list": (TURNS, LIST, ISSUES),
    }  # fmt: skip
    return {name: np.array(getattr(told, name)).reshape(shape) for name, shape in shapes.items()} | {"cost": told.cost}


def rows() -> list[Row]:
    """A row for each library that is installed."""
    found: list[Row] = []
    for name, play in (("Mesa", _mesa), ("NegMAS, SAOMechanism", _negmas), ("diplomacy, 12 phases of random orders", _diplomacy)):
        try:
            game = play()
        except ImportError:
            print(f"{name}: not installed")
            continue
        game(0)
        count, begun = 0, time.process_time()
        while time.process_time() - begun < 5:
            count += 1
            game(count)
        speed = count / (time.process_time() - begun)
        found.append((f"{name} {_version(name)}", speed, f"{count} games"))
    return found


def _version(name: str) -> str:
    from importlib.metadata import version

    return version(name.split(",", maxsplit=1)[0].split(maxsplit=1)[0].lower())


def _mesa() -> Callable[[int], object]:
    import mesa

    class Author(mesa.Agent):  # type: ignore[misc,name-defined]
        def __init__(self, model: Any, number: int) -> None:
            super().__init__(model)
            self.number = number

        def step(self) -> None:
            m = self.model
            if m.turn % D != self.number:
                return
            package = m.rule.best(m.course, m.turn)
            if package is not None and all(a.says(package) for a in m.agents if a is not self):
                m.course = list(package)

        def says(self, package: tuple[int, ...]) -> bool:
            return self.model.rule.accepts(self.number, self.model.course, package)

    class Table(mesa.Model):  # type: ignore[misc,name-defined]
        def __init__(self, game: int) -> None:
            super().__init__()
            self.rule, self.course, self.turn = Rule(game), [0] * ISSUES, 0
            for n in range(D):
                Author(self, n)

    def game(number: int) -> list[int]:
        model = Table(number)
        for turn in range(TURNS):
            model.turn = turn
            model.agents.do("step")
        return model.course

    return game


def _negmas() -> Callable[[int], object]:
    from negmas import ResponseType, SAOMechanism, SAONegotiator, make_issue

    class Delegate(SAONegotiator):  # type: ignore[misc]
        def __init__(self, number: int, rule: Rule) -> None:
            super().__init__(name=f"d{number}")
            self.number, self.rule = number, rule

        def propose(self, state: Any, dest: Any = None) -> Any:
            return self.rule.best([0] * ISSUES, min(TURNS - 1, state.step)) or tuple([0] * ISSUES)

        def respond(self, state: Any, source: Any = None) -> Any:
            yes = self.rule.accepts(self.number, [0] * ISSUES, state.current_offer)
            return ResponseType.ACCEPT_OFFER if yes and any(state.current_offer) else ResponseType.REJECT_OFFER

    sizes = _frame().sizes

    def game(number: int) -> object:
        rule = Rule(number)
        table = SAOMechanism(issues=[make_issue(list(range(size)), f"i{n}") for n, size in enumerate(sizes)], n_steps=TURNS)
        for n in range(D):
            table.add(Delegate(n, rule))
        return table.run()

    return game


def _diplomacy() -> Callable[[int], object]:
    from diplomacy import Game

    def game(number: int) -> object:
        rng, played = random.Random(number), Game()
        for _ in range(12):
            if played.is_game_done:
                break
            possible = played.get_all_possible_orders()
            for power in played.powers:
                played.set_orders(power, [rng.choice(possible[loc]) for loc in played.get_orderable_locations(power) if possible[loc]])
            played.process()
        return played

    return game
