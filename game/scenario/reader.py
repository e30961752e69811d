"""YAML as text with positions: limits first, strings stay strings, nothing clever allowed.

PyYAML's safe_load turns NO into False, keeps the last of two keys and expands merge keys without end. So PyYAML only cuts the
text into events; values are built from these in one pass, and what is refused is refused on the way.
"""

from __future__ import annotations

from typing import Any

import yaml

from game.i18n import _
from game.scenario.errors import Place, Problem, ScenarioError
from game.scenario.walk import Path

MAX_BYTES = 262_144
MAX_DEPTH = 20
MAX_NODES = 20_000

EMPTY = ("", "~", "null")
"""Words that stand for nothing, where they are not quoted."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Document:
    """Plain data (dicts, lists, strings) and the place in the text of every path in it."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.others: dict[str, str] = {}
        """The texts of the files that this one extends, by their names; the nearest first."""
        self.places: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self.data: Any = None

    @property
    def files(self) -> list[str]:
        """The file and those that it extends."""
        return [self.file, *self.others]

    def place(self, path: Path) -> Place:
        """Where a path stands, or its nearest parent."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place())


def read(file: str, raw: bytes) -> Document:
    """Text to plain data with positions; ScenarioError if a limit or a forbidden construct stands in the way."""
    if len(raw) > MAX_BYTES:
        message = _("the file has {count} bytes; at most {most} are read").format(count=len(raw), most=MAX_BYTES)
        raise ScenarioError(file, "", [Problem(Place(), message, "D001")])
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        text = raw.decode("utf-8", "replace")
        before = raw[: error.start].decode("utf-8")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = _("not UTF-8 text: this character cannot be read")
        raise ScenarioError(file, text, [Problem(place, message, "D002")]) from None
    document = Document(file, text)
    try:
        _Builder(document).build()
    except yaml.YAMLError as error:
        document.problems.append(_not_yaml(error))
    except _TooMuchError:
        pass
    if document.problems:
        raise ScenarioError(file, text, document.problems)
    return document


class _TooMuchError(Exception):
    """A limit is passed: nothing more is read."""


class _Builder:
    """Plain data from YAML's events in one pass; what is refused is refused before anything is built on it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.events = yaml.parse(document.text, Loader=Loader)
        self.nodes = 0

    def build(self) -> None:
        """Fill the document's data, places and problems."""
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._problem(event, _("a scenario file holds one document, this is the start of another"), "D003")
                    return
            elif not isinstance(event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent):
                self.document.data = self._value(event, (), 0)
        if self.document.data is None:
            self.document.data = {}

    def _value(self, event: yaml.Event, path: Path, depth: int) -> Any:
        """One value, whose first event has just been read."""
        self._guard(event, depth)
        self.document.places.setdefault(path, _mark(event.start_mark))
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style or event.value not in EMPTY else None
        if isinstance(event, yaml.SequenceStartEvent):
            entries: list[Any] = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                entries.append(self._value(item, (*path, len(entries)), depth + 1))
            return entries
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        return None

    def _mapping(self, path: Path, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(key_event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key_event, yaml.ScalarEvent):
                self._value(key_event, (*path, "?"), depth + 1)
                self._problem(key_event, _("a key must be one word"), "D003")
                self._value(next(self.events), (*path, "?"), depth + 1)
                continue
            self._guard(key_event, depth + 1)
            key = key_event.value
            if key == "<<":
                self._problem(key_event, _("merge keys (<<) are not allowed; write it out"), "D004")
            elif key in result:
                self._problem(key_event, _("the key {key} stands here twice").format(key=key[:40]), "D006")
            self.document.places[(*path, key)] = _mark(key_event.start_mark)
            result[key] = self._value(next(self.events), (*path, key), depth + 1)
        return result

    def _guard(self, event: yaml.Event, depth: int) -> None:
        """Refuse anchors, aliases, tags; stop at the limits."""
        self.nodes += 1
        if depth >= MAX_DEPTH or self.nodes > MAX_NODES:
            too_deep, too_many = _("nested deeper than {most}").format(most=MAX_DEPTH), _("more than {most} values").format(most=MAX_NODES)
            self._problem(event, too_deep if depth >= MAX_DEPTH else too_many, "D001")
            raise _TooMuchError
        if isinstance(event, yaml.AliasEvent):
            self._problem(event, _("aliases (*name) are not allowed; write it out"), "D004")
        elif getattr(event, "anchor", None):
            self._problem(event, _("anchors (&name) are not allowed; write it out"), "D004")
        if getattr(event, "tag", None):
            self._problem(event, _("tags (!name) are not allowed"), "D005")

    def _problem(self, event: yaml.Event, message: str, code: str) -> None:
        self.document.problems.append(Problem(_mark(event.start_mark), message, code))


def _mark(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark is not None else Place()


def _not_yaml(error: yaml.YAMLError) -> Problem:
    """What the parser stumbled over. Newer parsers stop at a depth of their own, which lies far beyond ours."""
    place, problem = _mark(getattr(error, "problem_mark", None)), getattr(error, "problem", None) or str(error)
    if "nesting depth" in problem:
        return Problem(place, _("nested deeper than {most}").format(most=MAX_DEPTH), "D001")
    context = getattr(error, "context", None)
    why = problem + (f" ({context})" if context else "")
    hint = next((hint for cause, hint in HINTS.items() if cause in why), "")
    return Problem(place, _("this is not YAML: {why}").format(why=why) + hint, "D003")


HINTS = {
    "tab character": _(". Use spaces, not tabs"),
    "cannot start any token": _(". Use spaces, not tabs, and put a text that begins with a sign in quotation marks"),
    "mapping values are not allowed": _(
        ". A text with a colon in it needs quotation marks; or this line begins in another column than it should"
    ),
    "expected ',' or": _(". A bracket that was opened before is not closed here, or a comma is missing"),
    "end of stream": _(". Something that was opened, a bracket or a quotation mark, is never closed"),
    "did not find expected key": _(". This line begins in another column than those it belongs to"),
    "did not find expected '-' indicator": _(". This line begins in another column than the entries of its list"),
    "while scanning a simple key": _(". A key is followed by a colon and a space"),
}
"""What the parser says, and what it usually means."""
