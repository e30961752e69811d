"""Votes: who has how many, who makes the number, how a package was counted; and whose record stands beside it."""

from __future__ import annotations

import pytest

from game.notation import parse_act
from game.pages.issue import issue
from game.pages.plain import paint
from game.rules import bodies
from game.text.commands.registry import perform
from game.wording import votes
from game.wording.beside import parallel_of
from game.wording.nearest import nearest
from tests import tiny
from tests.text.desk import sit_down


def test_who_decides_says_the_votes_and_who_makes_the_number() -> None:
    """By size: North 1, South 2, East 3, four needed. North and South are too few, and East alone as well."""
    view = sit_down().view
    said = paint(issue(view, tiny.TRADE).blocks())
    assert "The council by size: you 1, South 2 and East 3; by weighted votes, 4 of 6 needed." in said
    assert "Enough together: you + East (4); South + East (5)." in said
    # West has one king at a time: four sit in the council, three are more than half.
    assert "The council: you, South, East and West under the old king; by majority, 3 of 4." in said
    assert "decided by the council" in said


def test_every_alliance_named_is_enough_and_could_spare_nobody() -> None:
    view = sit_down().view
    body = view.scenario.body["scales"]
    shares = {"north": 1.0, "south": 2.0, "east": 3.0}
    for way in votes.ways(view, body):
        members = [{"you": "north", "South": "south", "East": "east"}[name] for name in way.split(" (")[0].split(" + ")]
        total = sum(shares[m] for m in members)
        assert total >= 4
        assert all(total - shares[m] < 4 for m in members)


def test_the_outcome_counts_the_votes() -> None:
    """North opens the market to everybody: the count and the rule agree on whether it passes."""
    prompt = sit_down(north="person", south="person", east="person")
    for seat, act in (("north", "table trade=open public"), ("south", "answer 0 yes"), ("east", "answer 0 no")):
        prompt.negotiation.act(seat, parse_act(prompt.negotiation.loaded.scenario, act))
    view = prompt.negotiation.view("north")
    proposal = view.state.proposals[0]
    assert votes.tally(view, proposal) == ["The council by size: 3 in favour (you 1 and South 2), 3 against; 4 are needed."]
    assert proposal.passed is False
    screen = perform(prompt, "proposal 0")
    assert "3 in favour (you 1 and South 2), 3 against; 4 are needed." in paint(screen)
    assert bodies.needed(view.compiled, view.state, view.scenario.body["scales"]) == 4


@pytest.mark.parametrize(
    ("author", "package", "turn", "found"),
    [
        ("north", "border=middle arms=cut", 0, "first_note"),
        ("south", "border=middle arms=cut", 4, None),  # the North's paper is no precedent for the South
        ("south", "border=far..middle", 0, None),  # the South's own comes in February
        ("south", "border=far..middle", 1, "murky"),
        ("north", "border=near trade=open", 4, None),  # far from what the North asked in January
        ("north", "border=inner arms=cut", 4, "first_note"),  # a step further on one of two clauses: near enough
        ("east", "trade=closed", 4, None),
    ],
)
def test_beside_an_answer_stands_what_the_same_chair_asked_up_to_that_day(author, package, turn, found) -> None:
    beside = nearest(tiny.loaded().scenario, tiny.package(package), author, turn)
    # only packages with recorded answers are compared
    assert (beside.recorded.id if beside else None) == found


def test_history_is_not_told_ahead_and_is_open_at_the_end() -> None:
    """The South tables in January what it tabled in February: nothing stands beside it until then."""
    prompt = sit_down(south="person", north="silent", east="silent", old="silent")
    perform(prompt, "table border=far..middle private")
    prompt.negotiation.advance()
    view = prompt.negotiation.view("south")
    assert parallel_of(view, view.state.proposals[0]) is None
    assert "Up to now the record has no package" in paint(perform(prompt, "proposal 0"))
    perform(prompt, "end")
    prompt.negotiation.advance()
    view = prompt.negotiation.view("south")
    beside = parallel_of(view, view.state.proposals[0])
    assert beside is not None
    assert beside.recorded.id == "murky"
