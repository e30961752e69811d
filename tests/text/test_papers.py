"""The morning papers: what each prints of the same answers, and what none can know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.term import TermKind
from game.rules.state import Term
from game.text.commands.registry import perform
from game.wording.capitals import NewsStory
from game.wording.papers import front_pages, invented, sides
from tests.text.desk import sit_down


def tabled(words: str, scenario: str = "1954", seed: int = 7):
    prompt = sit_down(seed, scenario)
    perform(prompt, f"table {words}")
    view = prompt.view
    return view, view.state.proposals[0]


def test_the_same_refusal_is_told_by_either_side():
    view, proposal = tabled("us_role=observer security_conference=mutual_assistance public")
    pravda, le_monde = front_pages(view, proposal)
    assert (pravda.paper.name, le_monde.paper.name) == ("Pravda", "Le Monde")
    assert "laughed" not in " ".join(pravda.paragraphs)
    told = NewsStory(view, proposal)
    assert pravda.headline != le_monde.headline
    for group in told.no:  # both name every refuser, by its capital, with its reason
        for answer in group.answers:
            assert told.capital(answer.actor) in " ".join(le_monde.paragraphs)
        assert told.reason(group) in " ".join(le_monde.paragraphs)
    assert "Moscow" in pravda.paragraphs[0]
    assert pravda.date == le_monde.date > view.scenario.turns[0].date
    assert sides(view, pravda.paper) == "on the side of Moscow"
    assert sides(view, le_monde.paper) == "a paper of record"
    assert "No newspaper printed this" in invented()


def test_a_public_that_turned_is_in_both_papers():
    view, proposal = tabled("us_role=full_party security_conference=mutual_assistance public")
    assert proposal.turned
    public, capitals = NewsStory(view, proposal).turned[0]
    for page in front_pages(view, proposal):
        text = " ".join(page.paragraphs)
        assert public[1:] in text and capitals in text


@pytest.mark.parametrize(("untold", "near"), [(0, False), (10**6, True)])
def test_nobody_wavered_who_could_not_have_answered_otherwise(untold, near):
    view, proposal = tabled("us_role=full_party security_conference=mutual_assistance public")
    answers = tuple(
        replace(a, yes=True, leading=TermKind.GAIN, verdict=replace(a.verdict, open_terms=(Term(TermKind.GAIN, 1000, 0),), swing=(untold,)))
        for a in proposal.answers
    )
    passed = replace(proposal, passed=True, answers=answers)
    pravda, le_monde = front_pages(view, passed)
    assert ("it was a near thing" in le_monde.deck) is near
    assert ("held out longest" in " ".join(pravda.paragraphs)) is near


def test_what_is_tabled_in_private_is_in_no_paper():
    view, proposal = tabled("us_role=observer private")
    assert not proposal.package.public
    assert front_pages(view, proposal) == []


@pytest.mark.parametrize("scenario", ["1954", "1993", "2000"])
def test_every_public_answer_of_a_whole_game_makes_front_pages_without_you_or_a_secret(scenario):
    prompt = sit_down(3, scenario)
    for _n in range(60):
        if prompt.negotiation.over:
            break
        perform(prompt, "no" if prompt.negotiation.is_answer_due(prompt.view.scenario.about.main_seat) else "end")
    printed = 0
    for proposal in prompt.view.state.proposals:
        for page in front_pages(prompt.view, proposal):
            printed += 1
            text = " ".join([page.headline, page.deck, *page.paragraphs])
            assert " you " not in text and " your " not in text.lower()
            assert "freely made" not in text, "how a person decided is not for the papers"
            assert "{" not in text
            assert page.headline[0].isupper() or page.headline[0].isdigit()
    assert printed >= 6
