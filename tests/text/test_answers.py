"""Answers as a scene: one reason a group, who decides last, and terms that add up as shown."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from game.model.term import TermKind
from game.notation import parse_package
from game.pages.answers import answers
from game.pages.content import Sum
from game.pages.plain import paint
from game.rules.state import Term
from game.text.commands.registry import perform
from game.wording.answers import Reason, closest, groups, latest_answer, line, scenes, subject
from tests.text.desk import sit_down


def package_of(prompt, words):
    return parse_package(prompt.view.scenario, words.split())


FIGURE = re.compile(r"[+−]?\d+\.\d\d")


def value(shown: str) -> int:
    return round(100 * float(shown.replace("−", "-")))


@pytest.mark.parametrize("scenario", ["1954", "1993", "2000"])
@pytest.mark.parametrize("seed", range(3))
def test_terms_add_up_as_they_are_shown(scenario, seed):
    prompt = sit_down(seed, scenario)
    for issue in prompt.view.scenario.issues:
        package = f"{issue.id}={len(issue.positions) - 1}"
        if issue.positions[-1].id == issue.course:
            continue
        perform(prompt, "draft clear")
        perform(prompt, f"draft {package}")
        for actor in prompt.view.scenario.delegations:
            for block in perform(prompt, f"forecast {actor.id}"):
                if isinstance(block, Sum):
                    assert sum(value(row.figure.text) for row in block.rows) == value(block.total.text)
                    sizes = [abs(value(row.figure.text)) for row in block.rows]
                    assert all(a >= b - 1 for a, b in pairwise(sizes))


def test_refusals_are_grouped_by_reason_and_the_nearest_is_named():
    prompt = sit_down(scenario="1993")
    perform(prompt, "table russia_status=dated_track public")
    view = prompt.view
    proposal = view.state.proposals[-1]
    found = groups(proposal, False)
    assert sum(len(g.answers) for g in found) == sum(not a.yes for a in proposal.answers)
    assert [len(g.answers) for g in found] == sorted((len(g.answers) for g in found), reverse=True)
    near = closest(proposal)
    assert near is not None
    assert all(a.verdict.open_sum <= near.verdict.open_sum for a in proposal.answers if not a.yes)
    said = paint(answers(view, proposal, True).blocks())
    assert "refuse for one reason" in said
    assert "On record stands 20 December 1991" in said
    assert "(on record no, S0)" in said
    assert "Nearest to a yes" in said


def test_a_sentence_on_the_issue_comes_before_the_general_one():
    """As Vienna, two packages that Washington accepts for what it gains: each in the words for its own matter."""
    said = {}
    for words in ("austria=neutral public", "arms_control=staged_cuts public"):
        prompt = sit_down(scenario="1954", austria_gov="person")
        perform(prompt, f"table {words}")
        usa = next(a for a in prompt.view.state.proposals[-1].answers if prompt.view.compiled.ids[a.actor] == "usa")
        said[words] = line(prompt.view, usa)
        assert usa.yes
        assert usa.leading == "gain"
    lines = prompt.view.scenario.actors["usa"].lines.yes
    assert list(said.values()) == [lines["gain austria"], lines["gain arms_control"]]
    assert lines["gain"] not in said.values()


def test_the_reason_is_the_subject_whose_terms_add_up_to_most():
    gain, red_line = Term(TermKind.GAIN, -5000, 0), Term(TermKind.RED_LINE, -6000, 0)
    company, elsewhere = Term(TermKind.COMPANY, -6880, about=1), Term(TermKind.GAIN, -4000, 1)
    assert subject([gain, red_line, company, elsewhere], False) == Reason(TermKind.RED_LINE, 0)
    assert subject([gain, company], False) == Reason(TermKind.COMPANY)
    assert subject([gain, red_line, Term(TermKind.GAIN, 900, 1)], True) == Reason(TermKind.GAIN, 1)
    assert subject([], True) is None


def test_whoever_is_missing_is_named():
    """What Washington alone refuses lacks Washington, and the bodies in which it sits."""
    prompt = sit_down(scenario="1954")
    perform(prompt, "table austria=troops_stay public")
    view = prompt.view
    proposal = view.state.proposals[-1]
    only = [a for a in proposal.answers if view.compiled.ids[a.actor] in ("usa", "uk")]
    refused = replace(proposal, answers=tuple(replace(a, yes=a.actor != only[0].actor) for a in proposal.answers))
    who = paint(answers(view, refused, False).blocks())
    assert "What is missing is the consent of United States; without it there is none from the Four and Austria." in who


def test_a_scene_is_shown_once():
    prompt = sit_down(scenario="1993")
    perform(prompt, "table russia_status=dated_track public")
    first = prompt.view.state.proposals[-1]
    assert [s.id for s in scenes(prompt.view, first)] == ["struck_name"]
    perform(prompt, "end")
    while prompt.negotiation.is_answer_due(prompt.seat):
        perform(prompt, "no")
    perform(prompt, "table russia_status=dated_track public")
    mine = [p for p in prompt.view.state.proposals if p.by == prompt.view.seat]
    assert len(mine) == 2
    assert not scenes(prompt.view, mine[-1])


def test_an_offer_can_be_taken_and_its_author_keeps_its_word():
    prompt = sit_down(scenario="1993")
    perform(prompt, "table russia_status=dated_track public")
    offer = prompt.offers[0]
    perform(prompt, "take 1")
    for author in offer.by:
        found = latest_answer(prompt.view, author)
        assert found is not None
        assert found[0].package == offer.package
        assert found[1].yes


def test_why_opens_an_earlier_answer_too():
    prompt = sit_down(scenario="1993")
    perform(prompt, "table russia_status=dated_track public")
    perform(prompt, "take 1")
    assert "proposal 0: no" in paint(perform(prompt, "why clinton 0")).lower()
    assert "on proposal 1" in paint(perform(prompt, "why clinton")).lower()
    assert "on what this rests" in paint(perform(prompt, "why bonn")).lower()


def test_without_history_no_record_stands_beside():
    prompt = sit_down(scenario="1993")
    perform(prompt, "history off")
    perform(prompt, "table russia_status=dated_track public")
    said = paint(answers(prompt.view, prompt.view.state.proposals[-1], prompt.history).blocks())
    assert "record" not in said


def test_where_nothing_has_an_even_chance_it_is_said_on_whom_it_hangs():
    prompt = sit_down(2, "1954", poland_csr="person")
    found = prompt.view.suggest_passing(package_of(prompt, "german_question=5"))
    said = paint(perform(prompt, "carry german_question=5"))
    if found is None:
        assert "that you could sign has an even chance" in said or "leave no room" in said
    else:
        assert "draft carry" in said


def test_a_draft_that_may_carry_is_told_so_and_none_of_its_subject_is_lost():
    """No other package is recommended where the draft itself has an even chance; where it has not, what is recommended speaks to it."""
    prompt = sit_down(7, "1993")
    said = paint(perform(prompt, "carry pfp_scope=same_for_all private"))
    view = prompt.view
    package = package_of(prompt, "pfp_scope=same_for_all private")
    found = view.suggest_passing(package)
    assert ("It may carry as it is" in said) == (view.chance(package) >= 0.5)
    assert found is None or {c.issue for c in found.package.clauses} & {c.issue for c in package.clauses}
    asked = package_of(prompt, "russia_status=standing_council private")
    found = view.suggest_passing(asked)
    assert found is None or asked.clauses[0].issue in {c.issue for c in found.package.clauses}
