"""The JSON Schema of scenario files, from the model's own classes, for editors with a YAML language server and for the reference.

There are three: of a whole scenario, of an extension (in which all but its id may be missing), of a translation.
"""

from __future__ import annotations

import ast
import copy
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

from game.model.declared import Id, Scale, Size, key_of
from game.model.happening import Condition
from game.model.scenario import Scenario
from game.scenario.load import FORMAT, adapter
from game.scenario.walk import Slot, classes, is_thing, keys_of

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that YAML language servers read."""
ID = "^[a-z0-9_-]{1,40}$"
TEXT = ["string", "number", "boolean"]
"""What a text may look like to an editor: to the game 1954 is as good a title as any."""
YES = {"enum": [True, False, "yes", "no"]}
REMOVAL = {"type": "object", "properties": {"remove": {"enum": [True, "yes"]}}, "required": ["remove"], "additionalProperties": False}
Schema = dict[str, Any]


@cache
def descriptions() -> dict[str, dict[str, str]]:
    """What stands under each field of the model's classes: class to key to sentence, inherited ones too."""
    own: dict[str, dict[str, str]] = {}
    bases: dict[str, list[str]] = {}
    for module in {sys.modules[kind.__module__] for kind in classes(Scenario).values()}:
        for node in ast.parse(inspect.getsource(module)).body:
            if isinstance(node, ast.ClassDef):
                own[node.name] = dict(_fields(node))
                bases[node.name] = [b.id for b in node.bases if isinstance(b, ast.Name)]
    return {name: {k: v for base in [*bases[name], name] for k, v in own.get(base, {}).items()} for name in own}


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Each field that has a text under it."""
    for here, following in zip(node.body, node.body[1:], strict=False):
        if isinstance(here, ast.AnnAssign) and isinstance(here.target, ast.Name):
            match following:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield key_of(here.target.id), " ".join(text.split())


def whole() -> Schema:
    """The schema of a scenario."""
    schema = copy.deepcopy(adapter().json_schema(by_alias=True))
    for name, kind in {**schema["$defs"], "Scenario": schema}.items():
        _describe(name, kind)
    schema["properties"]["format"] = {"const": FORMAT, "description": schema["properties"]["format"]["description"]}
    schema["properties"]["quiet"]["propertyNames"] = {"pattern": "^W[0-9]{3}$"}
    return {"$schema": DRAFT, "title": "A scenario of Démarche", **{k: v for k, v in schema.items() if k != "title"}}


def _describe(name: str, kind: Schema) -> None:
    """One class: descriptions, ranges and sizes in, pydantic's noise out."""
    texts = descriptions().get(name, {})
    kind.pop("title", None)
    for key in keys_of(classes(Scenario)[name]):
        new = _limited(_simple(kind["properties"][key.key]), key.slot)
        if key.slot.mark(Id):
            new = {"type": ["string", "number"], "pattern": ID}
        if key.key in texts:
            new = {"description": texts[key.key], **new} if "$ref" not in new else {"description": texts[key.key], "allOf": [new]}
        kind["properties"][key.key] = new


def _limited(kind: Schema, slot: Slot) -> Schema:
    """A kind of value with its range or size."""
    if slot.item and (inner := next((name for name in ("items", "additionalProperties") if name in kind), "")):
        kind[inner] = _limited(kind[inner], slot.item)
    if scale := slot.mark(Scale):
        return {**kind, "minimum": scale.low, "maximum": scale.high}
    if size := slot.mark(Size):
        return {**kind, "minItems": size.low, "maxItems": size.high}
    return kind


def _simple(kind: Any) -> Any:
    """A kind of value without titles and without nothing; texts and yes-or-no as an editor may see them."""
    if isinstance(kind, list):
        return [_simple(part) for part in kind]
    if not isinstance(kind, dict):
        return kind
    simple = {
        key: _simple(value) for key, value in kind.items() if key != "title" and not (key == "default" and value in (None, "", [], {}))
    }
    if "anyOf" in simple:
        rest = [part for part in simple["anyOf"] if part != {"type": "null"}]
        simple = {**{k: v for k, v in simple.items() if k != "anyOf"}, **(rest[0] if len(rest) == 1 else {"anyOf": rest})}
    if simple.get("type") == "boolean":
        return {**{k: v for k, v in simple.items() if k != "type"}, **YES}
    if simple.get("type") == "string" and not {"format", "const", "enum"} & set(simple):
        simple["type"] = TEXT
    return simple


def extension() -> Schema:
    """The schema of a scenario that extends another."""
    schema = whole()
    merged = _merged()
    for name, kind in schema["$defs"].items():
        has_id = "id" in kind.get("properties", {})
        if name in merged:
            kind.pop("required", None)
        if has_id:
            kind["required"] = ["id"]
        if has_id and name != "About":
            kind["properties"]["remove"] = {"enum": [True, "yes"], "description": "Take this entry away."}
    for kind in [schema, *schema["$defs"].values()]:
        for value in kind.get("properties", {}).values():
            if isinstance(value.get("additionalProperties"), dict):
                value["additionalProperties"] = {"anyOf": [value["additionalProperties"], REMOVAL]}
    description = "The id of the scenario that this one changes."
    schema["properties"] = {"extends": {"type": ["string", "number"], "description": description}, **schema["properties"]}
    schema["required"] = ["extends", "about"]
    return {**schema, "title": "A scenario of Démarche that extends another"}


def _merged() -> set[str]:
    """The classes of things that are put together key by key when a scenario extends another, and so may lack any."""
    names: set[str] = set()
    waiting: list[Any] = [Scenario]
    while waiting:
        for key in keys_of(waiting.pop()):
            kind = (key.slot.item or key.slot).kind
            together = key.slot.kind is not list or any(inner.slot.mark(Id) for inner in keys_of(kind))
            if is_thing(kind) and together and kind is not Condition and kind.__name__ not in names:
                names.add(kind.__name__)
                waiting.append(kind)
    return names


def translation() -> Schema:
    """The schema of a translation."""
    text = {"type": "string"}
    return {
        "$schema": DRAFT,
        "title": "A translation of a scenario of Démarche",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "language", "texts"],
        "properties": {
            "format": {"const": FORMAT, "description": "The version of the format: 1."},
            "language": {"type": "string", "pattern": "^[a-z]{2,3}(_[A-Z]{2})?$", "description": "Its language, as a code such as ru."},
            "translators": {"type": "array", "items": text, "description": "Who made it."},
            "state": {**text, "description": "How far it can be relied on, as: needs a native reader."},
            "of": {"type": ["string", "number"], "description": "The version of the scenario that it translates."},
            "texts": {
                "type": "object",
                "additionalProperties": {"type": TEXT},
                "description": "The texts by their names, as issues.austria.name; demarche texts lists them. What is missing falls back.",
            },
        },
    }


KINDS = {"scenario": whole, "extension": extension, "translation": translation}
