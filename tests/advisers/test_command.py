"""`demarche model` as a researcher uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.advisers.catalogue import models
from tests.text.desk import typed

CARS = str(Path(__file__).parent.parent / "data" / "tables" / "ec-cars.csv")
TABLE = (
    "actor,issue,position,salience,capability,came\n"
    "A,p,0,1,2,20\nB,p,100,0.2,1,\nA,q,100,0.2,2,60\nB,q,0,1,1,\nC,p,30,0.5,1,\nC,q,,,,\n"
)  # fmt: skip


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "table.csv"
    path.write_text(TABLE)
    return str(path)


@pytest.mark.parametrize("name", models())
def test_every_model_says_where_each_issue_goes(table: str, name: str) -> None:
    """In words with its band and its yardsticks, and as one document."""
    told = typed("model", name, table, "--outcome", "came", "--plain")
    assert told.exit_code == 0, told.output
    assert "23 points of 100" in told.output
    assert "Mean absolute error" in told.output
    assert "C (q)" in told.output
    data = json.loads(typed("model", name, table, "--outcome", "came", "--json").output)
    assert (data["format"], data["command"]) == (1, "model")
    rows = {row["issue"]: row for row in data["data"]["issues"]}
    assert rows["p"]["error"] == pytest.approx(abs(rows["p"]["forecast"] - 20))
    assert data["data"]["missing"] == [{"actor": "C", "issue": "q"}]
    assert data["data"]["mean_absolute_error"] == pytest.approx((rows["p"]["error"] + rows["q"]["error"]) / 2)


def test_the_exchange_of_two_is_told(table: str) -> None:
    """A cares for p and B for q: they swap."""
    told = typed("model", "exchange", table, "--plain").output
    assert "1 exchange" in told
    assert "A moves on q from 100" in told
    assert "B moves on p from 100" in told


def test_a_table_of_one_actor_is_told_of_one(tmp_path: Path) -> None:
    """As its head says."""
    path = tmp_path / "one.csv"
    path.write_text("actor,position,salience,capability\nA,5,1,1\n")
    assert "Compromise on 1 actor\n".upper() in typed("model", "compromise", str(path), "--plain").output


def test_both_readings_can_be_asked_for() -> None:
    """And are named in what comes out."""
    first = json.loads(typed("model", "challenge", CARS, "--rounds", "1", "--json").output)["data"]["details"]
    second = json.loads(typed("model", "challenge", CARS, "--sums", "dyad", "--q", "0.5", "--choose", "nearest", "--json").output)
    assert (first["sums"], first["q"], first["choose"]) == ("dyads", 1.0, "code")
    assert first["rounds"]["issue"][0]["median"] == pytest.approx(8.41593, abs=5e-6)
    details = second["data"]["details"]
    assert (details["sums"], details["q"], details["choose"]) == ("dyad", 0.5, "nearest")
    markov, conditional = (
        json.loads(typed("model", "spatial", CARS, "--election", reading, "--json").output)["data"]["details"]
        for reading in ("markov", "conditional")
    )
    assert markov["options"] != conditional["options"]


def test_without_a_name_the_models_are_listed() -> None:
    """With where they were published."""
    assert "Stokman & Van Oosten" in typed("model", "--plain").output
    assert [m["name"] for m in json.loads(typed("model", "--json").output)["data"]["models"]] == list(models())


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("compromis", CARS), 2, "Did you mean compromise?"),
        (("compromise",), 2, "Which table?"),
        (("compromise", "nowhere.csv"), 1, "nowhere.csv cannot be read"),
        (("compromise", CARS, "--scale", "7"), 2, "7 is not a scale"),
        (("compromise", CARS, "--scale", "9:1"), 2, "9:1 is not a scale"),
        (("compromise", CARS, "--scale", "5:9"), 1, "row 2, column position: 4 lies outside 5 to 9"),
        (("compromise", CARS, "--outcome", "came"), 1, "there is no column came"),
    ],
)
def test_misuse_is_told(arguments: tuple[str, ...], code: int, said: str) -> None:
    """What is wrong, and no traceback."""
    result = typed("model", *arguments)
    assert result.exit_code == code
    assert said in result.output
