"""A coding of the record that is not ours: what is scored, what is not and why, and files that are no such table."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.backtest import run, run_coding
from game.lab.coding import rows_from
from game.lab.scores import backtest as screen
from game.pages import plain
from tests import tiny
from tests.text.desk import typed

HEAD = "scenario,date,package,course,actor,answer"
GOOD = "tiny,2000-03-01,border=outer public,,south,yes"


def written(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "coding.csv"
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("tiny,2000-03-01", "there is no actor “” in tiny"),
        (f"{GOOD},and more", "more values than columns"),
        (GOOD.replace("tiny", "tidy"), "there is no scenario “tidy” among those asked for: tiny"),
        (GOOD.replace("south", "people"), "people is a voice in tiny and has no vote"),
        (GOOD.replace("yes", "perhaps"), "the answer is yes or no, not “perhaps”"),
        (GOOD.replace("2000-03-01", "1.3.2000"), "“1.3.2000” is not a day as in 1954-03-31"),
        (GOOD.replace("2000-03-01", "1900-03-01"), "1900-03-01 lies outside tiny, which runs from 2000-01-01 to 2000-06-30"),
        (GOOD.replace("2000-03-01", "2000-07-01"), "2000-07-01 lies outside tiny"),
        (GOOD.replace("public,,", "public,border=far..middle,"), "not the span border=far..middle"),
    ],
)
def test_a_row_without_a_place_is_told_and_not_scored(tmp_path: Path, row: str, why: str) -> None:
    found, lost = rows_from(written(tmp_path, GOOD, row), {"tiny": tiny.loaded().scenario})
    assert [r.actor for r in found] == ["south"]
    assert lost[0].where.endswith("coding.csv:3") and why in lost[0].why


def test_what_was_not_understood_is_on_the_screen_and_no_source_is_claimed(tmp_path: Path) -> None:
    """A coding says nothing of sources; the scenario's own record does."""
    result = run_coding([tiny.loaded()], *rows_from(written(tmp_path, GOOD, "tiny"), {"tiny": tiny.loaded().scenario}))
    assert result.all.answers == 1
    assert result.all.sourced is result.all.inferred is result.scenarios[0].sourced is None
    aloud = plain.paint(screen(result))
    assert "the coding does not say" in aloud and "coding.csv:3" in aloud
    own = run([tiny.loaded()], games=0)
    assert own.all.sourced is not None and own.all.inferred is not None
    assert own.all.sourced.answers + own.all.inferred.answers == own.all.answers
    assert "inferred" in plain.paint(screen(own)).lower()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"{HEAD}\n{GOOD.replace('south', 'Süd')}\n".encode("latin-1"), "not UTF-8 (byte "),
        (f"{HEAD}\n{GOOD}\ntiny,{'x' * 140_000}\n".encode(), "row 3: field larger than field limit"),
        (b"scenario,date,package,course,actor\n", "the column answer is missing; wanted are scenario, date"),
        (b"scenario,date,package\n", "the columns course, actor, answer are missing"),
        (b"", "the columns scenario, date, package, course, actor, answer are missing"),
    ],
)
def test_a_file_that_is_no_such_table_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "coding.csv"
    path.write_bytes(content)
    done = typed("backtest", str(tiny.FOLDER), "--record", str(path))
    assert done.exit_code == 1 and said in done.output
