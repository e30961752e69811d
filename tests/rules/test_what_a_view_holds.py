"""A view compared as an object, field by field: whatever others alone know may be anything, and it is the same view."""

from __future__ import annotations

import random
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.acts import Answer
from game.model.package import Package
from game.negotiation import Negotiation
from game.rules import knowledge
from game.rules.chronicle import Declared, Sounded, Waited
from game.rules.state import Answered, Offer, Proposal, State, Verdict
from game.scenario.library import shipped
from game.view import View, public_view, view_of
from tests import tiny
from tests.fields import differences
from tests.rules.drawn import play
from tests.rules.test_properties import NUMBERS, SEEDS
from tests.rules.test_secrecy import game, other_secrets, scrambled

NOBODY = -1
CUT = {"standing", "possible_priorities", "tabled", "used_ambiguity", "log", "proposals", "offers", "awaiting"}
"""The fields of a state of which a view holds a part."""
OPEN = {
    "turn", "course", "ideal", "anchor", "salience", "accepts", "trust", "declared", "pull", "fear_place", "serving", "turned",
    "actor", "acts_left", "initiatives", "over", "people", "argument_uses", "occurred", "spans", "kept_for",
}  # fmt: skip
"""Those that anybody may know."""


def test_of_every_field_of_a_state_it_is_said_whether_it_is_open() -> None:
    """A new field is either open to all, or a view cuts it and the tests below shuffle it."""
    assert {f.name for f in fields(State)} == CUT | OPEN


def otherwise(negotiation: Negotiation, seat: int, rng: random.Random) -> View:
    """The view of a seat of the same game as far as it knows, in which all that only others know is another."""
    compiled = negotiation.compiled
    state = scrambled(compiled, negotiation.state, seat, rng)
    others = [a for a in range(compiled.delegations) if a != seat]
    pairs = [(one, other) for one in others for other in others if one != other]
    state.possible_priorities |= {pair: knowing_nothing_but_one(compiled, pair[1], rng) for pair in rng.sample(pairs, 3)}
    state.proposals = tuple(_answering_otherwise(p, seat, rng) for p in state.proposals)
    shift = 1 + max((p.number for p in state.proposals), default=-1)
    state.proposals += tuple(_unseen(shift + n, state.turn, *rng.choice(pairs)) for n in range(2))
    state.offers += tuple(_bargain(state.turn, *rng.choice(pairs)) for _ in range(2))
    state.log += tuple(_aside(state.turn, *rng.choice(pairs)) for _ in range(3))
    state.log += (Waited(state.turn, others[0], audience=frozenset({others[0]})),)
    if all(p.number != state.awaiting for p in view_of(compiled, state, negotiation.secrets, seat).state.proposals):
        state.awaiting = rng.choice([-1, shift])  # as far as the seat knows nobody is asked
    if seat == NOBODY:
        state.standing = np.array([rng.uniform(0, 100) for _ in state.standing])
        return public_view(compiled, state)
    return view_of(compiled, state, other_secrets(compiled, negotiation.state, negotiation.secrets, seat, rng), seat)


def knowing_nothing_but_one(compiled, actor: int, rng: random.Random):  # type: ignore[no-untyped-def]
    fits = np.zeros(3 ** len(knowledge.stance_issues(compiled, actor)), dtype=np.bool_)
    fits[rng.randrange(len(fits))] = True
    return fits


def _answering_otherwise(p: Proposal, seat: int, rng: random.Random) -> Proposal:
    """The answers that are still to come out, of everybody else."""
    return replace(p, given=tuple((a, yes if a == seat else rng.random() < 0.5) for a, yes in p.given))


def _unseen(number: int, turn: int, by: int, asked: int) -> Proposal:
    """A private package between two others."""
    package = Package.of({0: 1}, public=False)
    answers = (Answered(asked, False, Verdict(asked, ()), tiny.verdict(tiny.opening(), 1, "border=middle").open_terms[0].kind, True),)
    return Proposal(number, turn, by, package, (asked,), (asked,), ((asked, True),), answers, False, noes=(asked,))


def _bargain(turn: int, by: int, to: int) -> Offer:
    return Offer(by, Package.of({0: 1}, public=False), to, turn + 1, 0)


def _aside(turn: int, by: int, to: int) -> Sounded:
    return Sounded(turn, by, to, 0, (1,), None, audience=frozenset({by, to}))


