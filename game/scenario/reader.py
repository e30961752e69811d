"""YAML as text with positions: limits first, strings stay strings, nothing clever allowed.

PyYAML's safe_load turns NO into False, keeps the last of two keys and expands merge keys without end. So the text is only
tokenised and composed by PyYAML; what is refused is refused on the event stream, before anything is built.
"""

from __future__ import annotations

import keyword
from typing import Any

import yaml

from game.scenario.errors import Place, Problem, ScenarioError

MAX_BYTES = 262_144
MAX_DEPTH = 20
MAX_NODES = 20_000

Path = tuple[str | int, ...]
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Document:
    """Plain data (dicts, lists, strings) and the place in the text of every path in it."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.places: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self.data: Any = None

    def place(self, path: Path) -> Place:
        """Where a path stands, or its nearest parent."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place())


def read(file: str, raw: bytes) -> Document:
    """Text to plain data with positions; ScenarioError if a limit or a forbidden construct stands in the way."""
    if len(raw) > MAX_BYTES:
        raise ScenarioError(file, "", [Problem(Place(), f"the file has {len(raw)} bytes; at most {MAX_BYTES} are read", "D001")])
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text: byte {error.start} cannot be read"
        raise ScenarioError(file, "", [Problem(Place(), message, "D002")]) from None
    document = Document(file, text)
    try:
        _refuse(document)
        if not document.problems:
            node = yaml.compose(text, Loader=Loader)
            document.data = _plain(document, node, ()) if node is not None else {}
    except yaml.YAMLError as error:
        document.problems.append(Problem(_mark(getattr(error, "problem_mark", None)), _said(error), "D003"))
    if document.problems:
        raise ScenarioError(file, text, document.problems)
    return document


def _refuse(document: Document) -> None:
    """Refuse anchors, aliases, tags, depth and size on the event stream, before a node is built."""
    depth = nodes = 0
    for event in yaml.parse(document.text, Loader=Loader):
        place = _mark(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            document.problems.append(Problem(place, "aliases (*name) are not allowed; write it out", "D004"))
        elif isinstance(event, yaml.NodeEvent):
            nodes += 1
            if event.anchor:
                document.problems.append(Problem(place, "anchors (&name) are not allowed; write it out", "D004"))
            if getattr(event, "tag", None):
                document.problems.append(Problem(place, "tags (!name) are not allowed", "D005"))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            what = f"nested deeper than {MAX_DEPTH}" if depth > MAX_DEPTH else f"more than {MAX_NODES} values"
            document.problems.append(Problem(place, what, "D001"))
            return


def _plain(document: Document, node: yaml.Node, path: Path) -> Any:
    document.places.setdefault(path, _mark(node.start_mark))
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style or node.value not in ("", "~", "null") else None
    if isinstance(node, yaml.SequenceNode):
        return [_plain(document, child, (*path, n)) for n, child in enumerate(node.value)]
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        place = _mark(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            document.problems.append(Problem(place, "a key must be one word", "D003"))
            continue
        key = field_name(key_node.value)
        if key == "<<":
            document.problems.append(Problem(place, "merge keys (<<) are not allowed; write it out", "D004"))
        elif key in result:
            document.problems.append(Problem(place, f"the key {key_node.value} stands here twice", "D006"))
        document.places[(*path, key)] = place
        result[key] = _plain(document, value_node, (*path, key))
    return result


def field_name(key: str) -> str:
    """The field a key fills: Python's own words (from, in, not) take an underscore."""
    return f"{key}_" if keyword.iskeyword(key) else key


def _mark(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark is not None else Place()


def _said(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or str(error)
    context = getattr(error, "context", None)
    return f"this is not YAML: {problem}" + (f" ({context})" if context else "")
