"""The reference of the format as Markdown, made from the schema and from the rules: `python -m game.scenario.reference` prints it."""

from __future__ import annotations

from typing import Any

from game.scenario.checks import RULES
from game.scenario.schema import TEXT, whole

HEAD = """# The format, key by key

This page is made from the program's own classes (`python -m game.scenario.reference`); a test fails when it is out of date.
[The tutorial](tutorial.md) is the better place to begin.

A scenario is one folder, named by its id, with a `scenario.yaml` and a Markdown brief for each seat in `briefs/`. Text is text: `NO` is
Norway and not *false*, and a date is read as a date only where a date is wanted. Anchors, aliases, merge keys, tags and duplicate keys are
refused. A file has at most 256 KB, 20,000 values and 20 levels.

Names are read in sentences: "on the end of coal you want 2033", "decided by the council", "the Greens refuse". Give an issue, a body or an
actor its article where it needs one (`The end of coal`, `the council`, `The Greens`): within a sentence the game makes `The`, `A` and `An`
small, and at the beginning of a line it makes the first letter of a body large. A position follows its issue after a colon, and may begin
with a figure.

A brief has up to three parts, parted by lines of three hyphens (`---`): what everybody may know, what only this seat knows, and what
history remembers, to be read afterwards. Without such a line it is private as a whole. Beside it there may be the same in plain words,
`briefs/ID.plain.md`, at most 250 of them, and lesson plans in `lessons/`, which are printed with the class pack.

A key in **bold** must be there. *Sources* means a list of keys of the section `sources`, or the one word `judgement`, which says that no
document says so and the author decided.
"""
PLAIN = {"string": "text", "integer": "a whole number", "number": "a number", "array": "a list", "object": "keys with values"}


def reference() -> str:
    """The whole page."""
    schema = whole()
    parts = [HEAD, "## The file\n", _table(schema)]
    for name in _order(schema):
        kind = schema["$defs"][name]
        parts += [f"## {name}\n", str(kind.get("description", "")).strip() + "\n", _table(kind)]
    parts += ["## Codes\n", "What `demarche check` says, and `demarche explain CODE` explains.\n", _codes()]
    return "\n".join(part for part in parts if part != "\n").rstrip() + "\n"


def _order(schema: dict[str, Any]) -> list[str]:
    """Every class, in the order in which the file comes to it."""
    names: list[str] = []

    def visit(thing: Any) -> None:
        if isinstance(thing, dict):
            name = str(thing.get("$ref", "")).rpartition("/")[2]
            if name and name not in names:
                names.append(name)
                visit(schema["$defs"][name]["properties"])
            for value in thing.values():
                visit(value)
        elif isinstance(thing, list):
            for value in thing:
                visit(value)

    visit(schema["properties"])
    return names


def _table(kind: dict[str, Any]) -> str:
    rows = ["| key | what it is | kind | if missing |", "|---|---|---|---|"]
    must = kind.get("required", [])
    for key, value in kind["properties"].items():
        shown = f"**{key}**" if key in must else key
        rows.append(f"| {shown} | {value.get('description', '')} | {_kind(value)} | {'' if key in must else _default(value)} |")
    return "\n".join(rows) + "\n"


def _default(value: dict[str, Any]) -> str:
    if "default" not in value:
        return ""
    default = value["default"]
    return {True: "yes", False: "no"}.get(default, str(default)) if isinstance(default, bool) else f"{default}"


def _kind(value: dict[str, Any]) -> str:
    """What stands there, in a few words."""
    if "allOf" in value:
        return _kind(value["allOf"][0])
    if ref := value.get("$ref"):
        name = ref.rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        words = [w for w in value["enum"] if not isinstance(w, bool)]
        return "yes or no" if words == ["yes", "no"] else ", ".join(f"`{w}`" for w in words)
    if "anyOf" in value:
        kinds = [_kind(part) for part in value["anyOf"]]
        return "sources" if kinds == ["texts", "`judgement`"] else " or ".join(kinds)
    if value.get("format") == "date":
        return "a date"
    if value["type"] == "array":
        inner = _kind(value["items"])
        return "texts" if inner == "text" else f"a list of {inner}"
    if value["type"] == "object":
        return f"by id: {_kind(value['additionalProperties'])}"
    kind = "text" if value["type"] == TEXT else "an id" if isinstance(value["type"], list) else PLAIN[value["type"]]
    return f"{kind}, {value['minimum']:g} to {value['maximum']:g}" if "minimum" in value else kind


def _codes() -> str:
    rows = [f"| {rule.code} | {rule.title} |" for rule in RULES]
    return "\n".join(["| code | what is wrong |", "|---|---|", *rows]) + "\n"


if __name__ == "__main__":
    print(reference(), end="")
