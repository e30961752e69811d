"""What can be typed for an issue, an actor, a clause: numbers from the agenda, ids, and the names that people know them by."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import NotUnderstoodError
from game.notation import parse_package
from game.pages.plain import paint
from game.report.pack import Pack, page, sheets
from game.saves import read, save
from game.scenario.library import load
from game.text import lookup
from game.text.commands.registry import perform
from tests.report.pages import Page
from tests.text.desk import sit_down, typed
from tests.written import acts

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
    with pytest.raises(NotUnderstoodError, match=r"1 to 8|There is no issue"):
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
    prompt = sit_down(scenario="1954")
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
        perform(prompt, line)
    typed = acts(prompt.negotiation, "ussr")
    assert typed == ["sound france german_question", "declare austria=neutral", "table german_question=neutral_demilitarised private"]
    save(prompt.negotiation, tmp_path / "x.demarche")
    assert acts(read(tmp_path / "x.demarche").negotiation, "ussr") == typed


def test_names_of_several_words_do_at_the_prompt() -> None:
    prompt = sit_down(scenario="1954")
    assert "3. The German question (german_question)".upper() in paint(perform(prompt, "issue the German question"))
    assert "UNITED STATES" in paint(perform(prompt, "dossier the USA"))
    assert "United States has given no answer" in paint(perform(prompt, "why the United States"))
    assert "sound DELEGATION ISSUE" in paint(perform(prompt, "sound the United States"))
    perform(prompt, "sound the USA Austria")
    perform(prompt, "argue twice in one lifetime the French National Assembly")
    assert acts(prompt.negotiation)[-2:] == ["sound usa austria", "argue german_danger french_assembly"]
    perform(prompt, "sound france germany")
    assert "sound france german_question" in acts(prompt.negotiation)


def test_the_table_says_what_must_be_typed() -> None:
    said = typed("play", "1954", "--text", "--plain", "--seed", "7", lines="table 3=0 public\nproposals\nquit\n").output
    assert "3. The German question (german_question): course 2: occupation" in said
    assert "There is no issue" not in said
    package = parse_package(SCENARIO, lookup.clauses(SCENARIO, ["3=0", "public"]))
    assert package == parse_package(SCENARIO, ["german_question=neutral_demilitarised", "public"])


def test_a_draft_that_settles_nothing_has_no_chance_and_no_terms() -> None:
    prompt = sit_down(scenario="1954")
    for line in ("draft german=2 private", "show", "forecast 3=2", "draft 1=4"):
        said = paint(perform(prompt, line))
        assert "is the course already and settles nothing; drop 3 leaves it out." in said
        assert "Chance" not in said and "speaks loudest" not in said and "german_question=" not in said
    with pytest.raises(ValueError, match="settles nothing"):
        perform(prompt, "table")
    perform(prompt, "drop 3")
    assert "Chance that it passes" in paint(perform(prompt, "show"))


def test_a_draft_from_the_archive_that_has_come_true_leaves_ones_own_draft() -> None:
    prompt = sit_down(scenario="1954")
    perform(prompt, "draft 6=1 private")
    prompt.negotiation.state.course.flags.writeable = True  # everything the note asked for has come about
    recorded = next(r for r in SCENARIO.record if r.id == "note_31_march")
    for issue, position in recorded.clauses.items():
        prompt.negotiation.state.course[list(SCENARIO.issue).index(issue)] = SCENARIO.issue[issue].number(position)
    kept = prompt.draft.package
    with pytest.raises(ValueError, match=r"Nothing is left of .* Your draft stays as it was"):
        perform(prompt, "draft note_31_march")
    assert prompt.draft.package == kept


def test_nothing_reads_as_if_a_refusal_brought_points() -> None:
    said = paint(perform(sit_down(scenario="1954"), "draft 3=0 private"))
    assert "If it is refused: −2.0 standing at home." in said
    assert "refused whatever the rest" not in said
