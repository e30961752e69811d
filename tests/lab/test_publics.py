"""Where publics stand after many games, and how a change moves them: against games played one by one at the table."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from game.cli import app
from game.lab import ask, simulate
from game.negotiation import Negotiation
from game.report.gather import gather
from game.report.html import report
from game.rules.compiled import CompiledScenario
from game.scenario.changes import changed
from game.scenario.library import Loaded, load
from tests.report.pages import Page

GAMES = 12
NOTE = "note_31_march"


def views(loaded: Loaded) -> dict[tuple[str, str], list[float]]:
    """The end of every game at the table: where each public stands on each issue."""
    compiled, found = CompiledScenario(loaded.scenario), {}
    for game in range(GAMES):
        negotiation = Negotiation(loaded, {}, 1, game, compiled=compiled)
        negotiation.advance()
        for voice in (v for v in loaded.scenario.voices if v.kind == "public"):
            for issue in voice.stances:
                at = compiled.index[voice.id], compiled.issue_index[issue]
                found.setdefault((voice.id, issue), []).append(float(negotiation.state.ideal[at]))
    return found


def test_means_and_differences_are_those_of_the_games_at_the_table() -> None:
    base = load("1954")
    mine, theirs = views(base), views(changed(base, {}, [NOTE]))
    played = simulate(base, games=GAMES)
    assert {(p.id, p.issue): p.end.mean for p in played.publics} == pytest.approx({k: np.mean(v) for k, v in mine.items()}, abs=0.001)
    answer = ask("1954", without=[NOTE], games=GAMES)
    moved = {(p.id, p.issue): p.difference.mean for p in answer.publics}
    assert moved == pytest.approx({k: np.mean(np.subtract(theirs[k], v)) for k, v in mine.items()}, abs=0.001)
    assert sum(abs(d) > 0.05 for d in moved.values()) == 1, "the note moves one public on one issue, or the rest tests nothing"


def answered(form: str) -> str:
    words = ["whatif", "1954", "--without", NOTE, "--games", str(GAMES), "--workers", "1", form]
    told = CliRunner().invoke(app, words)
    assert told.exit_code == 0, told.stderr
    return told.stdout


def test_a_public_that_thinks_otherwise_is_told_everywhere(tmp_path: Path) -> None:
    plain, document = answered("--plain"), json.loads(answered("--json"))
    (moved,) = (p for p in document["data"]["publics"] if abs(p["difference"]["mean"]) > 0.05)
    assert "What publics think of it" in plain and moved["base_near"] in plain and moved["changed_near"] in plain
    (tmp_path / "new.json").write_text(json.dumps(document), encoding="utf-8")
    old = copy.deepcopy(document)
    del old["data"]["publics"]
    (tmp_path / "old.json").write_text(json.dumps(old), encoding="utf-8")
    old["data"]["publics"] = [{**moved, "base": "<b>"}]
    (tmp_path / "bad.json").write_text(json.dumps(old), encoding="utf-8")
    pages = {name: report(gather([tmp_path / f"{name}.json"])) for name in ("new", "old", "bad")}
    assert moved["changed_near"] in Page(pages["new"]).text and "What publics think of it" in pages["new"]
    assert "What publics think of it" not in pages["old"] and "is damaged" not in pages["old"]
    assert "is damaged" in Page(pages["bad"]).text
