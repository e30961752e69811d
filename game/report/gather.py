"""Many files opened one by one: games, questions and answers; what can be told of each, or why nothing can. None stops another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.debrief.branch import NoBranchError, choose
from game.errors import MisuseError
from game.i18n import _
from game.lab.shifts import WhatIf
from game.report.game_record import GameRecord, record
from game.report.names import group_names, printable
from game.report.result import Result
from game.report.returned import ResultError, read_result, result_of
from game.saves import OpenedSave, SaveError, read
from game.scenario.errors import ScenarioError
from game.scenario.places import Search
from game.wording.branch import which_branch

FEW = 4
"""For more games than these nobody else is put in the chairs for comparison: that takes a second and more for each."""


@dataclass(frozen=True)
class LeftOut:
    """A file of which nothing can be told, and why; `name` is what a report calls it."""

    path: Path
    name: str
    why: str


class Stopped(KeyboardInterrupt):
    """Somebody will not wait for the answer to a question. `partial` is the answer of the games that were done, if any were."""

    def __init__(self, part: WhatIf | None = None) -> None:
        super().__init__()
        self.partial = part


@dataclass(frozen=True)
class Gathered:
    """All that was opened, in the order it was named."""

    records: tuple[GameRecord, ...]
    left_out: tuple[LeftOut, ...]
    results: tuple[Result, ...] = ()
    by: str = ""
    """Who hands it in."""
    stopped: bool = False
    """Whether somebody would not wait for all of it."""

    @property
    def count(self) -> int:
        """How many files are told."""
        return len(self.records) + len(self.results)


Ask = Callable[[Path], WhatIf]
"""Answers the question in a file."""
QUESTIONS = (".yaml", ".yml")
ANSWERS = ".json"


def gather(
    paths: Sequence[Path],
    *,
    scenario: str | None = None,
    anonymous: bool = False,
    yardsticks: bool | None = None,
    branch: str = "",
    ask: Ask | None = None,
    by: str = "",
    search: Search | None = None,
    progress: Callable[[int], None] = lambda n: None,
) -> Gathered:
    """Open every file: games, answers to questions, and, with somebody to `ask`, questions.

    Of a game the branch that is told is that of `game.debrief.branch.choose`, where `branch` names it.

    `by` is who hands the report in. `yardsticks` says whether others play in the chairs for comparison (None: where there are few files).
    Ctrl-C keeps what was done, a part of an answer too, and leaves out the rest.
    """
    paths = list(dict.fromkeys(paths))
    compared = len(paths) <= FEW if yardsticks is None else yardsticks
    opened: list[GameRecord | Result | LeftOut] = []
    stopped = False
    for n, (path, group) in enumerate(zip(paths, group_names(paths, anonymous), strict=True)):
        called = group if anonymous else printable(str(path))
        try:
            if stopped:
                raise Stopped
            progress(n)
            if path.suffix.lower() in QUESTIONS and ask is not None:
                opened.append(Result(ask(path), group))
            elif path.suffix.lower() == ANSWERS:
                opened.append(result_of(read_result(path), group))
            else:
                opened.append(_game(group, read(path, scenario=scenario, search=search), anonymous, compared, branch))
        except KeyboardInterrupt as error:
            stopped, part = True, error.partial if isinstance(error, Stopped) else None
            opened.append(Result(part, group) if part is not None else LeftOut(path, called, _("It was stopped before this was done.")))
        except (SaveError, NoBranchError, ResultError, ScenarioError, MisuseError) as error:
            opened.append(LeftOut(path, called, _why(error)))
    return Gathered(
        tuple(f for f in opened if isinstance(f, GameRecord)),
        tuple(f for f in opened if isinstance(f, LeftOut)),
        tuple(replace(f, search=search) for f in opened if isinstance(f, Result)),
        printable(" ".join(by.split())),
        stopped,
    )


def _game(group: str, opened: OpenedSave, anonymous: bool, yardsticks: bool, branch: str) -> GameRecord:
    negotiation = opened.negotiation
    chosen = choose(negotiation, branch)
    branch_line = which_branch(negotiation, chosen)
    negotiation.go_to(chosen.end)
    notes = () if anonymous else opened.notes
    return record(negotiation, group, tuple(notes), branch=branch_line, anonymous=anonymous, yardsticks=yardsticks)


def _why(error: Exception) -> str:
    """What is wrong, in a line."""
    if isinstance(error, SaveError):
        where = _("line {line}: ").format(line=error.line) if error.line else ""
        return where + " ".join(error.what.split())
    if isinstance(error, ScenarioError):
        first, more = error.problems[0], len(error.problems) - 1
        message = _("line {line}: {what}").format(line=first.place.line, what=" ".join(first.message.split()))
        return message + (_(" (and {more} more)").format(more=more) if more else "")
    return " ".join(str(error).split())
