"""The shipped scenarios load, and keep what the design promises of every scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.negotiation import Negotiation
from game.notation import parse_act
from game.players.historical import package_of
from game.rules.compiled import CompiledScenario
from game.rules.soundings import frankness
from game.rules.turn import start
from game.scenario.library import load, shipped

NAMES = shipped()


def test_there_are_three() -> None:
    """1954, 1993, 2000."""
    assert NAMES == ["1954", "1993", "2000"]


@pytest.mark.parametrize("name", NAMES)
def test_eight_to_fourteen_turns_and_a_product_that_can_be_searched(name: str) -> None:
    """Up to 150,000 packages."""
    scenario = load(name).scenario
    product = 1
    for issue in scenario.issues:
        product *= len(issue.positions)
    assert 8 <= len(scenario.turns) <= 14
    assert product <= 150_000
    assert scenario.about.id == name


@pytest.mark.parametrize("name", NAMES)
def test_every_seat_starts_with_somebody_worth_asking(name: str) -> None:
    """Some delegation in office would say more than polite phrases about something."""
    compiled = CompiledScenario(load(name).scenario)
    state = start(compiled)
    for seat in compiled.scenario.seats:
        me = compiled.index[seat.id]
        others = [a for a in range(compiled.delegations) if a != me and state.serving[a]]
        assert any(frankness(compiled, state, me, a, i) > 1 for a in others for i in range(len(compiled.issues))), seat.id


@pytest.mark.parametrize("name", NAMES)
def test_the_record_can_be_tabled_and_the_deeds_done(name: str) -> None:
    """In their turns, by those who did it, every historical proposal is a package and every deed an act."""
    loaded = load(name)
    negotiation = Negotiation(loaded, {}, 1)
    for deed in loaded.scenario.deeds:
        parse_act(loaded.scenario, deed.act)
    for p in loaded.scenario.record:
        package = package_of(negotiation.view(p.by), p)
        assert package is None or package.clauses


@pytest.mark.parametrize("name", NAMES)
def test_no_event_scripts_an_outcome_that_a_body_could_have_refused(name: str) -> None:
    """Events that set a course do so on a condition or stand for what nobody at the table decides; they are few."""
    scenario = load(name).scenario
    setting = [e.id for e in scenario.events if any(x.course for x in e.effects)]
    assert len(setting) <= 3, setting


@pytest.mark.parametrize("name", NAMES)
def test_every_seat_has_its_brief(name: str) -> None:
    """And it is more than a heading."""
    loaded = load(name)
    for seat in loaded.scenario.seats:
        assert len(loaded.brief(seat.id).split()) > 50, seat.id
    assert loaded.brief("nobody") == ""


@pytest.mark.parametrize("name", NAMES)
def test_a_game_in_every_chair_comes_to_an_end(name: str) -> None:
    """Each seat silent once, everybody else as they were."""
    loaded = load(name)
    compiled = CompiledScenario(loaded.scenario)
    for seat in loaded.scenario.seats:
        negotiation = Negotiation(loaded, {seat.id: "silent"}, 1, compiled=compiled)
        negotiation.advance()
        assert negotiation.over


@pytest.mark.parametrize("name", [*shipped(), "guide/cod-war", "guide/town-hall"])
def test_the_readme_names_scenarios_as_the_game_does(name: str) -> None:
    folder = Path(__file__).parents[2]
    about = load(str(folder / "scenarios" / name)).scenario.about
    assert about.title in (folder / "README.md").read_text("utf-8")
