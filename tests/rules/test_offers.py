"""Counter-offers, and what might carry the table: by hand, and against looking at every package there is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.acts import say_package
from game.model.package import Clause, Package
from game.rules import offers
from game.rules.knowledge import combinations
from game.rules.own import own_terms
from tests import tiny
from tests.rules.lockstep import draft_of, oracle_for
from tests.tiny import ARMS, BORDER, EAST, NORTH, SOUTH, TRADE, frame, package

QUIET = {"north": "silent", "south": "silent", "east": "silent", "old": "silent"}


def refused(words: str, **hidden: dict[str, int]) -> tiny.Negotiation:
    negotiation = tiny.game(hidden=tiny.secrets(**hidden), **QUIET | {"north": "person"})
    negotiation.act("north", f"table {words}")
    assert negotiation.state.proposals[-1].passed is False
    return negotiation


def test_a_counter_offer_by_hand() -> None:
    """North asks for the garrisons; South (−25,000 and half of 2/3 × 8,750 = 2,917 from company) refuses.

    One change: the garrisons and something else besides. Nothing is worth 22,583 to South, so none.
    Two changes: without the garrisons, one other thing. The middle of the river: South 0, company (2 × 12,500 + 6,250) / 6 = 5,208,
    above the margin of 500; North wins 12,500. Licensed traders: South 6,250 − 1,042, but North wins only 6,250. The inner bank:
    South −3,125 − 6,250, too much. Open trade: East's −56,250 is bad company. So the middle of the river.
    """
    proposal = refused("arms=cut private").state.proposals[-1]
    assert [(o.by, say_package(frame().scenario, o.package)) for o in proposal.offers] == [(SOUTH, "border=middle private")]


def test_a_counter_offer_asks_more_than_the_minimum() -> None:
    """Every offer is worth at least the margin to its author, by its own priorities."""
    negotiation = refused("arms=cut private", south={"border": 1, "arms": 1})
    for offer in negotiation.state.offers:
        found = tiny.verdict(negotiation.state, offer.by, say_package(frame().scenario, offer.package))
        assert found.total(negotiation.secrets[offer.by]) >= tiny.ROUND.counter_margin


def test_an_offer_teaches_the_table_what_it_implies() -> None:
    """Once offered, only combinations under which it is worth the margin are left; the true one among them."""
    negotiation = refused("arms=cut private", south={"border": -1})
    fits = negotiation.state.alive[NORTH, SOUTH]
    offer = negotiation.state.proposals[-1].offers[0]
    found = tiny.verdict(negotiation.state, SOUTH, say_package(frame().scenario, offer.package))
    from game.rules.knowledge import totals

    assert (totals(frame(), found)[fits] >= 500).all()
    assert fits.any()


def test_an_offer_tells_what_its_author_would_have_offered_rather() -> None:
    """The middle of the river, offered against the garrisons' going, leaves 12 of South's 27 combinations.

    If South cared less about arms (own −25,000 + 18,750, company 8,125: 1,875 in all), it would have kept the garrisons' going and
    added the middle, one change away. If it cared less about the border, the inner bank (−9,375 + 7,031 + 5,729 = 3,385) would have
    been as near as the middle and better for North. What it makes of trade has not come up: 2 × 3 × 2.
    """
    state = refused("arms=cut private").state
    fits = combinations(3)[state.alive[NORTH, SOUTH]]
    assert len(fits) == 12
    assert set(fits[:, BORDER]) == set(fits[:, ARMS]) == {0, 1}


def test_that_there_is_no_offer_tells_too() -> None:
    """A South that wants all as it is, and has only North for company, offers nothing.

    Had it cared less about the border, the middle would be worth −12,500 + 9,375 and half of North's 12,500, together 3,125;
    less about trade, licensed traders −12,500 + 12,500 + 3,125. So it does not: 3 × 2 × 2 combinations are left.
    """
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"north": "person"})
    state = tiny.thawed(negotiation)
    state.accepts[SOUTH, BORDER] = state.accepts[SOUTH, TRADE] = False
    state.ideal[SOUTH, BORDER], state.ideal[SOUTH, TRADE], state.serving[EAST] = 0, 0, False
    negotiation.act("north", "table arms=cut private")
    assert negotiation.state.proposals[-1].no_offer == (SOUTH,)
    fits = combinations(3)[negotiation.state.alive[NORTH, SOUTH]]
    assert len(fits) == 12
    assert set(fits[:, BORDER]) == set(fits[:, TRADE]) == {0, 1}


def test_an_offer_is_something_its_author_has_a_say_in() -> None:
    """East refuses open trade. Arms are none of East's business, so it offers nothing that is only about arms."""
    for state in (refused("trade=open private"), refused("trade=open arms=cut public"), refused("border=outer trade=open private")):
        for offer in state.state.proposals[-1].offers:
            asked = offers.bodies.members(frame(), state.state, offers.bodies.touched(frame(), offer.package), NORTH)
            assert offer.by in asked


