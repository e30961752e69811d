"""Frozen results as plain data, ready for JSON: one rule for all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def plain(value: Any) -> Any:
    """What has an `as_json` by that, other dataclasses by their fields, tuples as lists, days as text."""
    if hasattr(value, "as_json"):
        return value.as_json()
    if is_dataclass(value):
        return by_fields(value)
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    return str(value) if isinstance(value, dt.date) else value


def by_fields(value: Any) -> dict[str, Any]:
    """A dataclass by all its fields."""
    return pick(value, *(f.name for f in fields(value)))


def pick(value: Any, *names: str) -> dict[str, Any]:
    """Some fields or properties of a result, in the order of their names here."""
    return {name: plain(getattr(value, name)) for name in names}
