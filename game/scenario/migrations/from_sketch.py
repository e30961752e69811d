"""Format 0 to 1. Format 0 is how scenarios were sketched before there was a game: it was never released."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.i18n import _
from game.scenario.errors import Place
from game.scenario.migrations.base import Edit, Migration, inserted, renamed, without_line
from game.scenario.reader import Document
from game.scenario.walk import Path

ACTORS = ("delegations", "chambers", "voices")


def _edits(document: Document) -> list[Edit]:
    """The format's number; bodies to positions; weight to salience; a stance that rests on nothing rests on judgement."""
    edits = [Edit(_value(document, ("format",)), 1, "1")]
    for n, issue in enumerate(_list(document.data, "issues")):
        body = issue.get("body")
        if body is None:
            continue
        for m, position in enumerate(_list(issue, "positions")):
            if "body" not in position and "id" in position:
                edits.append(inserted(document, document.place(("issues", n, "positions", m, "id")), "body", str(body)))
        edits.append(without_line(document, document.place(("issues", n, "body"))))
    for path, stance in _stances(document):
        if "weight" in stance:
            edits.append(renamed(document.place((*path, "weight")), "weight", "salience"))
        if "rests" not in stance and "ideal" in stance:
            edits.append(inserted(document, document.place((*path, "ideal")), "rests", "judgement"))
    return edits


def _by_hand(document: Document) -> list[str]:
    """Which stances have been given the word judgement: a source may be known."""
    message = _("line {line}: {actor} on {issue} rests on judgement now; name its source, if there is one")
    return [
        message.format(line=document.place(path).line, actor=_actor(document, path), issue=path[-1])
        for path, stance in _stances(document)
        if "rests" not in stance
    ]


def _list(thing: Any, key: str) -> list[dict[str, Any]]:
    """The entries of a list that are keys with values; a sketch may have anything anywhere."""
    entries = thing.get(key) if isinstance(thing, dict) else None
    return [item if isinstance(item, dict) else {} for item in entries] if isinstance(entries, list) else []


def _stances(document: Document) -> Iterator[tuple[Path, dict[str, Any]]]:
    for kind in ACTORS:
        for n, actor in enumerate(_list(document.data, kind)):
            stances = actor.get("stances")
            for issue, stance in stances.items() if isinstance(stances, dict) else ():
                if isinstance(stance, dict):
                    yield (kind, n, "stances", issue), stance


def _actor(document: Document, path: Path) -> str:
    actor = document.data[path[0]][path[1]]
    return str(actor.get("id", path[1]))


def _value(document: Document, path: Path) -> Place:
    """Where the value of a key begins, on the key's own line."""
    place = document.place(path)
    line = document.text.splitlines()[place.line - 1]
    after = line[place.column - 1 :]
    colon = after.index(":") + 1
    return Place(place.line, place.column + colon + len(after[colon:]) - len(after[colon:].lstrip()))


FROM_SKETCH = Migration(
    0,
    _("format 0 to 1: body moved from issues to positions, weight of a stance renamed salience, rests: judgement put where nothing stood"),
    _edits,
    _by_hand,
)
"""Who decides belongs to a position, salience is called salience, and a stance says on what it rests."""