@pytest.mark.parametrize("name", ["tiny", *shipped()])
@settings(max_examples=15)
@given(seed=SEEDS, numbers=NUMBERS, shuffle=st.integers(0, 10**6))
def test_whatever_others_alone_know_is_in_no_field_of_a_view(name: str, seed: int, numbers: list[int], shuffle: int) -> None:
    """For every seat at one moment of a drawn game, and for the room."""
    negotiation, rng = game(name, seed, numbers), random.Random(shuffle)
    compiled, state = negotiation.compiled, negotiation.state
    for seat in range(compiled.delegations):
        mine = view_of(compiled, state, negotiation.secrets, seat)
        assert not list(differences(mine, otherwise(negotiation, seat, rng))), seat
    assert not list(differences(public_view(compiled, state), otherwise(negotiation, NOBODY, rng)))


def test_a_view_holds_all_that_is_its_own() -> None:
    """Every field that is cut still has the seat's own part, and every open field is the whole of it."""
    negotiation = tiny.game(hidden=tiny.secrets(), north="person", south="person", east="person", old="person")
    negotiation.act("north", "sound south border")
    negotiation.act("north", "table trade=partial public")
    negotiation.act("south", "answer 0 no")
    state = negotiation.state
    for seat in range(3):
        seen = negotiation.view(negotiation.compiled.ids[seat]).state
        for name in OPEN:
            assert not list(differences(getattr(seen, name), getattr(state, name))), name
        assert seen.standing[seat] == state.standing[seat]
        assert seen.awaiting == state.awaiting
        assert [p.given for p in seen.proposals] == [((1, False),) if seat == 1 else ()]
        assert seen.proposals[0].waiting == state.proposals[0].waiting
        assert any(isinstance(e, Sounded) for e in seen.log) is (seat in (0, 1))
        assert seen.tabled == ({0} if seat == 0 else set())
        assert all(observer == seat for observer, _ in seen.possible_priorities)
        assert seen.possible_priorities.keys() == {key for key in state.possible_priorities if key[0] == seat}


def all_persons(seed: int) -> Negotiation:
    return tiny.game(seed, **dict.fromkeys(("north", "south", "east", "old", "new"), "person"))


@settings(max_examples=20)
@given(seed=SEEDS, numbers=NUMBERS, yes=st.lists(st.booleans(), min_size=4, max_size=4), shuffle=st.integers(0, 10**6))
def test_who_answers_last_does_not_know_what_others_will_have_said(seed: int, numbers: list[int], yes: list[bool], shuffle: int) -> None:
    """A package waits for four people in turn: how those who have answered did so is nobody else's to see, nor which way they lean."""
    negotiation, rng = all_persons(seed), random.Random(shuffle)
    play(negotiation, numbers[:10], finish=False)
    while negotiation.state.awaiting >= 0:
        negotiation.act(negotiation.to_act, Answer(negotiation.state.awaiting, True))
    if negotiation.over or negotiation.state.turn > 3:
        return
    while negotiation.to_act != "north":
        negotiation.act(negotiation.to_act, "end")
        if negotiation.over:
            return
    position = ("closed", "partial")[int(negotiation.state.course[tiny.TRADE]) == 0]
    if 0 in negotiation.state.tabled or negotiation.state.acts_left <= 0 or int(negotiation.state.course[tiny.TRADE]) > 1:
        return
    negotiation.act("north", f"table trade={position} public")
    for answer in yes:
        if negotiation.state.awaiting < 0:
            break
        for seat in range(negotiation.compiled.delegations):
            mine = view_of(negotiation.compiled, negotiation.state, negotiation.secrets, seat)
            assert not list(differences(mine, otherwise(negotiation, seat, rng))), seat
            assert all(a == seat for a, _ in mine.state.proposals[-1].given)
        room = public_view(negotiation.compiled, negotiation.state)
        assert not room.state.proposals[-1].given
        negotiation.act(negotiation.to_act, Answer(negotiation.state.awaiting, answer))


def test_what_is_said_in_public_is_in_every_view() -> None:
    """And so a view is not the same whatever happens."""
    negotiation = all_persons(1)
    negotiation.act("north", "declare border=middle")
    for seat in ("south", "east", "old"):
        assert any(isinstance(e, Declared) for e in negotiation.view(seat).state.log)
