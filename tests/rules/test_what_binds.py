"""A counter-offer binds whoever made it, to whom it was made and to nobody else; and what is ruled out never comes back."""

from __future__ import annotations

import numpy as np
import pytest

from game.model.acts import Table
from game.rules import knowledge, offers
from game.rules.state import Offer, State
from game.rules.turn import perform
from game.rules.verdict import Evaluator
from tests import tiny

ARMS = "arms=cut private"


def offered(to: int, by: int = tiny.SOUTH, words: str = ARMS) -> State:
    """North has the floor, and somebody has offered something to somebody."""
    state = tiny.opening()
    state.actor, state.acts_left = tiny.NORTH, 3
    state.offers = (Offer(by, tiny.package(words), to, 1, 0),)
    return state


@pytest.mark.parametrize(
    ("state", "yes"),
    [
        (offered(tiny.NORTH), True),
        (offered(tiny.EAST), False),
        (offered(tiny.NORTH, by=tiny.EAST), False),
        (offered(tiny.NORTH, words="arms=cut public"), False),
    ],
    ids=["to North", "to another", "by another", "another package"],
)
def test_an_offer_binds_its_author_to_the_one_it_was_made_to(state: State, yes: bool) -> None:
    """South, who would refuse by its own judgement; and North knows it."""
    package = tiny.package(ARMS)
    assert not tiny.verdict(state, tiny.SOUTH, ARMS).accepts(tiny.secrets()[tiny.SOUTH])
    after = perform(tiny.compiled(), tiny.secrets(), state, tiny.NORTH, Table(package))
    assert next(a for a in after.proposals[0].answers if a.actor == tiny.SOUTH).yes is yes
    sure = offers.forecasts(Evaluator(tiny.compiled(), state), tiny.NORTH, package, tiny.NORTH)[tiny.SOUTH]
    assert (sure == 1.0) is yes


def test_what_is_ruled_out_stays_so_whatever_is_heard_later() -> None:
    """And only for those who heard."""
    compiled, state = tiny.compiled(), tiny.opening()
    count = 3 ** len(knowledge.stance_issues(compiled, tiny.SOUTH))
    first, second = np.arange(count) % 2 == 0, np.arange(count) % 3 == 0
    knowledge.rule_out(compiled, state, tiny.SOUTH, first, frozenset({tiny.NORTH}))
    knowledge.rule_out(compiled, state, tiny.SOUTH, second, None)
    assert (knowledge.possible_priorities(compiled, state, tiny.NORTH, tiny.SOUTH) == (first & second)).all()
    assert (knowledge.possible_priorities(compiled, state, tiny.EAST, tiny.SOUTH) == second).all()
