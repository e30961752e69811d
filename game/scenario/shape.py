"""What pydantic finds wrong with the shape of a file, in plain words and in its place."""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import ValidationError

from game.i18n import _
from game.model.issue import key_of
from game.model.scenario import Scenario
from game.scenario.errors import Problem, nearest
from game.scenario.reader import Document, Path


def shape_problems(document: Document, error: ValidationError, kind: Any = Scenario) -> list[Problem]:
    """One problem a place: where a value could be several things, what was expected is put together."""
    found: list[Problem] = []
    wanted: dict[tuple[Path, str], list[str]] = {}
    for item in error.errors(include_url=False):
        path = _real_path(document, item["loc"])
        name = str(path[-1]) if path else _("the file")
        match item["type"]:
            case "missing":
                found.append(Problem(document.place(path), _("{name} is missing here").format(name=name), "D010"))
            case "unexpected_keyword_argument" | "extra_forbidden":
                said = _("nobody knows the key {name} here.").format(name=_short(name, quote=False)) + nearest(
                    name, keys_at(path[:-1], kind)
                )
                found.append(Problem(document.place(path), said, "D011"))
            case _:
                wanted.setdefault((path, _short(item["input"])), []).append(_expected(item))
    for (path, shown), expected in wanted.items():
        name = _("an entry of the list") if path and isinstance(path[-1], int) else str(path[-1]) if path else _("the file")
        said = _("{name} should be {expected}, not {given}")
        message = said.format(name=_short(name, quote=False), expected=_(" or ").join(dict.fromkeys(expected)), given=shown)
        found.append(Problem(document.place(path), message, "D012"))
    return found


def _real_path(document: Document, loc: tuple[Any, ...]) -> Path:
    """Pydantic's location without the marks it adds for unions; what is missing has a place in no file and is named all the same."""
    path: Path = ()
    for n, part in enumerate(loc):
        is_mark = part == "str" or (isinstance(part, str) and "[" in part)
        if (*path, part) in document.places or (n == len(loc) - 1 and not is_mark):
            path = (*path, part)
    return path


EXPECTED = {
    "list_type": _("a list"),
    "string_type": _("text"),
    "int_type": _("a whole number"),
    "int_parsing": _("a whole number"),
    "int_from_float": _("a whole number"),
    "float_type": _("a number"),
    "float_parsing": _("a number"),
    "bool_type": _("yes or no"),
    "bool_parsing": _("yes or no"),
    "dict_type": _("keys with values"),
    "dataclass_type": _("keys with values"),
}


def _expected(item: Any) -> str:
    """What pydantic wanted, in plain words."""
    if item["type"].startswith("date"):
        return _("a date such as 1954-03-31")
    return EXPECTED.get(item["type"]) or str(item["msg"]).removeprefix("Input should be ")


def _short(value: Any, quote: bool = True) -> str:
    if value is None:
        return _("nothing")
    if isinstance(value, dict | list):
        return _("keys with values") if isinstance(value, dict) else _("a list")
    shown = repr(value) if quote else str(value)
    return shown if len(shown) <= 40 else shown[:37] + "…"


def keys_at(path: Path, kind: Any = Scenario) -> list[str]:
    """The keys that the model knows at a path of a file of that kind."""
    for part in path:
        kind = _inside(kind, part)
    return [key_of(f.name) for f in fields(kind)] if is_dataclass(kind) else []


def _inside(kind: Any, part: str | int) -> Any:
    """The type found one step further down."""
    if is_dataclass(kind):
        return _plain_type({key_of(name): hint for name, hint in typing.get_type_hints(kind).items()}.get(str(part)))
    arguments = typing.get_args(kind)
    return _plain_type(arguments[-1]) if arguments else None


def _plain_type(kind: Any) -> Any:
    """An optional type without its None."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        rest = [a for a in typing.get_args(kind) if a is not type(None)]
        return rest[0] if rest else None
    return kind
