"""Two things compared field by field, as they are and not as they would be written down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np


def differences(one: Any, other: Any, where: str = "") -> Iterator[str]:
    """Where two values differ, as paths such as `state.proposals[2].given`; a scenario's frame counts as one thing."""
    if type(one) is not type(other):
        yield f"{where}: {one!r} and {other!r}"
    elif isinstance(one, np.ndarray):
        if one.shape != other.shape or not np.array_equal(one, other, equal_nan=one.dtype.kind == "f"):
            yield where
    elif is_dataclass(one):
        for field in fields(one):
            yield from differences(getattr(one, field.name), getattr(other, field.name), f"{where}.{field.name}".lstrip("."))
    elif isinstance(one, Mapping):
        if one.keys() != other.keys():
            yield f"{where}: keys"
        for key in one.keys() & other.keys():
            yield from differences(one[key], other[key], f"{where}[{key!r}]")
    elif isinstance(one, tuple | list):
        if len(one) != len(other):
            yield f"{where}: {len(one)} and {len(other)}"
        for n, (a, b) in enumerate(zip(one, other, strict=False)):
            yield from differences(a, b, f"{where}[{n}]")
    elif one != other:
        yield f"{where}: {one!r} and {other!r}"
