"""Spoilt files: only ever ScenarioError, within a second; and whatever loads all the same can be played to its end."""

from __future__ import annotations

import copy
import json
import random
import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.negotiation import Negotiation
from game.scenario.errors import ScenarioError
from game.scenario.library import Loaded, home, shipped
from game.scenario.load import parse
from game.scenario.reader import read
from tests import tiny
from tests.scenario.texts import FILE, text

SECOND = 1.0
TOKENS = [
    *("&a ", "*a", "<<: ", "!!str ", "? ", "- ", ": ", "{", "}", "[", "]", "---\n", "...\n", "|", ">", "'", '"', "#", "%YAML 1.1\n"),
    *("@", "`", "\t", "\x00", "\x85", "\u2028", "\ufeff", "\U0001f600", "NO", "null", "~", "-1", "1e999", "nan", "9" * 400, "x" * 5000),
    *("2000-13-45", "0000-00-00", "north", "border", "judgement", "far..near", "..", "from: ", "when: ", "{all: []}", "{not: {not: {}}}"),
    "all_of: [both, table]",
]


def survives(raw: bytes, file: str = FILE) -> object:
    """The scenario, or nothing with a ScenarioError; any other exception is the test's failure. In good time."""
    begun = time.thread_time()
    try:
        found = parse(file, raw)
    except ScenarioError as error:
        found = None
        assert error.problems
        assert str(error).startswith(f"{file}:")
    assert time.thread_time() - begun < SECOND
    return found


@settings(max_examples=150)
@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf")
@example(b"\xc2\x85a: \xe2\x80\xa8b")
def test_any_bytes(raw: bytes) -> None:
    """Also such as are no text."""
    survives(raw)


@settings(max_examples=150)
@given(st.lists(st.sampled_from([*TOKENS, "a", "b: ", "\n", "  ", ", "]), max_size=40).map("".join))
def test_any_yaml_like_text(told: str) -> None:
    """Made of the pieces that YAML is made of."""
    survives(told.encode("utf-8", "surrogatepass"))


@settings(max_examples=80)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_text_spoilt_in_a_few_places(seed: int, count: int) -> None:
    """Cut, doubled, swapped, or with something stuck in."""
    survives(spoil(text(), random.Random(seed), count).encode())


@pytest.mark.parametrize("name", shipped())
@settings(max_examples=5)
@given(seed=st.integers(0, 2**32))
def test_shipped_text_spoilt_in_a_few_places(name: str, seed: int) -> None:
    """The same with the long ones."""
    path = home() / name / "scenario.yaml"
    survives(spoil(path.read_text(encoding="utf-8"), random.Random(seed), 3).encode(), str(path))


def spoil(told: str, rng: random.Random, count: int) -> str:
    for _ in range(count):
        at, length = rng.randrange(len(told)), rng.choice([1, 1, 2, 5, 20, 200])
        piece = told[at : at + length]
        kind = rng.randrange(5)
        if kind == 0:
            told = told[:at] + told[at + length :]
        elif kind == 1:
            told = told[:at] + piece + told[at:]
        elif kind == 2:
            told = told[:at] + rng.choice(TOKENS) + told[at:]
        elif kind == 3:
            told = told[:at] + rng.choice(TOKENS) + told[at + length :]
        else:
            lines = told.splitlines(keepends=True)
            a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
            lines[a], lines[b] = lines[b], lines[a]
            told = "".join(lines)
    return told


@settings(max_examples=120)
@given(st.integers(0, 2**32), st.integers(1, 3))
def test_data_spoilt_in_a_few_places_loads_or_not_and_plays_if_it_does(seed: int, count: int) -> None:
    """Keys dropped, values put elsewhere: what passes the checks can be played by every kind of chair."""
    rng = random.Random(seed)
    data = copy.deepcopy(read(FILE, text().encode()).data)
    for _ in range(count):
        rearrange(data, rng)
    scenario = survives(json.dumps(data).encode())
    if scenario is not None:
        loaded = Loaded(scenario, tiny.FOLDER, "")  # type: ignore[arg-type]
        for kind in ("historical", "random"):
            negotiation = Negotiation(loaded, {d.id: kind for d in scenario.delegations}, seed)  # type: ignore[attr-defined]
            negotiation.advance()
            assert negotiation.over


def rearrange(data: Any, rng: random.Random) -> None:
    """Drop, double or replace one value somewhere."""
    spots = list(_spots(data))
    holder, key = rng.choice(spots)
    kind = rng.randrange(4)
    if kind == 0:
        del holder[key]
    elif kind == 1 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    elif kind == 2:
        other, there = rng.choice(spots)
        try:
            holder[key] = copy.deepcopy(other[there])
        except (KeyError, IndexError):
            del holder[key]
    else:
        holder[key] = rng.choice(
            ["", None, "0", "1", "-1", "0.5", "100", "1e9", "nan", [], {}, ["north"], "north", "2000-02-01", "true", "unanimity"]
        )


def _spots(data: Any) -> Any:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in list(items):
        yield data, key
        yield from _spots(value)
