"""The texts of a scenario that people read, by names that stay: `issues.austria.positions.neutral.name`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from game.model.scenario import Scenario

TEXTS: dict[str, tuple[str, ...]] = {
    "About": ("title", "subtitle", "summary", "opening"),
    "TurnDate": ("title",),
    "Issue": ("name", "question", "note"),
    "Position": ("name", "gloss"),
    "Body": ("name", "note"),
    "Delegation": ("name", "capital", "wants", "red_line", "note"),
    "Chamber": ("name", "wants", "red_line", "note"),
    "Voice": ("name", "wants", "red_line", "note"),
    "Stance": ("note",),
    "Fear": ("text",),
    "Figure": ("note",),
    "Argument": ("name", "text", "note"),
    "Gesture": ("name", "text", "price"),
    "Event": ("title", "news"),
    "Scene": ("text",),
    "Paper": ("name", "city"),
    "Recorded": ("title", "note"),
    "Ending": ("note",),
    "Epilogue": ("title", "text"),
    "Contested": ("title", "question", "game"),
    "Classroom": ("say", "usually", "cannot"),
    "Question": ("text",),
    "Account": ("who", "says"),
}
"""Which fields of which things are texts. Titles of sources stay as they are."""
WORDS = ("lines.yes", "lines.no", "glossary")
"""Tables whose every value is a text."""


def texts_of(scenario: Scenario) -> dict[str, str]:
    """Every text that is not empty, by its name. Things are named by their ids, or by their number, from 0, where they have none."""
    return dict(_walk(scenario, ()))


def _walk(thing: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if is_dataclass(thing) and not isinstance(thing, type):
        own = TEXTS.get(type(thing).__name__, ())
        for f in fields(thing):
            value, here = getattr(thing, f.name), (*path, f.name.rstrip("_"))
            if f.name in own:
                if value:
                    yield ".".join(here), value
            else:
                yield from _walk(value, here)
    elif isinstance(thing, list):
        for n, item in enumerate(thing):
            yield from _walk(item, (*path, getattr(item, "id", str(n))))
    elif isinstance(thing, dict):
        words = ".".join(path).endswith(WORDS)
        for key, value in thing.items():
            if words and isinstance(value, str):
                yield ".".join((*path, key)), value
            else:
                yield from _walk(value, (*path, key))
