"""A scenario that says `extends` and changes parts of another: the two put together, each value keeping its place.

Keys are put together key by key. Lists whose entries have ids are put together by id: what the extension has of the same id
changes it, what is new comes last. Any other list, and a condition, replaces what was there. `{id: x, remove: true}` in a list,
or `key: {remove: true}`, takes away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.i18n import _
from game.model.happening import Condition
from game.model.scenario import Scenario
from game.scenario.errors import Place, Problem, ScenarioError
from game.scenario.reader import Document, read
from game.scenario.walk import Path, slot_at

MOST = 5
"""Scenarios that may stand one upon the other."""
TRUE = ("true", "yes")

Fetch = Callable[[str, str], tuple[str, bytes]]
"""(id, file that asks) to (name of the file, its bytes); LookupError, with what to say, if there is none."""


def whole_document(file: str, raw: bytes, fetch: Fetch | None) -> Document:
    """A file's document, put together with those that it extends; ScenarioError if one of them cannot be read."""
    return _with_base(read(file, raw), fetch, [file])


def _with_base(document: Document, fetch: Fetch | None, chain: list[str]) -> Document:
    if not isinstance(document.data, dict) or "extends" not in document.data:
        return document
    name = document.data.pop("extends")
    base = _base(document, name, fetch, chain)
    result = Document(document.file, document.text)
    result.others = {base.file: base.text, **base.others}
    result.data = _Merger(document, base, result).value((), (), ())
    if result.problems:
        raise ScenarioError(document.file, document.text, result.problems, result.others)
    return result


def _base(document: Document, name: Any, fetch: Fetch | None, chain: list[str]) -> Document:
    """The document that is extended."""
    place = document.place(("extends",))
    about = document.data.get("about")
    if not (isinstance(about, dict) and about.get("id")):
        message = _("a scenario that extends another needs an id of its own (about: {id: …})")
        raise ScenarioError(document.file, document.text, [Problem(document.place(("about",)), message, "D016")])
    try:
        if fetch is None or not isinstance(name, str):
            raise LookupError(_("extends names a scenario by its id"))
        file, raw = fetch(name, document.file)
        if file in chain:
            raise LookupError(_("{name} extends itself, directly or through others").format(name=name))
        if len(chain) > MOST:
            raise LookupError(_("more than {most} scenarios stand one upon the other").format(most=MOST))
    except LookupError as error:
        raise ScenarioError(document.file, document.text, [Problem(place, str(error.args[0]), "D015")]) from None
    return _with_base(read(file, raw), fetch, [*chain, file])


class _Merger:
    """Two documents put together into a third, which notes their places and problems."""

    def __init__(self, own: Document, base: Document, result: Document) -> None:
        self.own, self.base, self.result = own, base, result

    def value(self, own: Path, base: Path, to: Path) -> Any:
        """What stands in both at a path of each: put together as far as it can be, with its places at a path of the third."""
        mine, theirs = _at(self.own.data, own), _at(self.base.data, base)
        if isinstance(mine, dict) and isinstance(theirs, dict) and not _is_condition(to):
            self.result.places[to] = self._place(self.own, own)
            return self._mapping(mine, theirs, own, base, to)
        if isinstance(mine, list) and isinstance(theirs, list) and _by_id(mine) and _by_id(theirs):
            self.result.places[to] = self._place(self.own, own)
            return self._list(mine, theirs, own, base, to)
        return self._copy(self.own, own, to)

    def _mapping(self, mine: dict[str, Any], theirs: dict[str, Any], own: Path, base: Path, to: Path) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for key in [*theirs, *(k for k in mine if k not in theirs)]:
            if key not in mine:
                merged[key] = self._copy(self.base, (*base, key), (*to, key))
            elif _removes(mine[key]):
                self._check_there(key, theirs, (*own, key))
            elif key in theirs:
                merged[key] = self.value((*own, key), (*base, key), (*to, key))
            else:
                merged[key] = self._copy(self.own, (*own, key), (*to, key))
        return merged

    def _list(self, mine: list[Any], theirs: list[Any], own: Path, base: Path, to: Path) -> list[Any]:
        numbers = {item["id"]: n for n, item in enumerate(mine)}
        merged: list[Any] = []
        for n, item in enumerate(theirs):
            changed = numbers.pop(item["id"], None)
            at = (*to, len(merged))
            if changed is None:
                merged.append(self._copy(self.base, (*base, n), at))
            elif not _removes(mine[changed]):
                merged.append(self.value((*own, changed), (*base, n), at))
        for word, n in numbers.items():
            if _removes(mine[n]):
                self._check_there(word, {}, (*own, n))
            else:
                merged.append(self._copy(self.own, (*own, n), (*to, len(merged))))
        return merged

    def _check_there(self, word: str, known: dict[str, Any], path: Path) -> None:
        if word not in known:
            message = _("there is no {word} to remove").format(word=word)
            self.result.problems.append(Problem(self.own.place(path), message, "D017"))

    def _copy(self, document: Document, path: Path, to: Path) -> Any:
        """A value of one of the two as it stands, with its places."""
        value = _at(document.data, path)
        self.result.places[to] = self._place(document, path)
        if isinstance(value, dict):
            return {key: self._copy(document, (*path, key), (*to, key)) for key in value}
        if isinstance(value, list):
            return [self._copy(document, (*path, n), (*to, n)) for n in range(len(value))]
        return value

    def _place(self, document: Document, path: Path) -> Place:
        place = document.place(path)
        return place if document is self.own or place.file else replace(place, file=document.file)


def _at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def _is_condition(path: Path) -> bool:
    """Whether a condition stands at a path: it is replaced as a whole."""
    slot = slot_at(path, Scenario)
    return slot is not None and slot.kind is Condition


def _by_id(items: list[Any]) -> bool:
    """Whether a list can be put together by id."""
    ids = [item.get("id") for item in items if isinstance(item, dict)]
    return len(ids) == len(items) and all(isinstance(i, str) for i in ids) and len(set(ids)) == len(ids)


def _removes(value: Any) -> bool:
    """Whether a value says only that something is to be taken away."""
    return isinstance(value, dict) and set(value) - {"id"} == {"remove"} and value["remove"] in TRUE
