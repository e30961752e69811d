"""`demarche report` on questions: the figures are the lab's, returned answers are read with care, what is broken stops nothing."""

from __future__ import annotations

import copy
import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from game.cli import app
from game.lab import Question, WhatIf, whatif, wording
from game.lab.pages import answer as screen
from game.pages.plain import paint
from game.report import effects
from game.report.html import whatif_report
from game.report.returned import ResultError, result_of
from game.scenario.library import load
from tests import tiny
from tests.report.games import TINY, saved
from tests.report.pages import Page

GAMES = 60
MINE = """\
scenario: tiny
title: A nearer border
question: What if the South had wanted the border near?
set:
  south.stances.border.ideal: near
expect: Everything, surely.
argument: |
  First <b>paragraph</b>.

  Second one.
games: 60
"""


@pytest.fixture(scope="module")
def answer() -> dict[str, Any]:
    question = Question("tiny", "A nearer border", "What if?", set={"south.stances.border.ideal": "near"}, teacher="Ask why.", games=GAMES)
    return whatif(question, base=tiny.loaded()).as_json()


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["report", *words, "--scenario", TINY])
    return done.exit_code, done.stdout, done.stderr


def test_the_page_says_what_the_lab_found(answer: dict[str, Any]) -> None:
    page = Page(whatif_report([answer]))
    assert page.fetched == []
    assert page.headings[0] == 1 and all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False))
    for words in ("A nearer border", "Ask why.", "What the model cannot say", f"Games: {GAMES}. Seed: 1. Version", "plus or minus 23"):
        assert words in page.text
    assert any(i["different"]["count"] for i in answer["issues"]), "a question that moves nothing tests nothing"
    for issue in answer["issues"]:
        assert issue["name"].lower() in page.text.lower()
        for p in issue["positions"] if issue["different"]["count"] else []:
            if p["base"]["count"] or p["changed"]["count"]:
                cells = (p["name"], *(f"{100 * p[side]['share']:.1f} %" for side in ("base", "changed")))
                assert re.search(".*".join(map(re.escape, cells)), page.text), cells
    assert wording.turned(result_of(answer).answer.turned[0]) in page.text


def test_the_command_in_the_page_finds_the_same(answer: dict[str, Any]) -> None:
    import shlex

    words = shlex.split(result_of(answer).command)[1:]
    words[1] = TINY
    again = json.loads(CliRunner().invoke(app, [*words, "--json"]).stdout)["data"]
    assert again["issues"] == answer["issues"] and again["turned"] == answer["turned"]


def test_the_command_names_only_the_scenario_that_was_asked() -> None:
    """Not a shipped one of the same id; and there is none where others sat there both ways."""
    question = Question("2000", "No notice", "What if?", without=["abm_notice"], games=9)
    here = load("2000")
    mine = replace(here, scenario=replace(here.scenario, about=replace(here.scenario.about, version="9")), digest="mine")
    shipped, own = (result_of(whatif(question, base=base).as_json()) for base in (here, mine))
    assert shipped.command == "demarche whatif 2000 --without abm_notice --games 9 --seed 1" and not shipped.again
    assert own.command == shipped.command.replace("2000", "FOLDER") and "put its folder for FOLDER" in own.again
    assert own.again in Page(whatif_report([own.answer])).text
    seat = here.scenario.about.main_seat
    others = result_of(whatif(question, base=here, players={seat: "silent"}).as_json())
    assert others.command == "" and others.again in Page(whatif_report([others.answer])).text
    assert "demarche whatif" not in Page(whatif_report([others.answer])).text
    old = {key: value for key, value in shipped.as_json().items() if key != "digest"}
    assert result_of(old).command == shipped.command


def test_questions_beside_each_other(answer: dict[str, Any]) -> None:
    other = copy.deepcopy(answer)
    other["question"]["title"] = "Another"
    page = whatif_report([answer, other])
    assert "Questions side by side" in Page(page).text and "B. Another" in Page(page).text
    assert "In what share of the games each issue ended otherwise" in page
    assert effects.beside([result_of(answer)] * 30, ["A"] * 30) == "" == effects.beside([result_of(answer)], ["A"])
    assert "each is told in short" in Page(whatif_report([answer] * 9)).text


def test_a_drawing_is_the_same_each_time_and_says_what_it_shows(answer: dict[str, Any]) -> None:
    for draw in (effects.shifts, effects.gains):
        svg = draw(result_of(answer))
        assert svg == draw(result_of(answer)) and 'role="img"' in svg and "The table" in svg


