"""A scenario that changes parts of another: what it says counts, the rest is the other's, and errors name both files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario.difference import differences
from game.scenario.errors import ScenarioError
from game.scenario.library import load
from tests import tiny

HEAD = "format: 1\nextends: tiny\nabout: {id: mine}\n"


@pytest.fixture
def mine(tmp_path: Path) -> Callable[[str], Path]:
    """Write an extension beside a copy of the tiny scenario."""
    shutil.copytree(tiny.FOLDER, tmp_path / "tiny")
    (tmp_path / "mine").mkdir()

    def write(text: str) -> Path:
        (tmp_path / "mine" / "scenario.yaml").write_text(HEAD + text, encoding="utf-8")
        return tmp_path / "mine"

    return write


CHANGES = [
    ("", []),
    ("turns: [{date: 2000-01-01}, {date: 2000-03-01}]\n", ["turns"]),
    ("delegations: [{id: north, standing: 40}]\n", ["delegation north, standing: 40 (it was 50)"]),
    (
        "delegations:\n  - id: north\n    stances:\n      border: {salience: 3}\n      arms: {remove: true}\n",
        ["delegation north, stance on border, salience: 3 (it was 2)", "delegation north, stance on arms is gone"],
    ),
    (
        "issues:\n  - id: trade\n    positions:\n      - {id: partial, name: a few}\n",
        ["issue trade, position partial, name: a few (it was licensed traders)"],
    ),
    ("events: [{id: grudge, remove: true}, {id: snow, title: Snow, news: Snow.}]\n", ["event grudge is gone", "event snow is new: Snow"]),
    ("glossary: {Ford: a crossing}\n", ["word Ford is new: a crossing"]),
    ("events: [{id: fall, when: {from: 2000-02-01}}]\n", ["event fall, when, from is now 2000-02-01", "no longer says anything"]),
    ("outcome: {arms: {position: cut}}\n", ["outcome of arms, position: cut (it was kept)"]),
]


@pytest.mark.parametrize(("text", "wanted"), CHANGES)
def test_what_an_extension_says_counts_and_nothing_else_changes(mine: Callable[[str], Path], text: str, wanted: list[str]) -> None:
    """Seen through the differences between the two."""
    found = [d for d in differences(tiny.loaded().scenario, load(str(mine(text))).scenario) if not d.startswith("about, id")]
    assert (found == []) == (wanted == [])
    for words in wanted:
        assert any(words in d for d in found), found


def test_briefs_and_the_hash_are_of_both(mine: Callable[[str], Path], tmp_path: Path) -> None:
    """A brief of its own comes first; a change of either file changes the hash; a changed base is read again."""
    folder = mine("delegations: [{id: north, standing: 40}]\n")
    loaded = load(str(folder))
    assert loaded.brief("south") == tiny.loaded().brief("south")
    (folder / "briefs").mkdir()
    (folder / "briefs" / "south.md").write_text("Another South.\n", encoding="utf-8")
    assert loaded.brief("south") == "Another South."
    base = tmp_path / "tiny" / "scenario.yaml"
    base.write_text(base.read_text(encoding="utf-8").replace("title: The Ford", "title: The old Ford"), encoding="utf-8")
    again = load(str(folder))
    assert again.scenario.about.title == "The old Ford"
    assert again.digest != loaded.digest


def test_errors_name_both_files(mine: Callable[[str], Path], tmp_path: Path) -> None:
    """Where it stands, and which extension made it wrong."""
    folder = mine("voices: [{id: adviser, remove: true}]\ndelegations: [{id: south, standing: 400}]\n")
    with pytest.raises(ScenarioError) as error:
        load(str(folder))
    told = str(error.value).replace(f"{tmp_path}/", "")
    assert told.splitlines()[:7] == [
        "mine/scenario.yaml:5:27: standing: 400 is outside its scale, 0 to 100 [D027]",
        "    delegations: [{id: south, standing: 400}]",
        "                              ^",
        "tiny/scenario.yaml:63:13: there is no voice 'adviser'. [D023]",
        "    (as extended by mine/scenario.yaml)",
        "        hears: {adviser: 0.2}",
        "                ^",
    ]


def test_chains_end_and_circles_are_found(mine: Callable[[str], Path], tmp_path: Path) -> None:
    """Five may stand one upon the other."""
    mine("")
    for n in range(6):
        folder = tmp_path / f"m{n}"
        folder.mkdir()
        below = f"m{n - 1}" if n else "mine"
        (folder / "scenario.yaml").write_text(f"format: 1\nextends: {below}\nabout: {{id: m{n}}}\n", encoding="utf-8")
    assert load(str(tmp_path / "m3")).scenario.id == "m3"
    with pytest.raises(ScenarioError, match="more than 5 scenarios stand one upon the other"):
        load(str(tmp_path / "m5"))
    (tmp_path / "tiny" / "scenario.yaml").write_text("format: 1\nextends: mine\nabout: {id: tiny}\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match="extends itself, directly or through others"):
        load(str(tmp_path / "mine"))


@pytest.mark.parametrize("name", ["..", "../tiny", "/etc", "TINY", "tiny/../tiny", ".", "''", "[a]"])
def test_only_ids_are_extended(mine: Callable[[str], Path], name: str, tmp_path: Path) -> None:
    """No path leads anywhere."""
    folder = mine("")
    (folder / "scenario.yaml").write_text(f"format: 1\nextends: {name}\nabout: {{id: mine}}\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match="D015"):
        load(str(folder))
