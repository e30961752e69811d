"""The one walk over a scenario: every value with its place in the file, its name, and what the model declares of it.

Checks, translations, the schema, the reference, `resolve`, `diff` and `--set` ask here; none of them keeps a list of keys of its own.
"""

from __future__ import annotations

import types
import typing
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar

from game.model.declared import Id, Mark, Ref, Size, key_of

Path = tuple[str | int, ...]
"""Keys, and numbers of entries from 0, from the top of a file to a value."""
M = TypeVar("M", bound=Mark)


class Slot(NamedTuple):
    """What may stand somewhere."""

    hint: Any
    """Its type, as the model writes it."""
    kind: Any
    """A class, list or dict; the first, where it can be several."""
    marks: tuple[Mark, ...] = ()
    """What is declared of a single value."""
    key: Slot | None = None
    """In a table, what its keys are."""
    item: Slot | None = None
    """In a list or table, what its entries are."""
    is_single: bool = False
    """Whether only a word, a number or a date can stand there."""

    def mark(self, kind: type[M]) -> M | None:
        """What is declared of that kind, if anything is."""
        return next((mark for mark in self.marks if isinstance(mark, kind)), None)


ANYTHING = Slot(Any, Any)


class Key(NamedTuple):
    """A key that a thing of the file can have."""

    key: str
    attribute: str
    slot: Slot
    default: Any
    """What holds where the key is missing; MISSING if it must be there."""


class Node(NamedTuple):
    """A word or number of which something is declared, or the key of a table."""

    path: Path
    value: Any
    owner: Any
    """The nearest thing with keys that it stands in."""
    issue: str
    """The issue that is named nearest to it, beside or above; to this one positions belong."""


