"""A game played again on a scenario that has been edited meanwhile."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.model.acts import Answer
from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.saves import SaveError
from game.saves.again import Again, again
from game.scenario.library import load
from tests.text.desk import TINY
from tests.written import acts

ACTS = (("north", "declare border=outer"), ("north", "table border=outer public"), ("south", "answer 0 yes"), ("north", "end"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "tiny")
    return tmp_path / "tiny" / "scenario.yaml"


def played(file: Path) -> Negotiation:
    game = Negotiation(load(str(file.parent)), {"north": PlayerKind.PERSON, "south": PlayerKind.PERSON}, 7)
    game.advance()
    for seat, act in ACTS:
        game.act(seat, act)
    game.write_down("team", "north", "Falcons")
    game.fork("here")
    return game


def edited(file: Path, old: str, new: str) -> Again:
    game = played(file)
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    return again(game, load(str(file.parent)))


def test_a_name_changes_nothing_that_counts(file: Path) -> None:
    text = file.read_text("utf-8")
    name = next(line for line in text.splitlines() if line.strip().startswith("title:"))
    found = edited(file, name, name.split(":")[0] + ": Another title")
    assert found.first is None and found.stopped is None and not found.left_out
    assert found.negotiation.loaded.scenario.about.title == "Another title"
    assert found.negotiation.team("north") == "Falcons" and found.negotiation.labels == {"here": found.negotiation.head}
    assert acts(found.negotiation)[: len(ACTS)] == [act for _seat, act in ACTS]


def test_the_first_act_that_comes_out_otherwise_is_named(file: Path) -> None:
    game = played(file)
    was = "border: {ideal: outer, accepts: [far, outer, middle], never: [near], salience: 1"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, was.replace("[far, outer, middle]", "[far]").replace("ideal: outer", "ideal: far")), "utf-8")
    found = again(game, load(str(file.parent)))
    assert found.first is not None and found.first.act == Answer(0, True)
    assert found.stopped is None and found.negotiation.head == game.head


def test_what_can_no_longer_be_done_is_left_out_with_what_follows(file: Path) -> None:
    game = played(file)
    file.write_text(file.read_text("utf-8").replace("outer", "beyond"), "utf-8")
    found = again(game, load(str(file.parent)))
    assert found.stopped is not None and game.words_of(found.stopped) == "declare border=outer"
    assert "outer" in found.why
    assert found.left_out == len(game.nodes) - len(found.negotiation.nodes) > 0
    assert found.negotiation.head == 0 and found.negotiation.labels == {"here": 0}


def test_a_seat_that_is_gone_is_said(file: Path) -> None:
    game = played(file)
    other = load("1954")
    with pytest.raises(SaveError, match="There is no seat 'north'"):
        again(game, other)
