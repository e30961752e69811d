"""Sentences that fit whoever sits there, and say nothing where there is nothing to say."""

from __future__ import annotations

import datetime as dt

from game.debrief import TurningPoint
from game.model.term import TermKind
from game.pages.courses import courses
from game.pages.debrief import debrief
from game.pages.issue import issue
from game.pages.plain import paint
from game.text.commands.registry import perform
from game.wording.turning import turning_point
from tests import tiny
from tests.text.desk import sit_down


def test_an_answer_without_a_sentence_of_its_own_gives_its_reason() -> None:
    """The South has no lines here: its hard red line is said, and not that it has no comment."""
    prompt = sit_down()
    perform(prompt, "table border=near public")
    said = paint(perform(prompt, "proposal 0"))
    assert "South, no: A red line on Border." in said
    assert "No comment" not in said


def test_nothing_is_to_be_won_where_an_issue_weighs_nothing_in_truth() -> None:
    """North's stance on the border is inferred, so that it may weigh nothing at all; then it is said so, and no 0.0."""
    seen = set()
    for seed in range(12):
        view = sit_down(seed).view
        said = next(line for line in paint(courses(view).blocks()).splitlines() if "Border (border)" in line)
        nothing = view.true_weights[tiny.BORDER] == 0
        seen.add(nothing)
        assert ("to win nothing: in truth it weighs nothing with you" in said) is bool(nothing)
        assert "to win 0.0" not in said
    assert seen == {True, False}


def test_a_free_answer_went_against_its_sum() -> None:
    """A yes at −3.5 on one's own account is no yes by 3.5."""
    point = TurningPoint(
        proposal=0, turn=0, date=dt.date(2000, 1, 1), author="south", package="border=outer public", passed=True, decider="north",
        yes=True, leading=TermKind.GAIN, overrode_advice=True, margin=3.5, instead={"border": "far"}, worth=1.0,
    )  # fmt: skip
    said = turning_point(sit_down().view, point)
    assert "You: yes, against the advice of its own side, for which the sum came to −3.5. Otherwise: Border: far away." in said


def test_the_debrief_promises_no_star_without_one_and_says_no_issue() -> None:
    prompt = sit_down(north="person", south="silent", east="silent", old="silent")
    while not prompt.negotiation.over:
        prompt.negotiation.act("north", "end")
        prompt.negotiation.advance()
    said = paint(debrief(prompt.negotiation, "north"))
    assert ("A star marks" in said) is ("*" in said)
    assert "ended otherwise on nothing" not in said


def test_voices_have_a_heading_only_where_there_are_any() -> None:
    """Nobody without a vote cares for the market."""
    view = sit_down().view
    assert "Voices that pull" in paint(issue(view, tiny.BORDER).blocks())
    assert "Voices that pull" not in paint(issue(view, tiny.TRADE).blocks())
