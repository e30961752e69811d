"""Any bytes at all: a game or a SaveError, never anything else, and the file stays as it is."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.negotiation import Negotiation
from game.saves import OpenedSave, SaveError, read
from game.saves.lines import EndLine, written
from game.saves.write import lines_of
from tests.saves.games import TINY, played

FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["north", "person", "wait", "end"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@cache
def sample() -> tuple[bytes, ...]:
    """The lines of a journal."""
    return tuple(lines_of(played(4, 8), "journal"))


def opens(path: Path, raw: bytes) -> OpenedSave | None:
    """Read it in every way; the game, if it is one."""
    path.write_bytes(raw)
    found = None
    for salvage in (True, False):
        try:
            found = read(path, scenario=TINY, salvage=salvage)
        except SaveError as error:
            found = None
            assert str(error).startswith(str(path))
            str(error).encode("utf-8")
        if found is not None:
            assert isinstance(found.negotiation, Negotiation)
            assert found.negotiation.head in (0, *found.negotiation.nodes)
            found.negotiation.view("north")
    assert path.read_bytes() == raw
    return found


@FAST
@given(st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, raw: bytes) -> None:
    assert opens(tmp_path / "x", raw) is None


@FAST
@given(st.binary(max_size=200))
def test_any_bytes_after_the_header(tmp_path: Path, raw: bytes) -> None:
    opens(tmp_path / "x", sample()[0] + raw)


@FAST
@given(at=st.integers(0, 5000), gone=st.integers(0, 40), put=st.binary(max_size=20))
def test_any_bytes_in_the_middle(tmp_path: Path, at: int, gone: int, put: bytes) -> None:
    raw = b"".join(sample())
    at %= len(raw)
    opens(tmp_path / "x", raw[:at] + put + raw[at + gone :])


@FAST
@given(order=st.lists(st.integers(0, 1000), max_size=12))
def test_lines_in_any_order(tmp_path: Path, order: list[int]) -> None:
    lines = sample()
    opens(tmp_path / "x", lines[0] + b"".join(lines[n % len(lines)] for n in order))


@FAST
@given(data=st.data(), value=JSON, at=st.integers(0, 1000), end=st.booleans())
def test_any_value_in_any_field(tmp_path: Path, data: st.DataObject, value: Any, at: int, end: bool) -> None:
    lines = list(sample())
    at %= len(lines)
    fields = json.loads(lines[at])
    name = data.draw(st.sampled_from([*fields, "other"]))
    fields[name] = value
    lines[at] = json.dumps(fields).encode() + b"\n"
    if end:
        lines[0] = lines[0].replace(b'"journal"', b'"save"')
        lines.append(written(EndLine(len(lines), "")))
    opens(tmp_path / "x", b"".join(lines))


@FAST
@given(
    act=st.sampled_from(["table", "sound", "argue", "gesture", "declare", "answer", "wait", "end"]),
    words=st.lists(
        st.sampled_from(["border=near", "border=far..near", "trade=9", "=", "south", "peace", "0", "yes", "²", "9" * 900]), max_size=4
    ),
    seat=st.sampled_from(["north", "south", "east", "old", "new", "senate", "people", ""]),
)
def test_any_act_of_anybody(tmp_path: Path, act: str, words: list[str], seat: str) -> None:
    fields = {"id": 1, "parent": 0, "seat": seat, "act": " ".join([act, *words]), "digest": "0" * 16}
    opens(tmp_path / "x", sample()[0] + json.dumps(fields).encode() + b"\n")


@pytest.mark.parametrize("name", ["a\udcff.save", "русский.save", "two\nlines.save"])
def test_any_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveError) as error:
        read(tmp_path / name)
    str(error.value).encode("utf-8")
