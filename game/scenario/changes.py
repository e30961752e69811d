"""One thing changed in a scenario: a value by its path, or something that does not happen. What comes of it is checked as a file is."""

from __future__ import annotations

import difflib
import hashlib
import re
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from game.errors import MisuseError
from game.model.happening import Condition
from game.model.issue import key_of
from game.model.scenario import Scenario, TrustLine
from game.scenario.checks import problems_of
from game.scenario.errors import nearest
from game.scenario.library import Loaded
from game.scenario.reader import Document

NAMED = ("delegations", "chambers", "voices", "issues", "bodies", "events", "gestures", "arguments", "record")
"""Lists whose entries a path may begin with, by their ids."""
PLACES = (".ideal", ".place", ".toward")
NEVER = Condition(any=[])
"""A condition that never holds."""


class ChangeError(MisuseError, ValueError):
    """A change that cannot be made; the message says why, and what is nearest."""


def changed(loaded: Loaded, values: Mapping[str, str] | None = None, without: Iterable[str] = (), *, check: bool = True) -> Loaded:
    """The scenario with some values set and some things not happening; ChangeError if that does not make a scenario.

    `check` may be left out for values known to lie on their scales: the checks take a while.
    """
    scenario = loaded.scenario
    for path, value in (values or {}).items():
        scenario = _set(scenario, path, value)
        if check:
            _checked(loaded, scenario, f"{path}={value}", path)
    for name in without:
        scenario = _without(scenario, name)
        if check:
            _checked(loaded, scenario, f"without {name}")
    told = repr((sorted((values or {}).items()), sorted(without)))
    return replace(loaded, scenario=scenario, digest=hashlib.sha256((loaded.digest + told).encode()).hexdigest(), text_digest="")


def value_at(scenario: Scenario, path: str) -> str:
    """The value at a path, as words; ChangeError if there is none."""
    parts = path.split(".")
    if parts[0] == "trust" and len(parts) == 3:
        return f"{_trust(scenario, *parts[1:]):g}"
    at: Any = scenario
    for part in _spelled(scenario, parts):
        at = _step(at, part)
        if at is _MISSING:
            raise ChangeError(_no_such(scenario, path))
    return ", ".join(map(str, at)) if isinstance(at, list) else "" if at is None else str(at)


def _checked(loaded: Loaded, scenario: Scenario, what: str, path: str = "") -> None:
    problems = problems_of(scenario, Document(str(loaded.folder / "scenario.yaml"), ""))
    if problems:
        hint = " A place is a position's id or a number from 0 to 100." if path.endswith(PLACES) else ""
        raise ChangeError(f"{what}: {'; '.join(dict.fromkeys(p.message for p in problems))}{hint}")


# -- paths -------------------------------------------------------------------------------------------------------

_MISSING = object()


def _spelled(scenario: Scenario, parts: list[str]) -> list[str]:
    """The path with the list in front, where it begins with the id of a delegation, an issue, an event, …"""
    for name in NAMED:
        if parts[0] != name and any(item.id == parts[0] for item in getattr(scenario, name)):
            return [name, *parts]
    return parts


def _step(at: Any, part: str) -> Any:
    """One step down: a field, a key, or an entry of a list by its id or number."""
    if is_dataclass(at):
        name = next((f.name for f in fields(at) if key_of(f.name) == part), None)
        return getattr(at, name) if name else _MISSING
    if isinstance(at, dict):
        return at.get(part, _MISSING)
    if isinstance(at, list):
        n = _entry(at, part)
        return at[n] if n is not None else _MISSING
    return _MISSING


def _entry(items: list[Any], part: str) -> int | None:
    found = next((n for n, item in enumerate(items) if getattr(item, "id", None) == part), None)
    if found is None and part.isdecimal() and len(part) < 6 and int(part) < len(items):
        return int(part)
    return found


def paths(scenario: Scenario) -> Iterator[str]:
    """Every path to a single value or a list of words, as one would write it."""
    for name in NAMED:
        for item in getattr(scenario, name):
            yield from (f"{item.id}.{rest}" for rest in _below(item))
    actors = [a for a in scenario.actors if a not in {v.id for v in scenario.voices}]
    yield from (f"trust.{a}.{b}" for a in actors for b in actors if a != b)


def _below(at: Any) -> Iterator[str]:
    if is_dataclass(at):
        inside = [(key_of(f.name), getattr(at, f.name)) for f in fields(at) if f.name != "id"]
    elif isinstance(at, dict):
        inside = list(at.items())
    elif isinstance(at, list) and at and is_dataclass(at[0]):
        inside = [(getattr(item, "id", str(n)), item) for n, item in enumerate(at)]
    else:
        return
    for key, value in inside:
        deeper = list(_below(value))
        yield from (f"{key}.{rest}" for rest in deeper)
        if not deeper and not is_dataclass(value) and not isinstance(value, dict):
            yield str(key)


def _no_such(scenario: Scenario, path: str) -> str:
    close = difflib.get_close_matches(path, list(paths(scenario)), n=3, cutoff=0.5)
    first = path.split(".", maxsplit=1)[0]
    hint = f" Nearest: {', '.join(close)}." if close else nearest(first, [i.id for name in NAMED for i in getattr(scenario, name)])
    return f"There is nothing at {path}.{hint}"


