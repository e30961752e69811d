"""A game on one's own scenario goes on, and is told, by the line that the program printed and by the word last."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from game.saves import autosaves
from tests.saves.games import TINY

Run = Callable[..., Result]


@pytest.fixture
def own(house: Path) -> Path:
    """A scenario in the folder where one stands."""
    return Path(shutil.copytree(TINY, house / "tiny"))


def quit_and_line(demarche: Run, *words: str) -> list[str]:
    """Play, leave, and the command that goes on."""
    said = demarche("play", *words, "--text", "--plain", text="end\nquit\n").output
    return shlex.split(next(line for line in said.splitlines() if line.startswith("demarche play")))[1:]


@pytest.mark.parametrize("words", [("./tiny",), ("tiny",), ("tiny/scenario.yaml",), ("tiny", "--scenario-dir", ".")])
def test_the_printed_line_works_from_any_folder(words, own, house, demarche, monkeypatch):
    line = quit_and_line(demarche, *words)
    (house / "elsewhere").mkdir()
    monkeypatch.chdir(house / "elsewhere")
    monkeypatch.setenv("DEMARCHE_SCENARIOS", "")
    assert str(own) in line
    for played in ((house / "home/data/demarche/played.json"), None):
        again = demarche(*line, text="quit\n")
        assert again.exit_code == 0, again.output
        assert "It cannot" not in again.output
        if played:
            played.unlink()  # the line is enough; what is remembered only spares one from typing it


@pytest.mark.parametrize("command", [("replay", "last"), ("debrief", "last"), ("report", "last"), ("play", "--plain", "--resume", "last")])
def test_last_finds_a_scenario_that_was_played_from_a_folder(command, own, demarche):
    quit_and_line(demarche, "./tiny")
    done = demarche(*command, text="quit\n")
    assert "which is not here" not in done.output
    assert done.exit_code == (0 if command[0] != "debrief" else done.exit_code)


def test_of_two_folders_with_one_id_the_text_that_was_played_counts(own, house, demarche):
    other = Path(shutil.copytree(own, house / "second" / "tiny"))
    text = (other / "scenario.yaml").read_text(encoding="utf-8")
    (other / "scenario.yaml").write_text(text.replace("title: ", "title: Second ", 1), encoding="utf-8")
    quit_and_line(demarche, "./tiny")
    quit_and_line(demarche, "./second/tiny")
    first = str(autosaves()[1])
    done = demarche("replay", first)
    assert done.exit_code == 0
    assert "Second" not in done.output
    assert "has changed" not in done.output


def test_a_scenario_that_is_gone_is_said_with_how_to_name_it(own, house, demarche):
    quit_and_line(demarche, "./tiny")
    shutil.move(own, house / "moved")
    for command in (("replay", "last"), ("report", "last"), ("play", "--plain", "--resume", "last")):
        done = demarche(*command)
        assert done.exit_code == 1
        assert "demarche play FOLDER --resume SAVE" in done.output
        assert "--scenario FOLDER" in done.output
    assert demarche("replay", "last", "--scenario", str(house / "moved")).exit_code == 0


def test_a_report_on_nothing_readable_writes_nothing(own, house, demarche):
    quit_and_line(demarche, "./tiny")
    shutil.move(own, house / "moved")
    done = demarche("report", "last", "-o", "lesson.html")
    assert done.exit_code == 1
    assert "nothing is written" in done.output
    assert "Written" not in done.output
    assert not (house / "lesson.html").exists()
    (house / "more").mkdir()
    shutil.move(house / "moved", house / "more/tiny")
    done = demarche("report", "last", "-o", "lesson.html", "--scenario-dir", "more")
    assert done.exit_code == 0, done.output
    assert (house / "lesson.html").stat().st_size > 10_000


@pytest.mark.parametrize("spoilt", ["", "{}", '["a"]', '[["a", 1]]', "[" * 5000, "\x00\xff"])
def test_what_is_remembered_may_be_spoilt(spoilt, own, house, demarche):
    kept = house / "home/data/demarche/played.json"
    kept.parent.mkdir(parents=True)
    kept.write_text(spoilt, encoding="utf-8")
    line = quit_and_line(demarche, "./tiny")
    assert demarche(*line, text="quit\n").exit_code == 0
    assert str(house / "tiny") in kept.read_text(encoding="utf-8")
