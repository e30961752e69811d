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
    problems = {}
    for item in error.errors(include_url=False):
        path = _real_path(document, item["loc"])
        place = document.place(path)
        problem = Problem(place, _message(item, path), "D010")
        problems[(place, problem.message)] = problem
    return list(problems.values())


def _real_path(document: Document, loc: tuple[Any, ...]) -> Path:
    """Pydantic's location without the marks it adds for unions."""
    path: Path = ()
    for part in loc:
        if (*path, part) in document.places:
            path = (*path, part)
    return path if loc and path and path[-1] == loc[-1] else (*path, str(loc[-1])) if loc else ()


def _message(item: Any, path: Path) -> str:
    name = str(item["loc"][-1]) if item["loc"] else ""
    match item["type"]:
        case "missing":
            return f"{name} is missing here"
        case "unexpected_keyword_argument" | "extra_forbidden":
            return f"nobody knows the key {name} here.{nearest(name, keys_at(path[:-1]))}"
        case _:
            return f"{name}: {item['msg']}, but this is {_short(item['input'])}"


def _short(value: Any) -> str:
    shown = repr(value)
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
