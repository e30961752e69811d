"""Tables as people bring them: long, wide, with gaps, with errors in their places."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.advisers.reader import TableError, read

LONG = "actor,issue,position,salience,capability\nA,tariff,0,1,2\nB,tariff,100,0.5,1\nA,quota,50,0.2,2\nB,quota,,,\n"
WIDE = "Actor;power;tariff.position;tariff.salience;quota position;quota_salience\nA;2;0;1;50;0.2\nB;1;100;0.5;NA;\n"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "table.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("text", [LONG, WIDE, LONG.replace(",", "\t"), "\ufeff" + LONG, LONG.replace("\n", "\r\n")])
def test_long_and_wide_say_the_same(tmp_path: Path, text: str) -> None:
    """Whatever stands between the fields, and whatever the measures are called."""
    table = read(written(tmp_path, text))
    assert table.actors == ("A", "B")
    assert table.issues == ("tariff", "quota")
    assert table.position[0].tolist() == [0, 50]
    assert table.position[1, 0] == 100
    assert table.missing == [("B", "quota")]
    assert table.salience.tolist() == [[1, 0.2], [0.5, 0]]
    assert table.capability.tolist() == [[2, 2], [1, 0]]
    assert table.notes == ("1 position of 4 is missing and counts for nothing: B (quota).",)


def test_a_table_of_one_issue_needs_no_column_for_it() -> None:
    """And saliences may be parts of 100."""
    table = read(Path(__file__).parent.parent / "data" / "tables" / "ec-cars.csv")
    assert table.issues == ("issue",)
    assert table.salience.max() == 1.0
    assert any("parts of 100" in note for note in table.notes)
    assert any("--scale" in note for note in table.notes)


def test_scales_of_their_own(tmp_path: Path) -> None:
    """Columns low and high, or one scale for all; what comes out is in the table's own unit again."""
    own = "actor,issue,position,salience,capability,low,high\nA,fee,7,1,1,0.5,7\nB,fee,0.5,1,1,,\n"
    table = read(written(tmp_path, own))
    assert table.position[:, 0].tolist() == [100, 0]
    assert table.own_unit(np.array([50.0])).tolist() == [3.75]
    years = read(written(tmp_path, "actor,position,salience,capability\nA,4,1,1\nB,10,1,1\n"), scale=(4, 10))
    assert years.position[:, 0].tolist() == [0, 100]


def test_outcomes(tmp_path: Path) -> None:
    """One an issue, wherever in the issue's rows it stands; unknown where it is empty."""
    text = "actor,issue,position,salience,capability,came\nA,p,0,1,1,\nB,p,100,1,1,40\nA,q,0,1,1,\nB,q,10,1,1,\n"
    table = read(written(tmp_path, text), outcome="came")
    assert table.outcome[0] == 40
    assert np.isnan(table.outcome[1])


HEAD = "actor,issue,position,salience,capability"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"{HEAD}\nA,p,high,1,1\nB,p,101,1,1\nC,p,5,-1,1\n",
            ["row 2, column position: “high” is not a number", "row 4, column salience: -1 is below 0"],
        ),
        (f"{HEAD}\nA,p,0,1,1\nB,p,101,1,1\n", ["row 3, column position: 101 lies outside 0 to 100"]),
        (f"{HEAD}\nA,p,inf,1,1\n", ["row 2, column position: “inf” is not a finite number"]),
        (f"{HEAD}\nA,p,0,,1\n", ["row 2, column salience: empty, although there is a position"]),
        (f"{HEAD}\nA,p,0,120,1\n", ["row 2, column salience: 120 lies outside 0 to 100"]),
        (f"{HEAD}\nA,p,0,1,1\nA,p,5,1,1\n", ["row 3, column position: A stands there twice (row 2)"]),
        (f"{HEAD}\n,p,0,1,1\n", ["row 2, column actor: no actor is named"]),
        (f"{HEAD}\nb,tax,90,50,\nb,,30,40,7\n", ["row 3, column issue: no issue is named"]),
        (f"{HEAD}\nA,p,0,1,1,9\n", ["row 2: 6 values under 5 columns"]),
        (f"{HEAD}\n", ["there are no rows under the head"]),
        ("", ["there are no rows under the head"]),
        (f"{HEAD},position\nA,p,0,1,1,1\n", ["row 1: the column position stands there twice"]),
        ("actr,position,salience,capability\nA,0,1,1\n", ["there is no column actor", "Did you mean actr?"]),
        ("actor,position,salience\nA,0,1\n", ["there is no column capability"]),
        ("actor,tariff.position,capability\nA,0,1\n", ["for the issue tariff there is no column salience"]),
        ("actor,power\nA,1\n", ["there is no column position, and none like tariff.position"]),
        (HEAD.replace(",", ";") + "\nA;p;0,5;1;1\n", ["“0,5” is not a number (write a decimal point, not a comma)"]),
        (f"{HEAD},low,high\nA,p,5,1,1,10,10\n", ["the scale of p runs from 10 to 10: it has no length"]),
        (f"{HEAD},low\nA,p,5,1,1,0\nB,p,5,1,1,1\n", ["row 3, column low: 1, but row 2 says 0 for the same issue"]),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, said: list[str]) -> None:
    """Row and column as in the file, all errors at once."""
    with pytest.raises(TableError) as raised:
        read(written(tmp_path, text))
    for part in said:
        assert part in str(raised.value)


def test_an_outcome_that_is_not_there_or_out_of_range(tmp_path: Path) -> None:
    """Named like any other."""
    with pytest.raises(TableError, match="no column came"):
        read(written(tmp_path, LONG), outcome="came")
    text = f"{HEAD},came\nA,p,0,1,1,400\n"
    with pytest.raises(TableError, match="row 2, column came: 400 lies outside 0 to 100"):
        read(written(tmp_path, text), outcome="came")


def test_another_encoding_is_named(tmp_path: Path) -> None:
    """And where it shows."""
    with pytest.raises(TableError, match="not UTF-8"):
        read(written(tmp_path, LONG.replace("tariff", "Zölle"), "latin-1"))


def test_many_errors_are_counted(tmp_path: Path) -> None:
    """Twenty are told."""
    rows = "".join(f"A{n},p,x,1,1\n" for n in range(50))
    with pytest.raises(TableError, match="and 30 more"):
        read(written(tmp_path, f"{HEAD}\n{rows}"))
