"""Every term of the verdict, worked by hand on the tiny scenario.

Scale 50: what an actor puts all its weight on is worth 50 log-odds from one end to the other, so a gain is
500 thousandths × weight × points won. Weights are saliences over their sum: North ½ border, ¼ trade, ¼ arms; South ¼, ¼, ½;
East ¼, ¾; Senate and People ½ border, ½ arms. Places: border 0, 25, 50, 75, 100; trade 0, 50, 100; arms 0, 100.
"""

from __future__ import annotations

import numpy as np
import pytest

from game.model.term import TermKind
from game.rules import terms
from game.rules.verdict import leading_term
from tests import tiny
from tests.tiny import ARMS, BORDER, EAST, NORTH, OLD, PEOPLE, SENATE, SOUTH, TRADE, opening, rows, terms_of_clause, verdict


def test_gain_is_the_weighted_way_won_toward_my_ideal() -> None:
    """North wants the border at 100 and it stands at 0. To 50 it wins 50 points: 500 × ½ × 50 = 12,500."""
    assert rows(verdict(opening(), NORTH, "border=middle private")) == {("gain", "border"): 12_500}


def test_gain_may_be_a_loss() -> None:
    """South wants the garrisons where they are: 500 × ½ × −100 = −25,000."""
    assert terms_of_clause(opening(), SOUTH, ARMS, 1)["gain"] == -25_000


def test_gain_passes_an_ideal_on_the_way() -> None:
    """South's ideal is 25. From 0 to 50 it stays 25 away: nothing won, nothing lost."""
    assert terms_of_clause(opening(), SOUTH, BORDER, 2) == {}


def test_soft_red_line_costs_half_the_scale_by_weight_wherever_the_course_stands() -> None:
    """North cannot live with the outer bank (nor with the course, 0): 50 × ½ × ½ = 25 × ½ log-odds, −12,500."""
    state = opening()
    assert terms_of_clause(state, NORTH, BORDER, 1) == {"gain": 6_250, "red_line": -12_500}
    state.course[BORDER] = 3
    assert terms_of_clause(state, NORTH, BORDER, 1) == {"gain": -12_500, "red_line": -12_500}


def test_hard_red_line_refuses_whatever_the_rest() -> None:
    """South would never see the border at 100, whatever it is offered and however it weighs things."""
    found = verdict(opening(), SOUTH, "border=near trade=partial private")
    assert found.hard == (BORDER,)
    for z in (-1, 0, 1):
        assert not found.accepts(np.full(3, z))
    assert leading_term(found, False) == "red_line"


def test_what_is_the_course_already_is_nobodys_red_line() -> None:
    """Once the border stands at 100, a package about trade does not break on it."""
    state = opening()
    state.course[BORDER] = 4
    assert verdict(state, SOUTH, "trade=partial private").hard == ()


def test_credibility_discounts_a_gain_that_rests_on_anothers_word() -> None:
    """Open trade rests on North's word. West wins 500 × ½ × 100 = 25,000 and trusts North ½: it takes off 25 × 0.6 × ½ = 7.5."""
    assert terms_of_clause(opening(), OLD, TRADE, 2) == {"gain": 25_000, "credibility": -7_500}


def test_credibility_takes_nothing_off_a_loss_or_from_ones_own_word() -> None:
    """East only loses by open trade; North's gain rests on its own word."""
    assert "credibility" not in terms_of_clause(opening(), EAST, TRADE, 2)
    assert terms_of_clause(opening(), NORTH, TRADE, 2) == {"gain": 12_500}


def test_credibility_looks_at_the_least_trusted() -> None:
    """If open trade rested on East too, whom West trusts 0.2, 25 × 0.6 × 0.8 = 12 would be taken off."""
    state, compiled = opening(), tiny.CompiledScenario(tiny.loaded().scenario, tiny.ROUND)
    compiled.rests_on[TRADE][2] = [NORTH, EAST]
    state.trust[OLD, EAST] = 0.2
    assert tiny.clause_terms(compiled, state).parts[TermKind.CREDIBILITY][OLD, TRADE, 2] == -12_000


def test_public_word_costs_the_retreat_from_it() -> None:
    """South has said 25 and the course is 25 away from that. To 75 it retreats 50 − 25 = 25 more: 50 × ¼ × ½ × 25/100 = 1.5625 → −1,562."""
    state = opening()
    state.declared[SOUTH, BORDER] = 25.0
    assert terms_of_clause(state, SOUTH, BORDER, 3)["public_word"] == -1_562
    assert "public_word" not in terms_of_clause(state, SOUTH, BORDER, 1)


