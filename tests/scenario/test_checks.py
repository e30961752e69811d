"""How errors are told: all at once, in the order of the text, with the line and a caret. The examples of every code are in tests/errors."""

from __future__ import annotations

import pytest

from game.scenario.errors import ScenarioError
from game.scenario.library import UnknownScenarioError, load
from tests.scenario.texts import read, report, spoilt, text

NORTH = "border: {ideal: near, accepts: [middle, inner, near], salience: 2, rests: judgement}"


def test_the_tiny_scenario_itself_is_well() -> None:
    """Else the examples would prove nothing."""
    assert report(text()) == ""


def test_all_errors_come_at_once_in_the_order_of_the_text() -> None:
    """Each with its line and a caret under the place."""
    told = spoilt("main_issue: border", "main_issue: boarder").replace("needs: 4", "needs: 40").replace("firmness: 0.5", "firmness: 5")
    lines = report(told).splitlines()
    heads = [line for line in lines if line.startswith("scenario.yaml:")]
    assert [h.rsplit(" ", 1)[1] for h in heads] == ["[D021]", "[D031]", "[D027]"]
    assert lines[1] == "      main_issue: boarder"
    assert lines[2] == "      ^"
    assert len(lines) == 9


def test_a_long_line_is_shown_around_the_caret() -> None:
    """So that the caret is under something."""
    long = NORTH.replace("near], ", "near], note: " + "x" * 300 + ", ").replace("salience: 2", "salience: 9")
    _, shown, caret = report(spoilt(NORTH, long)).splitlines()
    assert len(shown) <= 124
    at = caret.index("^")
    assert shown[at:].startswith("salience: 9")


@pytest.mark.parametrize("name", ["tinny", "1945", "/nowhere/at/all", ""])
def test_an_unknown_scenario_names_the_known(name: str) -> None:
    """And the nearest."""
    with pytest.raises(UnknownScenarioError, match="Known: 1954"):
        load(name)
    with pytest.raises(UnknownScenarioError, match="Did you mean 1954"):
        load("1945")


def test_a_scenario_that_does_not_load_says_so_with_its_file() -> None:
    """ScenarioError carries file, text and problems for whoever shows them otherwise."""
    with pytest.raises(ScenarioError) as error:
        read(spoilt("format: 1", "format: one"))
    problem = error.value.problems[0]
    assert (problem.place.line, problem.place.column, problem.code) == (2, 1, "D012")
    assert error.value.file.endswith("scenario.yaml")
