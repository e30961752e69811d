"""`demarche simulate`, `whatif` and `sensitivity`: what they print, exit codes, and bad input."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from game.cli.ensembles import bar
from game.lab import sensitivity
from game.lab.pages import sensitivity as screen
from game.lab.simulation import Progress
from game.pages import plain
from game.pages.content import Screen, Table
from tests import tiny

Run = Callable[..., Result]
TINY = str(tiny.FOLDER)


def test_simulate_in_text_json_and_csv(demarche: Run) -> None:
    told = demarche("simulate", "2000", "--games", "200")
    assert told.exit_code == 0
    for words in ("200 games, seed 1", "The whole settlement of history", "95 % interval", "Who refused what", "plus or minus 23"):
        assert words.lower() in told.output.lower()
    data = json.loads(demarche("simulate", "2000", "--games", "200", "--json").output)
    assert (data["format"], data["command"], data["data"]["games"]) == (1, "simulate", 200)
    rows = list(csv.DictReader(io.StringIO(demarche("simulate", "2000", "--games", "200", "--csv").output)))
    shares = {(r["issue"], r["position"]): int(r["count"]) for r in rows}
    for issue in data["data"]["issues"]:
        assert [shares[issue["id"], p["id"]] for p in issue["positions"]] == [p["count"] for p in issue["positions"]]


def test_one_game_is_told_of_as_one(demarche: Run) -> None:
    for words in (["simulate", TINY], ["whatif", "1954", "--without", "h_bomb"], ["sensitivity", TINY, "--workers", "1"]):
        told = demarche(*words, "--games", "1", "--plain").output.lower()
        assert "1 game" in told and "1 games" not in told, words


def test_until_and_players_and_ranges(demarche: Run) -> None:
    data = json.loads(demarche("simulate", "2000", "--until", "2%", "--json").output)["data"]
    assert data["widest"] <= 0.02 and data["games"] == 5_000
    data = json.loads(demarche("simulate", TINY, "--games", "9", "--swap-player", "north=silent", "--vary", "stances=5", "--json").output)[
        "data"
    ]
    assert data["players"]["north"] == "silent" and data["games"] == 9


def test_whatif_lists_and_answers(demarche: Run) -> None:
    assert "no_eleven_september" in demarche("whatif").output
    assert "no_eleven_september" in demarche("whatif", "2000").output
    told = demarche("whatif", "2000", "no_eleven_september", "--games", "300").output.lower()
    for words in (
        "each played both ways",
        "the first decision that turned",
        "for the teacher",
        "what the model cannot say",
        "article 5: does not happen",
    ):
        assert words in told
    data = json.loads(demarche("whatif", "2000", "--without", "moscow_treaty", "--games", "50", "--json").output)["data"]
    assert data["different"]["count"] == 50 and data["turned"][0]["by"] == "bush"
    rows = list(csv.DictReader(io.StringIO(demarche("whatif", "2000", "no_notice", "--games", "50", "--csv").output)))
    assert {"base", "changed", "difference", "difference_low"} <= set(rows[0])


def test_whatif_speaks_in_names_and_says_who_stood_in_the_way(demarche: Run) -> None:
    told = demarche("whatif", "1954", "no_british_divisions", "--games", "200", "--plain").output
    short = told[told.index("Who refused what did not come about") : told.index("What it is worth")]
    data = json.loads(demarche("whatif", "1954", "no_british_divisions", "--games", "200", "--json").output)["data"]
    (vote,) = (p for p in data["changed"]["proposals"] if p["package"].startswith("german_question=weu_nato british_forces=consultation"))
    assembly = next(a["refused"]["count"] for a in vote["answers"] if a["actor"] == "french_assembly")
    assert assembly == 200 - vote["passed"]["count"] > 0
    assert f"Changed: adopted in {vote['passed']['count']} of 200 games, refused in {assembly} by French National Assembly." in short
    assert "As it was: never tabled." in short
    assert "Points gained: how many points of 100" in told and "At home: standing" in told


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (["2000", "--swap-player", "putin=silent"], "What if Russia (Putin) stays silent?"),
        (["1954", "--without", "christmas_warning"], "What if “Christmas Eve: London and Washington raise their voices” did not happen?"),
        (
            ["1954", "--set", "french_assembly.stances.german_question.ideal=edc"],
            "What if French National Assembly wanted “West Germany armed inside the Defence Community (EDC)” on the German question?",
        ),
    ],
)
def test_a_question_of_ones_own_is_told_in_names(demarche: Run, words: list[str], title: str) -> None:
    told = demarche("whatif", *words, "--games", "30", "--plain").output
    assert title.upper() in told.upper()
    ids = ("putin", "christmas_warning", "french_assembly", "german_question", "benelux_italy", "edc ")
    assert not [name for name in ids if name in told.replace("(Putin)", "").replace("(PUTIN)", "")]


def test_ids_lists_what_can_be_changed(demarche: Run) -> None:
    """And what it lists can be changed."""
    told = demarche("whatif", "1954", "--ids", "--plain").output
    for words in (
        "note_31_march: kind proposal of the record; title The note of 31 March.",
        "h_bomb: kind event",
        "french_assembly",
        "weu_nato",
    ):
        assert words in told
    assert "--ids" in demarche("whatif", "1954", "--plain").output
    assert demarche("whatif", "1954", "--without", "note_31_march", "--games", "20").exit_code == 0


def test_ids_and_questions_for_programs(demarche: Run) -> None:
    """As a document, and the questions as a table too."""
    ids = json.loads(demarche("whatif", "1954", "--ids", "--json").output)["data"]["ids"]
    assert {"id": "note_31_march", "kind": "proposal", "title": "The note of 31 March"} in ids["without"]
    assert "weu_nato" in next(i for i in ids["issues"] if i["id"] == "german_question")["positions"]
    rows = list(csv.DictReader(io.StringIO(demarche("whatif", "1954", "--csv").output)))
    listed = json.loads(demarche("whatif", "1954", "--json").output)["data"]["questions"]
    assert [r["id"] for r in rows] == [q["id"] for q in listed] and len(rows) > 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--without", "nato_note"], "note_31_march (“The note of 31 March”)"),
        (["--set", "trust.france.ussr=0,8"], "Write a decimal point, not a comma."),
        (["--set", "trust.frence.ussr=0.8"], "Nearest: trust.france.ussr"),
    ],
)
def test_mistakes_are_met_with_what_was_meant(demarche: Run, words: list[str], said: str) -> None:
    told = demarche("whatif", "1954", *words)
    assert told.exit_code == 2
    assert said in told.stderr


def test_what_is_so_already_is_said(demarche: Run) -> None:
    told = demarche("whatif", "1954", "--set", "france.stances.german_question.salience=3", "--games", "20", "--plain").output
    assert "3 of 3 (so already)" in told
    assert "Nobody gains or loses anything by it" in told


def test_a_list_may_stand_in_brackets(demarche: Run) -> None:
    path = "usa.stances.security_conference.accepts"
    asked = [
        demarche("whatif", "1954", "--set", f"{path}={words}", "--games", "20", "--json")
        for words in ("none, after_conditions", "[none,after_conditions]")
    ]
    assert asked[0].exit_code == 0
    one, other = (json.loads(told.output)["data"]["changes"] for told in asked)
    assert one == other


def test_the_note_is_refused_whatever_comes_and_the_page_says_by_whom(demarche: Run, tmp_path: Path) -> None:
    """By its title, with a source of one's own, and with those who refused it."""
    path, page = tmp_path / "note.yaml", tmp_path / "note.html"
    path.write_text('scenario: "1954"\ntitle: x\nquestion: y\nwithout: [note_31_march]\nsources: [F252, "A book of mine"]\ngames: 40\n')
    told = demarche("whatif", str(path), "--plain").output
    assert "“The note of 31 March” is not tabled by Soviet Union. In every game; none of these ends otherwise." in told
    assert "adopted in none of 40 games, refused every time by United States; United Kingdom; France" in told
    assert demarche("report", str(path), "-o", str(page)).exit_code == 0
    html = page.read_text(encoding="utf-8")
    for words in (
        "Who refused what did not come about",
        "refused every time by United States",
        "<li>A book of mine</li>",
        "[F252]",
        "Nobody gains or loses",
    ):
        assert words in html, words