def test_public_weighs_only_where_a_package_is_tabled_in_public() -> None:
    """The People win 500 × ½ × 50 = 12,500 by the middle of the river; with a pressure of 0.4 that is 5,000 to South."""
    assert rows(verdict(opening(), SOUTH, "border=middle public"))["public", ""] == 5_000
    assert ("public", "") not in rows(verdict(opening(), SOUTH, "border=middle private"))


def test_company_is_half_the_weighted_mean_of_friends_open_sums() -> None:
    """North (weight 2) makes 12,500 of the middle, East (1) 500 × ¼ × 50 = 6,250: half of (25,000 + 6,250) / 3 is 5,208."""
    assert rows(verdict(opening(), SOUTH, "border=middle private")) == {("company", ""): 5_208}


def test_company_out_of_office_is_no_company() -> None:
    """Without East there is only North: half of 12,500."""
    state = opening()
    state.serving[EAST] = False
    assert rows(verdict(state, SOUTH, "border=middle private")) == {("company", ""): 6_250}


def test_company_knows_nothing_of_priorities() -> None:
    """The verdict is the same object of numbers whatever anybody's secrets: they are not even passed in."""
    found = verdict(opening(), SOUTH, "border=middle arms=cut private")
    assert found.total(np.zeros(3, dtype=np.int64)) == found.open_sum


def test_clock_counts_what_a_clause_spares_me_of_my_fear() -> None:
    """From March South fears 100, 75 from its ideal; the course is 25 from it. Spared 50: 500 × ¼ × 50 = 6,250, and not before March."""
    state = opening()
    assert "clock" not in terms_of_clause(state, SOUTH, BORDER, 1)
    state.turn = 2
    assert terms_of_clause(state, SOUTH, BORDER, 1) == {"gain": 3_125, "clock": 6_250}


def test_clock_does_not_speak_for_what_is_worse_than_the_fear() -> None:
    """Fearing 60 (35 from the ideal, 10 worse than the course): 500 × ¼ × 10 = 1,250 for 50, nothing for 75, nothing for the course."""
    state = opening()
    state.turn, state.fear_place[0] = 2, 60.0
    assert terms_of_clause(state, SOUTH, BORDER, 2) == {"clock": 1_250}
    assert "clock" not in terms_of_clause(state, SOUTH, BORDER, 3)
    assert terms_of_clause(state, SOUTH, BORDER, 0) == {}


def test_clock_never_counts_against() -> None:
    """A fear nearer to my ideal than the course is no fear: nothing, not a loss."""
    state = opening()
    state.turn, state.fear_place[0] = 2, 30.0
    assert "clock" not in terms_of_clause(state, SOUTH, BORDER, 1)


def test_vagueness_costs_the_width_by_distrust() -> None:
    """0 to 50 by South, whom North trusts ½: read at 50 (12,500) less 50 × ½ × 1 × ½ × 50/100 = 6,250."""
    assert rows(verdict(opening(), NORTH, "border=far..middle private", SOUTH)) == {
        ("gain", "border"): 12_500,
        ("vagueness", "border"): -6_250,
    }


def test_a_span_is_read_where_one_likes_it_best() -> None:
    """North reads 50, East (ideal 50) reads 50, South (ideal 25) reads 25; the author pays nothing for its own vagueness."""
    state = opening()
    read = {a: verdict(state, a, "border=far..middle private", SOUTH).readings for a in (NORTH, EAST, SOUTH)}
    assert read == {NORTH: ((BORDER, 2),), EAST: ((BORDER, 2),), SOUTH: ((BORDER, 1),)}
    assert ("vagueness", "border") not in rows(verdict(state, SOUTH, "border=far..middle private", SOUTH))


def test_nobody_reads_a_span_at_what_it_never_accepts() -> None:
    """Were 75 hard for North but its favourite within 50..75, it would read 50: a reading is something one could sign."""
    state = opening()
    compiled = tiny.CompiledScenario(tiny.loaded().scenario, tiny.ROUND)
    compiled.never[NORTH, BORDER, 3] = True
    found = tiny.Evaluator(compiled, state).verdict(NORTH, tiny.package("border=middle..inner private"), SOUTH)
    assert found.readings == ((BORDER, 2),)
    assert found.hard == ()


def test_priority_weighs_each_issue_by_three_quarters_or_wholly() -> None:
    """Trade is sourced with North (¾), its border inferred (1): −1 takes 9,375 of 12,500 off the one and all of it off the other."""
    found = verdict(opening(), NORTH, "border=middle trade=open private")
    assert found.swing == (12_500, 9_375, 0)
    assert found.open_sum == 25_000
    assert found.total(np.array([0, -1, 0])) == 15_625
    assert found.total(np.array([-1, 1, 0])) == 21_875


