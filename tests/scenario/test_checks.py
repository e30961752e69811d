# ruff: noqa: E501
"""Every check has a bad example, and says exactly what, where and, if a name is near, which."""

from __future__ import annotations

import pytest

from game.scenario.errors import ScenarioError
from game.scenario.library import UnknownScenario, load
from tests.scenario.texts import read, report, spoilt, text

NORTH = "border: {ideal: near, accepts: [middle, inner, near], salience: 2, rests: judgement}"

BAD = [
    # D010: the shape
    ("format: 1", "format: one", "scenario.yaml:2:1: format should be a whole number, not 'one' [D010]"),
    ("salience: 2, rests: judgement", "rests: judgement", "scenario.yaml:64:7: salience is missing here [D010]"),
    ("salience: 2, rests", "salience: 2, rest: x, rests", "scenario.yaml:64:74: nobody knows the key rest here. Did you mean rests? [D010]"),
    ("salience: 2, rests: judgement", "salience: 2, rests: T", "scenario.yaml:64:74: rests should be a list or 'judgement', not 'T' [D010]"),
    ("rule: majority", "rule: majorty", "scenario.yaml:50:79: rule should be 'unanimity', 'majority' or 'threshold', not 'majorty' [D010]"),
    ("date: 2000-01-01, title", "date: Snow, title", "scenario.yaml:12:6: date should be a date such as 1954-03-31, not 'Snow' [D010]"),
    ("date: 2000-01-01, title", "date: 12:30, title", "scenario.yaml:12:6: date should be a date such as 1954-03-31, not '12:30' [D010]"),
    ("title: The Ford", "title:", "scenario.yaml:5:3: title should be text, not nothing [D010]"),
    ("seat: true", "seat: maybe", "scenario.yaml:59:5: seat should be yes or no, not 'maybe' [D010]"),
    ("when: {from: 2000-03-01}", "when: soon", "scenario.yaml:79:49: when should be keys with values, not 'soon' [D010]"),
    # D020: ids
    ("id: tiny", "id: The Ford", "scenario.yaml:4:3: 'The Ford' is not an id (a-z, 0-9, _ and -, at most 40) [D020]"),
    ("- id: trade", "- id: border", "scenario.yaml:31:5: the id border is taken already [D020]"),
    ("- id: people", "- id: north", "the id north is taken already [D020]"),
    ("{id: partial, name", "{id: closed, name", "the id closed is taken already [D020]"),
    # D021: positions
    ("{ideal: near, accepts", "{ideal: nearr, accepts", "scenario.yaml:64:16: there is no position of border called 'nearr'. Did you mean near? [D021]"),
    ("{ideal: near, accepts", '{ideal: "101", accepts', "scenario.yaml:64:16: there is no position of border called '101'. [D021]"),
    ("accepts: [middle, inner, near], salience: 2", "accepts: [midle], salience: 2", "there is no position of border called 'midle'. Did you mean middle? [D021]"),
    ("never: [near]", "never: [nea]", "there is no position of border called 'nea'. Did you mean near? [D021]"),
    ("course: far\n", "course: fur\n", "scenario.yaml:24:5: there is no position of border called 'fur'. Did you mean far? [D021]"),
    ("main_issue: border", "main_issue: boarder", "scenario.yaml:9:3: there is no issue 'boarder'. Did you mean border? [D021]"),
    ("clauses: {border: far..middle}", "clauses: {border: far..muddle}", "there is no position of border called 'muddle'. Did you mean middle? [D021]"),
    ("clauses: {border: near}", "clauses: {boarder: near}", "there is no issue 'boarder'. Did you mean border? [D021]"),
    ("arms: {position: kept", "arms: {position: kepd", "there is no position of arms called 'kepd'. Did you mean kept? [D021]"),
    ("{course: {issue: arms, in: [kept]}}", "{course: {issue: arms, in: [keept]}}", "there is no position of arms called 'keept'. Did you mean kept? [D021]"),
    ("{course: {issue: border, to: outer}}", "{course: {issue: border, to: outr}}", "there is no position of border called 'outr'. Did you mean outer? [D021]"),
    # D022: bodies
    ("name: far away, body: table", "name: far away, body: tabel", "there is no body 'tabel'. Did you mean table? [D022]"),
    ("members: [north, south, east], rule: unanimity", "members: [north, yeast]", "scenario.yaml:49:57: there is no delegation 'yeast'. Did you mean east? [D022]"),
    ("ratified_by: [senate]", "ratified_by: [senat]", "there is no chamber 'senat'. Did you mean senate? [D022]"),
    ("all_of: [table, council]", "all_of: [table, councl]", "there is no body 'councl'. Did you mean council? [D022]"),
    ("weights: {north: 1,", "weights: {new: 1,", "there is no member of scales 'new'."),
    ("rests_on: [north]", "rests_on: [norht]", "there is no delegation 'norht'. Did you mean north? [D022]"),
    ("needs: 4", "needs: 7", "the body scales needs 7 of 6: it can never decide [D022]"),
    (", needs: 4", "", "a threshold needs `needs` [D022]"),
    ("all_of: [table, council]", "all_of: [table, both]", "the body both waits for itself [D022]"),
    ("members: [north, south, east, old, new], rule: majority", "all_of: [both]", "the body council waits for itself [D022]"),
    ("all_of: [table, council]", "members: [north], all_of: [table]", "the body both has both members and all_of; make it two bodies [D022]"),
    ("all_of: [table, council]", "note: x", "the body both has nobody in it [D022]"),
    ("      - {id: cut, name: they go, body: southern, rests_on: [south]}\n", "", "an issue has 2 to 7 positions, this one 1 [D022]"),
    # D023: people
    ("main_seat: north", "main_seat: east", "scenario.yaml:10:3: there is no seat 'east'."),
    ("hears: {adviser: 0.2}", "hears: {advisor: 0.2}", "there is no voice 'advisor'. Did you mean adviser? [D023]"),
    ("public: {voice: people", "public: {voice: peoples", "there is no voice 'peoples'. Did you mean people? [D023]"),
    ("company: {north: 2", "company: {norht: 2", "there is no delegation or chamber 'norht'. Did you mean north? [D023]"),
    ("by: [north, old]", "by: [north, olt]", "there is no delegation 'olt'. Did you mean old? [D023]"),
    ("plausible: {south: 1, people", "plausible: {suoth: 1, people", "there is no actor 'suoth'. Did you mean south? [D023]"),
    ("{of: east, in: north, value", "{of: yeast, in: north, value", "there is no actor 'yeast'. Did you mean east? [D023]"),
    ("succession: {out: old, in: new}", "succession: {out: old, in: knew}", "there is no actor 'knew'. Did you mean new? [D023]"),
    ("{event: storm}", "{event: strom}", "there is no event or gesture 'strom'. Did you mean storm? [D023]"),
    ("{refused: first_note}", "{refused: first_knot}", "there is no proposal of the record 'first_knot'. Did you mean first_note? [D023]"),
    # D024, D025: briefs and lines
    ("- id: east\n    name: East\n", "- id: east\n    name: East\n    seat: true\n", "the seat east has no brief (briefs/east.md) [D024]"),
    ("yes: {gain: It serves us.}", "yes: {gains: It serves us.}", "there is no term 'gains'. Did you mean gain? [D025]"),
    # D026: sources
    ("salience: 1, rests: [T]}", "salience: 1, rests: [TT]}", "there is no source 'TT'. Did you mean T? [D026]"),
    ("salience: 1, rests: [T]}", "salience: 1, rests: []}", "rests names a source, or says judgement [D026]"),
    ("accepted_by: {east: judgement}", "accepted_by: {east: [X9]}", "there is no source 'X9'. [D026]"),
    # D027: numbers
    ("salience: 2, rests: judgement", "salience: 4, rests: judgement", "scenario.yaml:64:61: salience: 4 is outside its scale, 1 to 3 [D027]"),
    ("standing: 50", "standing: 101", "standing: 101 is outside its scale, 0 to 100 [D027]"),
    ("hears: {adviser: 0.2}", "hears: {adviser: 0.7}", "adviser: 0.7 is outside its scale, 0 to 0.6 [D027]"),
    ("firmness: 0.5", "firmness: 1.5", "firmness: 1.5 is outside its scale, 0 to 1 [D027]"),
    ("firmness: 0.5", "firmness: nan", "firmness: nan is outside its scale, 0 to 1 [D027]"),
    ("pressure: 0.4", "pressure: inf", "pressure: inf is outside its scale, 0 to 1 [D027]"),
    ("weight: 1, when", "weight: -1, when", "weight: -1 is outside its scale, 0 to 100 [D027]"),
    ("value: 0.25", "value: 25", "value: 25 is outside its scale, 0 to 1 [D027]"),
    ("people: 0.5", "people: 5", "people: 5 is outside its scale, 0 to 1 [D027]"),
    ("signal: 1, share: 0.2", "signal: 2, share: 0.2", "signal: 2 is outside its scale, 0 to 1 [D027]"),
    ("toward: far, share: 0.1", "toward: far, share: 1.1", "share: 1.1 is outside its scale, 0 to 1 [D027]"),
    ('toward: "3"', 'toward: "4"', "a salience moves toward a number from 0 to 3 [D027]"),
    ("{date: 2000-02-01, title: Ice}", "{date: 2000-01-01, title: Ice}", "scenario.yaml:13:5: turns must come in the order of their dates [D027]"),
    ("{id: outer, name", "{id: outer, at: 60, name", "positions must stand in rising order of `at` [D027]"),
    ("{id: outer, name", "{id: outer, at: -5, name", "at: -5 is outside its scale, 0 to 100 [D027]"),
    ("when: {from: 2000-03-01}", "when: {}", "exactly one of all, any, not, from, before, course, event, standing, trust, turned, refused, adopted stands here, not nothing [D027]"),
    ("- {standing: {of: north, by: -3}}", "- {}", "stands here, not nothing [D027]"),
    ("format: 1", "format: 2", "scenario.yaml:2:1: format: 2 is outside its scale, 1 to 1 [D027]"),
    # D028: history
    ("date: 2000-01-10", "date: 1999-01-10", "1999-01-10 lies outside 2000-01-01 to 2000-06-30 [D028]"),
    ("refused_by: {south: [T]}", "refused_by: {east: [T]}", "east both accepts and refuses first_note [D028]"),
    ("refused_by: {south: [T]}", "refused_by: {north: [T]}", "north tabled first_note; its own consent is taken for granted [D028]"),
    ("  arms: {position: kept, rests: [T]}\n", "", "the outcome of arms is missing [D028]"),
    ("{id: quiet, title: Quiet,", "{id: quiet, title: Quiet, when: {from: 2000-01-01},", "the last epilogue must have no condition, so that one always holds [D028]"),
    ('act: "argue peace south"', 'act: "sing peace south"', "there is no deed (argue, gesture or declare) 'sing'. [D028]"),
    ('act: "argue peace south"', 'act: "argue piece south"', "there is no argue 'piece'. Did you mean peace? [D028]"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), BAD, ids=[f"{m[-5:-1]}-{n[:24]}" for _, n, m in BAD])