def test_thirty_returned_of_every_kind_some_of_them_broken(tmp_path: Path, answer: dict[str, Any]) -> None:
    saved(tmp_path, 4)
    for n in range(10):
        (tmp_path / f"question-{n}.yaml").write_text(MINE)
        (tmp_path / f"answer-{n}.json").write_text(json.dumps({"format": 1, "command": "whatif", "data": answer}))
    (tmp_path / "question-3.yaml").write_text(MINE.replace("border.ideal", "bordr.ideal"))
    (tmp_path / "question-4.yaml").write_text("title: [\n")
    (tmp_path / "question-5.yaml").write_text(MINE.replace("tiny", "tinier"))
    (tmp_path / "answer-6.json").write_text("Dear Miss, the dog ate it.")
    (tmp_path / "answer-7.json").write_text(json.dumps({"format": 1, "command": "simulate", "data": {}}))
    out = [str(tmp_path / f"all{suffix}") for suffix in (".html", ".csv")]
    code, _out, err = run(str(tmp_path), "-o", out[0], "-o", out[1])
    assert code == 1 and "5 files were left out, 19 told." in err
    for said in ("question-3.yaml: There is nothing at south.stances.bordr.ideal", "question-4.yaml: line", "question-5.yaml: There is no",
                 "answer-6.json: This is no JSON", "answer-7.json: This is not the answer"):  # fmt: skip
        assert said in err
    page = Page(Path(out[0]).read_text("utf-8"))
    assert "5 files could not be told" in page.text and "4 games and 15 questions" in page.text
    assert page.text.count("Everything, surely.") == 7 and "First <b>paragraph</b>." in page.text
    rows = list(csv.DictReader(io.StringIO(Path(out[1]).read_text("utf-8-sig"))))
    assert [r["kind"] for r in rows] == ["game"] * 4 + ["question"] * 15 + ["left out"] * 5
    mine = next(r for r in rows if r["group"] == "question-0")
    same = next(r for r in rows if r["group"] == "answer-0")
    for head in ("otherwise", "otherwise_low", "first_decision_turned", "ended_border"):
        assert mine[head] == same[head] != ""
    assert mine["expected"] == "Everything, surely." and mine["argument_words"] == "4"


def test_json_for_marking_holds_the_answers(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE)
    code, out, _err = run(str(tmp_path / "mine.yaml"), "--json", "--games", "9")
    data = json.loads(out)["data"]
    assert code == 0 and data["questions"][0]["games"] == 9 and data["questions"][0]["group"] == "mine"


def test_a_question_of_a_scenario_by_its_id() -> None:
    done = CliRunner().invoke(app, ["report", "2000/no_notice", "--games", "40"])
    assert done.exit_code == 0 and "no_notice" in done.stdout
    done = CliRunner().invoke(app, ["report", "2000/no_notise"])
    assert done.exit_code == 2 and "Did you mean no_notice" in done.stderr


@pytest.mark.parametrize("done", [1, 0])
def test_ctrl_c_keeps_the_answers_so_far_and_opens_no_further_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, done: int) -> None:
    """With a part of the second answer, or before any of its games was done."""
    asked: list[str] = []

    def stopping(question: Question, **how: Any) -> WhatIf:
        asked.append(question.title)
        if len(asked) == 1:
            return whatif(question, base=tiny.loaded(), games=9)
        return replace(whatif(question, base=tiny.loaded(), games=1), games=done, wanted=9, why="It was stopped.")

    monkeypatch.setattr("game.lab.counterfactual.whatif", stopping)
    for n in range(3):
        (tmp_path / f"question-{n}.yaml").write_text(MINE.replace("A nearer border", f"Question {n}"))
    code, _out, err = run(str(tmp_path), "-o", str(tmp_path / "all.html"))
    assert code == 130 and f"It was stopped. {2 - done} file" in err and f"{1 + done} told." in err
    assert asked == ["Question 0", "Question 1"]
    page = Page((tmp_path / "all.html").read_text("utf-8")).text
    assert "It was stopped before this was done." in page and ("It was stopped. What is told" in page) == bool(done)
    code, _out, err = run(str(tmp_path / "question-2.yaml"), "-o", str(tmp_path / "one.html"))
    assert code == 130 and ("nothing is written" in err) == (not done) == (not (tmp_path / "one.html").exists())


