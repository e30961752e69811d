"""Plain data to the model: the shape is checked by pydantic against the model's own classes."""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from game.model.issue import key_of
from game.model.scenario import Scenario
from game.scenario.checks import problems_of
from game.scenario.errors import Problem, ScenarioError, nearest
from game.scenario.reader import Document, Path, read


@cache
def adapter() -> TypeAdapter[Scenario]:
    """The validator of the whole file; built once, for it takes a while."""
    return TypeAdapter(Scenario)


def parse(file: str, raw: bytes) -> Scenario:
    """A scenario from the bytes of its file; ScenarioError with every problem if it does not hold."""
    document = read(file, raw)
    try:
        scenario = adapter().validate_python(document.data)
    except ValidationError as error:
        raise ScenarioError(file, document.text, _shape_problems(document, error)) from None
    problems = problems_of(scenario, document)
    if problems:
        raise ScenarioError(file, document.text, problems)
    return scenario


def _shape_problems(document: Document, error: ValidationError) -> list[Problem]:
    """One problem a place: where a value could be several things, what was expected is put together."""
    found: list[Problem] = []
    wanted: dict[tuple[Path, str], list[str]] = {}
    for item in error.errors(include_url=False):
        path = _real_path(document, item["loc"])
        name = str(path[-1]) if path else "the file"
        match item["type"]:
            case "missing":
                found.append(Problem(document.place(path), f"{name} is missing here", "D010"))
            case "unexpected_keyword_argument" | "extra_forbidden":
                hint = nearest(name, keys_at(path[:-1]))
                found.append(Problem(document.place(path), f"nobody knows the key {name} here.{hint}", "D010"))
            case _:
                wanted.setdefault((path, _short(item["input"])), []).append(_expected(item))
    for (path, shown), expected in wanted.items():
        name = "an entry of the list" if path and isinstance(path[-1], int) else str(path[-1]) if path else "the file"
        message = f"{name} should be {' or '.join(dict.fromkeys(expected))}, not {shown}"
        found.append(Problem(document.place(path), message, "D010"))
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
    "list_type": "a list",
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
    "dict_type": "keys with values",
    "dataclass_type": "keys with values",
}


def _expected(item: Any) -> str:
    """What pydantic wanted, in plain words."""
    if item["type"].startswith("date"):
        return "a date such as 1954-03-31"
    return EXPECTED.get(item["type"]) or str(item["msg"]).removeprefix("Input should be ")


def _short(value: Any) -> str:
    shown = "nothing" if value is None else repr(value)
    return shown if len(shown) <= 40 else shown[:37] + "…"


def keys_at(path: Path) -> list[str]:
    """The keys that the model knows at a path of the file."""
    kind: Any = Scenario
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
