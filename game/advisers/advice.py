"""What an adviser says: a forecast that can be marked afterwards, and what it would do about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from game.advisers.files import ReadyPackage, Why
from game.model.acts import Act, Argue, Table


@dataclass(frozen=True)
class Settles:
    """The arithmetician: where issues will settle (0-100, by issue number), and the one worth speaking of."""

    issue: int
    places: dict[int, float]


@dataclass(frozen=True)
class Bargain:
    """The arithmetician: the package that serves best all whose consent it needs."""

    draft: ReadyPackage


@dataclass(frozen=True)
class TradeSide:
    """Somebody moves on an issue, from one position to another by number; its view may move less than from one to the next."""

    actor: int
    issue: int
    position: int
    start: int = -1


@dataclass(frozen=True)
class Trade:
    """The trader: two delegations could swap; a package where the seat is one of them, or why there is none."""

    gives: TradeSide
    takes: TradeSide
    gain: float
    draft: ReadyPackage | None
    why: Why | None = None


@dataclass(frozen=True)
class Moves:
    """The strategist: one delegation can be moved by another on an issue, from a place to a place; an argument, where there is one."""

    issue: int
    actor: int
    by: int
    before: float
    after: float
    argument: str = ""
    effect: float = 0.0
    """What it would mean to the seat, in points of its whole concern: above zero it is in its interest."""


@dataclass(frozen=True)
class Coalition:
    """The strategist: whose package would win an election among all, how likely, and a package to meet that delegation on."""

    actor: int
    share: float
    draft: ReadyPackage | None


Word = Settles | Bargain | Trade | Moves | Coalition


@dataclass(frozen=True)
class Counsel:
    """What one adviser has to say this turn: one or two words, the most useful first, and the numbers behind them."""

    adviser: str
    words: tuple[Word, ...]
    trades: tuple[Trade, ...] = ()
    moves: tuple[Moves, ...] = ()
    shares: dict[int, float] = field(default_factory=dict)
    """How often each delegation's package would win an election among all."""


def act_of(word: Word, actor_ids: list[str]) -> Act | None:
    """What the adviser would do: table a package whose expectation is worth it, or put an argument; None where it only looks on."""
    match word:
        case Bargain(draft) | Trade(draft=draft) | Coalition(draft=draft):
            return Table(draft.package) if draft is not None and draft.advised else None
        case Moves(argument=argument, actor=actor):
            return Argue(argument, actor_ids[actor]) if argument else None
        case Settles():
            return None
        case _:
            assert_never(word)


def draft_of(word: Word) -> ReadyPackage | None:
    """The package that a word has ready, if it has one."""
    return word.draft if isinstance(word, Bargain | Trade | Coalition) else None