# -- setting -----------------------------------------------------------------------------------------------------


def _set(scenario: Scenario, path: str, value: str) -> Scenario:
    parts = path.split(".")
    if parts[0] == "trust" and len(parts) == 3:
        return _set_trust(scenario, path, parts[1], parts[2], value)
    spelled = _spelled(scenario, parts)
    new: Scenario = _put(scenario, Scenario, spelled, value, path, scenario)
    return new


def _put(at: Any, kind: Any, parts: list[str], value: str, path: str, scenario: Scenario) -> Any:
    """The same thing with the value put at the end of the path."""
    if not parts:
        return _read(kind, value, path)
    inner = _step(at, parts[0])
    if inner is _MISSING:
        raise ChangeError(_no_such(scenario, path))
    if is_dataclass(at) and not isinstance(at, type):
        name = next(f.name for f in fields(at) if key_of(f.name) == parts[0])
        hint = typing.get_type_hints(type(at))[name]
        return replace(at, **{name: _put(inner, hint, parts[1:], value, path, scenario)})
    hint = typing.get_args(_bare(kind))[-1] if typing.get_args(_bare(kind)) else str
    new = _put(inner, hint, parts[1:], value, path, scenario)
    if isinstance(at, dict):
        return {**at, parts[0]: new}
    n = _entry(at, parts[0])
    return [new if m == n else item for m, item in enumerate(at)]


def _bare(kind: Any) -> Any:
    """The part of a union that is a list or a mapping, if there is one."""
    parts = [p for p in typing.get_args(kind) if typing.get_origin(p) in (list, dict)]
    return parts[0] if parts and typing.get_origin(kind) not in (list, dict) else kind


def _read(kind: Any, value: str, path: str) -> Any:
    """The words as what belongs there; a list is written with commas."""
    is_list = typing.get_origin(_bare(kind)) is list
    bare = value.strip().removeprefix("[").removesuffix("]") if is_list else value
    given: Any = [w.strip() for w in bare.split(",") if w.strip()] if is_list else value
    try:
        return TypeAdapter(kind).validate_python(given)
    except ValidationError as error:
        said = error.errors(include_url=False)[0]["msg"].removeprefix("Input should be ").split(", unable")[0]
        what = "keys with values, not one value" if "dictionary" in said or "instance of" in said else said
        comma = " Write a decimal point, not a comma." if re.fullmatch(r"-?\d+,\d+", value.strip()) else ""
        raise ChangeError(f"{path} cannot be {value!r}: it should be {what}.{comma}") from None


def _trust(scenario: Scenario, of: str, in_: str) -> float:
    from game.model.scenario import names

    found = 0.5
    for line in scenario.trust:
        if of in names(line.of) and in_ in names(line.in_):
            found = line.value
    return found


def _set_trust(scenario: Scenario, path: str, of: str, in_: str, value: str) -> Scenario:
    for name in (of, in_):
        if name not in scenario.actors:
            raise ChangeError(_no_such(scenario, path))
    number: float = _read(float, value, path)
    return replace(scenario, trust=[*scenario.trust, TrustLine(of, in_, number, "judgement")])


# -- what does not happen ----------------------------------------------------------------------------------------


def _without(scenario: Scenario, name: str) -> Scenario:
    """The scenario in which an event, a gesture, a recorded proposal or an argument does not come."""
    if any(e.id == name for e in scenario.events):
        return replace(scenario, events=[replace(e, when=NEVER) if e.id == name else e for e in scenario.events])
    if any(g.id == name for g in scenario.gestures):
        return replace(scenario, gestures=[replace(g, when=NEVER) if g.id == name else g for g in scenario.gestures])
    if any(p.id == name for p in scenario.record):
        return replace(scenario, record=[replace(p, played=False) if p.id == name else p for p in scenario.record])
    if any(a.id == name for a in scenario.arguments):
        return replace(scenario, arguments=[replace(a, plausible={}) if a.id == name else a for a in scenario.arguments])
    close = _near(name, omissible(scenario))
    hint = f"Nearest: {', '.join(close)}." if close else f"Events: {', '.join(e.id for e in scenario.events)}."
    raise ChangeError(f"There is no event, gesture, recorded proposal or argument {name!r}. {hint}")


def omissible(scenario: Scenario) -> dict[str, str]:
    """What need not happen, by id: events, recorded proposals, gestures and arguments by their titles."""
    titled = {item.id: item.title for kind in (scenario.events, scenario.record) for item in kind}
    return titled | {item.id: item.name for kind in (scenario.gestures, scenario.arguments) for item in kind}


def _near(name: str, known: Mapping[str, str]) -> list[str]:
    """The ids whose letters or whose title's words come nearest to a name, with their titles."""
    words = set(re.findall(r"\w{3,}", name.lower().replace("_", " ")))
    shared = {key: len(words & set(re.findall(r"\w{3,}", f"{key} {title}".lower().replace("_", " ")))) for key, title in known.items()}
    by_word = sorted((key for key in known if shared[key]), key=lambda key: -shared[key])
    close = [*by_word[:3], *difflib.get_close_matches(name, list(known), n=3, cutoff=0.4)]
    return [f"{key} (“{known[key]}”)" for key in dict.fromkeys(close)][:4]
