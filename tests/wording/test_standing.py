"""Every change of one's own standing is told with its cause, and the causes add up."""

from __future__ import annotations

from random import Random

import pytest

from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.scenario.library import load, shipped
from game.text.commands.registry import perform
from game.wording.standing import LEAST, causes, change_since
from tests.saves.games import acted
from tests.text.desk import sit_down, typed


@pytest.mark.parametrize("scenario", shipped())
def test_causes_are_known_and_add_up(scenario: str) -> None:
    loaded = load(scenario)
    compiled = CompiledScenario(loaded.scenario)
    seen = set()
    for seat in [d.id for d in loaded.scenario.seats][:3]:
        game, rng = Negotiation(loaded, {seat: "person"}, 5, compiled=compiled), Random(seat)
        game.advance()
        while not game.over and game.is_person(seat):
            before, log = game.view(seat), {id(e) for e in game.state.log}
            was = float(before.state.standing[before.seat])
            acted(game, rng)
            view = game.view(seat)
            found = causes(view, [e for e in view.state.log if id(e) not in log], was)
            now = float(view.state.standing[view.seat])
            assert sum(c.by for c in found) == pytest.approx(now - was, abs=LEAST)
            for c in found:
                assert now in (0, 100) or not c.text.startswith("since standing"), "a change without a cause"
                seen.add(c.text.split("(")[0].split("“")[0].split(" proposal")[0])
    assert len(seen) > 2, seen


def test_the_news_that_cost_standing_are_named_at_the_turn() -> None:
    lines = "".join("end\n" if n % 2 else "no\nend\n" for n in range(24))
    said = typed("play", "1954", "--text", "--plain", "--seed", "3", "--seat", "france", lines=lines).output
    lines_of_standing = [line for line in said.splitlines() if line.startswith("Standing at home: ")]
    assert any("by the news, “" in line for line in lines_of_standing)
    assert all(" of 100, before " in line for line in lines_of_standing)


def test_a_refusal_is_told_with_its_price_and_going_back_tells_nothing() -> None:
    prompt = sit_down(scenario="1954")
    before = prompt.view
    was, log = float(before.state.standing[before.seat]), {id(e) for e in before.state.log}
    perform(prompt, "table 1=4 3=0 public")
    view = prompt.view
    proposal = view.state.proposals[-1]
    said = change_since(view, [e for e in view.state.log if id(e) not in log], was)
    assert proposal.passed is False
    expected = "" if proposal.waived and not proposal.turned else "by"
    assert expected in said


def test_no_acts_are_counted_while_a_package_waits() -> None:
    said = typed("play", "1954", "--text", "--plain", "--seed", "3", "--seat", "france", lines="courses\nno\nno\nno\nquit\n").output
    asked = said[said.index("yes or no> courses") : said.index("yes or no> no")]
    assert "A package waits for your answer: yes or no." in asked and "left" not in asked
    assert "The floor is yours: 3 acts left" in said
