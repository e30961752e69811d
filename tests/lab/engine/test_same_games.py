"""Game n of an ensemble is game n at the table: courses, views, trust, standing, and every answer on the way."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab.engine import kernel
from game.lab.engine.counts import values
from game.lab.engine.tabled import WeighedPackage
from game.lab.engine.tree import Tree
from game.lab.engine.walk import walk
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import ARRAYS, State, priorities
from game.scenario.library import Loaded, load, shipped
from game.view import value
from tests import tiny
from tests.bench.bench14 import scenario as bench14

Answers = tuple[int, int, object, tuple[tuple[int, bool], ...]]
SEED = 5


class Heard:
    """Every package and its answers, by game."""

    def __init__(self) -> None:
        self.answers: dict[int, list[Answers]] = {}

    def __call__(self, state: State, tabled: WeighedPackage, games: Ints, codes: Ints) -> None:
        for game, code in zip(games.tolist(), codes.tolist(), strict=True):
            told = tuple((a, bool(code >> n & 1)) for n, a in enumerate(tabled.answering(code)))
            self.answers.setdefault(game, []).append((state.turn, tabled.author, tabled.package, told))


def at_the_table(negotiation: Negotiation) -> list[Answers]:
    return [(p.turn, p.by, p.package, tuple((a.actor, a.yes) for a in p.answers)) for p in negotiation.state.proposals]


def same_games(loaded: Loaded, compiled: CompiledScenario, seats: dict[str, str], games: int, among: int | None = None) -> None:
    """The first `games` of an ensemble of `among` games are those at the table."""
    z, heard = kernel.draw(compiled, SEED, 0, among or games), Heard()
    ends = {int(n): state for state, part in walk(Tree(compiled, seats), z, SEED, 0, heard) for n in part}
    assert sorted(ends) == list(range(among or games))
    for game in range(games):
        negotiation = Negotiation(loaded, seats, SEED, game, compiled=compiled)
        assert (z[game] == negotiation.secrets[: compiled.deciders]).all()
        negotiation.advance()
        assert heard.answers.get(game, []) == at_the_table(negotiation), game
        for name in ARRAYS:
            assert np.array_equal(getattr(ends[game], name), getattr(negotiation.state, name), equal_nan=True), (game, name)
        assert ends[game].occurred == negotiation.state.occurred
        worth = values(compiled, z[game : game + 1], ends[game].course)[0]
        for a in range(compiled.delegations):
            assert worth[a] == pytest.approx(value(compiled, a, negotiation.secrets[a], negotiation.state.course), abs=1e-9)


@pytest.mark.parametrize("name", shipped())
def test_historical_games(name: str) -> None:
    """Among 3,000, so that states are shared by many."""
    found = load(name)
    same_games(found, CompiledScenario(found.scenario), {}, 8, among=3_000)


@pytest.mark.parametrize(
    "seats", [{}, {"north": "negotiator"}, {"north": "random", "south": "negotiator"}, {"east": "silent", "south": "random"}]
)
def test_games_on_the_tiny_scenario(seats: dict[str, str]) -> None:
    """With players that look at their own priorities and at what they know."""
    same_games(tiny.loaded(), tiny.compiled(), seats, 4, among=8 if "negotiator" in seats.values() else 60)


def test_random_play_among_historical_players() -> None:
    """And with random play beside silence in 1993."""
    found = load("1993")
    same_games(found, CompiledScenario(found.scenario), {"yeltsin": "random", "poland": "silent"}, 3)


@pytest.mark.long
@pytest.mark.parametrize("name", shipped())
def test_many_games(name: str) -> None:
    """More of them, and negotiators in two chairs."""
    found = load(name)
    compiled, chairs = CompiledScenario(found.scenario), [d.id for d in found.scenario.delegations if d.seat]
    same_games(found, compiled, {}, 150, among=3_000)
    same_games(found, compiled, {chairs[0]: "negotiator", chairs[1]: "random"}, 2)
    same_games(found, compiled, {chairs[0]: "bidder", chairs[1]: "bidder"}, 40, among=1_000)
    same_games(found, compiled, {found.scenario.about.main_seat: "quick"}, 60, among=2_000)
    same_games(found, compiled, {chairs[0]: "quick", chairs[1]: "quick"}, 20, among=40)


def test_priorities_are_those_of_the_table() -> None:
    """The compiled draw against the plain one, for large seeds and game numbers too."""
    compiled = tiny.compiled()
    for seed, first in ((0, 0), (2**63 - 1, 5), (7, 2**31 - 3)):
        z = kernel.draw(compiled, seed, first, 3)
        for n in range(3):
            assert (z[n] == priorities(compiled, seed, first + n)[: compiled.deciders]).all()


def test_bidders() -> None:
    """In every chair: they look at their own priorities, and states are shared all the same."""
    found = bench14.loaded()
    same_games(found, CompiledScenario(found.scenario), bench14.chairs(), 4, among=400)
    found = load("2000")
    same_games(found, CompiledScenario(found.scenario), {"putin": "bidder", "bush": "bidder"}, 3, among=200)


@pytest.mark.parametrize("name", shipped())
def test_quick_negotiators(name: str) -> None:
    """They remember what they were refused, and states are shared all the same."""
    found = load(name)
    same_games(found, CompiledScenario(found.scenario), {found.scenario.about.main_seat: "quick"}, 4, among=60)


def test_quick_negotiators_in_several_chairs() -> None:
    """On the tiny scenario, beside one who listens to everything."""
    same_games(tiny.loaded(), tiny.compiled(), {"north": "quick", "south": "quick", "east": "quick"}, 20, among=60)
    same_games(tiny.loaded(), tiny.compiled(), {"north": "quick", "south": "negotiator"}, 4, among=8)


def test_a_walk_in_two_halves_is_the_same_walk() -> None:
    """However games are cut into batches, each ends as it does."""
    found = load("2000")
    tree = Tree(CompiledScenario(found.scenario), {})
    whole = kernel.draw(tree.compiled, 3, 0, 600)
    ends = {int(n): state.course.tobytes() for state, part in walk(tree, whole, 3, 0) for n in part}
    again = {}
    for first, count in ((0, 250), (250, 350)):
        for state, part in walk(Tree(tree.compiled, {}), kernel.draw(tree.compiled, 3, first, count), 3, first):
            again |= {first + int(n): state.course.tobytes() for n in part}
    assert again == ends