@cache
def slot_of(hint: Any, marks: tuple[Mark, ...] = ()) -> Slot:
    """What a type with its declarations allows; what is declared of a list of words holds for each of them."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return slot_of(arguments[0], (*marks, *arguments[1:]))
    if origin in (types.UnionType, typing.Union):
        parts = [slot_of(part, marks) for part in arguments if part is not type(None)]
        single = next((part for part in parts if part.item is None), parts[0])
        several = next((part for part in parts if part.item is not None), single)
        return Slot(hint, parts[0].kind, single.marks, several.key, several.item, all(part.is_single for part in parts))
    if origin is list:
        return Slot(hint, list, marks, item=slot_of(arguments[0], tuple(m for m in marks if not isinstance(m, Size))))
    if origin is dict:
        return Slot(hint, dict, marks, slot_of(arguments[0]), slot_of(arguments[1]))
    return Slot(hint, hint, marks, is_single=not is_thing(hint))


def is_thing(value: Any) -> bool:
    """Whether a value, or a class of values, has keys of its own."""
    return is_dataclass(value)


def keys_of(kind: Any) -> tuple[Key, ...]:
    """The keys of a class of the model, in its order; none of anything else."""
    return _keys_of(kind) if is_thing(kind) else ()


@cache
def _keys_of(kind: Any) -> tuple[Key, ...]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return tuple(Key(key_of(f.name), f.name, slot_of(hints[f.name]), _default(f)) for f in fields(kind))


def _default(f: Any) -> Any:
    return f.default if f.default_factory is MISSING else f.default_factory()


def key_at(kind: Any, name: str | int) -> Key | None:
    """One key of a class by its name in the file."""
    return next((key for key in keys_of(kind) if key.key == name), None)


def slot_at(path: Path, kind: Any) -> Slot | None:
    """What may stand at a path of a file of that kind, as far as the model knows."""
    slot: Slot | None = slot_of(kind)
    for part in path:
        key = key_at(slot.kind, part) if slot else None
        slot = key.slot if key else slot.item if slot else None
    return slot


def classes(kind: Any) -> dict[str, Any]:
    """Every class of things that a file of that kind is made of, by name."""
    by_name: dict[str, Any] = {}
    waiting = [slot_of(kind)]
    while waiting:
        slot = waiting.pop()
        waiting += [slot.item] if slot.item else []
        if is_thing(slot.kind) and slot.kind.__name__ not in by_name:
            by_name[slot.kind.__name__] = slot.kind
            waiting += [key.slot for key in keys_of(slot.kind)]
    return by_name


class Walk:
    """What a scenario is made of: what stands within a thing comes after it, in the order of the model."""

    def __init__(self, scenario: Any) -> None:
        self.things: list[tuple[Path, Any]] = []
        """What has keys of its own, with its path."""
        self._marked: dict[type, list[tuple[Node, Any]]] = {}
        kind: Any = type(scenario)
        self._value((), scenario, Slot(kind, kind), scenario, "")

    def marked(self, kind: type[M]) -> list[tuple[Node, M]]:
        """Every word and number of which something of a kind is declared, keys of tables too, with what is declared."""
        return self._marked.get(kind, [])

    def _value(self, path: Path, value: Any, slot: Slot, owner: Any, issue: str) -> None:
        if isinstance(value, dict):
            self._table(path, value, slot, owner, issue)
        elif isinstance(value, list):
            if slot.item and (slot.item.marks or not slot.item.is_single):
                for n, entry in enumerate(value):
                    self._value((*path, n), entry, slot.item, owner, issue)
        elif slot.is_single or not is_thing(value):
            for mark in slot.marks:
                self._marked.setdefault(type(mark), []).append((Node(path, value, owner, issue), mark))
        else:
            self._thing(path, value, type(value), issue)

    def _table(self, path: Path, table: dict[str, Any], slot: Slot, owner: Any, issue: str) -> None:
        key_slot, entry_slot = slot.key or ANYTHING, slot.item or ANYTHING
        names_issues = Ref("issue") in key_slot.marks
        for word, entry in table.items():
            near = word if names_issues else issue
            self._value((*path, word), word, key_slot, owner, near)
            self._value((*path, word), entry, entry_slot, owner, near)

    def _thing(self, path: Path, thing: Any, kind: Any, issue: str) -> None:
        self.things.append((path, thing))
        names_issue = _issue_attribute(kind)
        near = getattr(thing, names_issue) if names_issue else issue
        for key, attribute, slot, _default in _keys_of(kind):
            value = getattr(thing, attribute)
            if value is not None and (slot.marks or not slot.is_single):
                self._value((*path, key), value, slot, thing, near)


@cache
def _issue_attribute(kind: Any) -> str:
    """The attribute by which things of a class name an issue: an issue its own."""
    marks: list[Mark] = [Id("issue"), Ref("issue")]
    return next((key.attribute for key in keys_of(kind) if key.slot.item is None and any(m in marks for m in key.slot.marks)), "")


def is_number(word: str) -> bool:
    """Whether a word is a place on the scale of an issue and not a position's id."""
    try:
        return 0 <= float(word) <= 100
    except ValueError:
        return False


def inside(thing: Any, part: str | int) -> Any:
    """What stands one step further down; LookupError if there is nothing."""
    if not is_thing(thing):
        return thing[part]
    key = key_at(type(thing), part)
    if key is None:
        raise LookupError(part)
    return getattr(thing, key.attribute)


def name_of(thing: Any, path: Path) -> str:
    """A path in words, with ids instead of numbers where entries have them: it stays when others are put in between."""
    words = []
    for part in path:
        thing = inside(thing, part)
        words.append(getattr(thing, "id", str(part)) if isinstance(part, int) else part)
    return ".".join(words)


def put(thing: Any, path: Path, value: Any) -> Any:
    """The same thing with another value at a path; all that does not lie on the way there is the same object."""
    if not path:
        return value
    first, new = path[0], put(inside(thing, path[0]), path[1:], value)
    if isinstance(thing, dict):
        return {**thing, first: new}
    if isinstance(thing, list):
        return [new if n == first else entry for n, entry in enumerate(thing)]
    key = key_at(type(thing), first)
    return replace(thing, **{key.attribute: new}) if key else thing
