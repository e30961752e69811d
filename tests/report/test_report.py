"""`demarche report`: what is told is what was played; what is broken stops nothing."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.cli import app
from game.debrief import debrief
from game.model.classroom import PHASES
from game.report import charts
from game.report.game_record import record
from game.report.gather import gather
from game.report.html import report
from game.report.moments import cards
from game.report.names import letters
from game.saves import save
from game.wording.numbers import figure
from tests.report.games import TINY, played, saved
from tests.report.pages import Page


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["report", *words, "--scenario", TINY])
    return done.exit_code, done.stdout, done.stderr


def test_thirty_returned_saves_two_of_them_broken(tmp_path: Path) -> None:
    paths = saved(tmp_path, 30)
    paths[4].write_bytes(paths[4].read_bytes()[: len(paths[4].read_bytes()) // 2])
    paths[17].write_text("Dear Miss, the dog ate it.\n")
    code, _out, err = run(
        str(tmp_path), "-o", str(tmp_path / "all.html"), "-o", str(tmp_path / "all.csv"), "-o", str(tmp_path / "all.json")
    )
    assert code == 1
    assert "2 files were left out, 28 told." in err
    assert sum("group-" in line for line in err.splitlines()) == 2
    page = Page((tmp_path / "all.html").read_text("utf-8"))
    assert "2 files could not be told" in page.text and "This is not a saved game" in page.text
    assert len(re.findall(r"group-\d\d", page.text)) == 30  # each once: 28 in the table, 2 in the notice
    rows = list(csv.DictReader(io.StringIO((tmp_path / "all.csv").read_text("utf-8-sig"))))
    assert [bool(r["problem"]) for r in rows] == [False] * 28 + [True] * 2
    data = json.loads((tmp_path / "all.json").read_text("utf-8"))["data"]
    assert (len(data["games"]), len(data["left_out"])) == (28, 2)


def test_the_figures_are_those_of_the_debrief(tmp_path: Path) -> None:
    save(game := played(3), path := tmp_path / "one.demarche")
    told, page = debrief(game, "north"), Page(report(gather([path], scenario=TINY)))
    for points in (told.value, told.result, *(y.result for y in told.yardsticks)):
        assert figure(points) in page.text
    for end in told.settlement:
        assert end.name in page.text
    mine = [p for p in game.state.proposals if p.by == game.compiled.index["north"]]
    assert len(record(game, "one").tabled) == len(mine) > 0
    assert page.fetched == []


def test_expectations_stand_beside_what_came() -> None:
    told = record(played(3), "one", yardsticks=False)
    assert told.predictions
    for tabled in told.tabled:
        assert tabled.foretold is not None
        wrong = [a.actor for a in tabled.answers if a.yes == (a.actor == "south")]
        assert list(tabled.foretold.surprises) == wrong
        assert tabled.foretold.right == len(tabled.answers) - len(wrong)
        assert tabled.foretold.hands_right == (18 / 25 if tabled.passed else 7 / 25)
    assert told.foreseen == (sum(f.right for f in told.predictions), sum(f.of for f in told.predictions))


def test_nobody_is_named_where_nobody_shall_be(tmp_path: Path) -> None:
    save(played(1, {"north": "person", "south": "person"}, name="Jessica and the {seat}"), tmp_path / "jessica.demarche")
    save(played(2, name="Kevin"), tmp_path / "kevin.demarche")
    for target in ("r.html", "r.csv", "r.json"):
        run(str(tmp_path), "-o", str(tmp_path / target), "--anonymous")
        said = (tmp_path / target).read_text("utf-8")
        assert "Group A" in said and "Group B" in said
        assert not re.search("jessica|kevin", said, re.IGNORECASE)
    run(str(tmp_path), "-o", str(tmp_path / "named.html"))
    assert "Jessica and the south" in (tmp_path / "named.html").read_text("utf-8")


def test_what_a_stranger_typed_stays_text(tmp_path: Path) -> None:
    save(played(1, name="=<script>alert(1)</script>"), tmp_path / "x.demarche")
    run(str(tmp_path / "x.demarche"), "-o", str(tmp_path / "x.html"), "-o", str(tmp_path / "x.csv"))
    assert "<script" not in (tmp_path / "x.html").read_text("utf-8")
    assert "'=<script>" in (tmp_path / "x.csv").read_text("utf-8-sig")


def test_who_hands_it_in_stands_under_the_title(tmp_path: Path) -> None:
    save(played(1), tmp_path / "x.demarche")
    code, _out, _err = run(str(tmp_path / "x.demarche"), "--by", " Ada <b>Byron</b>,\n10b ", "-o", str(tmp_path / "x.html"))
    assert code == 0
    assert "Handed in by: Ada <b>Byron</b>, 10b" in Page((tmp_path / "x.html").read_text("utf-8")).text
    code, _out, err = run(str(tmp_path / "x.demarche"), "--by", "Ada", "--anonymous", "-o", str(tmp_path / "y.html"))
    assert (code, (tmp_path / "y.html").exists()) == (2, False) and "choose one" in err
    run(str(tmp_path / "x.demarche"), "-o", str(tmp_path / "z.html"))
    assert "Handed in" not in (tmp_path / "z.html").read_text("utf-8")


def test_the_heading_says_what_was_played_and_in_which_chair(tmp_path: Path) -> None:
    save(played(1, {"north": "person"}, name=""), path := tmp_path / "my-game-3.demarche")
    page = report(gather([path], scenario=TINY, yardsticks=False))
    title = record(played(1, {"north": "person"}), "x", yardsticks=False).title
    assert f"<h1>{title}: North</h1>" in page and '<p class="soft">my-game-3</p>' in page
    assert "<td>the player</td>" in page and "the group" not in page
    assert "for The " not in page


def test_a_game_that_goes_on_is_told_as_far_as_it_went(tmp_path: Path) -> None:
    game = played(1)
    game.go_to(game.path()[1].id)
    save(game, path := tmp_path / "half.demarche")
    assert "This game is not over" in Page(report(gather([path], scenario=TINY, branch="latest"))).text


def test_every_card_has_a_phase_and_a_question() -> None:
    found = cards(record(played(3), "one", yardsticks=False))
    assert [c.phase for c in found] == sorted((c.phase for c in found), key=PHASES.index)
    assert {c.phase for c in found} >= {"describe", "transfer", "apply"}
    assert all(c.question.endswith(("?", ".")) and c.moment for c in found)


def test_where_nothing_moved_it_is_asked_why_not_here() -> None:
    told = record(played(1), "one")
    issue = next(i for i in told.view.scenario.issues if len(i.positions) > 2)
    start, history, third = (p.id for p in issue.positions[:3])
    end = next(e for e in told.debrief.settlement if e.issue == issue.id)
    for yours, question in ((start, "Why did that not come about here?"), (third, "Why not in history?")):
        settled = replace(told.debrief, settlement=(replace(end, start=start, history=history, yours=yours),))
        asked = [c.question for c in cards(replace(told, teams=(replace(told.teams[0], debrief=settled),))) if c.phase == "transfer"]
        assert len(asked) == 1 and asked[0].startswith(question)


def test_sources_that_are_named_can_be_followed() -> None:
    from tests.lessons import shipped_lessons

    page = report(gather(shipped_lessons("1954.demarche"), yardsticks=False))
    listed = page[page.index("<h2>Sources</h2>") :]
    for key in {k for keys in re.findall(r"\[([A-Z0-9a-z, ]+)\]</span>", page) for k in keys.split(", ")} - {"judgement"}:
        assert f"[{key}] " in listed
    assert 'href="https://history.state.gov' in listed


def test_the_chart_is_drawn_alike_each_time_and_says_what_it_shows() -> None:
    told = [record(played(n), f"group {n}", yardsticks=False) for n in range(2)]
    svg = charts.settlement(told)
    assert svg == charts.settlement(told)
    assert 'role="img"' in svg and "A group 0, B group 1" in svg
    assert charts.settlement(told * 20) == ""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nothing.demarche",), 1, "nothing.demarche"),
        (("last", "-o", "r.pdf"), 2, ".html, .csv or .json"),
    ],
)
def test_misuse_is_said(words: tuple[str, ...], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found, _out, err = run(*words)
    assert found == code and said in err


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    path = saved(tmp_path, 1)[0]
    code, _out, err = run(str(path), "-o", str(tmp_path / "no" / "such" / "r.html"))
    assert code == 1 and "cannot be written" in err


def test_letters() -> None:
    assert [letters(n) for n in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]
