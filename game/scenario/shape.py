"""What pydantic finds wrong with the shape of a file, in plain words and in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING
from typing import Any

from pydantic import ValidationError

from game.i18n import _
from game.model.declared import Scale
from game.model.happening import Condition, Effect
from game.model.scenario import MapView, Scenario
from game.scenario.errors import Problem, nearest
from game.scenario.reader import Document
from game.scenario.walk import Path, Slot, is_thing, keys_of, slot_at

MOST_PROBLEMS = 100
"""Nobody reads more at once; telling tens of thousands takes long."""


def shape_problems(document: Document, error: ValidationError, kind: Any = Scenario) -> list[Problem]:
    """One problem a place: where a value could be several things, what was expected is put together. At most so many are told."""
    items = error.errors(include_url=False)
    problems = _problems(document, items[:MOST_PROBLEMS], kind)
    if len(items) > MOST_PROBLEMS:
        message = _("more is wrong with the shape of the file than is told at once ({n} left); mend first what is told")
        place = document.place(_real_path(document, items[MOST_PROBLEMS]["loc"]))
        problems.append(Problem(place, message.format(n=len(items) - MOST_PROBLEMS), "D014"))
    return problems


def _problems(document: Document, items: Sequence[Any], kind: Any) -> list[Problem]:
    problems: list[Problem] = []
    wanted: dict[tuple[Path, str], list[str]] = {}
    for item in items:
        path = _real_path(document, item["loc"])
        name = str(path[-1]) if path else _("the file")
        match item["type"]:
            case "missing":
                message = _("{name} is missing here").format(name=name) + _as_in(path, kind)
                problems.append(Problem(document.place(path), message, "D010"))
            case "unexpected_keyword_argument" | "extra_forbidden":
                message = _("nobody knows the key {name} here.").format(name=_short(name, quote=False))
                problems.append(Problem(document.place(path), message + nearest(name, keys_at(path[:-1], kind)), "D011"))
            case _:
                wanted.setdefault((path, _short(item["input"])), []).append(_expected(item))
    for (path, shown), expected in wanted.items():
        name = _("an entry of the list") if path and isinstance(path[-1], int) else str(path[-1]) if path else _("the file")
        message = _("{name} should be {expected}, not {given}")
        wanted_here = _(" or ").join(dict.fromkeys(expected)) + _span(path, kind)
        message = message.format(name=_short(name, quote=False), expected=wanted_here, given=shown)
        message += _as_in(path, kind, _at(document.data, path))
        problems.append(Problem(document.place(path), message, "D012"))
    return problems


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


def _span(path: Path, kind: Any) -> str:
    """The scale of a number, where it has one."""
    slot = slot_at(path, kind)
    scale = slot.mark(Scale) if slot else None
    return _(" from {low:g} to {high:g}").format(low=scale.low, high=scale.high) if scale else ""


def _as_in(path: Path, kind: Any, given: Any = None) -> str:
    """What stands there, to be written after it: `accepts: [y2036]`; nothing where there is nothing to show."""
    slot = slot_at(path, kind)
    if not path or not isinstance(path[-1], str) or slot is None:
        return ""
    shown = sketch(slot, given)
    return "" if shown == GAP else _("; write {name}: {shape}").format(name=path[-1], shape=shown)


GAP = "…"
SAMPLES: dict[Any, str] = {Condition: "{course: {issue: …, in: […]}}", Effect: "{standing: {of: …, by: …}}", MapView: "{borders: none}"}
"""What most often stands in things of which no key must be there."""


def sketch(slot: Slot, given: Any = None, deep: int = 2) -> str:
    """A kind of value in little: what must stand in it, with gaps; a single text that should be a list stands in the list."""
    if is_thing(slot.kind):
        must = [key for key in keys_of(slot.kind) if key.default is MISSING]
        if not must or not deep:
            return SAMPLES.get(slot.kind, f"{{{GAP}}}")
        return "{" + ", ".join(f"{key.key}: {sketch(key.slot, deep=deep - 1)}" for key in must) + "}"
    if slot.kind is list and slot.item:
        if isinstance(given, str) and given and slot.item.kind is str:
            return f"[{given}]"
        return f"[{sketch(slot.item, deep=deep - 1)}]" if deep else f"[{GAP}]"
    if slot.kind is dict and slot.item:
        return f"{{ID: {sketch(slot.item, deep=deep - 1)}}}" if deep else f"{{{GAP}}}"
    return GAP


def _at(data: Any, path: Path) -> Any:
    """What stands at a path; None, if nothing does."""
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def keys_at(path: Path, kind: Any = Scenario) -> list[str]:
    """The keys that the model knows at a path of a file of that kind."""
    slot = slot_at(path, kind)
    return [key.key for key in keys_of(slot.kind)] if slot else []
