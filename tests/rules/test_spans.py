"""Deliberate ambiguity: consent now, the reckoning later. By hand."""

from __future__ import annotations

import pytest

from game.errors import NotPossibleError
from game.rules.chronicle import AmbiguityReckoned
from tests import tiny
from tests.tiny import BORDER, EAST, NORTH, SOUTH, TRADE

QUIET = {"north": "silent", "south": "silent", "east": "silent", "old": "silent"}


def murky(**seats: str) -> tiny.Negotiation:
    """South tables the border anywhere from 0 to 50, in private; North and East read 50, South itself 25. All consent."""
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"south": "person"} | seats)
    negotiation.act("south", "table border=far..middle private")
    assert negotiation.state.proposals[-1].passed
    return negotiation


def ends(negotiation: tiny.Negotiation, seat: str, count: int) -> None:
    for _ in range(count):
        negotiation.act(seat, "end")


def test_the_course_stays_until_the_reckoning() -> None:
    """Two turns later, as the scenario dates nothing for the border."""
    negotiation = murky()
    span = negotiation.state.spans[0]
    assert (span.due, dict(span.readings)) == (2, {NORTH: 2, EAST: 2, SOUTH: 1})
    assert negotiation.state.course[BORDER] == 0
    ends(negotiation, "south", 1)
    assert negotiation.state.course[BORDER] == 0


def test_it_settles_at_the_deciders_reading_nearest_the_old_course() -> None:
    """25, as South had read it; North and East had read 50 and lose 0.8 × 25/100 = a fifth of their trust in South.

    North trusts South ½, after the agreement 0.56, then 0.448; East 0.56 likewise.
    """
    negotiation = murky()
    assert negotiation.state.trust[NORTH, SOUTH] == pytest.approx(0.56)
    ends(negotiation, "south", 2)
    state = negotiation.state
    assert state.course[BORDER] == 1
    assert state.trust[NORTH, SOUTH] == pytest.approx(0.448)
    assert state.trust[EAST, SOUTH] == pytest.approx(0.448)
    line = next(e for e in state.log if isinstance(e, AmbiguityReckoned))
    assert (line.author, line.otherwise) == (SOUTH, (NORTH, EAST))


def test_one_span_a_package_and_one_a_negotiation_for_each_author() -> None:
    """And both said, with the reason."""
    negotiation = murky()
    negotiation.act("south", "end")
    with pytest.raises(NotPossibleError, match="one a negotiation"):
        negotiation.act("south", "table trade=closed..partial private")
    other = tiny.game(**QUIET | {"south": "person"})
    with pytest.raises(NotPossibleError, match="Only one clause"):
        other.act("south", "table trade=closed..partial border=far..middle private")


def test_a_refused_span_is_used_up_all_the_same() -> None:
    """North tries open trade or licensed; East and South are against it, and North has had its ambiguity."""
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"north": "person"})
    negotiation.act("north", "table arms=kept..cut private")
    negotiation.act("north", "end")
    with pytest.raises(NotPossibleError, match="one a negotiation"):
        negotiation.act("north", "table border=outer..middle private")


def test_the_scenario_may_date_the_reckoning() -> None:
    """Trade is reckoned on 1 April, the fourth turn, although two turns would be the third."""
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"south": "person"})
    negotiation.act("south", "table trade=closed..partial private")
    assert negotiation.state.proposals[-1].passed
    assert negotiation.state.spans[0].due == 3


def test_a_later_agreement_makes_the_span_lapse_and_shows_who_had_read_it_otherwise() -> None:
    """If the next turn settles 50, nobody but the author had read otherwise; if 25, North loses a fifth of its trust in South."""
    negotiation = murky()
    before = negotiation.state.trust[NORTH, SOUTH]
    state = negotiation.state.copy()
    from game.rules.effects import settle
    from game.rules.settlement import _revealed

    _revealed(tiny.compiled(), state, BORDER, 2)
    settle(state, BORDER, 2)
    assert state.spans == ()
    assert state.trust[NORTH, SOUTH] == before
    state = negotiation.state.copy()
    _revealed(tiny.compiled(), state, BORDER, 1)
    assert state.trust[NORTH, SOUTH] == pytest.approx(before * 0.8)


def test_nothing_stays_open_at_the_end() -> None:
    """A span agreed in the last turn is reckoned at the close."""
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"south": "person"})
    ends(negotiation, "south", 4)
    assert negotiation.state.turn == 4
    negotiation.act("south", "table border=far..middle private")
    assert negotiation.state.spans
    negotiation.act("south", "end")
    assert negotiation.over
    assert negotiation.state.spans == ()
    assert negotiation.state.course[BORDER] == 1


def test_conditions_look_at_settled_meanings_only() -> None:
    """South may still build its palisade while a span on the border waits: its condition sees 0."""
    negotiation = tiny.game(hidden=tiny.secrets(), **QUIET | {"south": "person"})
    ends(negotiation, "south", 2)
    negotiation.act("south", "table border=far..middle private")
    negotiation.act("south", "gesture palisade")
    assert negotiation.state.course[BORDER] == 1
    assert negotiation.state.spans == (), "and what sets the course makes the span lapse"
    assert negotiation.state.course[TRADE] == 0
