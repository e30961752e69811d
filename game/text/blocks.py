"""What a screen is made of. A screen says what; the painters say how, so that both show the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Tone = Literal["plain", "quiet", "good", "bad", "news"]


@dataclass(frozen=True)
class Heading:
    """The name of a screen (level 1) or of a part of it (2)."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Para:
    """A paragraph. The tone only colours; the words carry the meaning. `**bold**` is understood."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True)
class Quote:
    """Somebody's own words."""

    who: str
    text: str


@dataclass(frozen=True)
class Items:
    """A list; numbered from `start` where that is given."""

    items: tuple[str, ...]
    start: int | None = None


@dataclass(frozen=True)
class Table:
    """Rows under heads. Read aloud, a row is its first cell and then each head with its cell."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = field(default_factory=frozenset)
    """Columns of figures, set flush right."""


@dataclass(frozen=True)
class Sum:
    """Figures that add up, as shown, to the total."""

    rows: tuple[tuple[str, str, str], ...]
    """Figure, what it is, and a note."""
    total: str
    name: str


@dataclass(frozen=True)
class Verbatim:
    """Something to be copied, as a command: never broken into lines."""

    text: str


Block = Heading | Para | Quote | Items | Table | Sum | Verbatim
Screen = list[Block]


def items(found: Iterable[str], start: int | None = None) -> Items:
    """A list from any texts."""
    return Items(tuple(found), start)
