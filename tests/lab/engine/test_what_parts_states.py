"""States of an ensemble are one only where nothing parts them: field by field of the key, and in whole games against the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest

from game.lab.engine import kernel
from game.lab.engine.forgetting import Forgetting
from game.lab.engine.seated import Seated
from game.lab.engine.tabled import WeighedPackage
from game.lab.engine.tree import Tree
from game.lab.engine.walk import walk
from game.model.package import Package
from game.negotiation import Negotiation
from game.rules.chronicle import Argued
from game.rules.compiled import CompiledScenario
from game.rules.state import ARRAYS, Offer, Proposal, Span, State
from game.scenario.library import Loaded
from tests import tiny
from tests.fields import differences

CLAUSE, OTHER = Package.of({0: 2}, public=False), Package.of({0: 3}, public=False)
OFFER = Offer(tiny.SOUTH, CLAUSE, tiny.NORTH, 2, 0)
ARGUED = Argued(0, tiny.NORTH, "peace", tiny.SOUTH, 0.2, 25.0, 30.0)
PAPER = Proposal(0, 0, tiny.NORTH, CLAUSE, (tiny.SOUTH, tiny.EAST), passed=False, records=("first_note",), noes=(tiny.EAST,))
SPAN = Span(0, 1, 2, tiny.NORTH, 0, ((tiny.SOUTH, 1),), frozenset({tiny.SOUTH}), 3)  # type: ignore[arg-type]
UNHEARD = {"people", "awaiting", "possible_priorities", "kept_for"}
"""No persons play in an ensemble, and where states are shared nobody looks at knowledge."""
OTHERWISE: dict[str, Any] = {
    "turn": 1, "actor": tiny.EAST, "acts_left": 2, "tabled": frozenset({tiny.SOUTH}), "initiatives": 1,
    "used_ambiguity": frozenset({tiny.NORTH}), "over": True, "argument_uses": {"peace": 2}, "occurred": ("storm", "echo"),
    "spans": (), "offers": (), "proposals": (), "log": (),
}  # fmt: skip


def forgetting(**seats: str) -> Forgetting:
    return Forgetting(tiny.compiled(), Seated(tiny.compiled(), seats))


def a_state() -> State:
    """A state in which there is something of everything."""
    state = tiny.opening()
    state.actor, state.acts_left, state.over, state.turn = tiny.NORTH, 3, False, 0
    state.offers, state.proposals, state.log, state.spans = (OFFER,), (PAPER,), (ARGUED,), (SPAN,)
    state.argument_uses, state.occurred = {"peace": 1}, ("storm",)
    state.tabled, state.initiatives, state.used_ambiguity = frozenset(), 0, frozenset()
    return state


def test_of_every_field_of_a_state_it_is_said_whether_it_parts() -> None:
    assert {f.name for f in fields(State)} == UNHEARD | OTHERWISE.keys() | set(ARRAYS)


@pytest.mark.parametrize("name", sorted(OTHERWISE))
def test_states_that_differ_in_one_field_are_two(name: str) -> None:
    one, other = a_state(), a_state()
    key = forgetting().key
    assert key(one) == key(other)
    setattr(other, name, OTHERWISE[name])
    assert key(one) != key(other)


@pytest.mark.parametrize("name", ARRAYS)
def test_states_that_differ_in_one_number_are_two(name: str) -> None:
    """In the last of them too."""
    key = forgetting().key
    for at in (0, -1):
        other = a_state()
        table = getattr(other, name).reshape(-1)
        table[at] = not table[at] if table.dtype == np.bool_ else 1 if np.isnan(float(table[at])) else table[at] + 1
        assert key(a_state()) != key(other), at


OFFERS = {"by": tiny.EAST, "to": tiny.SOUTH, "until": 3, "package": OTHER}
PAPERS = {"by": tiny.EAST, "asked": (tiny.SOUTH,), "passed": True, "records": ("murky",), "noes": ()}


@pytest.mark.parametrize("name", sorted(OFFERS))
def test_offers_part_by_who_makes_them_to_whom_how_long_and_what(name: str) -> None:
    other = a_state()
    other.offers = (replace(OFFER, **{name: OFFERS[name]}),)
    assert forgetting().key(a_state()) != forgetting().key(other)


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_papers_part_by_all_that_a_condition_asks(name: str) -> None:
    other = a_state()
    other.proposals = (replace(PAPER, **{name: PAPERS[name]}),)
    assert forgetting().key(a_state()) != forgetting().key(other)
    loud = a_state()
    loud.proposals = (replace(PAPER, package=replace(CLAUSE, public=True)),)
    assert forgetting().key(a_state()) != forgetting().key(loud)


def test_arguments_part_by_what_was_said_and_by_whom() -> None:
    for other_line in (replace(ARGUED, argument="bread"), replace(ARGUED, by=tiny.EAST)):
        other = a_state()
        other.log = (other_line,)
        assert forgetting().key(a_state()) != forgetting().key(other)


@pytest.mark.parametrize(("seats", "parts"), [({"north": "quick"}, True), ({"south": "quick"}, False), ({}, False)])
def test_what_was_refused_parts_where_somebody_remembers(seats: dict[str, str], parts: bool) -> None:
    """The package, and whether it was lately; nobody else's."""
    f = forgetting(**seats)
    other, later = a_state(), a_state()
    other.proposals = (replace(PAPER, package=OTHER),)
    later.turn = a_state().turn + 2
    earlier = later.copy()
    earlier.proposals = (replace(PAPER, turn=2),)
    assert (f.key(a_state()) != f.key(other)) is parts
    assert (f.key(later) != f.key(earlier)) is parts


