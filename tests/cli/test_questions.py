"""`demarche whatif --keep`: a question written into a file, also from a saved game; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from game.scenario.questions import read_question
from tests.lessons import PLAN, kept

Run = Callable[..., Result]


def test_a_kept_question_is_the_one_that_was_asked(demarche: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = ("--set", "congress.stances.missile_defence.salience=1", "--without", "abm_notice", "--games", "50", "--seed", "9")
    told = demarche("whatif", "2000", *words, "--keep", "mine.yaml")
    assert told.exit_code == 0 and "Written: mine.yaml" in told.output
    question = read_question(tmp_path / "mine.yaml")
    assert (question.set, question.without) == ({"congress.stances.missile_defence.salience": "1"}, ["abm_notice"])
    assert (question.games, question.seed, question.scenario) == (50, 9, "2000")
    kept = (tmp_path / "mine.yaml").read_bytes()
    again = demarche("whatif", "2000", *words, "--keep", "mine")
    assert again.exit_code == 1 and "mine.yaml is there already" in again.output
    assert (tmp_path / "mine.yaml").read_bytes() == kept
    filled = kept.decode().replace("\n#  …", "\n#  Nothing: at all").replace("[ … ]", "[A, B]")
    filled = "\n".join(line if line.startswith("##") else line.removeprefix("#") for line in filled.splitlines())  # as the file says
    (tmp_path / "mine.yaml").write_text(filled, encoding="utf-8")
    question = read_question(tmp_path / "mine.yaml")
    assert (question.expect, question.argument, question.sources) == ("Nothing: at all", "Nothing: at all", ["A", "B"])


def test_a_question_from_a_saved_game_has_its_seed(demarche: Run, tmp_path: Path) -> None:
    told = demarche("whatif", str(kept(PLAN, ".demarche")), "--without", "chechnya", "--keep", str(tmp_path / "q.yaml"))
    assert told.exit_code == 0, told.output
    question = read_question(tmp_path / "q.yaml")
    assert (question.scenario, question.seed) == ("1993", 3)
    (tmp_path / "torn.demarche").write_text("not a game")
    told = demarche("whatif", str(tmp_path / "torn.demarche"), "--without", "chechnya")
    assert told.exit_code == 1 and "This is not a saved game" in told.output


def test_a_file_that_cannot_be_written_is_said(demarche: Run, tmp_path: Path) -> None:
    told = demarche("whatif", "2000", "--without", "abm_notice", "--keep", str(tmp_path / "no" / "q.yaml"))
    assert told.exit_code == 1 and "cannot be written" in told.output
