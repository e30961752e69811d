"""`demarche check` and `explain`: exit codes, what they print, what an editor reads."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.scenario.library import home, shipped
from tests import tiny


@pytest.fixture
def mine(house: Path) -> Path:
    """A scenario to be spoilt."""
    return shutil.copytree(tiny.FOLDER, house / "tiny")


def spoil(folder: Path, old: str, new: str) -> None:
    file = folder / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("name", shipped())
def test_the_shipped_scenarios_are_well_strictly(name: str, demarche) -> None:
    """By id and by path."""
    done = demarche("check", "--strict", name, str(home() / name))
    assert done.exit_code == 0
    assert ": ok (12 turns, " in done.stdout
    assert done.stderr == ""


def test_a_folder_of_scenarios_means_all_of_them(demarche) -> None:
    """Each once, however often it is named."""
    assert demarche("check", str(home()), str(home() / "1954")).stdout.count(": ok (") >= 3


def test_errors_are_told_in_full_and_the_exit_code_is_one(mine: Path, demarche) -> None:
    """Other files are told of all the same."""
    spoil(mine, "main_issue: border", "main_issue: boarder")
    spoil(mine, "needs: 4", "needs: 40")
    done = demarche("check", str(mine), "1954")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[:3] == [
        f"{mine}/scenario.yaml:9:3: there is no issue 'boarder'. Did you mean border? [D021]",
        "      main_issue: boarder",
        "      ^",
    ]
    assert f"{mine}/scenario.yaml: 2 errors" in done.stderr
    assert "demarche explain D021" in done.stderr
    assert "ok (12 turns" in done.stdout


def test_warnings_fail_only_strictly_and_can_be_switched_off(mine: Path, demarche) -> None:
    """With a reason, in the file."""
    spoil(mine, "  licence: CC0-1.0\n", "")
    assert demarche("check", str(mine)).exit_code == 0
    assert "; 1 warning" in demarche("check", str(mine)).stdout
    assert demarche("check", "--strict", str(mine)).exit_code == 1
    spoil(mine, "quiet: {", "quiet: {W111: it is for my own class only, ")
    assert demarche("check", "--strict", str(mine)).exit_code == 0


@pytest.mark.parametrize("words", [["no_such"], [], ["--scenario-dir", "nowhere", "1954"], ["--play", "-1", "1954"], [""]])
def test_misuse_is_two(words: list[str], demarche) -> None:
    """And never a traceback."""
    assert demarche("check", *words).exit_code == 2


def test_json_for_editors(mine: Path, demarche) -> None:
    """One document, with places."""
    spoil(mine, "needs: 4", "needs: 40")
    done = demarche("check", "--json", str(mine), "2000")
    assert done.exit_code == 1
    found = json.loads(done.stdout)
    assert (found["format"], found["command"], found["data"]["ok"]) == (1, "check", False)
    bad, good = found["data"]["files"]
    assert [(p["line"], p["column"], p["code"], p["severity"]) for p in bad["problems"]] == [(53, 133, "D031", "error")]
    assert good["ok"] and good["read"]["issues"] == 7


def test_a_translation_is_checked_with_its_scenario(mine: Path, demarche) -> None:
    """Also alone, as a hook would; and not while the scenario itself has errors."""
    over = mine / "scenario.de.yaml"
    over.write_text("format: 1\nlanguage: de\ntexts:\n  about.title: Die Furt\n", encoding="utf-8")
    assert "scenario.de.yaml: ok (1 text)" in demarche("check", str(mine)).stdout
    assert "ok (1 text)" in demarche("check", str(over)).stdout
    spoil(mine, "needs: 4", "needs: 40")
    assert "mend scenario.yaml first [D031]" in demarche("check", str(over)).stderr


def test_explain_tells_one_code_or_lists_all(demarche) -> None:
    """Also in small letters; an unknown code names the nearest."""
    assert "D024: a seat without a brief" in demarche("explain", "d024").stdout
    assert 'quiet: {W101: "why"}' in demarche("explain", "W101").stdout
    assert len(demarche("explain").stdout.splitlines()) > 40
    unknown = demarche("explain", "D0244")
    assert unknown.exit_code == 2
    assert "Did you mean D024?" in unknown.stderr
    assert json.loads(demarche("explain", "D012", "--json").stdout)["data"][0]["code"] == "D012"


def test_a_repository_of_scenarios_is_checked_as_a_whole(house: Path, demarche) -> None:
    """Folders at the top and one below, nothing that is hidden; a brief that is taken away is missed. So the hook of pre-commit does it."""
    for place in ("tiny", "more/tiny", ".git/tiny"):
        shutil.copytree(tiny.FOLDER, house / place)
    done = demarche("check", ".")
    assert done.exit_code == 0
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["more/tiny/scenario.yaml", "tiny/scenario.yaml"]
    (house / "more/tiny/briefs/north.md").unlink()
    done = demarche("check", "--strict", ".")
    assert done.exit_code == 1
    assert "the seat north has no brief" in done.output
