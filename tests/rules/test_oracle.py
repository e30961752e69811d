"""The rules and the oracle play the same games: answers, terms, courses, views, trust, standing, offers, knowledge, forecasts."""

from __future__ import annotations

import math
from functools import cache
from random import Random as Rng

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.negotiation import Negotiation
from game.players.historical import package_of
from game.players.random import Random
from game.rules.compiled import CompiledScenario
from game.scenario.library import Loaded, load, shipped
from tests import tiny
from tests.rules.drawn import play
from tests.rules.lockstep import draft_of, follow, oracle_for

KINDS = ("person", "silent", "random", "historical")
NUMBERS = st.lists(st.integers(0, 10**9), max_size=80)


@cache
def scenario(name: str) -> tuple[Loaded, CompiledScenario]:
    if name == "tiny":
        return tiny.loaded(), tiny.compiled()
    found = tiny.dated() if name == "dated" else load(name)
    return found, CompiledScenario(found.scenario, tiny.ROUND) if name == "dated" else CompiledScenario(found.scenario)


def drawn_game(name: str, seed: int, kinds: list[str], numbers: list[int]) -> Negotiation:
    """A game with these in the chairs; acts of people are drawn."""
    found, compiled = scenario(name)
    chairs = [d.id for d in found.scenario.delegations]
    negotiation = Negotiation(found, {c: kinds[n % len(kinds)] for n, c in enumerate(chairs)}, seed, compiled=compiled)
    negotiation.players |= {c: Random(seed) for c, kind in negotiation.seating.items() if kind == "random"}
    play(negotiation, numbers)
    return negotiation


def followed(negotiation: Negotiation) -> None:
    follow(negotiation, oracle_for(negotiation.compiled, negotiation.secrets, negotiation.state_at(0).people))


@settings(max_examples=60)
@given(st.integers(0, 2**64 - 1), st.lists(st.sampled_from(KINDS), min_size=1, max_size=5), NUMBERS)
def test_drawn_games_on_the_tiny_scenario(seed: int, kinds: list[str], numbers: list[int]) -> None:
    """People, whose answers are free, beside random, historical and silent chairs."""
    followed(drawn_game("tiny", seed, kinds, numbers))


@given(st.integers(0, 2**64 - 1), st.lists(st.sampled_from(KINDS), min_size=1, max_size=5), NUMBERS)
def test_drawn_games_where_ideas_have_dates(seed: int, kinds: list[str], numbers: list[int]) -> None:
    """The near hills from March, open trade from April."""
    followed(drawn_game("dated", seed, kinds, numbers))


@pytest.mark.parametrize("name", shipped())
@settings(max_examples=2)
@given(seed=st.integers(0, 2**32), numbers=st.lists(st.integers(0, 10**9), min_size=40, max_size=80))
def test_drawn_games_on_the_shipped_scenarios(name: str, seed: int, numbers: list[int]) -> None:
    """The chairs alternate between drawn acts and historical ones."""
    followed(drawn_game(name, seed, ["person", "historical", "random"], numbers))


@pytest.mark.parametrize("name", shipped())
def test_historical_games(name: str) -> None:
    """As it was, act by act."""
    followed(drawn_game(name, 1, ["historical"], []))


@pytest.mark.long
@pytest.mark.parametrize("name", ["tiny", *shipped()])
@settings(max_examples=25)
@given(seed=st.integers(0, 2**32), kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=5), numbers=NUMBERS)
def test_many_drawn_games(name: str, seed: int, kinds: list[str], numbers: list[int]) -> None:
    """The same, more of them."""
    followed(drawn_game(name, seed, kinds, numbers))


@pytest.mark.long
@pytest.mark.parametrize("name", shipped())
def test_what_might_carry_on_the_shipped_scenarios(name: str) -> None:
    """The first draft of the main seat: nothing nearer, or as near and better, has the chance; every package, or 2,000 of very many."""
    found, compiled = scenario(name)
    seat = found.scenario.about.main_seat
    negotiation = Negotiation(found, {seat: "person"}, 3, compiled=compiled)
    negotiation.advance()
    world = oracle_for(compiled, negotiation.secrets, negotiation.state.people)
    for node in negotiation.path():
        world.act(node.seat, node.act)
    view = negotiation.view(seat)
    drafts = [package_of(view, p) for p in found.scenario.record if p.shelf and p.by == seat]
    package = next(d for d in drafts if d is not None)
    ours = view.suggest_passing(package)
    if math.prod(compiled.sizes) < 50_000:
        theirs = world.might_carry(seat, draft_of(compiled, package))
        assert (ours is None) == (theirs is None)
        if ours is not None and theirs is not None:
            assert draft_of(compiled, ours.package).key() == theirs[0].key()
            assert ours.chance == pytest.approx(theirs[1], abs=1e-12)
            assert ours.worth == theirs[2]
        return
    best = (len(compiled.issues) + 1, 0)
    if ours is not None:
        best = (world.apart(draft_of(compiled, package), draft_of(compiled, ours.package)), -ours.worth)
        assert world.chance(seat, draft_of(compiled, ours.package), seat) == pytest.approx(ours.chance, abs=1e-12)
    others = list(world.within(draft_of(compiled, package), min(best[0], len(compiled.issues))))
    world.still = {}
    for draft in Rng(5).sample(others, min(2_000, len(others))):
        judgement = world.judge(seat, draft, seat)
        worth = judgement.total(world.secrets[seat])
        if worth >= 0 and not judgement.hard and (world.apart(draft_of(compiled, package), draft), -worth) < best:
            assert world.chance(seat, draft, seat) < 0.5
