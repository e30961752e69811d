"""Whether plain data from a stranger's file is what it should be, before anything is told of it."""

from __future__ import annotations

from math import isfinite
from typing import Any

from game.errors import DemarcheError
from game.i18n import _

Shape = Any
"""A kind of value, a mapping of keys to shapes, a list of one shape, or a tuple of shapes of which one fits."""
MOST_LETTERS, MOST_ITEMS = 20_000, 2_000


class ShapeError(DemarcheError, ValueError):
    """What is wrong, and where."""


def fit(value: Any, shape: Shape, at: str = "") -> None:
    """ShapeError where the value is of another shape; keys that nobody asks for may be there."""
    if isinstance(shape, dict):
        _mapping(value, shape, at)
    elif isinstance(shape, list):
        if not isinstance(value, list) or len(value) > MOST_ITEMS:
            raise ShapeError(_("{at} should be a list, of at most {most} entries").format(at=at, most=MOST_ITEMS))
        for n, item in enumerate(value):
            fit(item, shape[0], f"{at}[{n}]")
    elif isinstance(shape, tuple):
        _one_of(value, shape, at)
    elif not _is(value, shape):
        raise ShapeError(_("{at} should be {kind}").format(at=at, kind=_kinds().get(shape, _("something else"))))


def _mapping(value: Any, shape: dict[Any, Shape], at: str) -> None:
    if not isinstance(value, dict) or len(value) > MOST_ITEMS:
        raise ShapeError(_("{at} should be keys with values").format(at=at or _("the file")))
    for key, inner in shape.items():
        if key is str:
            for name, item in value.items():
                fit(item, inner, f"{at}.{name[:40]}")
        elif key not in value:
            raise ShapeError(_("{key} is missing").format(key=f"{at}.{key}".lstrip(".")))
        else:
            fit(value[key], inner, f"{at}.{key}".lstrip("."))


def _one_of(value: Any, shapes: tuple[Shape, ...], at: str) -> None:
    for n, shape in enumerate(shapes):
        try:
            fit(value, shape, at)
        except ShapeError:
            if n == len(shapes) - 1:
                raise
        else:
            return


def _is(value: Any, kind: Any) -> bool:
    if kind is None:
        return value is None
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is str:
        return isinstance(value, str) and len(value) <= MOST_LETTERS
    return isinstance(value, kind)


def _kinds() -> dict[Any, str]:
    return {
        None: _("nothing"),
        bool: _("yes or no"),
        float: _("a number"),
        int: _("a whole number"),
        str: _("text, of at most {most} letters").format(most=MOST_LETTERS),
    }
