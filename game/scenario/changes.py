"""One thing changed in a scenario: a value by its path, or something that does not happen. What comes of it is checked as a file is."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from game.errors import MisuseError
from game.model.happening import Condition
from game.model.scenario import Scenario, TrustLine
from game.scenario.checks import problems_of
from game.scenario.errors import nearest
from game.scenario.library import Loaded
from game.scenario.reader import Document
from game.scenario.walk import Path, Slot, Walk, is_thing, key_at, keys_of, name_of, put, slot_of

NAMED = ("delegations", "chambers", "voices", "issues", "bodies", "events", "gestures", "arguments", "record")
"""Lists whose entries a path may begin with, by their ids."""
PLACES = (".ideal", ".place", ".toward")
NEVER = Condition(any=[])
"""A condition that never holds."""
PREVENTED: dict[str, dict[str, Any]] = {
    "events": {"when": NEVER}, "gestures": {"when": NEVER}, "record": {"played": False}, "arguments": {"plausible": {}},
}  # fmt: skip
"""What keeps a thing of each list from happening."""


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
    changes = repr((sorted((values or {}).items()), sorted(without)))
    return replace(loaded, scenario=scenario, digest=hashlib.sha256((loaded.digest + changes).encode()).hexdigest(), text_digest="")


def value_at(scenario: Scenario, path: str) -> str:
    """The value at a path, as words; ChangeError if there is none."""
    parts = path.split(".")
    if parts[0] == "trust" and len(parts) == 3:
        return f"{_trust(scenario, *parts[1:]):g}"
    value = _place(scenario, path).value
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def _checked(loaded: Loaded, scenario: Scenario, what: str, path: str = "") -> None:
    problems = problems_of(scenario, Document(str(loaded.folder / "scenario.yaml"), ""))
    if problems:
        hint = " A place is a position's id or a number from 0 to 100." if path.endswith(PLACES) else ""
        raise ChangeError(f"{what}: {'; '.join(dict.fromkeys(p.message for p in problems))}{hint}")


# -- paths -------------------------------------------------------------------------------------------------------


class _Place(NamedTuple):
    """Where a path leads: its keys and numbers, what may stand there, and what does."""

    path: Path
    slot: Slot
    value: Any


def _place(scenario: Scenario, path: str) -> _Place:
    """The place that words separated by points mean; ChangeError if there is nothing."""
    place = _Place((), slot_of(Scenario), scenario)
    for word in _spelled(scenario, path.split(".")):
        further = _step(place, word)
        if further is None:
            raise ChangeError(_no_such(scenario, path))
        place = further
    return place


def _spelled(scenario: Scenario, parts: list[str]) -> list[str]:
    """The path with the list in front, where it begins with the id of a delegation, an issue, an event, …"""
    for name in NAMED:
        if parts[0] != name and any(item.id == parts[0] for item in getattr(scenario, name)):
            return [name, *parts]
    return parts


def _step(at: _Place, word: str) -> _Place | None:
    """One step down: a key, or an entry of a list by its id or number."""
    if isinstance(at.value, dict):
        return _Place((*at.path, word), at.slot.item or slot_of(str), at.value[word]) if word in at.value else None
    if isinstance(at.value, list):
        n = _entry(at.value, word)
        return _Place((*at.path, n), at.slot.item or slot_of(str), at.value[n]) if n is not None else None
    key = key_at(type(at.value), word)
    return _Place((*at.path, word), key.slot, getattr(at.value, key.attribute)) if key else None


def _entry(items: list[Any], part: str) -> int | None:
    number = next((n for n, item in enumerate(items) if getattr(item, "id", None) == part), None)
    if number is None and part.isdecimal() and len(part) < 6 and int(part) < len(items):
        return int(part)
    return number


def paths(scenario: Scenario) -> Iterator[str]:
    """Every path to a single value or a list of words, as one would write it."""
    for path, thing in Walk(scenario).things:
        if path and path[0] in NAMED:
            values = ((key.key, getattr(thing, key.attribute)) for key in keys_of(type(thing)) if key.key != "id")
            yield from (name_of(scenario, (*path, *rest)).partition(".")[2] for key, value in values for rest in _ends(key, value))
    actors = [a for a in scenario.actors if a not in {v.id for v in scenario.voices}]
    yield from (f"trust.{a}.{b}" for a in actors for b in actors if a != b)


def _ends(key: str, value: Any) -> Iterator[Path]:
    """Where a key leads to single values or lists of words: itself, or the entries of its table."""
    if isinstance(value, dict):
        yield from (end for word, entry in value.items() for end in ((key, *rest) for rest in _ends(word, entry)))
    elif not is_thing(value) and not (isinstance(value, list) and value and is_thing(value[0])):
        yield (key,)


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
    place = _place(scenario, path)
    new: Scenario = put(scenario, place.path, _read(place.slot, value, path))
    return new


def _read(slot: Slot, value: str, path: str) -> Any:
    """The words as what belongs there; a list is written with commas."""
    is_list = slot.item is not None and slot.key is None
    bare = value.strip().removeprefix("[").removesuffix("]") if is_list else value
    given: Any = [w.strip() for w in bare.split(",") if w.strip()] if is_list else value
    try:
        return TypeAdapter(slot.hint).validate_python(given)
    except ValidationError as error:
        message = error.errors(include_url=False)[0]["msg"].removeprefix("Input should be ").split(", unable")[0]
        what = "keys with values, not one value" if "dictionary" in message or "instance of" in message else message
        comma = " Write a decimal point, not a comma." if re.fullmatch(r"-?\d+,\d+", value.strip()) else ""
        raise ChangeError(f"{path} cannot be {value!r}: it should be {what}.{comma}") from None


def _trust(scenario: Scenario, of: str, in_: str) -> float:
    from game.model.scenario import names

    trust = 0.5
    for line in scenario.trust:
        if of in names(line.of) and in_ in names(line.in_):
            trust = line.value
    return trust


def _set_trust(scenario: Scenario, path: str, of: str, in_: str, value: str) -> Scenario:
    for name in (of, in_):
        if name not in scenario.actors:
            raise ChangeError(_no_such(scenario, path))
    number: float = _read(slot_of(float), value, path)
    return replace(scenario, trust=[*scenario.trust, TrustLine(of, in_, number, "judgement")])


# -- what does not happen ----------------------------------------------------------------------------------------


def _without(scenario: Scenario, name: str) -> Scenario:
    """The scenario in which an event, a gesture, a recorded proposal or an argument does not come."""
    for kind, prevented in PREVENTED.items():
        items = getattr(scenario, kind)
        if any(item.id == name for item in items):
            changed_one: Scenario = put(scenario, (kind,), [replace(item, **prevented) if item.id == name else item for item in items])
            return changed_one
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
