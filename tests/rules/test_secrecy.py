"""Six: the view of one seat holds nothing that only another seat knows. Shuffle the others' secrets, and nothing changes."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.acts import Act, Table
from game.negotiation import Negotiation
from game.players import make
from game.rules import knowledge
from game.rules.chronicle import Sounded
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import State
from game.rules.turn import perform
from game.scenario.library import load, shipped
from game.view import View, view_of
from tests import tiny
from tests.rules.drawn import play
from tests.rules.test_properties import NUMBERS, SEEDS, frame_of

PLAYERS = ("historical", "random", "silent", "quick", "negotiator", "unsounding", "arithmetician", "trader", "strategist")


def game(name: str, seed: int, numbers: list[int]) -> Negotiation:
    """Drawn acts in some chairs, random ones in others."""
    loaded = tiny.loaded() if name == "tiny" else load(name)
    chairs = [d.id for d in loaded.scenario.delegations]
    negotiation = Negotiation(
        loaded, {c: ("person", "random", "historical")[n % 3] for n, c in enumerate(chairs)}, seed, compiled=frame_of(name)
    )
    play(negotiation, numbers, finish=False)
    return negotiation


def other_secrets(compiled: CompiledScenario, state: State, true: Ints, seat: int, rng: random.Random) -> Ints:
    """Other priorities for everybody else, from the combinations that the seat still considers possible."""
    found = true.copy()
    for a in range(compiled.deciders):
        if a == seat:
            continue
        issues = knowledge.stance_issues(compiled, a)
        fits = knowledge.combinations(len(issues))[knowledge.possible_priorities(compiled, state, seat, a)]
        found[a, issues] = fits[rng.randrange(len(fits))]
    return found


def scrambled(compiled: CompiledScenario, state: State, seat: int, rng: random.Random) -> State:
    """The same game as far as the seat knows: what only others know is another."""
    new = state.copy()
    for a in range(len(compiled.actors)):
        if a != seat:
            new.standing[a] = rng.uniform(0, 100)
    new.possible_priorities = {key: fits if key[0] == seat else _other(fits, rng) for key, fits in state.possible_priorities.items()}
    kept = {p.number for p in state.proposals if p.package.public or seat in (p.by, *p.asked)}
    new.proposals = tuple(
        p if p.number in kept else replace(p, passed=not p.passed, answers=(), offers=(), records=()) for p in state.proposals
    )
    new.proposals = tuple(_departed(p, seat) for p in new.proposals)
    new.log = tuple(e for e in state.log if e.audience is None or seat in e.audience)
    new.offers = tuple(o for o in state.offers if seat in (o.by, o.to))
    new.tabled ^= {a for a in range(compiled.delegations) if a != seat and rng.random() < 0.5}
    new.used_ambiguity ^= {a for a in range(compiled.delegations) if a != seat and rng.random() < 0.5}
    return new


def _other(fits: np.ndarray, rng: random.Random) -> np.ndarray:
    found = np.zeros_like(fits)
    found[rng.randrange(len(fits))] = True
    return found


def _departed(proposal, seat: int):  # type: ignore[no-untyped-def]
    return replace(
        proposal, answers=tuple(a if a.actor == seat else replace(a, overrode_advice=not a.overrode_advice) for a in proposal.answers)
    )


def words(view: View) -> str:
    """A view as JSON; NaN would not be JSON."""
    return json.dumps(view.as_json(), allow_nan=False, sort_keys=True)


def chosen(kind: str, view: View) -> Act:
    return make(kind).choose(view)


@pytest.mark.parametrize("name", ["tiny", *shipped()])
@settings(max_examples=8)
@given(seed=SEEDS, numbers=NUMBERS, shuffle=st.integers(0, 10**6))
def test_view_and_acts_do_not_depend_on_what_only_others_know(name: str, seed: int, numbers: list[int], shuffle: int) -> None:
    """Other priorities, standings, knowledge, private papers and departures: same JSON, same act of every player."""
    negotiation, rng = game(name, seed, numbers), random.Random(shuffle)
    compiled, state = negotiation.compiled, negotiation.state
    seat = rng.randrange(compiled.delegations)
    mine = view_of(compiled, state, negotiation.secrets, seat)
    secrets = other_secrets(compiled, state, negotiation.secrets, seat, rng)
    theirs = view_of(compiled, scrambled(compiled, state, seat, rng), secrets, seat)
    assert words(mine) == words(theirs)
    if mine.my_turn and state.awaiting < 0:
        for kind in PLAYERS if name == "tiny" else PLAYERS[:3]:
            assert chosen(kind, mine) == chosen(kind, theirs), kind


@pytest.mark.parametrize("name", shipped())
def test_the_negotiators_act_does_not_depend_on_what_only_others_know(name: str) -> None:
    """The one that reckons most, at the main seat, some turns into the game."""
    loaded, compiled, rng = load(name), frame_of(name), random.Random(4)
    seat = compiled.index[loaded.scenario.about.main_seat]
    negotiation = Negotiation(loaded, {}, 11, compiled=compiled)
    negotiation.advance()
    node = [n for n in negotiation.path() if n.seat == loaded.scenario.about.main_seat][len(negotiation.path()) // 25]
    state = negotiation.state_at(node.parent)
    mine = view_of(compiled, state, negotiation.secrets, seat)
    theirs = view_of(compiled, scrambled(compiled, state, seat, rng), other_secrets(compiled, state, negotiation.secrets, seat, rng), seat)
    assert chosen("negotiator", mine) == chosen("negotiator", theirs)


@given(seed=SEEDS, numbers=NUMBERS, shuffle=st.integers(0, 10**6))
def test_secrets_come_out_only_in_answers_offers_and_soundings(seed: int, numbers: list[int], shuffle: int) -> None:
    """Replay the same acts with other secrets: as long as every answer, offer and reply is the same, so is the whole state."""
    negotiation, rng = game("tiny", seed, numbers), random.Random(shuffle)
    compiled, true = negotiation.compiled, negotiation.secrets
    others = other_secrets(compiled, negotiation.state, true, -1, rng)
    state = negotiation.state_at(0)
    for node in negotiation.path():
        state = perform(compiled, others, state, compiled.index[node.seat], node.act)
        expected = negotiation.state_at(node.id)
        if told(state) != told(expected):
            return
        assert_same(state, expected)


def told(state: State) -> list[object]:
    """What secrets may show in: the newest answers, offers and replies, and, to a person alone, its departing from its government."""
    papers = [(p.passed, p.no_offer, p.offers, [(a.actor, a.yes, a.overrode_advice) for a in p.answers]) for p in state.proposals[-1:]]
    return [papers, [e.cell for e in state.log if isinstance(e, Sounded)][-1:]]


def assert_same(one: State, other: State) -> None:
    """Every field."""
    for name, value in vars(one).items():
        theirs = getattr(other, name)
        if isinstance(value, np.ndarray):
            assert np.array_equal(value, theirs, equal_nan=value.dtype == np.float64), name
        elif name == "possible_priorities":
            assert value.keys() == theirs.keys()
            assert all((fits == theirs[key]).all() for key, fits in value.items())
        else:
            assert value == theirs, name


def test_what_a_private_table_decided_stays_there() -> None:
    """South and North refuse and accept in private; West knows neither the paper nor how it came out, nor does a condition tell it."""
    negotiation = tiny.game(hidden=tiny.secrets(), north="person", south="silent", east="silent", old="person")
    negotiation.act("north", "table border=middle arms=cut private")
    assert negotiation.state.proposals[0].records == ("first_note",)
    view = negotiation.view("old")
    assert view.state.proposals == ()
    assert "first_note" not in str(view.state)
    assert "first_note" in str(negotiation.view("south").state)
    from game.model.happening import Condition
    from game.rules.conditions import evaluate

    refused = Condition(refused="first_note")
    assert evaluate(negotiation.compiled, negotiation.state, refused)
    assert evaluate(negotiation.compiled, negotiation.view("east").state, refused)
    assert not evaluate(negotiation.compiled, view.state, refused)


@given(seed=SEEDS, numbers=NUMBERS)
def test_players_choose_what_can_be_done(seed: int, numbers: list[int]) -> None:
    """No player's act is refused, and save the historical one none tables what its own government would refuse."""
    negotiation = game("tiny", seed, numbers)
    compiled, state = negotiation.compiled, negotiation.state
    if state.over or state.awaiting >= 0:
        return
    view = negotiation.view(negotiation.to_act)
    for kind in PLAYERS:
        act = chosen(kind, view)
        perform(compiled, negotiation.secrets, state, view.seat, act)
        if isinstance(act, Table) and kind in ("random", "negotiator", "unsounding"):
            assert view.evaluator.verdict(view.seat, act.package, view.seat).accepts(view.priorities), kind
            assert view.chance(act.package) > 0, f"{kind} asks for what it knows will be refused"
