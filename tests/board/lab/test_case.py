"""What is changed in the laboratory: values in and out, dials and their stops, words, and questions that stay the same."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from game.board.lab.controls import Chosen
from game.board.lab.dials import Dial, dials
from game.board.lab.questions import read_all
from game.board.lab.words import changes
from game.board.lab_case import Case, asks_the_same
from game.model.question import Question
from game.scenario.changes import changed, value_at
from game.scenario.library import load, shipped
from game.scenario.questions import as_yaml, own_questions_folder, questions_of

IDEAL = "french_assembly.stances.german_question.ideal"


@pytest.fixture(scope="module")
def case() -> Case:
    return Case(load("1954").scenario)


@pytest.mark.parametrize("name", shipped())
def test_every_dial_stands_where_the_scenario_has_it(name: str) -> None:
    case = Case(load(name).scenario)
    found = dials(case.scenario)
    assert len(found) > 100
    for dial in found.values():
        assert dial.base == pytest.approx(dial.stops[dial.at(case)]), dial.path
        assert list(dial.stops) == sorted(set(dial.stops)), dial.path
        case.put(dial.path, dial.words(dial.usual, case))
    assert case.changes == 0


@pytest.mark.parametrize("name", shipped())
def test_every_end_of_every_dial_makes_a_scenario(name: str) -> None:
    """Both ends of each, written as in a question file, are read back as that stop and pass the checks."""
    loaded = load(name)
    case = Case(loaded.scenario)
    ends = [(dial, stop) for dial in dials(case.scenario).values() for stop in (0, len(dial.stops) - 1)]
    for dial, stop in ends[:: max(1, len(ends) // 40)]:
        case.clear()
        case.put(dial.path, dial.words(stop, case))
        assert dial.at(case) == stop, dial.path
        other = changed(loaded, case.values)
        assert dial.number(value_at(other.scenario, dial.path)) == pytest.approx(dial.stops[stop], abs=1e-5), dial.path


def test_a_stop_is_a_position_or_lies_between_two(case: Case) -> None:
    dial: Dial = dials(case.scenario)[IDEAL]
    names = [p.name for p in case.scenario.issue["german_question"].positions]
    assert [dial.meaning(dial.nearest(place)) for place in (0, 20, 60)] == [names[0], names[1], names[3]]
    assert dial.meaning(dial.nearest(65)) == f"between “{names[3]}” and “{names[4]}”"
    assert dial.words(dial.nearest(60), case) == "edc"
    assert dial.words(dial.nearest(65), case) == "65"


def test_what_is_put_back_is_no_change(case: Case) -> None:
    case.clear()
    case.put(IDEAL, "edc")
    case.happens("h_bomb", False)
    case.seat("ussr", "silent")
    assert (case.changes, case.quick) == (3, True)
    case.put(IDEAL, case.base(IDEAL))
    case.happens("h_bomb", True)
    case.seat("ussr", "historical")
    assert case.changes == 0
    case.seat("ussr", "negotiator")
    assert not case.quick
    case.undo("ussr")
    assert case.changes == 0
    case.seat("ussr", "bidder")
    assert case.quick


def test_few_games_are_played_where_they_are_slow_until_a_number_is_chosen() -> None:
    case = Case(load("1954").scenario)
    case.seat("ussr", "negotiator")
    assert (case.played, case.question.games, case.games) == (100, 100, 5_000)
    case.happens("h_bomb", False)
    case.seat("ussr", "historical")
    assert case.played == 5_000
    for games, played in ((5_000, 100), (2_000, 2_000)):
        case.open(Question("1954", "x", "y", players={"ussr": "negotiator"}, games=games))
        assert case.question.games == played


@pytest.mark.parametrize("name", shipped())
def test_a_question_that_is_opened_is_the_question_asked_until_something_else_is_changed(name: str) -> None:
    loaded = load(name)
    case = Case(loaded.scenario)
    for question in questions_of(loaded):
        case.open(question)
        assert case.question == question
        assert asks_the_same(case.question, question)
        told = changes(case)
        assert len(told) == len(question.set) + len(question.without) + len(question.players)
        assert not any(one.key == one.text for one in told)
        case.happens(loaded.scenario.events[0].id, loaded.scenario.events[0].id in case.without)
        assert case.question.teacher == "" and case.question.id == "what_if"
        chosen = Chosen()
        chosen.point_to(case)
        assert chosen.page in (0, 1, 2, 3)


def test_changes_are_told_in_the_names_of_the_scenario(case: Case) -> None:
    case.open(Question("1954", "x", "y", set={IDEAL: "edc", "nothing.at.all": "1"}, without=["h_bomb"], players={"ussr": "bidder"}))
    told = [one.text for one in changes(case)]
    assert told[0].startswith("French National Assembly on the German question: what it wants: “West Germany armed inside")
    assert told[1:] == [
        "nothing.at.all: 1",
        "“Bravo at Bikini, 1 March 1954” does not happen",
        "the chair of Soviet Union: bidder (was: As in history)",
    ]


def test_a_question_of_ones_own_with_a_player_that_nobody_knows_is_listed_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *a, **k: tmp_path)
    folder = own_questions_folder("1954")
    folder.mkdir(parents=True)
    question = Question("1954", "Somebody clever", "What if?", players={"ussr": "clever"})
    (folder / "somebody_clever.yaml").write_text(as_yaml(question), encoding="utf-8")
    (asked,) = (a for a in read_all(lambda *progress: None, load("1954"), own=True) if a.own)
    assert asked.question is None and "There is no player 'clever'" in asked.problem
