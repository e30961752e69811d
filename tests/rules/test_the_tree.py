"""The tree of a negotiation beside the plainest one that does the same: acts, undo, redo, named points, going anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.negotiation import Negotiation
from tests import tiny
from tests.fields import differences

ACTS = ("wait", "end", "declare border=middle", "declare trade=open", "table arms=cut public", "sound south border")
MOVES = st.one_of(
    st.tuples(st.just("act"), st.sampled_from(ACTS)),
    st.tuples(st.sampled_from(["undo", "undo", "redo", "redo"]), st.just("")),
    st.tuples(st.just("go"), st.integers(0, 30)),
    st.tuples(st.sampled_from(["fork", "back"]), st.sampled_from(["one", "two"])),
)


def begun() -> Negotiation:
    """North is a person, and all others hold their tongue."""
    return tiny.game(3, north="person", south="silent", east="silent", old="silent")


@dataclass
class Plain:
    """What the tree should say, by the rules of going back: one undo a person's act, and nothing to redo after anything new."""

    heads: dict[int, int] = field(default_factory=dict)
    """The head before each act of the person, by the first node of it."""
    head: int = 0
    undone: list[int] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)

    def last(self, negotiation: Negotiation) -> int | None:
        """The person's newest act on the way to the head."""
        at = self.head
        while at and at not in self.heads:
            at = negotiation.nodes[at].parent
        return at or None


def step(negotiation: Negotiation, plain: Plain, move: str, what: object) -> None:
    """One move on both."""
    match move:
        case "act":
            if negotiation.over:
                return
            before, newest = negotiation.head, max(negotiation.nodes, default=0)
            try:
                node = negotiation.act("north", str(what))
            except Exception as refused:
                assert "." in str(refused)
                assert (negotiation.head, max(negotiation.nodes, default=0)) == (before, newest)
                return  # what is refused takes nothing away either
            assert node.id == newest + 1 and node.parent == before
            plain.heads[node.id], plain.undone, plain.head = before, [], negotiation.head
            assert len(negotiation.path()) > len(negotiation.path(before))
        case "undo":
            last = plain.last(negotiation)
            assert negotiation.undo() is (last is not None)
            if last is not None:
                plain.undone.append(plain.head)
                plain.head = plain.heads[last]
        case "redo":
            assert negotiation.redo() is bool(plain.undone)
            if plain.undone:
                plain.head = plain.undone.pop()
        case "go":
            nodes = [0, *negotiation.nodes]
            plain.head = nodes[int(str(what)) % len(nodes)]
            negotiation.go_to(plain.head)
            plain.undone = []
        case "fork":
            assert negotiation.fork(str(what)) == plain.head
            plain.labels[str(what)] = plain.head
        case "back":
            if str(what) in plain.labels:
                plain.head = plain.labels[str(what)]
                negotiation.go_to(negotiation.labels[str(what)])
                plain.undone = []


@settings(max_examples=60)
@given(st.lists(MOVES, max_size=25))
def test_it_is_the_plain_tree_whatever_is_done(moves: list[tuple[str, object]]) -> None:
    """After every move the head, what can be restored, the named points and every state that was are those of the plain one."""
    negotiation, plain = begun(), Plain()
    plain.head = negotiation.head
    kept = {n: negotiation.state_at(n) for n in (0, *negotiation.nodes)}
    for move, what in moves:
        step(negotiation, plain, move, what)
        assert (negotiation.head, negotiation.undone, negotiation.labels) == (plain.head, plain.undone, plain.labels), move
        assert negotiation.state is negotiation.state_at(negotiation.head)
        assert all(negotiation.state_at(n) is state for n, state in kept.items()), "no state is ever another"
        kept |= {n: negotiation.state_at(n) for n in negotiation.nodes}
        path = [0, *(n.id for n in negotiation.path())]
        assert all(negotiation.nodes[n].parent == before for before, n in pairwise(path))
        parents = {n.parent for n in negotiation.nodes.values()}
        assert set(negotiation.leaves()) == {0, *negotiation.nodes} - parents


def test_nothing_can_be_restored_after_a_new_act() -> None:
    """What was taken back stays in the tree, on a branch of its own."""
    negotiation = begun()
    negotiation.act("north", "declare border=middle")
    negotiation.act("north", "wait")
    end = negotiation.head
    assert negotiation.undo() and negotiation.undo()
    negotiation.act("north", "declare trade=open")
    here = negotiation.head
    assert not negotiation.undone
    assert not negotiation.redo()
    assert negotiation.head == here
    negotiation.go_to(end)
    assert not negotiation.redo()


def test_an_act_that_is_refused_leaves_what_can_be_restored() -> None:
    negotiation = begun()
    negotiation.act("north", "declare border=middle")
    negotiation.undo()
    with pytest.raises(Exception, match=r"is the course"):
        negotiation.act("north", "table arms=kept")
    assert negotiation.redo()


def test_a_point_keeps_its_name_and_its_place() -> None:
    """Named again it moves; whoever is named, nothing of the tree does."""
    negotiation = begun()
    assert negotiation.fork("a" * 100 + "\n") == 0
    assert list(negotiation.labels) == ["a" * 80]
    negotiation.act("north", "wait")
    negotiation.undo()
    assert negotiation.undone, "a name takes nothing away"
    negotiation.fork("here")
    assert negotiation.redo()
    assert negotiation.labels["here"] == 0
    negotiation.fork("here")
    assert negotiation.labels["here"] == negotiation.head > 0


def test_a_snapshot_stays_what_it_was() -> None:
    """Whatever happens to the game that it was taken of."""
    negotiation = begun()
    negotiation.act("north", "wait")
    negotiation.fork("one")
    negotiation.write_down("team", "north", "Amber")
    taken = negotiation.snapshot()
    head, nodes, state = negotiation.head, dict(negotiation.nodes), negotiation.state
    negotiation.act("north", "declare border=middle")
    negotiation.fork("two")
    negotiation.write_down("team", "north", "Birch")
    negotiation.reseat("south", "person")
    assert taken.head == head and taken.nodes == nodes
    assert list(taken.labels) == ["one"] and taken.team("north") == "Amber" and len(taken.notes) == 1
    assert taken.seating["south"] == taken.assigned["south"] == "silent" and not taken.chairs
    assert taken.state is state and not list(differences(taken.state, state))


def test_who_sits_down_later_does_so_on_every_branch() -> None:
    """And who leaves; the same acts are still where they were."""
    negotiation = begun()
    negotiation.act("north", "wait")
    other = negotiation.head
    negotiation.undo()
    negotiation.act("north", "declare border=middle")
    negotiation.reseat("south", "person")
    for node in (0, *negotiation.nodes):
        assert negotiation.state_at(node).people == frozenset({tiny.NORTH, tiny.SOUTH})
    assert negotiation.chairs[-1].after == max(negotiation.nodes)
    negotiation.go_to(other)
    negotiation.reseat("south", "silent")
    assert negotiation.state.people == frozenset({tiny.NORTH})
    assert negotiation.assigned_at_start == {"north": "person", "south": "silent", "east": "silent", "old": "silent"}
