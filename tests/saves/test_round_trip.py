"""Save, load, replay: the same game to the last bit."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.negotiation import Negotiation
from game.saves import Journal, load, read, save
from game.scenario import library
from tests.saves.games import TINY, acted, begun, played, same

SLOW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
SEATS = st.sampled_from([{"north": "person"}, {"north": "person", "south": "person"}, {"south": "person", "north": "random"}])


@SLOW
@given(seed=st.integers(0, 2**64 - 1), acts=st.integers(0, 20), seats=SEATS)
def test_a_save_holds_the_whole_tree(tmp_path: Path, seed: int, acts: int, seats: dict[str, str]) -> None:
    game = played(seed, acts, seats)
    save(game, tmp_path / "a.save")
    same(game, load(tmp_path / "a.save", scenario=TINY))


@SLOW
@given(seed=st.integers(0, 2**32), acts=st.integers(0, 20), seats=SEATS)
def test_a_journal_follows_every_step(tmp_path: Path, seed: int, acts: int, seats: dict[str, str]) -> None:
    path = tmp_path / f"{seed}.journal"
    path.unlink(missing_ok=True)
    game = begun(seed, seats)
    journal, rng = Journal.start(game, path), random.Random(seed)
    for n in range(acts):
        chance = rng.random()
        if chance < 0.2:
            game.undo()
        elif chance < 0.3:
            game.redo()
        elif chance < 0.4:
            game.fork(f"point {n % 3}")
        elif chance < 0.5:
            game.go_to(rng.choice([0, *game.nodes]))
            journal.mark_head()
            game.advance()
        elif not game.over:
            acted(game, rng)
        journal.mark_head()
        assert journal.problem is None
        same(game, load(path, scenario=TINY))
    journal.close()


def test_a_resumed_journal_goes_on_in_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    game = begun()
    first = Journal.start(game, path)
    acted(game, random.Random(1))
    first.close()
    opened = read(path, scenario=TINY)
    second = Journal.resume(opened)
    assert second.path == path
    acted(opened.negotiation, random.Random(2))
    second.close()
    same(opened.negotiation, load(path, scenario=TINY))


def test_what_is_played_from_a_save_is_journalled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *a, **k: tmp_path)
    save(played(), tmp_path / "a.save")
    before = (tmp_path / "a.save").read_bytes()
    opened = read(tmp_path / "a.save", scenario=TINY)
    journal = Journal.resume(opened)
    assert journal.path.parent == tmp_path / "saves"
    acted(opened.negotiation, random.Random(2))
    same(opened.negotiation, load(journal.path, scenario=TINY))
    assert (tmp_path / "a.save").read_bytes() == before


def test_lines_are_json_that_people_can_read(tmp_path: Path) -> None:
    save(played(), tmp_path / "a.save")
    lines = [json.loads(line) for line in (tmp_path / "a.save").read_text(encoding="utf-8").splitlines()]
    assert lines[0]["kind"] == "save"
    assert lines[0]["seats"] == {"north": "person"}
    assert lines[1].keys() == {"id", "parent", "seat", "act", "digest"}
    assert lines[-1]["end"] == len(lines) - 1


@pytest.mark.parametrize("name", library.shipped())
def test_every_shipped_scenario_saves_and_loads(tmp_path: Path, name: str) -> None:
    loaded = library.load(name)
    game = Negotiation(loaded, {loaded.scenario.about.main_seat: "person"}, 3)
    game.advance()
    for _ in range(3):
        acted(game, random.Random(3))
    save(game, tmp_path / "a.save")
    same(game, load(tmp_path / "a.save"))
