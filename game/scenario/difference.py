"""What changed between two scenarios, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.resolve import whole

KINDS = {
    "issues": _("issue"),
    "positions": _("position"),
    "bodies": _("body"),
    "delegations": _("delegation"),
    "chambers": _("chamber"),
    "voices": _("voice"),
    "arguments": _("argument"),
    "gestures": _("gesture"),
    "events": _("event"),
    "scenes": _("scene"),
    "papers": _("paper"),
    "record": _("proposal"),
    "epilogues": _("epilogue"),
    "contested": _("contested matter"),
    "sources": _("source"),
    "outcome": _("outcome of"),
    "stances": _("stance on"),
    "glossary": _("word"),
}
"""What one entry of a list or table is called."""
LONG = 60
"""A longer text is told to be reworded, from where the two differ."""


def differences(old: Scenario, new: Scenario) -> list[str]:
    """One sentence a change, in the order of the file."""
    return list(_mapping((), whole(old), whole(new)))


def _value(where: tuple[str, ...], old: Any, new: Any) -> Iterator[str]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _mapping(where, old, new)
    elif _by_id(old) and _by_id(new):
        yield from _entries(where, {i["id"]: i for i in old}, {i["id"]: i for i in new})
    elif isinstance(old, list) and isinstance(new, list) and not any(isinstance(i, dict) for i in [*old, *new]):
        yield _list(where, old, new)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _rows(where, old, new)
    else:
        yield _scalar(where, old, new)


def _mapping(where: tuple[str, ...], old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """Keys of one thing; or, where the keys are names, its entries."""
    if where and where[-1] in KINDS:
        yield from _entries(where, old, new)
        return
    for key in dict.fromkeys([*old, *new]):
        here = (*where, key)
        if key in old and key in new:
            yield from _value(here, old[key], new[key])
        elif key in KINDS:
            there: Any = new[key] if key in new else old[key]
            yield from _value(here, old.get(key, type(there)()), new.get(key, type(there)()))
        elif key in new:
            yield _("{where} is now {new}").format(where=_path(here), new=_shown(new[key]))
        else:
            yield _("{where} no longer says anything (it was {old})").format(where=_path(here), old=_shown(old[key]))


def _entries(where: tuple[str, ...], old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """What is new, what is gone, what has changed; a change of order is a change too."""
    *above, kind = where
    for key in dict.fromkeys([*old, *new]):
        here = (*above, f"{KINDS[kind]} {key}")
        if key not in old:
            yield _("{where} is new{what}").format(where=_path(here), what=_what(new[key]))
        elif key not in new:
            yield _("{where} is gone").format(where=_path(here))
        else:
            yield from _value(here, old[key], new[key])
    if (kept := [k for k in old if k in new]) != [k for k in new if k in old]:
        yield _("{where} stand in another order: {order}").format(where=_path(where), order=", ".join(k for k in new if k in kept))


def _rows(where: tuple[str, ...], old: list[Any], new: list[Any]) -> Iterator[str]:
    """Lists whose entries have no names: by number, from 1."""
    for n in range(max(len(old), len(new))):
        here = (*where, str(n + 1))
        if n >= len(old):
            yield _("{where} is new: {new}").format(where=_path(here), new=_shown(new[n]))
        elif n >= len(new):
            yield _("{where} is gone (it was {old})").format(where=_path(here), old=_shown(old[n]))
        else:
            yield from _value(here, old[n], new[n])


def _list(where: tuple[str, ...], old: list[Any], new: list[Any]) -> str:
    added, gone = ", ".join(str(i) for i in new if i not in old), ", ".join(str(i) for i in old if i not in new)
    changes = [_("with {added}").format(added=added)] * bool(added) + [_("without {gone}").format(gone=gone)] * bool(gone)
    return f"{_path(where)}: {_(' and ').join(changes) or _('in another order')}"


def _scalar(where: tuple[str, ...], old: Any, new: Any) -> str:
    a, b = str(old), str(new)
    if isinstance(old, str) and isinstance(new, str) and max(len(a), len(b)) > LONG:
        at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        start = a.rfind(" ", 0, at) + 1
        message = _("{where} is reworded, from “{new}” on (it was “{old}”)")
        return message.format(where=_path(where), new=_cut(b[start:]), old=_cut(a[start:]))
    return _("{where}: {new} (it was {old})").format(where=_path(where), new=_shown(new), old=_shown(old))


def _what(thing: Any) -> str:
    """The name of a new thing."""
    name = thing.get("name") or thing.get("title") if isinstance(thing, dict) else thing if isinstance(thing, str) else ""
    return f": {_cut(str(name))}" if name else ""


def _path(where: tuple[str, ...]) -> str:
    return ", ".join(where)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, dict):
        return _cut(", ".join(f"{k} {_shown(v)}" for k, v in value.items()))
    if isinstance(value, list):
        return _cut(", ".join(_shown(v) for v in value)) or _("nothing")
    return _cut(str(value)) or _("nothing")


def _cut(text: str) -> str:
    return text if len(text) <= LONG else text[: LONG - 1].rstrip() + "…"


def _by_id(items: Any) -> bool:
    return isinstance(items, list) and all(isinstance(i, dict) and "id" in i for i in items)