def test_priority_leaves_company_and_public_alone() -> None:
    """Border gives South nothing of its own; company 5,208 and public 5,000 do not swing."""
    found = verdict(opening(), SOUTH, "border=middle public")
    assert found.swing == (0, 0, 0)
    assert {found.total(np.array([z, z, z])) for z in (-1, 0, 1)} == {10_208}


def test_a_whole_verdict_adds_up() -> None:
    """South on the middle of the river and the garrisons' going, in public, from North.

    Own: border 0, arms −25,000. Company: North 12,500 + 12,500 − 3,750 (the going rests on South's word, trusted ½) = 21,250,
    East 6,250; half of (42,500 + 6,250) / 3 = 8,125. Public: People 12,500 + 25,000 − 7,500 = 30,000, of which 0.4 is 12,000.
    Together −4,875. Arms is sourced: its priority is worth ¾ of −25,000 either way, so South accepts if it cares less about arms.
    """
    found = verdict(opening(), SOUTH, "border=middle arms=cut public")
    assert rows(found) == {("gain", "arms"): -25_000, ("company", ""): 8_125, ("public", ""): 12_000}
    assert found.open_sum == -4_875
    assert found.swing == (0, 0, -18_750)
    assert [found.accepts(np.array([0, 0, z])) for z in (-1, 0, 1)] == [True, False, False]
    assert leading_term(found, False) == "gain"
    assert leading_term(found, True) == "priority"


def test_zero_is_a_yes() -> None:
    """A package about what one does not care about is signed."""
    assert verdict(opening(), EAST, "arms=cut private").accepts(np.zeros(3, dtype=np.int64))


@pytest.mark.parametrize(("yes", "leading"), [(True, "company"), (False, "priority")])
def test_leading_term(yes: bool, leading: str) -> None:
    """The largest term in the direction of the answer; priority where the open sum points the other way."""
    assert leading_term(verdict(opening(), SOUTH, "border=middle public"), yes) == leading


def test_an_offer_taken_up_binds_its_author() -> None:
    """South offered the middle of the river without the garrisons; a turn later it hates the thought, and still signs."""
    negotiation = tiny.game(hidden=tiny.secrets(), north="person", south="historical", east="silent", old="silent")
    negotiation.act("north", "table border=middle arms=cut private")
    tiny.thawed(negotiation).ideal[SOUTH, BORDER] = 0.0
    negotiation.act("north", "table border=middle private")
    answer = next(a for a in negotiation.state.proposals[-1].answers if a.actor == SOUTH)
    assert (answer.yes, answer.leading) == (True, "offer")
    assert not answer.verdict.accepts(negotiation.secrets[SOUTH])


@pytest.mark.parametrize(
    ("amount", "thousandths", "found"), [(2, 750, 2), (-2, 750, -2), (1, 750, 1), (3, 750, 2), (1, 500, 1), (-1, 500, -1), (0, 750, 0)]
)
def test_shares_round_half_away_from_zero(amount: int, thousandths: int, found: int) -> None:
    """1.5 → 2, −1.5 → −2, 0.75 → 1, 2.25 → 2, 0.5 → 1."""
    assert int(terms.share(amount, thousandths)) == found


@pytest.mark.parametrize(("log_odds", "found"), [(0.0005, 0), (0.0015, 2), (-0.0005, 0), (1.2344, 1234)])
def test_terms_round_half_to_even(log_odds: float, found: int) -> None:
    """0.5 → 0, 1.5 → 2, −0.5 → 0 thousandths."""
    assert int(terms.milli(log_odds)) == found


def test_a_chamber_judges_by_the_same_terms() -> None:
    """The Senate: border 500 × ½ × 50 = 12,500; arms −25,000 − 12,500 (it cannot live with it); company South, half of −25,000."""
    found = verdict(opening(), SENATE, "border=middle arms=cut private")
    assert rows(found) == {("gain", "border"): 12_500, ("gain", "arms"): -25_000, ("red_line", "arms"): -12_500, ("company", ""): -12_500}


def test_an_issue_without_a_stance_does_not_matter() -> None:
    """East has no view on arms, West none either: no term."""
    for actor in (EAST, OLD):
        assert terms_of_clause(opening(), actor, ARMS, 1) == {}
    assert terms_of_clause(opening(), PEOPLE, TRADE, 1) == {}
