"""What a migration is, and how a text is changed in places without touching the rest of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.scenario.errors import Place
from game.scenario.reader import Document


@dataclass(frozen=True)
class Migration:
    """From one version of the format to the next."""

    start: int
    title: str
    edits: Callable[[Document], list[Edit]]
    """What is to be changed in the text."""
    by_hand: Callable[[Document], list[str]]
    """What a person must still look at, with its place."""

    def apply(self, document: Document) -> str:
        """The text in the next version of the format: remarks, order and layout as they were."""
        return edited(document.text, self.edits(document))


@dataclass(frozen=True)
class Edit:
    """At a place, so many characters give way to others."""

    place: Place
    length: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with its edits, made from the end so that places stay true."""
    lines = text.splitlines(keepends=True)
    for edit in sorted(edits, key=lambda e: e.place, reverse=True):
        line, at = edit.place.line - 1, edit.place.column - 1
        lines[line] = lines[line][:at] + edit.text + lines[line][at + edit.length :]
    return "".join(lines)


def renamed(place: Place, old: str, new: str) -> Edit:
    """A key with another name."""
    return Edit(place, len(old), new)


def inserted(document: Document, before: Place, key: str, value: str) -> Edit:
    """A new key before another one of the same thing, in whichever of YAML's two styles that stands."""
    line = document.text.splitlines()[before.line - 1]
    is_flow = line[: before.column - 1].count("{") > line[: before.column - 1].count("}")
    return Edit(before, 0, f"{key}: {value}" + (", " if is_flow else "\n" + " " * (before.column - 1)))


def without_line(document: Document, place: Place) -> Edit:
    """A key that stands alone on its line, taken out with the line."""
    line = document.text.splitlines(keepends=True)[place.line - 1]
    return Edit(Place(place.line, 1), len(line), "")
