"""What-if questions: paired games, differences, first decisions that turned; by hand and against games at the table."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from game.lab.counterfactual import ad_hoc, whatif
from game.model.question import Question
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.scenario.changes import ChangeError, changed
from tests import tiny

ASK = Question("tiny", "What if", "What if?", set={"south.stances.border.ideal": "far"}, games=40, seed=2)


def settlement(negotiation: Negotiation) -> tuple[int, ...]:
    negotiation.advance()
    return tuple(int(p) for p in negotiation.state.course)


def a_change() -> dict[str, str]:
    """A value of the tiny scenario that turns something in some of its games, found by trying."""
    scenario = tiny.loaded().scenario
    for actor in scenario.delegations:
        for issue, stance in actor.stances.items():
            for position in scenario.issue[issue].positions:
                if position.id != stance.ideal:
                    values = {f"{actor.id}.stances.{issue}.ideal": position.id}
                    found = whatif(Question("tiny", "", "", set=values, games=40, seed=2), base=tiny.loaded(), parameters=tiny.ROUND)
                    if 0 < found.different.count < 40:
                        return values
    raise AssertionError("no change of one stance turns anything")


def test_pairs_against_games_at_the_table() -> None:
    """The joint ends, and the first decision that turned, of forty pairs."""
    values = a_change()
    question = Question("tiny", "", "", set=values, games=40, seed=2)
    found = whatif(question, base=tiny.loaded(), parameters=tiny.ROUND)
    other = changed(tiny.loaded(), values)
    different, turned = 0, Counter[tuple[int, str]]()
    for game in range(40):
        one = Negotiation(tiny.loaded(), {}, 2, game, compiled=tiny.compiled())
        two = Negotiation(other, {}, 2, game, compiled=CompiledScenario(other.scenario, tiny.ROUND))
        different += settlement(one) != settlement(two)
        moves = [[(p.turn, p.by, p.package, [(a.actor, a.yes) for a in p.answers]) for p in n.state.proposals] for n in (one, two)]
        first = next((a or b for a, b in zip(*moves, strict=False) if a != b), None)
        if first is not None:
            turned[first[0], one.compiled.ids[first[1]]] += 1
    assert found.different.count == different
    ours: Counter[tuple[int, str]] = Counter()
    for t in found.turned:
        ours[t.turn, t.by] += t.games.count
    assert ours == turned
    assert found.base.games == found.changed.games == 40
    for issue in found.issues:
        for p in issue.positions:
            assert p.difference.mean == pytest.approx(p.changed.share - p.base.share)


def test_what_changes_nothing_turns_nothing() -> None:
    """The value that stands there already."""
    stance = tiny.loaded().scenario.delegations[0].stances["border"]
    found = whatif(replace(ASK, set={"north.stances.border.ideal": stance.ideal}), base=tiny.loaded(), parameters=tiny.ROUND)
    assert found.different.count == 0 and not found.turned
    assert all(s.worth.mean == s.worth.low == s.worth.high == 0 for s in found.seats)
    assert found.first_turned is None


def test_worth_is_measured_by_the_bases_ideals() -> None:
    """Who wants something else is not thereby better off: with the same ends the gain is nothing."""
    found = whatif(replace(ASK, set={"north.stances.border.salience": "1"}), base=tiny.loaded(), parameters=tiny.ROUND)
    for seat in found.seats:
        if found.different.count == 0:
            assert seat.worth.mean == 0


def test_a_swapped_player() -> None:
    found = whatif(ad_hoc("tiny", {}, [], {"north": "silent"}), base=tiny.loaded(), games=30, parameters=tiny.ROUND)
    assert found.changed.players["north"] == "silent" and found.base.players["north"] == "historical"
    assert found.turned and all(t.by == "north" and t.base_package and not t.changed_package for t in found.turned)
    assert found.as_json()["turned"][0]["changed_package"] == ""


@pytest.mark.parametrize(
    ("values", "without", "players", "said"),
    [
        ({"south.stances.bordr.ideal": "far"}, [], {}, "Nearest: south.stances.border.ideal"),
        ({"south.stances.border.salience": "7"}, [], {}, "outside its scale, 1 to 3"),
        ({"south.stances.border.salience": "much"}, [], {}, "whole number|integer"),
        ({"south.stances.border.ideal": "140"}, [], {}, "0 to 100"),
        ({"south.stances": "far"}, [], {}, "keys with values"),
        ({"trust.north.nobody": "1"}, [], {}, "nothing at trust.north.nobody"),
        ({"trust.north.south": "1.5"}, [], {}, "outside its scale, 0 to 1"),
        ({}, ["no_such_event"], {}, "no event"),
        ({}, [], {"nrth": "silent"}, "Did you mean north"),
        ({}, [], {"north": "negotiater"}, "Did you mean negotiator"),
    ],
)
def test_what_cannot_be_changed(values: dict[str, str], without: list[str], players: dict[str, str], said: str) -> None:
    with pytest.raises(ChangeError, match=said):
        whatif(ad_hoc("tiny", values, without, players), base=tiny.loaded(), games=2)
