"""A scenario that has changed since: the game still loads, or the first act that comes out differently is named."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from game.negotiation import Negotiation
from game.notation import parse_act
from game.saves import Journal, SaveError, read, save
from game.scenario import library
from tests.saves.games import TINY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "tiny")
    return tmp_path / "tiny"


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def path(folder: Path, tmp_path: Path) -> Path:
    """North argues with the South, then tables a package that the South's salience weighs on."""
    game = Negotiation(library.load(str(folder)), {"north": "person"}, 1)
    game.advance()
    for words in ("argue peace south", "table border=middle public", "end"):
        game.act("north", parse_act(game.loaded.scenario, words))
    save(game, tmp_path / "a.save")
    return tmp_path / "a.save"


def test_a_change_that_does_not_matter_is_only_noted(folder: Path, path: Path) -> None:
    change(folder, "title: The Ford", "title: A Ford")
    opened = read(path, scenario=str(folder))
    assert opened.notes == ("The scenario tiny has changed since this game was played (version 1.0 then, 1.0 now).",)
    assert not opened.salvaged


def test_a_comment_or_another_layout_is_no_change(folder: Path, path: Path) -> None:
    change(folder, "title: The Ford", "title:   'The Ford'  # whose title?")
    (folder / "scenario.yaml").write_text("# A comment.\n" + (folder / "scenario.yaml").read_text("utf-8"), encoding="utf-8")
    assert read(path, scenario=str(folder)).notes == ()


def test_a_save_that_names_the_text_is_still_known(folder: Path, path: Path) -> None:
    """As saves did before they named what the text says."""
    loaded = library.load(str(folder))
    digest = hashlib.sha256((folder / "scenario.yaml").read_bytes()).hexdigest()
    assert digest != loaded.digest and loaded.is_named(digest) and not loaded.is_named("")
    old = path.read_text("utf-8").replace(loaded.digest, digest)
    assert loaded.digest not in old
    body, _newline, _seal = old.rstrip("\n").rpartition("\n")
    path.write_text(body + "\n", encoding="utf-8")
    opened = read(path, scenario=str(folder), salvage=True)
    assert not any("has changed since" in note for note in opened.notes)
    change(folder, "title: The Ford", "title: A Ford")
    assert any("has changed since" in note for note in read(path, scenario=str(folder), salvage=True).notes)


def test_the_first_act_that_comes_out_differently_is_named(folder: Path, path: Path) -> None:
    change(folder, "title: The Ford", "title: The Ford\n  version: '1.1'")
    change(folder, "company: {north: 2, east: 1}", "company: {east: 1}")
    with pytest.raises(SaveError) as error:
        read(path, scenario=str(folder))
    assert str(error.value) == (
        f"{path}, line 3: Act 2, north: 'table border=middle public', comes out differently. What comes of it is not what was recorded. "
        "The scenario tiny has changed since this game was played (version 1.0 then, 1.1 now). "
        "Name the folder of the scenario as it was. The 1 act before it can be had with --salvage."
    )


def test_what_came_before_can_be_played_on(folder: Path, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *a, **k: tmp_path)
    change(folder, "company: {north: 2, east: 1}", "company: {east: 1}")
    before = path.read_bytes()
    opened = read(path, scenario=str(folder), salvage=True)
    assert opened.salvaged
    assert [opened.negotiation.words_of(n) for n in opened.negotiation.nodes.values()] == ["argue peace south"]
    journal = Journal.resume(opened)
    opened.negotiation.act("north", "table border=middle public")
    assert journal.path != path
    assert len(read(journal.path, scenario=str(folder)).negotiation.nodes) == len(opened.negotiation.nodes)
    assert path.read_bytes() == before


def test_an_act_that_is_no_longer_possible_says_why(folder: Path, path: Path) -> None:
    change(folder, "plausible: {south: 1, people: 0.5, east: 0.8}", "plausible: {people: 0.5, east: 0.8}")
    change(folder, 'act: "argue peace south"', 'act: "argue peace east"')
    with pytest.raises(SaveError, match=r"line 2: Act 1, north: 'argue peace south', comes out differently\. South is deaf to it"):
        read(path, scenario=str(folder))


def test_a_seat_that_is_gone_is_named(folder: Path, path: Path) -> None:
    change(folder, "north", "boreas")
    (folder / "briefs" / "north.md").rename(folder / "briefs" / "boreas.md")
    with pytest.raises(SaveError, match=r"line 1: There is no seat 'north' in the scenario tiny\."):
        read(path, scenario=str(folder))


def test_a_scenario_that_no_longer_loads_says_why(folder: Path, path: Path) -> None:
    change(folder, "course: far\n", "course: farr\n")
    with pytest.raises(
        SaveError, match=r"(?s)line 1: The scenario 'tiny', which it was played on, does not load:.*scenario\.yaml:\d+:\d+:"
    ):
        read(path, scenario=str(folder))


def test_other_rules_are_named(folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.saves.reader.RULES_VERSION", 99)
    monkeypatch.setattr("game.negotiation.digest", lambda state: "other")
    with pytest.raises(SaveError, match=r"It was played under rules version \d+; this is version 99, Démarche \S+ would replay it\."):
        read(path, scenario=str(folder))