def test_who_refused_what_is_told_in_names(demarche: Run) -> None:
    told = demarche("simulate", "1954", "--games", "20", "--plain").output
    assert "german_question" not in told and "benelux_italy" not in told and "french_assembly" not in told
    assert "30 August 1954: by Benelux and Italy; package The German question" in told


def test_whatif_from_a_file(demarche: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text('scenario: "2000"\ntitle: Mine\nquestion: What if?\nwithout: [moscow_treaty]\ngames: 30\n')
    assert "Mine".lower() in demarche("whatif", str(path)).output.lower()
    wrong = demarche("whatif", "1954", str(path))
    assert wrong.exit_code == 2 and "about 2000" in wrong.output


def test_sensitivity(demarche: Run) -> None:
    told = demarche("sensitivity", TINY, "--games", "10", "--workers", "1", "--json")
    data = json.loads(told.output)["data"]
    assert told.exit_code == 0 and data["bars"] and data["base"]["count"] <= 10
    swings = [max(abs(b[end]["share"] - data["base"]["share"]) for end in ("low", "high")) for b in data["bars"]]
    assert swings == sorted(swings, reverse=True) or max(swings) == swings[0]
    assert len(data["said"]) == len(data["outcome"]) == len(data["issues"])
    for flip in data["flips"]:
        assert len(flip["said"]) == sum(a != b for a, b in zip(flip["outcome"], data["outcome"], strict=True)) > 0
    seen = screen(sensitivity(tiny.loaded(), games=10))
    aloud = plain.paint(seen)
    assert "█" in colourless(seen) and "█" not in aloud and data["said"][0] in aloud
    first = data["bars"][0]
    assert f"{first['name']}: it is {first['base']:.4g}; outcome kept in" in aloud and f"at {first['low']['value']:.4g}, " in aloud


def colourless(seen: Screen) -> str:
    return "\n".join("|".join(row) for block in seen if isinstance(block, Table) for row in block.rows)


def test_progress_is_said_in_tenths(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with bar("Playing", plain=True) as tell:
        for done in (1, 5, 11, 12, 30, 100):
            tell(Progress(done, 100, lambda: None))
    assert capsys.readouterr().err.splitlines() == ["Playing: 10 %", "Playing: 30 %", "Playing: 100 %"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["simulate", "1955"], "no scenario"),
        (["simulate", "1954", "--until", "often"], "--until often"),
        (["simulate", "1954", "--vary", "hopes=3"], "stances, saliences or trust"),
        (["simulate", "1954", "--vary", "trust=3"], "from 0 to 1"),
        (["simulate", "1954", "--swap-player", "ussr"], "write it as in"),
        (["simulate", "1954", "--swap-player", "usr=negotiator"], "Did you mean u"),
        (["whatif", "1954", "--set", "france.stances.german_qestion.ideal=edc"], "Nearest: france.stances.german_question.ideal"),
        (["whatif", "1954", "--set", "france.stances.german_question.salience=9"], "1 to 3"),
        (["whatif", "1954", "--set", "france"], "write it as in"),
        (["whatif", "1954", "--without", "h_bom"], "h_bomb"),
        (["whatif", "1954", "no_hydrogen"], "Did you mean"),
        (["whatif", "--without", "h_bomb"], "Which scenario"),
        (["whatif", "--ids"], "Which scenario? As in: demarche whatif 1954 --ids."),
        (["whatif", "1954", "--ids", "--csv"], "ask for --json"),
        (["whatif", "1954", "--keep", "mine.yaml"], "Which question is to be kept?"),
        (["sensitivity", "1954", "--issue", "austra"], "Did you mean austria"),
    ],
)
def test_bad_input_exits_with_2_and_says_what_is_nearest(demarche: Run, words: list[str], said: str) -> None:
    found = demarche(*words)
    assert found.exit_code == 2, found.output
    assert said in found.output


def test_a_cluster_that_is_not_there(demarche: Run) -> None:
    found = demarche("simulate", TINY, "--games", "5", "--cluster", "tcp://127.0.0.1:9")
    assert found.exit_code == 1
    assert "--workers 2" in found.output


def test_a_cluster_behind_tls_is_told_apart(demarche: Run) -> None:
    pytest.importorskip("distributed")
    found = demarche("simulate", TINY, "--games", "5", "--cluster", "tls://127.0.0.1:9")
    assert found.exit_code == 1
    assert "asks for TLS" in found.output and "--workers 2" in found.output
