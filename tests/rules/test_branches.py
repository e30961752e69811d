"""Going back is free and loses nothing: undo, redo, fork, go to, replay; and the same seed is the same game."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import NotPossibleError
from game.model.acts import Wait
from game.negotiation import Negotiation, Node
from game.scenario.library import load, shipped
from tests import tiny
from tests.rules.drawn import play
from tests.rules.test_properties import NUMBERS, SEEDS, frame_of
from tests.rules.test_secrecy import assert_same

CHAIRS = {"north": "person", "south": "random", "east": "historical", "old": "negotiator"}
NAMES = ["tiny", *shipped()]


def begun(seed: int, numbers: list[int]) -> Negotiation:
    negotiation = tiny.game(seed, **CHAIRS)
    play(negotiation, numbers, finish=False)
    return negotiation


@given(SEEDS, NUMBERS, st.lists(st.sampled_from(["undo", "redo"]), max_size=20))
def test_undo_and_redo_lose_nothing(seed: int, numbers: list[int], moves: list[str]) -> None:
    """Every node stays, every state stays what it was, and as many redos as undos lead back."""
    negotiation = begun(seed, numbers)
    states = {n: negotiation.state_at(n) for n in (0, *negotiation.nodes)}
    head, depth = negotiation.head, 0
    for move in moves:
        if move == "undo":
            depth += negotiation.undo()
        elif negotiation.redo():
            depth -= 1
        assert negotiation.to_act == "north" or negotiation.over
    for _ in range(depth):
        assert negotiation.redo()
    assert not negotiation.redo()
    assert negotiation.head == head
    assert {n: negotiation.state_at(n) for n in (0, *negotiation.nodes)} == states


@given(SEEDS, NUMBERS)
def test_the_same_act_after_an_undo_comes_out_the_same(seed: int, numbers: list[int]) -> None:
    """Chance depends on what it is for, not on when it is asked: the other chairs do again what they did."""
    negotiation = begun(seed, numbers)
    first, end = negotiation.state, negotiation.head
    if not negotiation.undo():
        return
    acts = [n for n in negotiation.path(end) if n.id > negotiation.head and n.seat in ("north",)]
    negotiation.act("north", acts[0].act)
    assert negotiation.head != end, "a branch of its own"
    assert_same(negotiation.state, first)
    assert sorted(negotiation.leaves()) == sorted({end, negotiation.head})


@given(SEEDS, NUMBERS)
def test_a_fork_is_a_name_to_come_back_to(seed: int, numbers: list[int]) -> None:
    """And acting elsewhere does not touch it."""
    negotiation = begun(seed, numbers)
    before, here = negotiation.state, negotiation.fork("here")
    while negotiation.undo():
        pass
    negotiation.act("north", "wait")
    negotiation.act("north", "end")
    negotiation.go_to(negotiation.labels["here"])
    assert (negotiation.head, negotiation.state) == (here, before)
    with pytest.raises(KeyError):
        negotiation.go_to(10**6)


@given(SEEDS, NUMBERS)
def test_replay_gives_the_same_game_to_the_last_bit(seed: int, numbers: list[int]) -> None:
    """Node by node into a fresh negotiation, branches included."""
    negotiation = begun(seed, numbers)
    if negotiation.undo():
        play(negotiation, numbers[:3], finish=False)
    again = Negotiation(tiny.loaded(), CHAIRS, seed, compiled=tiny.compiled())
    for node in negotiation.nodes.values():
        again.replay(node)
    for node in negotiation.nodes:
        assert_same(again.state_at(node), negotiation.state_at(node))


def test_replay_notices_what_comes_out_differently() -> None:
    """Another digest, or an act that is no longer possible."""
    negotiation = tiny.game(**CHAIRS)
    negotiation.act("north", "table arms=cut private")
    node = negotiation.nodes[1]
    fresh = Negotiation(tiny.loaded(), CHAIRS, 1, compiled=tiny.compiled())
    with pytest.raises(NotPossibleError):
        fresh.replay(Node(1, 0, node.seat, node.act, "0" * 16))
    with pytest.raises(NotPossibleError):
        fresh.replay(Node(1, 0, "south", Wait(), node.digest))
    assert not fresh.nodes
    fresh.replay(node)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_is_the_same_game(name: str) -> None:
    """Twice, and another game of the same seed is another."""
    loaded = tiny.loaded() if name == "tiny" else load(name)

    def digests(game: int) -> list[str]:
        negotiation = Negotiation(loaded, {}, 2024, game, compiled=frame_of(name))
        negotiation.advance()
        return [n.digest for n in negotiation.path()]

    assert digests(3) == digests(3)
    assert digests(3) != digests(4)


def test_nobody_can_change_a_moment_of_a_game() -> None:
    """A view shares the state, which is frozen; its own copies are its own."""
    negotiation = tiny.game(**CHAIRS)
    view = negotiation.view("north")
    for table in (view.state.course, view.state.ideal, view.state.trust, negotiation.state.standing):
        with pytest.raises(ValueError, match="read-only"):
            table[:] = 1
    view.priorities[:] = 7
    view.state.standing[:] = 0
    view.state.possible_priorities.clear()
    view.state.copy().course[:] = 1
    assert negotiation.secrets.max() <= 1
    assert negotiation.state.standing[0] == 50
    assert list(negotiation.state.course) == [0, 0, 0]
