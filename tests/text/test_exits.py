"""Exit codes and what is said with them; never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from tests.text.desk import TINY, play, typed

HEEDS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from game.cli import main; main()"
"""A job that a shell starts in the background ignores Ctrl-C from birth; this one does not."""
MISUSE = {
    ("play", "1955"): "Did you mean 1954?",
    ("play", "1954", "--seat", "usss"): "Did you mean ussr?",
    ("play", "1954", "--seat", "gdr"): "The seats of 1954 are: ussr",
    ("play", "1954", "--others", "machine"): "historical",
    ("play", "1954", "--seed", "many"): "--seed",
    ("replays",): "replays",
    ("backtest", "1955"): "Did you mean 1954?",
    ("skill", "1954", "--seat", "gdr"): "There is no seat “gdr”. The seats of 1954 are",
    ("backtest", "1954", "--advisers", "--follow", "2", "--seat", "gdr"): "There is no seat “gdr”. The seats of 1954 are",
}


@pytest.mark.parametrize("words", MISUSE)
def test_misuse_names_the_nearest_and_exits_2(words):
    done = typed(*words)
    assert done.exit_code == 2
    assert MISUSE[words] in done.output
    assert "Traceback" not in done.output


def test_a_scenario_that_does_not_load_is_reported_and_exits_1(house):
    broken = house / "broken"
    broken.mkdir()
    (broken / "scenario.yaml").write_text(Path(TINY, "scenario.yaml").read_text().replace("course: far", "course: fra"))
    done = typed("play", str(broken), "--text")
    assert done.exit_code == 1
    assert "scenario.yaml:" in done.output
    assert "^" in done.output


@pytest.mark.parametrize("command", [("replay",), ("debrief",), ("play", "--text", "--resume")])
def test_what_is_no_save_exits_1(command, house):
    wrong = house / "letter.txt"
    wrong.write_text("Dear Sir\n")
    for path in (str(wrong), str(house / "nowhere"), "last"):
        done = typed(*command, path)
        assert done.exit_code == 1
        assert "Traceback" not in done.output
    assert wrong.read_text() == "Dear Sir\n"


def test_a_full_disk_is_said_and_the_game_goes_on(monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null/nowhere")
    done = play(lines="declare border=outer\nend\nquit\n")
    assert done.exit_code == 0
    assert done.output.count("The game goes on, but it is not being kept.") == 2  # when it happens, and at the end
    assert "You declare in public" in done.output


def test_ctrl_c_saves_and_says_how_to_go_on(house):
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", HEEDS_CTRL_C, "play", TINY, "--text", "--plain", "--seed", "7"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True) as game:
        assert game.stdin is not None and game.stdout is not None
        game.stdin.write("declare border=outer\n")
        game.stdin.flush()
        for line in game.stdout:
            if "You declare" in line:
                break
        game.send_signal(signal.SIGINT)
        said = game.stdout.read()
        assert game.wait(10) == 130
    assert "To go on:\ndemarche play" in said
    again = typed("play", TINY, "--resume", "last", "--plain", lines="declare\n")
    assert "You have declared in public: Border: the outer bank." in again.output


@pytest.mark.parametrize(
    ("breaks", "words", "kept"),
    [
        ("game.lab.backtest.run", ("backtest", TINY), False),
        ("game.text.start.open_game", ("play", TINY, "--text"), False),
        ("game.text.loop.play", ("play", TINY, "--text"), True),
        ("game.text.loop.play", ("class", TINY, "--text", "--teams", "1"), True),
    ],
)
def test_what_nobody_foresaw_speaks_of_a_kept_game_where_there_is_one(breaks, words, kept, monkeypatch, capsys):
    def fall(*given: object, **named: object) -> None:
        raise ArithmeticError("oops")

    monkeypatch.setattr(breaks, fall)
    monkeypatch.setattr(sys, "argv", ["demarche", *words])
    with pytest.raises(SystemExit) as left:
        main()
    said = capsys.readouterr().err
    assert left.value.code == 1
    assert "inside the game (ArithmeticError: oops)." in said
    assert ("What was played is kept" in said) is kept


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (("scenarios",), "scenarios"),
        (("replay", "last", "--scenario", TINY), "acts"),
        (("debrief", "last", "--scenario", TINY), "over"),
        (("backtest", TINY, "--games", "2"), "scenarios"),
    ],
)
def test_json_is_one_document(words, key):
    play(lines="end\nyes\n" * 10)
    done = typed(*words, "--json")
    assert done.exit_code == 0
    document = json.loads(done.output)
    assert document["format"] == 1
    assert document["command"] == words[0]
    assert key in document["data"]


def test_replay_and_debrief_can_be_read_plainly():
    play(lines="end\nyes\n" * 10)
    assert "each as it came out then" in typed("replay", "last", "--scenario", TINY, "--plain").output
    assert "DEBRIEF: NORTH" in typed("debrief", "last", "--scenario", TINY, "--plain").output
    assert "is not a delegation" not in typed("debrief", "last", "--scenario", TINY, "--seat", "south", "--plain").output
    assert typed("debrief", "last", "--scenario", TINY, "--seat", "sauth", "--plain").exit_code == 2


def test_a_debrief_before_the_end_says_so():
    play(lines="end\n")
    assert "The game is not over" in typed("debrief", "last", "--scenario", TINY, "--plain").output


def test_skill_plays_and_tells():
    done = typed("skill", TINY, "--games", "2", "--plain")
    assert done.exit_code == 0
    assert "negotiator" in done.output
