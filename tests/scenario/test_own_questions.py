"""A person's own questions: written so that the careful reader reads the same, and found by their ids."""

from __future__ import annotations

import json
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from game.cli import app
from game.model.players import PlayerKind
from game.model.question import Question
from game.saves import kept
from game.scenario.library import load, shipped
from game.scenario.questions import as_yaml, find_question, id_for, own_questions_folder, own_questions_of, questions_of, read_question

TEXT = st.text(min_size=1, max_size=60)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *a, **k: tmp_path)
    folder = own_questions_folder("1954")
    assert folder.is_relative_to(tmp_path)
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("questions") / "q.yaml"


@settings(deadline=None, max_examples=60)
@given(title=TEXT, question=TEXT, teacher=st.text(max_size=200), value=TEXT, games=st.integers(1, 10_000_000))
def test_what_is_written_is_read_as_it_was(file: Path, title: str, question: str, teacher: str, value: str, games: int) -> None:
    given = Question("1954", title, question, "q", {"a.b": value}, [value], {"ussr": value}, teacher=teacher, games=games)
    file.write_bytes(as_yaml(given).encode())
    assert read_question(file) == given


def test_a_player_may_be_given_by_its_kind(tmp_path: Path) -> None:
    asked = Question("1954", "Silence", "What if?", "q", players={"ussr": PlayerKind.SILENT})
    path = tmp_path / "q.yaml"
    path.write_text(as_yaml(asked), encoding="utf-8")
    assert read_question(path) == asked and "ussr: silent" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", shipped())
def test_shipped_questions_are_written_and_read_as_they_were(name: str, tmp_path: Path) -> None:
    for question in questions_of(load(name)):
        path = tmp_path / f"{question.id}.yaml"
        path.write_text(as_yaml(question), encoding="utf-8")
        assert read_question(path) == question


@pytest.mark.parametrize(("title", "name"), [("What if … À Paris?", "what_if_a_paris"), ("…", "question"), ("x" * 200, "x" * 60)])
def test_a_title_makes_an_id(title: str, name: str) -> None:
    assert id_for(title) == name


def test_own_questions_are_found_listed_and_asked(own: Path) -> None:
    asked = Question("1954", "No bomb", "What if?", without=["h_bomb"], games=20)
    (own / "no_bomb.yaml").write_text(as_yaml(asked), encoding="utf-8")
    (own / "broken.yaml").write_text("scenario: 1954\n", encoding="utf-8")
    loaded = load("1954")
    assert [q.id for q in own_questions_of(loaded)] == ["no_bomb"]
    assert find_question("no_bomb", loaded) == own / "no_bomb.yaml"
    rows = json.loads(CliRunner().invoke(app, ["whatif", "1954", "--json"]).stdout)["data"]["questions"]
    assert [r["id"] for r in rows if r["own"]] == ["no_bomb"] and len(rows) == len(questions_of(loaded)) + 1
    assert "No bomb (yours)" in CliRunner().invoke(app, ["whatif", "1954", "--plain"]).stdout
    assert json.loads(CliRunner().invoke(app, ["whatif", "1954", "no_bomb", "--json"]).stdout)["data"]["games"] == 20
    broken = CliRunner().invoke(app, ["whatif", "1954", "broken"])
    assert broken.exit_code and "title is missing" in broken.stderr


def test_they_are_told_among_what_is_kept(own: Path) -> None:
    (own / "no_bomb.yaml").write_text("scenario: x\n", encoding="utf-8")
    assert [k.kind for k in kept.kept() if k.path.name == "no_bomb.yaml"] == ["question"]
