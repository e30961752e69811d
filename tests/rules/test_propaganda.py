"""Propaganda: the price of refusing what one's own public would have accepted; the waiver, and turning once. By hand.

North tables the middle of the river and the garrisons' going. South says no (−4,875, see the worked verdict) where its
People would have made 30,000 of it.
"""

from __future__ import annotations

import pytest

from tests import tiny
from tests.tiny import ARMS, BORDER, NORTH, PEOPLE, SENATE, SOUTH

NOTE = "table border=middle arms=cut"


def noted(how: str, *, times: int = 1) -> tiny.Negotiation:
    negotiation = tiny.game(hidden=tiny.secrets(), north="person", south="silent", east="silent", old="silent")
    for n in range(times):
        if n:
            negotiation.act("north", "end")
        negotiation.act("north", f"{NOTE} {how}")
    return negotiation


def test_the_price_of_a_refusal_is_waived_where_the_public_would_have_accepted() -> None:
    """North pays nothing and wins a point for the government that lost its public: 51. South loses 3: 47."""
    state = noted("public").state
    assert state.proposals[-1].passed is False
    assert state.proposals[-1].waived
    assert state.standing[NORTH] == 51
    assert state.standing[SOUTH] == 47


def test_in_private_nobody_hears_of_it() -> None:
    """The same refusal in private costs North its 2 points and South nothing."""
    state = noted("private").state
    assert not state.proposals[-1].waived
    assert (state.standing[NORTH], state.standing[SOUTH]) == (48, 50)
    assert not state.turned.any()


def test_the_public_and_the_governments_chamber_move_toward_what_was_refused() -> None:
    """A quarter of the way. People: border 100 → 50 by ¼ is 87.5, arms stay at 100. Senate, toward them: border 50 → 59.375, arms 25."""
    state = noted("public").state
    assert state.ideal[PEOPLE, BORDER] == pytest.approx(87.5)
    assert state.ideal[PEOPLE, ARMS] == pytest.approx(100)
    assert state.ideal[SENATE, BORDER] == pytest.approx(59.375)
    assert state.ideal[SENATE, ARMS] == pytest.approx(25)
    assert set(state.proposals[-1].turned) == {(SOUTH, BORDER), (SOUTH, ARMS)}


def test_a_public_turns_once() -> None:
    """The same note again: still no price for North, but nobody turns, wins or loses, and no view moves."""
    once, twice = noted("public"), noted("public", times=2)
    state = twice.state
    assert state.proposals[-1].waived
    assert state.proposals[-1].turned == ()
    assert state.standing[SOUTH] == once.state.standing[SOUTH]
    before = twice.state_at(twice.path()[-1].parent)
    assert (state.ideal == before.ideal).all()


def test_the_turning_is_remembered_by_government_and_issue() -> None:
    """An event may ask for it, as the grudge does in the next turn."""
    negotiation = noted("public")
    negotiation.act("north", "end")
    assert "grudge" in negotiation.state.occurred


def test_a_public_that_would_not_have_accepted_is_no_waiver() -> None:
    """The People want the garrisons gone; to licensed traders they are indifferent: zero is not a wish."""
    negotiation = tiny.game(hidden=tiny.secrets(south={"trade": -1}), north="person", south="silent", east="silent", old="silent")
    tiny.thawed(negotiation).ideal[SOUTH, tiny.TRADE] = 0.0
    negotiation.act("north", "table trade=open public")
    proposal = negotiation.state.proposals[-1]
    assert not proposal.passed
    assert not proposal.waived
    assert negotiation.state.standing[NORTH] == 48