def test_whoever_has_no_offer_to_make_is_named() -> None:
    """If nothing within three changes serves both, South is on the list of those without an offer."""
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"north": "person"})
    state = tiny.thawed(negotiation)
    state.ideal[SOUTH, :] = [0, 0, 0]
    state.accepts[SOUTH, :, 1:] = False
    state.accepts[EAST, :, 1:] = False
    state.ideal[EAST, :] = 0
    negotiation.act("north", "table arms=cut border=middle private")
    proposal = negotiation.state.proposals[-1]
    assert set(proposal.no_offer) == {SOUTH, EAST}
    assert proposal.offers == ()


def test_an_offer_lives_through_the_next_turn_and_lapses_with_a_new_refusal() -> None:
    """Made in January, it stands in February and not in March."""
    negotiation = refused("arms=cut private")
    assert [o.until for o in negotiation.state.offers] == [1]
    negotiation.act("north", "end")
    assert negotiation.state.offers
    negotiation.act("north", "end")
    assert not negotiation.state.offers
    negotiation = refused("arms=cut private")
    first = negotiation.state.offers
    negotiation.act("north", "end")
    negotiation.act("north", "table arms=cut trade=open private")
    assert not set(first) & set(negotiation.state.offers)


def test_taking_up_an_offer_does_not_need_a_free_table() -> None:
    """A second package in the same turn, if it says just what was offered."""
    negotiation = refused("arms=cut private")
    negotiation.act("north", "table border=middle private")
    assert negotiation.state.proposals[-1].passed


def test_an_offer_to_a_refused_span_may_be_one_of_its_ends() -> None:
    """South refuses the middle or the inner bank, left open; what it can sign is the middle, one change away."""
    negotiation = refused("border=middle..near arms=cut private")
    offered = {o.by: say_package(frame().scenario, o.package) for o in negotiation.state.proposals[-1].offers}
    assert offered[SOUTH] == "border=middle private"


PACKAGES = [
    Package.of({i: p for i, p in zip(range(3), positions, strict=True) if p}, public)
    for positions in product(range(5), range(3), range(2))
    if any(positions)
    for public in (True, False)
]


def secrets_of(numbers: list[int]) -> tiny.Ints:
    found = tiny.secrets()
    for k, z in enumerate(numbers):
        found[k // 3, k % 3] = z
    found[~frame().holds] = 0
    return found


@given(st.lists(st.sampled_from([-1, 0, 1]), min_size=18, max_size=18), st.sampled_from(PACKAGES), st.sampled_from([0.25, 0.5, 0.9]))
def test_what_might_carry_is_what_looking_at_everything_finds(numbers: list[int], given_package: Package, least: float) -> None:
    """All 29 other packages, each with its exact chance: fewest changes, then best for North."""
    hidden = secrets_of(numbers)
    negotiation = tiny.game(hidden=hidden, **QUIET | {"north": "person"})
    negotiation.act("north", "sound south arms")
    world = oracle_for(frame(), hidden)
    from game.model.acts import Sound

    world.act("north", Sound("south", "arms"))
    state = negotiation.state
    found = offers.what_might_carry(frame(), state, own_terms(frame(), state), NORTH, hidden[NORTH], given_package, least)
    expected = world.might_carry("north", draft_of(frame(), given_package), least)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert draft_of(frame(), found.package).key() == expected[0].key()
        assert found.chance == pytest.approx(expected[1], abs=1e-12)
        assert found.worth == expected[2]


@given(st.lists(st.sampled_from([-1, 0, 1]), min_size=18, max_size=18), st.sampled_from(PACKAGES))
def test_what_might_carry_knows_that_an_offer_binds(numbers: list[int], asked: Package) -> None:
    """After a refusal with offers the chance is the forecast's, offers included."""
    hidden = secrets_of(numbers)
    negotiation = tiny.game(hidden=hidden, **QUIET | {"north": "person"})
    negotiation.act("north", f"table {say_package(frame().scenario, asked)}")
    view = negotiation.view("north")
    found = view.might_carry(asked)
    world = oracle_for(frame(), hidden)
    from game.model.acts import Table

    world.act("north", Table(asked))
    expected = world.might_carry("north", draft_of(frame(), asked))
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        assert draft_of(frame(), found.package).key() == expected[0].key()
        assert found.chance == pytest.approx(view.chance(found.package), abs=1e-12)


def test_what_might_carry_from_a_span() -> None:
    """Every package without the span is another package, its own ends included."""
    hidden = tiny.secrets()
    negotiation = tiny.game(hidden=hidden, **QUIET | {"north": "person"})
    span = package("border=middle..inner public")
    assert span.span == Clause(BORDER, 2, 3)
    found = negotiation.view("north").might_carry(span)
    expected = oracle_for(frame(), hidden).might_carry("north", draft_of(frame(), span))
    assert found is not None
    assert expected is not None
    assert draft_of(frame(), found.package).key() == expected[0].key()
    assert (TRADE, ARMS) == (1, 2)