def test_a_bad_example_of_every_check(old: str, new: str, message: str) -> None:
    """One line says it."""
    found = report(spoilt(old, new))
    assert message in found, found


def test_the_tiny_scenario_itself_is_well() -> None:
    """Else the examples would prove nothing."""
    assert report(text()) == ""


def test_all_errors_come_at_once_in_the_order_of_the_text() -> None:
    """Each with its line and a caret under the place."""
    told = spoilt("main_issue: border", "main_issue: boarder").replace("needs: 4", "needs: 40").replace("firmness: 0.5", "firmness: 5")
    lines = report(told).splitlines()
    heads = [line for line in lines if line.startswith("scenario.yaml:")]
    assert [h.rsplit(" ", 1)[1] for h in heads] == ["[D021]", "[D022]", "[D027]"]
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
    with pytest.raises(UnknownScenario, match="Known: 1954"):
        load(name)
    with pytest.raises(UnknownScenario, match="Did you mean 1954"):
        load("1945")


def test_a_scenario_that_does_not_load_says_so_with_its_file() -> None:
    """ScenarioError carries file, text and problems for whoever shows them otherwise."""
    with pytest.raises(ScenarioError) as error:
        read(spoilt("format: 1", "format: one"))
    problem = error.value.problems[0]
    assert (problem.place.line, problem.place.column, problem.code) == (2, 1, "D010")
    assert error.value.file.endswith("scenario.yaml")
