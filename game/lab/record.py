"""The record as rows to be scored: one answer each, in the state that historical play has reached on its date."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.model.acts import NotUnderstood, parse_clause, parse_package
from game.model.package import Package
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.rules.frame import Frame
from game.rules.state import State
from game.scenario.library import Loaded

COLUMNS = ("scenario", "date", "package", "course", "actor", "answer")


@dataclass(frozen=True)
class Row:
    """One recorded answer."""

    scenario: str
    proposal: str
    date: dt.date
    by: str
    package: Package
    course: dict[int, int]
    actor: str
    yes: bool
    sourced: bool


@dataclass(frozen=True)
class Unplaced:
    """A row that cannot be scored, and why."""

    where: str
    why: str


def rows_of(scenario: Scenario) -> Iterator[Row]:
    """Every answer of a scenario's own record."""
    for p in scenario.record:
        words = [f"{issue}={word}" for issue, word in p.clauses.items()] + ["public" if p.public else "private"]
        package = parse_package(scenario, words)
        course = dict(_course(scenario, [f"{issue}={word}" for issue, word in p.course.items()]))
        for yes, answers in ((True, p.accepted_by), (False, p.refused_by)):
            for actor, rests in answers.items():
                yield Row(scenario.id, p.id, p.date, p.by, package, course, actor, yes, rests != "judgement")


def _course(scenario: Scenario, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        clause = parse_clause(scenario, word)
        yield clause.issue, clause.low


def rows_from(path: Path, scenarios: dict[str, Scenario]) -> tuple[list[Row], list[Unplaced]]:
    """Rows of somebody else's coding (CSV with the columns of COLUMNS), and those that cannot be read.

    ValueError if the file is not such a table; OSError if it cannot be read.
    """
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        missing = [c for c in COLUMNS if c not in (reader.fieldnames or [])]
        if missing:
            raise ValueError(f"{path}: the column {', '.join(missing)} is missing; wanted are {', '.join(COLUMNS)}")
        found: list[Row] = []
        lost: list[Unplaced] = []
        for line in reader:
            where = f"{path}:{reader.line_num}"
            try:
                found.append(_row(line, scenarios))
            except (ValueError, KeyError) as error:
                lost.append(Unplaced(where, str(error)))
    return found, lost


def _row(line: dict[str, str], scenarios: dict[str, Scenario]) -> Row:
    name, actor = line["scenario"].strip(), line["actor"].strip()
    if name not in scenarios:
        raise NotUnderstood(f"there is no scenario {name!r}")
    scenario = scenarios[name]
    if actor not in scenario.actors:
        raise NotUnderstood(f"there is no actor {actor!r} in {name}")
    answer = line["answer"].strip().lower()
    if answer not in ("yes", "no"):
        raise NotUnderstood(f"the answer is yes or no, not {answer!r}")
    package = parse_package(scenario, line["package"].split())
    course = dict(_course(scenario, (line["course"] or "").split()))
    day = dt.date.fromisoformat(line["date"].strip())
    return Row(name, f"{name} {day}", day, "", package, course, actor, answer == "yes", True)


class Yardstick:
    """Historical play of one scenario with nobody hiding anything: the state on every date."""

    def __init__(self, loaded: Loaded, frame: Frame) -> None:
        self.frame = frame
        self.scenario = loaded.scenario
        game = Negotiation(loaded, {}, seed=0, frame=frame)
        game.secrets = np.zeros_like(game.secrets)
        self._before: dict[tuple[int, str], State] = {}
        self._opening: dict[int, State] = {}
        while not game.over:
            turn = game.state.turn
            self._opening.setdefault(turn, game.state)
            self._before.setdefault((turn, game.to_act), game.state)
            game.step()

    def state(self, row: Row) -> State:
        """The state in which the author of the row's package had the floor, with the row's course put over it."""
        turn = self.scenario.turn_of(row.date)
        state = self._before.get((turn, row.by), self._opening[turn]).copy()
        for issue, position in row.course.items():
            state.course[issue] = position
        return state
