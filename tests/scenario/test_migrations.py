"""Files of older formats, brought up to date: the text as a person would have changed it, remarks and all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.errors import ScenarioError
from game.scenario.load import FORMAT, parse
from game.scenario.migrations import MIGRATIONS, migrate
from tests import tiny

FOLDER = tiny.FOLDER.parent / "migrations"
SKETCH = FOLDER / "sketch" / "scenario.yaml"


def test_there_is_a_way_from_every_version_to_todays() -> None:
    """One step each."""
    assert [m.start for m in MIGRATIONS] == list(range(FORMAT))


def test_a_sketch_becomes_a_scenario() -> None:
    """Line by line what stands in the file beside it; and it loads."""
    done = migrate(str(SKETCH), SKETCH.read_bytes())
    assert done.text == (FOLDER / "sketch.after.yaml").read_text(encoding="utf-8")
    assert done.by_hand == ("line 34: coast on fish rests on judgement now; name its source, if there is one",)
    scenario = parse(str(SKETCH), done.text.encode())
    assert [p.body for p in scenario.issue["fish"].positions] == ["both", "both"]
    assert scenario.delegations[0].stances["fish"].rests == "judgement"
    assert migrate(str(SKETCH), done.text.encode()).steps == ()


@pytest.mark.parametrize(("old", "said"), [("format: 9", "Use a newer game"), ("format: x", "does not say its format"), ("", "its format")])
def test_what_has_no_format_that_is_known(old: str, said: str) -> None:
    """Is said, with its place."""
    with pytest.raises(ScenarioError, match=said):
        migrate("f", SKETCH.read_bytes().replace(b"format: 0", old.encode()))


@given(st.integers(0, 10**6), st.sampled_from([b"", b"x", b"[]", b"{}", b"- ", b": ", b"\n", b"&a "]))
def test_a_spoilt_sketch_is_migrated_or_refused(at: int, piece: bytes) -> None:
    """And never more than that."""
    raw = SKETCH.read_bytes()
    at %= len(raw)
    try:
        migrate("f", raw[:at] + piece + raw[at + len(piece) + 1 :])
    except ScenarioError as error:
        assert error.problems
