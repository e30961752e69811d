"""The questions that come with the scenarios: read, sourced, answered; and question files that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.counterfactual import whatif
from game.scenario.errors import ScenarioError
from game.scenario.library import load, shipped
from game.scenario.questions import UnknownQuestionError, find_question, questions_of, read_question, shipped_questions

EVERY = [(name, question) for name in shipped() for question in shipped_questions(load(name))]


@pytest.mark.parametrize("name", shipped())
def test_each_scenario_ships_at_least_six(name: str) -> None:
    """Each with a note for the teacher, what the model cannot say, and sources that the scenario has."""
    loaded = load(name)
    found = questions_of(loaded)
    assert len(found) >= 6
    for q in found:
        assert q.scenario == name
        assert len(q.teacher) > 150 and len(q.limits) > 80, q.id
        assert {*q.sources} <= {*loaded.scenario.sources, "judgement"}, q.id
        assert not q.seat or q.seat in {d.id for d in loaded.scenario.delegations}, q.id


@pytest.mark.parametrize(("name", "question"), EVERY)
def test_each_can_be_answered(name: str, question: str) -> None:
    """What it changes is there, and twelve pairs of games come to an answer."""
    loaded = load(name)
    found = whatif(read_question(find_question(question, loaded)), base=loaded, games=12)
    assert found.games == 12 and not found.why
    assert found.changes and all(c.before != c.after for c in found.changes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("scenario: tiny\ntitle: x\nquestion: y\n", "changes something"),
        ("scenario: tiny\ntitle: x\nquestion: y\nwithot: [a]\n", "Did you mean without"),
        ("scenario: tiny\nquestion: y\nwithout: [a]\n", "title is missing"),
        ("scenario: tiny\ntitle: x\nquestion: y\nwithout: [a]\ngames: 0\n", "outside its scale"),
        ("scenario: tiny\ntitle: x\nquestion: y\nwithout: a\n", "a list"),
        ("scenario: &a tiny\ntitle: x\nquestion: y\nwithout: [a]\n", "anchor"),
        ("scenario: tiny\ntitle: x\ntitle: x\nquestion: y\nwithout: [a]\n", "twice"),
    ],
)
def test_question_files_that_are_wrong(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "q.yaml"
    path.write_text(text)
    with pytest.raises(ScenarioError, match=said):
        read_question(path)


def test_questions_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnknownQuestionError, match="Did you mean no_kosovo"):
        find_question("no_kosvo", load("2000"))
    with pytest.raises(UnknownQuestionError, match="cannot be read"):
        read_question(tmp_path)
