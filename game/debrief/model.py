"""What a debrief says, as plain frozen data. Figures are points of 100 with one decimal, and parts add up to their total."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from game.model.history import Contested
from game.model.players import PlayerKind
from game.model.term import TermKind
from game.plain import by_fields

Cause = Literal["proposal", "reckoning", "event", "gesture"]


@dataclass(frozen=True)
class Move:
    """A change of an issue's course, and what made it. `by` is a delegation; `name` an event's or gesture's title."""

    cause: Cause
    turn: int
    date: dt.date
    position: str
    by: str = ""
    proposal: int | None = None
    id: str = ""
    name: str = ""


@dataclass(frozen=True)
class IssueEnd:
    """Where an issue started, where it ended here, and where in history."""

    issue: str
    name: str
    start: str
    yours: str
    history: str
    history_date: dt.date | None
    history_note: str
    moves: tuple[Move, ...]

    @property
    def as_in_history(self) -> bool:
        """Whether it ended here as it did in history."""
        return self.yours == self.history


@dataclass(frozen=True)
class SettlementWorth:
    """What one settlement is worth to one delegation: points by issue, which add up to the value."""

    value: float
    by_issue: dict[str, float]


@dataclass(frozen=True)
class Worth:
    """What the settlement is worth to one delegation, beside history's and what there was at the start."""

    actor: str
    name: str
    serving: bool
    yours: SettlementWorth
    history: SettlementWorth
    start: SettlementWorth


@dataclass(frozen=True)
class PublicMove:
    """A public's view on an issue (0-100): at the start, now, and at the end of the historical game; and whether it came your way."""

    public: str
    name: str
    issue: str
    start: float
    yours: float
    history: float
    nearer: float
    nearer_in_history: float


@dataclass(frozen=True)
class TurningPoint:
    """An answer that, had it been the other, would have changed the settlement; `margin` in log-odds is what it hung by."""

    proposal: int
    turn: int
    date: dt.date
    author: str
    package: str
    passed: bool
    decider: str
    yes: bool
    leading: TermKind
    overrode_advice: bool
    margin: float
    instead: dict[str, str]
    """By issue: where it would have stood with the other answer, everything else as it was."""
    worth: float
    """What that would have changed for the seat, in points."""


@dataclass(frozen=True)
class Priority:
    """How much an issue weighed with a decider against what the papers suggest (-1, 0, +1), and what the seat could still think."""

    actor: str
    issue: str
    value: int
    possible: tuple[int, ...]

    @property
    def found_out(self) -> bool:
        """Whether the seat knew it in the end."""
        return len(self.possible) == 1


@dataclass(frozen=True)
class Yardstick:
    """The same game with somebody else in the chair; `value + standing = result`."""

    player: PlayerKind
    value: float
    standing: float
    result: float
    settlement: dict[str, str]


@dataclass(frozen=True)
class ForecastMark:
    """The arithmetician's forecast on one turn (0-100): of the issue spoken of, and the mean error over all issues.

    `standstill_error` is the mean error of saying that all stays as it is heading; `within` counts the issues inside the usual band.
    """

    turn: int
    date: dt.date
    issue: str
    predicted: float
    came: float
    error: float
    standstill_error: float
    within: int
    issues: int


@dataclass(frozen=True)
class PackageMark:
    """A package that an adviser had ready: its chance as the seat knew it, whether it was tabled, and whether it passed, or would have."""

    adviser: str
    turn: int
    date: dt.date
    package: str
    advised: bool
    """Whether the adviser would have tabled it."""
    chance: float
    tabled: bool
    passed: bool


@dataclass(frozen=True)
class MoveMark:
    """A delegation that the strategist saw giving way, from where to where (0-100), and where its view ended."""

    turn: int
    date: dt.date
    issue: str
    actor: str
    by: str
    before: float
    predicted: float
    came: float
    right: bool


@dataclass(frozen=True)
class AdviceMarks:
    """The advisers marked: forecasts a turn, every package once, every move once."""

    forecasts: tuple[ForecastMark, ...] = ()
    packages: tuple[PackageMark, ...] = ()
    moves: tuple[MoveMark, ...] = ()


@dataclass(frozen=True)
class EpilogueText:
    """The epilogue that came true."""

    id: str
    title: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Debrief:
    """One game from one seat, told afterwards. `holder` is who held the chair in the end."""

    scenario: str
    seat: str
    holder: str
    seed: int
    game: int
    over: bool
    turn: int
    date: dt.date
    settlement: tuple[IssueEnd, ...]
    worth: tuple[Worth, ...]
    value: float
    standing: float
    result: float
    history_value: float
    publics: tuple[PublicMove, ...]
    turning_points: tuple[TurningPoint, ...]
    priorities: tuple[Priority, ...]
    epilogue: EpilogueText
    contested: tuple[Contested, ...]
    yardsticks: tuple[Yardstick, ...]
    stand_ins: tuple[str, ...]
    """Seats of other persons, in which the yardsticks put historical players."""
    advice: AdviceMarks

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return by_fields(self)
