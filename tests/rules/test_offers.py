"""Counter-offers, and what might carry the table: by hand, and against looking at every package there is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.package import Clause, Package
from game.notation import format_package
from game.rules import offers
from game.rules.clause_terms import clause_terms
from game.rules.knowledge import combinations, totals
from tests import tiny
from tests.rules.lockstep import draft_of, oracle_for
from tests.tiny import ARMS, BORDER, EAST, NORTH, SOUTH, TRADE, compiled, package

QUIET = {"north": "silent", "south": "silent", "east": "silent", "old": "silent"}


def refused(words: str, **hidden: dict[str, int]) -> tiny.Negotiation:
    negotiation = tiny.game(hidden=tiny.secrets(**hidden), **QUIET | {"north": "person"})
    negotiation.act("north", f"table {words}")
    assert negotiation.state.proposals[-1].passed is False
    return negotiation


def test_a_counter_offer_by_hand() -> None:
    """North asks for licensed traders and the garrisons' going. South and East refuse.

    South, one change: without the garrisons it has 6,250 for the traders and (2 × 6,250 − 18,750) / 6 = −1,042 of company, above the
    margin of 500, and North wins 6,250. With them gone nothing within one change is worth 25,000 to South. So the traders alone.
    East, one change: the traders cost it 18,750, and the garrisons alone are none of its business. Two changes: without the traders,
    but with a border: outer bank or middle, beyond which it cannot live. The middle gives East 6,250 and North 12,500 more than the
    garrisons' 8,750; nobody is certain to stop it, since South may care less about arms than it seems.
    """
    proposal = refused("trade=partial arms=cut private").state.proposals[-1]
    told = [(o.by, format_package(compiled().scenario, o.package)) for o in proposal.offers]
    assert told == [(SOUTH, "trade=partial private"), (EAST, "border=middle arms=cut private")]


def test_a_counter_offer_speaks_to_what_was_asked() -> None:
    """Asked for the garrisons only, South would rather talk of the river: that is another subject, and no offer."""
    assert refused("arms=cut private").state.proposals[-1].no_offer == (SOUTH,)


def test_a_counter_offer_asks_more_than_the_minimum() -> None:
    """Every offer is worth at least the margin to its author, by its own priorities."""
    negotiation = refused("border=middle arms=cut private", south={"border": 1, "arms": 1})
    assert negotiation.state.offers
    for offer in negotiation.state.offers:
        found = tiny.verdict(negotiation.state, offer.by, format_package(compiled().scenario, offer.package))
        assert found.total(negotiation.secrets[offer.by]) >= tiny.ROUND.counter_margin


def test_an_offer_teaches_the_table_what_it_implies() -> None:
    """Once offered, only combinations under which it is worth the margin are left; the true one among them."""
    negotiation = refused("trade=partial arms=cut private", south={"border": -1})
    fits = negotiation.state.possible_priorities[NORTH, SOUTH]
    offer = negotiation.state.proposals[-1].offers[0]
    found = tiny.verdict(negotiation.state, SOUTH, format_package(compiled().scenario, offer.package))
    assert (totals(compiled(), found)[fits] >= 500).all()
    assert fits.any()


def test_an_offer_tells_what_its_author_would_have_offered_rather() -> None:
    """Licensed traders, offered when the garrisons were asked for too, leave 12 of South's 27 combinations.

    South refused −16,875 in all: had it cared less about arms (+18,750) and not less about trade, it would have signed. Had it cared
    less about trade, the traders alone would be worth −1,042 to it, and it would not have offered them. What it makes of the border
    has not come up: 3 × 2 × 2.
    """
    state = refused("trade=partial arms=cut private").state
    fits = combinations(3)[state.possible_priorities[NORTH, SOUTH]]
    assert len(fits) == 12
    assert set(fits[:, TRADE]) == set(fits[:, ARMS]) == {0, 1}


def test_that_there_is_no_offer_tells_too() -> None:
    """A South that wants all as it is, and has only North for company, offers nothing for the middle of the river and the garrisons.

    Had it cared less about the border, it would have offered the middle: −6,250 + 4,688 and half of North's 12,500. Had it cared less
    about trade, it would have let traders come in for the garrisons: licensed ones or, if the border weighs more, everybody. What
    it makes of arms has not come up: caring less, it would still have been 1,875 short of a yes. 2 × 2 × 3.
    """
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"north": "person"})
    state = tiny.thawed(negotiation)
    state.ideal[SOUTH, BORDER], state.ideal[SOUTH, TRADE], state.serving[EAST] = 0, 0, False
    negotiation.act("north", "table border=middle arms=cut private")
    assert negotiation.state.proposals[-1].no_offer == (SOUTH,)
    fits = combinations(3)[negotiation.state.possible_priorities[NORTH, SOUTH]]
    assert set(fits[:, BORDER]) == set(fits[:, TRADE]) == {0, 1}
    assert len(fits) == 12


def test_an_offer_is_something_its_author_has_a_say_in() -> None:
    """East refuses open trade. Arms are none of East's business, so it offers nothing that is only about arms."""
    for state in (refused("trade=open private"), refused("trade=open arms=cut public"), refused("border=outer trade=open private")):
        for offer in state.state.proposals[-1].offers:
            asked = offers.bodies.members(compiled(), state.state, offers.bodies.touched(compiled(), offer.package), NORTH)
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
    negotiation = refused("border=middle arms=cut private")
    assert [o.until for o in negotiation.state.offers] == [1]
    negotiation.act("north", "end")
    assert negotiation.state.offers
    negotiation.act("north", "end")
    assert not negotiation.state.offers
    negotiation = refused("border=middle arms=cut private")
    first = negotiation.state.offers
    negotiation.act("north", "end")
    negotiation.act("north", "table arms=cut trade=open private")
    assert not set(first) & set(negotiation.state.offers)


