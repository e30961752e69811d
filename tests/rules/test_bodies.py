"""Who decides: unanimity, majority, weighted threshold, several bodies together, ratification; the author consents."""

from __future__ import annotations

from dataclasses import replace
from math import comb

import pytest

from game.model.issue import Body
from game.rules import bodies
from game.rules.compiled import CompiledScenario
from game.rules.turn import start
from tests import tiny
from tests.tiny import EAST, NEW, NORTH, OLD, SENATE, SOUTH, compiled, opening, package


def body(name: str) -> Body:
    return compiled().scenario.body[name]


def consents(name: str, author: int, *yes: int) -> bool:
    return bodies.consents(compiled(), opening(), body(name), author, dict.fromkeys(yes, True))


def test_unanimity_needs_every_member() -> None:
    """The table is North, South and East; North tables."""
    assert consents("table", NORTH, SOUTH, EAST)
    assert not consents("table", NORTH, SOUTH)


def test_the_author_consents_only_as_a_member() -> None:
    """West is not at the table: the three must all say yes to it."""
    assert not consents("table", OLD, SOUTH, EAST)
    assert consents("table", OLD, NORTH, SOUTH, EAST)


def test_majority_is_more_than_half_of_those_in_office() -> None:
    """Of North, South, East and the old king (the new one does not serve) two are half, three are a majority."""
    assert not consents("council", NORTH, SOUTH)
    assert consents("council", NORTH, SOUTH, OLD)
    assert not consents("council", NORTH, SOUTH, NEW)


def test_threshold_counts_weights() -> None:
    """North 1, South 2, East 3, four are needed: North and East make four, North and South three."""
    assert consents("scales", NORTH, EAST)
    assert not consents("scales", NORTH, SOUTH)


def test_threshold_forgives_rounding() -> None:
    """Three weights of 0.1 reach 0.3, which they miss by 4 × 10⁻¹⁷ in floating point when two are added first."""
    weighted = Body("w", "w", ["north", "south", "east"], "threshold", {"north": 0.1, "south": 0.1, "east": 0.1}, 0.30000000000000004)
    assert bodies.consents(compiled(), opening(), weighted, NORTH, {SOUTH: True, EAST: True})


def test_all_of_needs_every_body() -> None:
    """The near hills belong to the table and the council: East's no breaks the table, West's no breaks nothing."""
    near = package("border=near private")
    assert {b.id for b in bodies.touched(compiled(), near)} == {"table", "council"}
    assert bodies.passes(compiled(), opening(), near, NORTH, {SOUTH: True, EAST: True, OLD: False})
    assert not bodies.passes(compiled(), opening(), near, NORTH, {SOUTH: True, EAST: False, OLD: True})


def test_ratification_needs_the_chamber_too() -> None:
    """South and the Senate for the inner bank."""
    inner = package("border=inner private")
    assert bodies.chambers(compiled(), opening(), bodies.touched(compiled(), inner)) == [SENATE]
    assert bodies.passes(compiled(), opening(), inner, NORTH, {SOUTH: True, SENATE: True})
    assert not bodies.passes(compiled(), opening(), inner, NORTH, {SOUTH: True, SENATE: False})


def test_a_composite_body_that_is_itself_ratified_asks_the_chamber() -> None:
    """`all_of` and `ratified_by` together mean both."""
    scenario = compiled().scenario
    changed = [replace(b, ratified_by=["senate"]) if b.id == "both" else b for b in scenario.bodies]
    other = CompiledScenario(replace(scenario, bodies=changed), tiny.ROUND)
    near = package("border=near private")
    assert bodies.chambers(other, start(other), bodies.touched(other, near)) == [SENATE]
    assert not bodies.passes(other, start(other), near, NORTH, {SOUTH: True, EAST: True, OLD: True})


def test_the_chamber_is_asked_only_once_the_members_have_consented() -> None:
    """The old king's garrison plan dies with South, and the Senate never sees it; with South's yes it is asked."""
    negotiation = tiny.game(hidden=tiny.secrets(), north="person")
    negotiation.act("north", "table arms=cut private")
    assert [a.actor for a in negotiation.state.proposals[-1].answers] == [SOUTH]
    negotiation = tiny.game(hidden=tiny.secrets(south={"arms": -1, "border": 1, "trade": 1}), north="person")
    tiny.thawed(negotiation).ideal[SOUTH, tiny.ARMS] = 90.0
    negotiation.act("north", "table arms=cut private")
    assert [a.actor for a in negotiation.state.proposals[-1].answers] == [SOUTH, SENATE]


def test_a_position_that_one_side_settles_alone_asks_nobody_else() -> None:
    """South tables the garrisons' going: only its own Senate is asked."""
    found = bodies.touched(compiled(), package("arms=cut private"))
    assert bodies.members(compiled(), opening(), found, SOUTH) == []
    assert bodies.chambers(compiled(), opening(), found) == [SENATE]


def test_a_span_asks_the_bodies_of_all_its_positions() -> None:
    """From the middle (the table) to the inner bank (North, South and the Senate)."""
    assert {b.id for b in bodies.touched(compiled(), package("border=middle..inner private"))} == {"table", "ratified"}


@pytest.mark.parametrize(
    ("words", "chance"),
    [
        ("border=middle private", 0.5 * 0.25),  # South and East
        ("trade=partial private", 0.5 * 0.25 * 0.75 + 0.5 * 0.25 * 0.25 + 0.5 * 0.75 * 0.75 + 0.5 * 0.25 * 0.75),  # two of three
        ("trade=open private", 0.25),  # East's weight alone is needed, and enough
        ("border=inner private", 0.5 * 0.2),  # South and the Senate
        ("border=near private", 0.5 * 0.25),  # with South and East, the council has three of four
        ("border=middle trade=partial private", 0.5 * 0.25),
    ],
)
def test_the_chance_that_a_package_passes(words: str, chance: float) -> None:
    """South says yes with ½, East with ¼, West with ¾, the Senate with 0.2."""
    shares = {SOUTH: 0.5, EAST: 0.25, OLD: 0.75, SENATE: 0.2}
    assert bodies.pass_chance(compiled(), opening(), package(words), NORTH, shares) == pytest.approx(chance, abs=1e-15)


def test_a_council_of_twenty_is_counted_and_not_enumerated() -> None:
    """Nineteen others at ½ and the author's own vote: ten more are needed of nineteen, which is exactly even."""
    scenario = compiled().scenario
    west = scenario.delegations[3]
    many = [replace(west, id=f"w{n}", company={}) for n in range(16)]
    council = Body("council", "the council", ["north", "south", "east", "old", *(w.id for w in many)], "majority")
    grown = replace(
        scenario,
        delegations=[*scenario.delegations[:4], *many, scenario.delegations[4]],
        bodies=[council if b.id == "council" else b for b in scenario.bodies],
    )
    other = CompiledScenario(grown, tiny.ROUND)
    asked = bodies.members(other, start(other), [council], NORTH)
    assert len(asked) == 19
    exact = sum(comb(19, k) for k in range(10, 20)) / 2**19
    assert bodies.pass_chance(other, start(other), package("trade=partial private"), NORTH, dict.fromkeys(asked, 0.5)) == pytest.approx(
        exact
    )