def test_forgotten_is_only_what_nobody_looks_at() -> None:
    """Of a settled state every array, everything that has occurred, and the papers that conditions ask about are still there."""
    for seats in ({}, {"north": "quick"}, {"north": "negotiator"}):
        before, after = a_state(), forgetting(**seats).settled(a_state())
        kept = {
            *ARRAYS,
            "turn",
            "actor",
            "acts_left",
            "over",
            "tabled",
            "initiatives",
            "used_ambiguity",
            "argument_uses",
            "occurred",
            "spans",
        }
        for name in kept:
            assert not list(differences(getattr(before, name), getattr(after, name))), (seats, name)
        (paper,) = after.proposals
        assert (paper.records, paper.noes, paper.passed, paper.by, paper.asked) == (PAPER.records, PAPER.noes, False, PAPER.by, PAPER.asked)
        assert [e.argument for e in after.log if isinstance(e, Argued)] == ["peace"]
        if "negotiator" in seats.values():
            assert after.offers == before.offers


# who answers what


def weighed(words: str, compiled: CompiledScenario, change: Callable[[State], None] = lambda state: None) -> WeighedPackage:
    state = tiny.opening()
    change(state)
    state.actor, state.acts_left, state.initiatives = tiny.NORTH, 3, 0
    return WeighedPackage(compiled, state, tiny.NORTH, tiny.package(words))


def codes(tabled: WeighedPackage) -> range:
    return range(1 << len(tabled.asked))


@pytest.mark.parametrize(
    "words", ["border=middle arms=cut public", "border=middle arms=cut private", "trade=partial public", "arms=cut public"]
)
def test_answers_are_one_only_if_the_states_after_them_are(words: str) -> None:
    """For every pair of answers to a package: where they count as one, the table goes on in the same state, and the key agrees."""
    from game.model.acts import Table
    from game.rules.turn import perform

    compiled, f = tiny.compiled(), forgetting()
    tabled = weighed(words, compiled)
    after: dict[object, object] = {}
    seen: set[bool] = set()
    for z in _draws(compiled, 60):
        state = tabled.state.copy()
        state.kept_for = frozenset()
        secrets = np.zeros((len(compiled.ids), len(compiled.issues)), dtype=np.int64)
        secrets[: compiled.deciders] = z
        settled = f.settled(perform(compiled, secrets, state, tiny.NORTH, Table(tabled.package)).copy())
        (code,) = tabled.codes(z[None].astype(np.int8), np.array([0]))
        way, key = tabled.outcome(int(code))[1], f.key(settled)
        seen.add(tabled.outcome(int(code))[0])
        assert after.setdefault(way, key) == key, (words, way)


def _draws(compiled: CompiledScenario, count: int) -> Any:
    return kernel.draw(compiled, 5, 0, count)


def test_who_said_no_parts_where_a_condition_asks() -> None:
    """And only of those of whom it asks: East, to what repeats the first note."""
    tabled = weighed("border=middle arms=cut public", tiny.compiled())
    south, east = (tabled.asked.index(a) for a in (tiny.SOUTH, tiny.EAST))
    both, only_south, only_east = 0, 1 << east, 1 << south
    assert tabled.outcome(both)[1] != tabled.outcome(only_south)[1], "East's no is asked for"
    assert not tabled.outcome(only_east)[0]
    other = weighed("border=outer arms=cut public", tiny.compiled())
    assert len({other.outcome(code)[1] for code in codes(other) if not other.outcome(code)[0]}) <= 2


def test_whose_public_turns_parts() -> None:
    """South's no in public to what its people want is another than East's."""
    tabled = weighed("border=middle arms=cut public", tiny.compiled())
    south, east = (tabled.asked.index(a) for a in (tiny.SOUTH, tiny.EAST))
    assert tabled.outcome(1 << east)[1] != tabled.outcome(1 << south)[1]
    assert tiny.SOUTH in tabled.outcome(1 << east)[1][1]  # type: ignore[operator]


# whole games


def balanced() -> tuple[Loaded, CompiledScenario]:
    """The tiny scenario, in which everybody could answer either way to almost everything: nobody has a line that is hard."""
    compiled = CompiledScenario(tiny.loaded().scenario, replace(tiny.ROUND, red_line=0.05, scale=20.0, company=0.2))
    return tiny.loaded(), compiled


@pytest.mark.parametrize("seats", [{}, {"north": "quick"}, {"north": "bidder", "south": "bidder", "east": "bidder"}])
def test_each_game_among_many_ends_as_at_the_table_in_every_field(seats: dict[str, str]) -> None:
    """Where answers differ from game to game: what occurred, what was argued, who may still be vague, and every number."""
    loaded, compiled = balanced()
    among, games = 150, 40
    z = kernel.draw(compiled, 9, 0, among)
    ends = {int(n): state for state, part in walk(Tree(compiled, seats), z, 9, 0) for n in part}
    different = set()
    for game in range(games):
        negotiation = Negotiation(loaded, seats, 9, game, compiled=compiled)
        negotiation.advance()
        for name in (*ARRAYS, "occurred", "spans", "used_ambiguity", "argument_uses", "turn", "over"):
            mine, theirs = getattr(negotiation.state, name), getattr(ends[game], name)
            assert not list(differences(mine, theirs)), (game, name)
        different.add(negotiation.state.occurred)
    assert len(different) > 1 or seats, "events part the games"
