"""What can be typed for an issue, an actor, a clause: numbers from the agenda, ids, and the names that people know them by."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.model.acts import NotUnderstood, parse_package
from game.report.pack import Pack, page, sheets
from game.saves import read, save
from game.scenario.library import load
from game.text import lookup
from game.text.commands.registry import perform
from game.text.plain import paint
from tests.report.pages import Page
from tests.text.desk import sit_down, typed

SCENARIO = load("1954").scenario


@pytest.mark.parametrize(
    ("word", "issue"),
    [
        ("3", "german_question"),
        ("1", "ussr_in_nato"),
        ("8", "eastern_pact"),
        ("the German question", "german_question"),
        ("German Question", "german_question"),
        ("germany", "german_question"),
        ("austria", "austria"),
        ("the austrian state treaty", "austria"),
        ("british forces", "british_forces"),
    ],
)
def test_an_issue_by_its_number_its_title_or_a_word_of_it(word: str, issue: str) -> None:
    assert lookup.issue(SCENARIO, word) == issue


@pytest.mark.parametrize(
    ("word", "actor"),
    [
        ("the USA", "usa"),
        ("the United States", "usa"),
        ("Washington", "usa"),
        ("the Soviet Union", "ussr"),
        ("French National Assembly", "french_assembly"),
        ("the french assembly", "french_assembly"),
    ],
)
def test_an_actor_with_or_without_an_article(word: str, actor: str) -> None:
    assert lookup.actor(SCENARIO, word) == actor


@pytest.mark.parametrize("word", ["0", "9", "99999999999999999999", "nothing of the kind"])
def test_what_names_no_issue_is_said(word: str) -> None:
    with pytest.raises(NotUnderstood, match=r"1 to 8|There is no issue"):
        lookup.issue(SCENARIO, word)


def test_every_issue_number_is_the_one_that_the_agenda_and_the_slips_print() -> None:
    pack = Pack(load("1954"))
    for sheet in sheets(pack):
        if sheet.file in ("agenda", "slips"):
            printed = Page(page(pack, [sheet], sheet.title)).text
            for n, issue in enumerate(SCENARIO.issues, 1):
                assert lookup.issue(SCENARIO, str(n)) == issue.id
                assert f"{issue.name} {issue.id}" in printed and str(n) in printed
    agenda = Page(page(pack, [s for s in sheets(pack) if s.file == "agenda"], "")).text
    assert "3. The German question german_question" in agenda


def test_acts_typed_with_numbers_are_kept_with_ids(tmp_path: Path) -> None:
    sitting = sit_down(scenario="1954")
    for line in (
        "draft 3=0 6=1 private",
        "drop 6",
        "forecast 3=0 public",
        "carry 3=0",
        "issue 3",
        "sound france 3",
        "declare 6=2",
        "table",
    ):
        perform(sitting, line)
    acts = [n.act for n in sitting.negotiation.path() if n.seat == "ussr"]
    assert acts == ["sound france german_question", "declare austria=neutral", "table german_question=neutral_demilitarised private"]
    save(sitting.negotiation, tmp_path / "x.demarche")
    assert [n.act for n in read(tmp_path / "x.demarche").negotiation.path() if n.seat == "ussr"] == acts


def test_names_of_several_words_do_at_the_prompt() -> None:
    sitting = sit_down(scenario="1954")
    assert "3. The German question (german_question)".upper() in paint(perform(sitting, "issue the German question"))
    assert "UNITED STATES" in paint(perform(sitting, "dossier the USA"))
    assert "United States has given no answer" in paint(perform(sitting, "why the United States"))
    assert "sound DELEGATION ISSUE" in paint(perform(sitting, "sound the United States"))
    perform(sitting, "sound the USA Austria")
    perform(sitting, "argue twice in one lifetime the French National Assembly")
    assert [n.act for n in sitting.negotiation.path()][-2:] == ["sound usa austria", "argue german_danger french_assembly"]
    perform(sitting, "sound france germany")
    assert "sound france german_question" in [n.act for n in sitting.negotiation.path()]


def test_the_table_says_what_must_be_typed() -> None:
    said = typed("play", "1954", "--text", "--plain", "--seed", "7", lines="table 3=0 public\nproposals\nquit\n").output
    assert "3. The German question (german_question): course 2 occupation" in said
    assert "There is no issue" not in said
    package = parse_package(SCENARIO, lookup.clauses(SCENARIO, ["3=0", "public"]))
    assert package == parse_package(SCENARIO, ["german_question=neutral_demilitarised", "public"])
