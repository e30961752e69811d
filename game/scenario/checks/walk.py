"""Every object of a scenario with its path in the file, so that a rule looks for a kind of thing and not for places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from game.model.happening import Condition
from game.model.issue import key_of
from game.scenario.reader import Path


def everything(thing: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """The thing itself and all within it that has fields of its own."""
    if is_dataclass(thing):
        yield path, thing
        for f in fields(thing):
            yield from everything(getattr(thing, f.name), (*path, key_of(f.name)))
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from everything(value, (*path, key))
    elif isinstance(thing, list):
        for n, value in enumerate(thing):
            yield from everything(value, (*path, n))


def is_number(word: str) -> bool:
    """Whether a word is a place on the scale and not a position's id."""
    try:
        return 0 <= float(word) <= 100
    except ValueError:
        return False


def parts(condition: Condition) -> list[Condition]:
    """The conditions that a condition is made of."""
    return [*(condition.all or []), *(condition.any or []), *([condition.not_] if condition.not_ else [])]


def many(path: Path, words: Any) -> Iterator[tuple[Path, str]]:
    """One name or a list of names, each with its place."""
    if isinstance(words, str):
        yield path, words
    else:
        for n, word in enumerate(words):
            yield (*path, n), word
