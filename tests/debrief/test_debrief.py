"""A debrief as a whole: plain, repeatable, complete, and nothing that it tells of is changed."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.debrief import debrief
from game.negotiation import Negotiation
from game.rules.soundings import frankness
from game.saves import load, save
from game.scenario import library
from tests.debrief.games import TINY, among_players, scripted


@settings(max_examples=10, deadline=None)
@given(name=st.sampled_from(["tiny", *library.shipped()]), seed=st.integers(0, 2**32), data=st.data())
def test_it_is_plain_data_at_any_moment(name: str, seed: int, data: st.DataObject) -> None:
    game = among_players(name, seed)
    game.go_to(data.draw(st.integers(0, len(game.nodes))))
    nodes, head = dict(game.nodes), game.head
    told = debrief(game, game.loaded.scenario.about.main_seat, yardsticks=False)
    text = json.dumps(told.as_json(), allow_nan=False)
    assert json.loads(text)["over"] is game.over
    assert (game.nodes, game.head) == (nodes, head)
    assert debrief(game, game.loaded.scenario.about.main_seat, yardsticks=False) == told


def test_it_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        debrief(scripted(), "north", yardsticks=False).value = 100  # type: ignore[misc]


def test_a_game_from_a_save_is_told_alike(tmp_path: Path) -> None:
    game = scripted("north: table border=outer public", "south: answer 0 yes")
    save(game, tmp_path / "a.save")
    assert debrief(load(tmp_path / "a.save", scenario=str(TINY)), "north") == debrief(game, "north")


@settings(max_examples=15, deadline=None)
@given(name=st.sampled_from(["tiny", *library.shipped()]), seed=st.integers(0, 2**32))
def test_what_the_seat_knew_was_true(name: str, seed: int) -> None:
    game = among_players(name, seed, "negotiator" if name == "tiny" else "random")
    told = debrief(game, game.loaded.scenario.about.main_seat, yardsticks=False)
    compiled = game.compiled
    for p in told.priorities:
        assert p.value == game.secrets[compiled.index[p.actor], compiled.issue_index[p.issue]]
        assert p.value in p.possible
        assert p.found_out == (len(p.possible) == 1)
    assert len(told.priorities) == np.count_nonzero(compiled.has_stance[: compiled.deciders])


def test_a_sounding_shows_in_what_was_found_out() -> None:
    game = Negotiation(library.load(str(TINY)), {"north": "person"}, 1)
    game.advance()
    south, trade = game.compiled.index["south"], game.compiled.issue_index["trade"]
    cells = frankness(game.compiled, game.state, 0, south, trade)
    game.act("north", "sound south trade")
    told = {(p.actor, p.issue): p for p in debrief(game, "north", yardsticks=False).priorities}
    assert cells == 3
    assert told["south", "trade"].found_out
    assert told["south", "arms"].possible == (-1, 0, 1)
    assert told["north", "arms"].found_out


def test_publics_are_measured_against_the_historical_game() -> None:
    """South refuses in public what its people want; they turn, and history never saw it."""
    game = scripted("north: table arms=cut public", "south: answer 0 no")
    history = Negotiation(library.load(str(TINY)), {}, 1, compiled=game.compiled)
    history.advance()
    people = game.compiled.index["people"]
    told = {p.issue: p for p in debrief(game, "north", yardsticks=False).publics}
    assert told.keys() == {"border", "arms"}
    for issue, moved in told.items():
        i = game.compiled.issue_index[issue]
        assert moved.start == round(float(game.compiled.ideal[people, i]), 1)
        assert moved.yours == round(float(game.state.ideal[people, i]), 1)
        assert moved.history == round(float(history.state.ideal[people, i]), 1)
        wish = game.compiled.ideal[0, i]
        assert moved.nearer == round(abs(game.compiled.ideal[people, i] - wish) - abs(game.state.ideal[people, i] - wish), 1)


def test_contested_accounts_are_told() -> None:
    game = among_players("1993", 1, "historical")
    told = debrief(game, "yeltsin", yardsticks=False)
    assert told.contested == tuple(game.compiled.scenario.contested)
    assert json.dumps(told.as_json()["contested"][0]["accounts"])