def test_taking_up_an_offer_does_not_need_a_free_table() -> None:
    """A second package in the same turn, if it says just what was offered."""
    negotiation = refused("border=middle arms=cut private")
    negotiation.act("north", "table border=middle private")
    assert negotiation.state.proposals[-1].passed


def test_an_offer_to_a_refused_span_may_be_one_of_its_ends() -> None:
    """South refuses the middle or the inner bank, left open; what it can sign is the middle, one change away."""
    negotiation = refused("border=middle..near arms=cut private")
    offered = {o.by: format_package(compiled().scenario, o.package) for o in negotiation.state.proposals[-1].offers}
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
    found[~compiled().has_stance] = 0
    return found


@given(st.lists(st.sampled_from([-1, 0, 1]), min_size=18, max_size=18), st.sampled_from(PACKAGES), st.sampled_from([0.25, 0.5, 0.9]))
def test_what_might_carry_is_what_looking_at_everything_finds(numbers: list[int], given_package: Package, least: float) -> None:
    """All packages that speak to what was asked, each with its exact chance: fewest changes, then best for North."""
    hidden = secrets_of(numbers)
    negotiation = tiny.game(hidden=hidden, **QUIET | {"north": "person"})
    negotiation.act("north", "sound south arms")
    world = oracle_for(compiled(), hidden)
    from game.model.acts import Sound

    world.act("north", Sound("south", "arms"))
    state = negotiation.state
    found = offers.suggest_passing(compiled(), state, clause_terms(compiled(), state), NORTH, hidden[NORTH], given_package, least)
    expected = world.might_carry("north", draft_of(compiled(), given_package), least)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert draft_of(compiled(), found.package).key() == expected[0].key()
        assert found.chance == pytest.approx(expected[1], abs=1e-12)
        assert found.worth == expected[2]


@given(st.lists(st.sampled_from([-1, 0, 1]), min_size=18, max_size=18), st.sampled_from(PACKAGES))
def test_no_offer_is_absurd(numbers: list[int], asked: Package) -> None:
    """Each speaks to what was asked, lies within what its author can live with, and is open to everybody else at the table."""
    negotiation = tiny.game(hidden=secrets_of(numbers), **QUIET | {"north": "person"})
    negotiation.act("north", f"table {format_package(compiled().scenario, asked)}")
    state = negotiation.state
    for offer in state.offers:
        assert {c.issue for c in offer.package.clauses} & {c.issue for c in asked.clauses}
        assert all(state.accepts[offer.by, c.issue, c.low] for c in offer.package.clauses)
        touched = offers.bodies.touched(compiled(), offer.package)
        unanimous = [b for b in touched if b.rule == "unanimity"]
        for a in offers.bodies.members(compiled(), state, unanimous, NORTH) + offers.bodies.chambers(compiled(), state, touched):
            found = tiny.verdict(state, a, format_package(compiled().scenario, offer.package))
            assert not found.hard
            assert totals(compiled(), found).max() >= 0


@given(st.lists(st.sampled_from([-1, 0, 1]), min_size=18, max_size=18), st.sampled_from(PACKAGES))
def test_what_might_carry_knows_that_an_offer_binds(numbers: list[int], asked: Package) -> None:
    """After a refusal with offers the chance is the forecast's, offers included."""
    hidden = secrets_of(numbers)
    negotiation = tiny.game(hidden=hidden, **QUIET | {"north": "person"})
    negotiation.act("north", f"table {format_package(compiled().scenario, asked)}")
    view = negotiation.view("north")
    found = view.suggest_passing(asked)
    world = oracle_for(compiled(), hidden)
    from game.model.acts import Table

    world.act("north", Table(asked))
    expected = world.might_carry("north", draft_of(compiled(), asked))
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        assert draft_of(compiled(), found.package).key() == expected[0].key()
        assert found.chance == pytest.approx(view.chance(found.package), abs=1e-12)


def test_what_might_carry_from_a_span() -> None:
    """Every package without the span is another package, its own ends included."""
    hidden = tiny.secrets()
    negotiation = tiny.game(hidden=hidden, **QUIET | {"north": "person"})
    span = package("border=middle..inner public")
    assert span.span == Clause(BORDER, 2, 3)
    found = negotiation.view("north").suggest_passing(span)
    expected = oracle_for(compiled(), hidden).might_carry("north", draft_of(compiled(), span))
    assert found is not None
    assert expected is not None
    assert draft_of(compiled(), found.package).key() == expected[0].key()
    assert (TRADE, ARMS) == (1, 2)
