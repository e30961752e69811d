"""Who follows an adviser tables the better of plan and advice, by the ministry's own forecast; everything else is the record's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.advisers.advice import Bargain, Counsel
from game.advisers.files import WORTH_TABLING, ReadyPackage, weighed
from game.model.acts import Table
from game.model.package import Package
from game.negotiation import Negotiation
from game.players.advised import Advised
from game.players.historical import Historical
from game.scenario.library import load
from game.view import View


def advised_by(*drafts: ReadyPackage) -> Advised:
    """A follower whose adviser has these packages ready, whatever the moment."""
    player = Advised("arithmetician")
    player.speak = lambda view: Counsel("arithmetician", tuple(Bargain(draft) for draft in drafts))
    return player


def moments(name: str) -> Iterator[tuple[View, Table]]:
    """Wherever a historical player tables a package, in the eyes of its seat."""
    negotiation = Negotiation(load(name), {d.id: "person" for d in load(name).scenario.seats}, seed=3)
    while not negotiation.over:
        seat = negotiation.to_act
        view = negotiation.view(seat)
        if negotiation.is_answer_due(seat):
            asked = view.proposal(negotiation.state.awaiting)
            assert asked is not None
            negotiation.act(seat, f"answer {asked.number} {'yes' if view.advice(asked) else 'no'}")
            continue
        act = Historical().choose(view)
        if isinstance(act, Table):
            yield view, act
        negotiation.act(seat, act)


@pytest.mark.parametrize("name", ["1954", "1993", "2000"])
def test_plans_are_kept_unless_they_lose_or_advice_is_worth_more(name: str) -> None:
    """With nothing advised the plan is tabled if it is expected to win; a better draft takes its place, a worse one does not."""
    seen = set()
    for view, planned in moments(name):
        plan = weighed(view, planned.package)
        kept = advised_by().choose(view)
        assert (kept == planned) is (plan.worth > 0)
        other = next((t for c in plan.package.clauses if (t := _only(plan, c.issue)).package != plan.package), None)
        if other is None:
            continue
        better = ReadyPackage(other.package, 1.0, max(plan.worth, WORTH_TABLING) + 1, 0.0, 2.0)
        worse = ReadyPackage(other.package, 1.0, min(plan.worth, WORTH_TABLING) - 0.1, 0.0, 2.0)
        assert advised_by(better).choose(view) == Table(other.package)
        assert advised_by(worse).choose(view) == kept
        seen.add(plan.worth > 0)
    assert seen


def _only(plan: ReadyPackage, issue: int) -> ReadyPackage:
    """One clause of a plan."""
    clauses = tuple(c for c in plan.package.clauses if c.issue == issue)
    return ReadyPackage(Package(clauses, plan.package.public), plan.chance, plan.win, plan.home, plan.refusal_cost)
