"""The shipped scenarios pass the tests that they carry."""

import shutil
from pathlib import Path

import pytest

from game.lab.backtest import run as backtest
from game.lab.scenario_tests import run
from game.scenario.library import load, shipped
from tests import tiny


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_passes_its_own_tests(name: str) -> None:
    findings = run(load(name))
    assert findings, "a shipped scenario carries tests"
    assert [f for f in findings if not f.passed] == []


def spoilt(folder: Path, old: str, new: str) -> str:
    """The tiny scenario with one piece replaced."""
    home = Path(shutil.copytree(tiny.FOLDER, folder / "tiny"))
    text = (home / "scenario.yaml").read_text(encoding="utf-8")
    assert old in text
    (home / "scenario.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return str(home)


def test_a_test_that_the_table_would_not_take_is_said_once_with_its_line(tmp_path: Path) -> None:
    """North may not table that the garrisons stay: they stay already. Two answers are expected, one thing is said."""
    package = 'table: "border=near public", refused_by: {south: red_line}'
    folder = spoilt(tmp_path, package, 'table: "border=near arms=kept public", refused_by: {south: red_line, east: any}')
    found = [f for f in run(load(folder)) if f.impossible]
    assert [f.impossible for f in found] == ["on that day arms=kept is the course already and settles nothing; leave it out"]
    line = Path(folder, "scenario.yaml").read_text(encoding="utf-8").splitlines()[found[0].place.line - 1]
    assert "arms=kept" in line
    assert not found[0].passed


def test_the_record_is_read_without_what_is_the_course_already(tmp_path: Path) -> None:
    """As the historical player tables it: with the idle clause the same answers come, with the same chances and terms."""
    plain = backtest([load(str(tiny.FOLDER))], 0).scenarios[0].as_json()
    idle = spoilt(tmp_path, "clauses: {border: middle, arms: cut}", "clauses: {border: middle, arms: cut, trade: closed}")
    told = backtest([load(idle)], 0).scenarios[0].as_json()
    assert told == plain
    assert told["answers"] > 0
    nothing = spoilt(tmp_path / "more", "clauses: {border: middle, arms: cut}", "clauses: {trade: closed}")
    lost = backtest([load(nothing)], 0).scenarios[0].unplaced
    assert [u.why for u in lost] == ["every clause is the course already"] * 2
