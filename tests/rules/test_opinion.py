"""Voices pull, arguments move and wear out. By hand, with firmness ½ and an argument's step 0.2."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.errors import NotPossibleError
from game.rules import opinion
from game.rules.compiled import CompiledScenario
from game.rules.turn import may_argue, start
from tests import tiny
from tests.tiny import ADVISER, BORDER, NORTH, PEOPLE, SOUTH, TRADE, compiled, opening


def test_one_step_of_friedkin_and_johnsen() -> None:
    """North (100) hears its Adviser (50) with 0.2: ½ × 100 + ½ × (100 − 0.2 × 50) = 95; then 50 + ½ × (95 − 9) = 93."""
    state = opening()
    opinion.voices_pull(compiled(), state)
    assert state.ideal[NORTH, BORDER] == pytest.approx(95)
    opinion.voices_pull(compiled(), state)
    assert state.ideal[NORTH, BORDER] == pytest.approx(93)


def test_a_voice_that_has_gone_lets_one_return_to_ones_first_view() -> None:
    """At 93, without the Adviser: ½ × 100 + ½ × 93 = 96.5."""
    state = opening()
    state.ideal[NORTH, BORDER] = 93
    state.serving[ADVISER] = False
    opinion.voices_pull(compiled(), state)
    assert state.ideal[NORTH, BORDER] == pytest.approx(96.5)


def test_a_voice_speaks_only_on_what_it_cares_about_and_is_not_pulled_itself() -> None:
    """The Adviser has no view on trade; its own view stays 50."""
    state = opening()
    opinion.voices_pull(compiled(), state)
    assert state.ideal[NORTH, TRADE] == 100
    assert state.ideal[ADVISER, BORDER] == 50


def test_the_pull_comes_at_the_end_of_each_turn() -> None:
    """Everybody passes once round the table."""
    negotiation = tiny.game(north="person", south="silent", east="silent", old="silent")
    negotiation.act("north", "end")
    assert negotiation.state.turn == 1
    assert negotiation.state.ideal[NORTH, BORDER] == pytest.approx(95)


def person(*acts: str, seat: str = "north") -> tiny.Negotiation:
    negotiation = tiny.game(**dict.fromkeys(("north", "south", "east", "old"), "silent") | {seat: "person"})
    for act in acts:
        negotiation.act(seat, act)
    return negotiation


def test_an_argument_moves_view_and_anchor_and_wears_out() -> None:
    """South 25 → 50 by 0.2: 30. Again by 0.1: 32. The People (plausible ½) by 0.2 × ½ × ¼: 100 − 0.025 × 50 = 98.75."""
    state = person("argue peace south", "argue peace south", "argue peace people").state
    assert state.ideal[SOUTH, BORDER] == pytest.approx(32)
    assert state.anchor[SOUTH, BORDER] == pytest.approx(32)
    assert state.ideal[PEOPLE, BORDER] == pytest.approx(98.75)


def test_spamming_an_argument_never_gets_half_way() -> None:
    """0.2 × (1 + ½ + ¼ + …) is at most 0.4, so nobody is talked more than 40 % of the way."""
    state = opening()
    peace = compiled().scenario.arguments[0]
    for _ in range(50):
        opinion.argue(compiled(), state, peace, SOUTH)
    assert 25 < state.ideal[SOUTH, BORDER] < 25 + 0.4 * 25


def test_an_argument_may_move_a_fear() -> None:
    """The river rises: South's fear 100 → 75 by 0.2 is 95; only from February to mid-April."""
    with pytest.raises(NotPossibleError, match="Nobody makes that argument before 1 February 2000"):
        person("argue floods south")
    assert person("end", "argue floods south").state.fear_place[0] == pytest.approx(95)
    with pytest.raises(NotPossibleError, match="lost its point since 15 April 2000"):
        person("end", "end", "end", "end", "argue floods south")


def test_an_argument_may_move_a_salience() -> None:
    """People must eat: trade weighs 1 with North, toward 3 by 0.2 × 0.8: 1.32, and its weight from ¼ to 1.32 / 4.32."""
    negotiation = person("argue bread north", seat="south")
    state = negotiation.state
    assert state.salience[NORTH, TRADE] == pytest.approx(1.32)
    assert tiny.clause_terms(compiled(), state).weights[NORTH, TRADE] == pytest.approx(1.32 / 4.32)


@pytest.mark.parametrize(
    ("seat", "act", "reason"),
    [
        ("south", "argue floods south", "That is an argument of North; West under the old king"),
        ("north", "argue peace old", "is deaf to it. It works on South; "),
        ("south", "argue peace south", "You need not convince yourself"),
    ],
)
def test_what_cannot_be_argued_is_refused_with_the_reason(seat: str, act: str, reason: str) -> None:
    """And the state stays as it was."""
    negotiation = person(seat=seat)
    before = negotiation.state
    with pytest.raises(NotPossibleError, match=reason):
        negotiation.act(seat, act)
    assert negotiation.state is before


def test_an_argument_cannot_move_who_has_no_stance_on_its_issue() -> None:
    """Even where its author thought it plausible: the adviser, with bread added to what he hears, on trade."""
    scenario = tiny.loaded().scenario
    heard = [replace(a, plausible={**a.plausible, "adviser": 1.0}) if a.id == "bread" else a for a in scenario.arguments]
    compiled = CompiledScenario(replace(scenario, arguments=heard), tiny.ROUND)
    with pytest.raises(NotPossibleError, match="Trade does not matter to The adviser of the North"):
        may_argue(compiled, start(compiled), SOUTH, "bread", ADVISER)