def damaged(data: dict[str, Any], how: str) -> Any:
    bad = copy.deepcopy(data)
    match how:
        case "list":
            return [bad]
        case "missing":
            del bad["question"]["title"]
        case "infinite":
            bad["seats"][0]["worth"]["mean"] = float("inf")
        case "long":
            bad["question"]["argument"] = "x" * 30_000
        case "shares":
            bad["issues"][0]["positions"][0]["base"]["share"] = 0.123
        case "counts":
            bad["issues"][0]["positions"][0]["base"].update(count=0, share=0.0, low=0.0)
            bad["issues"][0]["positions"][1]["base"].update(count=0, share=0.0, low=0.0)
            bad["issues"][0]["positions"][2]["base"].update(count=0, share=0.0, low=0.0)
        case "difference":
            bad["issues"][0]["positions"][0]["difference"]["mean"] = 0.9
        case "day":
            bad["turned"][0]["date"] = "yesterday"
        case "none":
            bad["games"] = 0
        case "text":
            bad["games"] = "many"
        case "empty":
            bad["issues"] = []
        case "more than turned":
            games = bad["turned"][0]["games"]["count"]
            bad["turned"][0]["ended_otherwise"] = {"count": games + 1, "share": 37.5, "low": 0.1, "high": 0.9}
        case "gain":
            bad["seats"][0]["worth"] = {"mean": 1e9, "low": 1e9, "high": 1e9}
        case "ends":
            bad["seats"][0]["home"] = {"mean": 0.0, "low": 5.0, "high": -5.0}
        case "wide":
            bad["seats"][0]["home"].update(low=-1e6, high=1e6)
        case "place":
            bad["publics"] = [{**A_PUBLIC, "base": 3750.0}]
        case "view":
            bad["publics"] = [{**A_PUBLIC, "difference": {"mean": 101.0, "low": None, "high": None}}]
    return bad


A_PUBLIC = {
    "id": "p", "name": "A public", "issue": "border", "issue_name": "Border", "base": 50.0, "changed": 60.0,
    "difference": {"mean": 10.0, "low": 9.0, "high": 11.0}, "base_near": "near", "changed_near": "far",
}  # fmt: skip
DAMAGES = ["list", "missing", "infinite", "long", "shares", "counts", "difference", "day", "none", "text", "empty"]
IMPOSSIBLE = ["more than turned", "gain", "ends", "wide", "place", "view"]


@pytest.mark.parametrize("how", [*DAMAGES, *IMPOSSIBLE])
def test_a_damaged_answer_is_said(answer: dict[str, Any], how: str) -> None:
    with pytest.raises(ResultError, match="damaged"):
        result_of(damaged(answer, how))


def test_answers_of_older_versions_are_told(answer: dict[str, Any]) -> None:
    """They have no publics, and may say nothing of what became of each package."""
    old = copy.deepcopy(answer)
    del old["publics"]
    assert "A nearer border" in Page(whatif_report([old])).text
    assert [p.id for p in result_of({**answer, "publics": [A_PUBLIC]}).publics] == ["p"]
    assert result_of(old).refused == result_of(answer).refused
    for how in ({"proposals": [{"turn": "first"}]}, {}):
        old["base"] = {"players": answer["base"]["players"], **how}
        assert result_of(old).refused == []


def test_text_from_strangers_stays_text(answer: dict[str, Any]) -> None:
    bad = copy.deepcopy(answer)
    for key in ("title", "question", "expect", "argument", "teacher", "limits"):
        bad["question"][key] = "<script>alert(1)</script>"
    bad["issues"][0]["name"] = bad["seats"][0]["name"] = '"><script>x</script>'
    assert "<script" not in whatif_report([bad, bad])


def test_sources_can_be_followed_and_what_is_no_key_is_said(tmp_path: Path, answer: dict[str, Any]) -> None:
    asked = copy.deepcopy(answer)
    asked["sources"] = [
        {"key": "B1", "title": "A book", "url": "https://example.org/book"},
        {"key": "", "title": "Another", "url": "javascript:alert(1)"},
    ]
    page = whatif_report([asked])
    assert '[B1] A book <a class="url" href="https://example.org/book">https://example.org/book</a>' in page
    assert 'href="javascript' not in page
    (tmp_path / "mine.yaml").write_text(MINE + "sources: [F999, A book of my own]\n", encoding="utf-8")
    code, _out, err = run(str(tmp_path / "mine.yaml"), "-o", str(tmp_path / "mine.html"))
    assert code == 0 and "F999 is no key of the scenario’s sources; it is taken as the title of a source." in err
    assert "A book of my own is no key" not in err


def test_historical_players_keep_to_the_record_and_it_is_said(answer: dict[str, Any]) -> None:
    said = "Historical players go on tabling what the record has them table"
    assert said in Page(whatif_report([answer])).text and "(--swap-player south=negotiator)" in whatif_report([answer])
    assert said in paint(screen(result_of(answer).answer))
    for change in ({"question": {**answer["question"], "set": {"trust.south.north": "0.9"}}}, _in_the_chair(answer, "negotiator")):
        assert said not in whatif_report([{**answer, **change}])


def _in_the_chair(answer: dict[str, Any], kind: str) -> dict[str, Any]:
    return {side: {**answer[side], "players": dict.fromkeys(answer[side]["players"], kind)} for side in ("base", "changed")}
