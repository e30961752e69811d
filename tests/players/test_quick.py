"""The quick negotiator keeps to its own rules, and is better than history for Moscow."""

from __future__ import annotations

from statistics import fmean

import pytest

from game.lab.skill import play
from game.model.acts import Table
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.scenario.library import load, shipped


@pytest.mark.parametrize("name", shipped())
def test_nothing_twice_and_a_pause_after_a_refusal(name: str) -> None:
    """Nor anything that it would itself refuse."""
    loaded = load(name)
    compiled, seat = CompiledScenario(loaded.scenario), loaded.scenario.about.main_seat
    tabled = 0
    for game in range(8):
        negotiation = Negotiation(loaded, {seat: "quick"}, 2, game, compiled=compiled)
        while not negotiation.over:
            view = negotiation.view(negotiation.to_act)
            act = negotiation.players[negotiation.to_act].choose(view)
            if isinstance(act, Table) and view.seat == compiled.index[seat]:
                assert view.evaluator.verdict(view.seat, act.package, view.seat).accepts(view.priorities)
            negotiation.step()
        mine = [p for p in negotiation.state.proposals if p.by == compiled.index[seat]]
        refused = [p for p in mine if not p.passed]
        assert len({p.package for p in refused}) == len(refused)
        assert all(later.turn > p.turn + 1 for p in refused for later in mine if later.number > p.number)
        tabled += len(mine)
    assert tabled >= 8


@pytest.mark.parametrize("name", shipped())
def test_it_does_better_than_history(name: str) -> None:
    """Over ten games from Moscow's chair, settlement and standing together."""
    loaded = load(name)
    compiled, seat = CompiledScenario(loaded.scenario), loaded.scenario.about.main_seat
    results = {who: fmean(play(loaded, compiled, seat, who, 4, game).result for game in range(10)) for who in ("quick", "historical")}
    assert results["quick"] > results["historical"] + 2
