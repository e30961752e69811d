"""Trust follows deeds, standing at home follows what a leader gives away, says and is refused. All by hand."""

from __future__ import annotations

import pytest

from game.errors import NotPossibleError
from game.rules.trust import signal
from tests import tiny
from tests.tiny import EAST, NORTH, OLD, SOUTH, opening


def test_trust_moves_a_share_of_the_way_to_the_signal() -> None:
    """From ½ toward 0.8 by 0.2: 0.56. Toward 0 by ½: 0.28. One's trust in oneself does not move."""
    state = opening()
    signal(state, OLD, SOUTH, 0.8, 0.2)
    assert state.trust[OLD, SOUTH] == pytest.approx(0.56)
    signal(state, OLD, SOUTH, 0.0, 0.5)
    assert state.trust[OLD, SOUTH] == pytest.approx(0.28)
    signal(state, OLD, OLD, 0.0, 1.0)
    assert state.trust[OLD, OLD] == 1.0


def licensed_traders() -> tiny.Negotiation:
    """North tables licensed traders in private; South and West accept, East refuses and is outvoted."""
    negotiation = tiny.game(hidden=tiny.secrets(), north="person", south="silent", east="silent", old="silent")
    negotiation.act("north", "table trade=partial private")
    return negotiation


def test_an_agreement_builds_trust_both_ways_with_those_who_accepted() -> None:
    """South trusts North 0.75: 0.75 + 0.2 × 0.05 = 0.76; North trusts South ½: 0.56. East said no: nothing."""
    negotiation = licensed_traders()
    assert negotiation.state.proposals[-1].passed
    trust = negotiation.state.trust
    assert trust[SOUTH, NORTH] == pytest.approx(0.76)
    assert trust[NORTH, SOUTH] == pytest.approx(0.56)
    assert trust[EAST, NORTH] == 0.25
    assert trust[NORTH, EAST] == 0.5


def test_an_agreement_pays_at_home_by_ones_own_gain() -> None:
    """North wins 500 × ¼ × 50 = 6.25 log-odds, half of which is 3.125 points; South the same; West's 12.5 would be 6.25: 6 is the most."""
    standing = licensed_traders().state.standing
    assert standing[NORTH] == pytest.approx(53.125)
    assert standing[SOUTH] == pytest.approx(53.125)
    assert standing[OLD] == pytest.approx(48)
    assert standing[EAST] == 50


def test_a_refusal_costs_the_author_two_points() -> None:
    """In private nobody's public hears of it."""
    negotiation = tiny.game(hidden=tiny.secrets(), north="person")
    negotiation.act("north", "table arms=cut private")
    assert negotiation.state.proposals[-1].passed is False
    assert negotiation.state.standing[NORTH] == 48


def test_a_person_who_departs_from_its_governments_judgement_loses_four_points() -> None:
    """South would accept licensed traders (its own 6,250, and no company is against it enough); it says no."""
    negotiation = tiny.game(hidden=tiny.secrets(), north="person", south="person", east="silent", old="silent")
    negotiation.act("north", "table trade=partial private")
    assert negotiation.to_act == "south"
    negotiation.act("south", "answer 0 no")
    assert negotiation.state.standing[SOUTH] == 46
    assert negotiation.state.proposals[0].answers[0].overrode_advice
    assert all(o.by != SOUTH for o in negotiation.state.proposals[0].offers), "a person makes no offer it has not thought of"


def test_a_public_word_rallies_once_and_its_retreat_costs() -> None:
    """The People want 100. Declaring 25 where the course is 0: +1. Back to 0: −10 × 25/100 = −2.5. To say it twice is nothing."""
    negotiation = tiny.game(south="person", north="silent", east="silent", old="silent")
    negotiation.act("south", "declare border=outer")
    assert negotiation.state.standing[SOUTH] == 51
    negotiation.act("south", "declare border=far")
    assert negotiation.state.standing[SOUTH] == 48.5
    with pytest.raises(NotPossibleError, match="said so already"):
        negotiation.act("south", "declare border=far")


def test_a_declaration_the_public_does_not_like_rallies_nobody() -> None:
    """The People want the garrisons gone; South declares that they stay, as they do."""
    negotiation = tiny.game(south="person", north="silent", east="silent", old="silent")
    negotiation.act("south", "declare arms=kept")
    assert negotiation.state.standing[SOUTH] == 50


def test_a_gesture_has_its_price_and_can_be_made_once() -> None:
    """The handshake: South's trust in North 0.75 + 0.2 × 0.25 = 0.8, East's 0.25 + 0.2 × 0.75 = 0.4; North's standing 47."""
    negotiation = tiny.game(north="person")
    negotiation.act("north", "gesture handshake")
    state = negotiation.state
    assert (state.trust[SOUTH, NORTH], state.trust[EAST, NORTH]) == (pytest.approx(0.8), pytest.approx(0.4))
    assert state.standing[NORTH] == 47
    with pytest.raises(NotPossibleError, match="done once"):
        negotiation.act("north", "gesture handshake")


def test_a_gesture_of_several_costs_the_one_who_makes_it() -> None:
    """`self` among its effects: the East makes the handshake and pays for it, and the North, who could have made it, does not."""
    negotiation = tiny.game(east="person", north="silent", south="silent", old="silent")
    negotiation.act("east", "gesture handshake")
    assert (negotiation.state.standing[EAST], negotiation.state.standing[NORTH]) == (47, 50)


def test_a_unilateral_move_sets_the_course_where_its_conditions_hold() -> None:
    """South's palisade: not before March, not once the border has moved; trust of North in South ½ → 0.25."""
    negotiation = tiny.game(south="person", north="silent", east="silent", old="silent")
    with pytest.raises(NotPossibleError, match="Not before 1 March 2000"):
        negotiation.act("south", "gesture palisade")
    negotiation.act("south", "end")
    negotiation.act("south", "end")
    negotiation.act("south", "gesture palisade")
    assert negotiation.state.course[tiny.BORDER] == 1
    assert negotiation.state.trust[NORTH, SOUTH] == 0.25
    assert negotiation.state.standing[SOUTH] == 52
