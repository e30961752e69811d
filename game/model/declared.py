"""What a key of a scenario is beyond its type: what it names, what it refers to, its scale, its size, whether it is a text for people.

Said once, on the field of the model, as in `voice: Annotated[str, Ref("voice")]`. The checks, translations, the schema, the reference,
`diff` and `--set` read it from there (`game.scenario.walk`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

IdKind = Literal[
    "scenario", "issue", "position", "body", "actor", "argument", "happening", "scene", "paper", "proposal", "epilogue", "contested",
]  # fmt: skip
"""What ids name. Delegations, chambers and voices are one kind, and so are events and gestures (happenings)."""

RefKind = Literal[
    "issue", "position", "place", "span",
    "body", "member", "delegation", "author", "chamber", "voice", "seat", "decider", "actor", "affected",
    "happening", "proposal", "source", "expected_term", "line",
]  # fmt: skip
"""What can be referred to.

A position belongs to the issue that is named beside or above it; a place is a position or a number from 0 to 100; a span is a position or
first..last; a member sits in the body that the word stands in; an author is a delegation or the word anyone; a decider is a delegation or a
chamber; the affected are actors or, in a gesture's effects, the word self; an expected term is a term or the word any; a line is a term, or
a term and an issue.
"""


@dataclass(frozen=True)
class Id:
    """The name of the thing it stands in: a plain word that no other of its kind has."""

    kind: IdKind


@dataclass(frozen=True)
class Ref:
    """The name of something that there must be."""

    kind: RefKind


@dataclass(frozen=True)
class Scale:
    """The least and the greatest value of a number."""

    low: float
    high: float


@dataclass(frozen=True)
class Size:
    """The least and the greatest number of entries."""

    low: int
    high: int

    def fits(self, entries: Sequence[object]) -> bool:
        """Whether a list has that many entries."""
        return self.low <= len(entries) <= self.high


@dataclass(frozen=True)
class Text:
    """A text that people read and that can be translated; `most` is the number of characters for which there is room."""

    most: int | None = None


Mark = Id | Ref | Scale | Size | Text


KEYS = {"ambiguity_deadline": "reckoning"}
"""Keys of the format that have another name in Python, by the name of the field."""


def key_of(field_name: str) -> str:
    """The key in a file that fills a field: Python's own words (from, in, not) have an underscore here and none there."""
    return KEYS.get(field_name, field_name.rstrip("_"))


STRICT = {"extra": "forbid", "alias_generator": key_of}
"""Configuration for whoever validates these classes: a key nobody knows is an error. The class of a file has it, the rest inherit."""
