"""The record as rows to be scored: one answer each, in the state that historical play has reached on its date."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.advisers.reader import csv_text
from game.errors import NotUnderstoodError
from game.i18n import _, ngettext
from game.model.actor import Voice
from game.model.package import Package
from game.model.scenario import Scenario
from game.negotiation import Negotiation
from game.notation import parse_clause, parse_package
from game.rules.compiled import CompiledScenario
from game.rules.state import State
from game.scenario.library import Loaded

COLUMNS = ("scenario", "date", "package", "course", "actor", "answer")


@dataclass(frozen=True)
class CodedAnswer:
    """One recorded answer."""

    scenario: str
    proposal: str
    date: dt.date
    by: str
    package: Package
    course: dict[int, int]
    actor: str
    yes: bool
    sourced: bool | None
    """Whether a source says so; None where nobody says, as in a coding that is not ours."""


@dataclass(frozen=True)
class Unplaced:
    """A row that cannot be scored, and why."""

    where: str
    why: str


def rows_of(scenario: Scenario) -> Iterator[CodedAnswer]:
    """Every answer of a scenario's own record."""
    for p in scenario.record:
        words = [f"{issue}={word}" for issue, word in p.clauses.items()] + ["public" if p.public else "private"]
        package = parse_package(scenario, words)
        course = dict(_course(scenario, [f"{issue}={word}" for issue, word in p.course.items()]))
        for yes, answers in ((True, p.accepted_by), (False, p.refused_by)):
            for actor, rests in answers.items():
                yield CodedAnswer(scenario.id, p.id, p.date, p.by, package, course, actor, yes, rests != "judgement")


def _course(scenario: Scenario, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        clause = parse_clause(scenario, word)
        yield clause.issue, clause.low


def rows_from(path: Path, scenarios: dict[str, Scenario]) -> tuple[list[CodedAnswer], list[Unplaced]]:
    """Rows of somebody else's coding (CSV with the columns of COLUMNS), and those that cannot be read.

    ValueError if the file is not such a table; OSError if it cannot be read.
    """
    rows: list[CodedAnswer] = []
    unplaced: list[Unplaced] = []
    for number, line in _lines(path):
        try:
            rows.append(_row(line, scenarios))
        except ValueError as error:
            unplaced.append(Unplaced(f"{path}:{number}", str(error)))
    return rows, unplaced


def _lines(path: Path) -> Iterator[tuple[int, dict[str | None, str]]]:
    """The rows under the head, each with its line in the file; a short one is filled with empty fields. ValueError as for `rows_from`."""
    reader = csv.DictReader(io.StringIO(csv_text(path), newline=""), restval="")
    try:
        _need(path, reader.fieldnames or [])
        for line in reader:
            yield reader.line_num, line
    except csv.Error as error:
        raise ValueError(_("{path}: row {row}: {why}").format(path=path, row=reader.reader.line_num, why=error)) from None


def _need(path: Path, head: Iterable[str]) -> None:
    missing = [c for c in COLUMNS if c not in head]
    if missing:
        message = ngettext(
            "{path}: the column {names} is missing; wanted are {wanted}",
            "{path}: the columns {names} are missing; wanted are {wanted}",
            len(missing),
        )
        raise ValueError(message.format(path=path, names=", ".join(missing), wanted=", ".join(COLUMNS)))


def _row(line: dict[str | None, str], scenarios: dict[str, Scenario]) -> CodedAnswer:
    if None in line:  # what the reader puts under no column
        raise NotUnderstoodError(_("there are more values than columns"))
    name, actor = line["scenario"].strip(), line["actor"].strip()
    if name not in scenarios:
        message = _("there is no scenario “{name}” among those asked for: {known}")
        raise NotUnderstoodError(message.format(name=name, known=", ".join(scenarios)))
    scenario = scenarios[name]
    _voter(scenario, actor)
    answer = line["answer"].strip().lower()
    if answer not in ("yes", "no"):
        raise NotUnderstoodError(_("the answer is yes or no, not “{answer}”").format(answer=answer))
    package = parse_package(scenario, line["package"].split())
    course = _coded_course(scenario, line["course"].split())
    day = _day(scenario, line["date"].strip())
    return CodedAnswer(name, f"{name} {day}", day, "", package, course, actor, answer == "yes", None)


def _voter(scenario: Scenario, actor: str) -> None:
    """NotUnderstoodError unless somebody is called so who can say yes or no."""
    if actor not in scenario.actors:
        raise NotUnderstoodError(_("there is no actor “{actor}” in {scenario}").format(actor=actor, scenario=scenario.id))
    if isinstance(scenario.actors[actor], Voice):
        raise NotUnderstoodError(_("{actor} is a voice in {scenario} and has no vote").format(actor=actor, scenario=scenario.id))


def _coded_course(scenario: Scenario, words: Sequence[str]) -> dict[int, int]:
    """Where issues were heading; a span is no place to head for."""
    for word in words:
        if parse_clause(scenario, word).is_span:
            raise NotUnderstoodError(_("the course is one position an issue, not the span {word}").format(word=word))
    return dict(_course(scenario, words))


def _day(scenario: Scenario, word: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(word)
    except ValueError:
        raise NotUnderstoodError(_("“{word}” is not a day as in 1954-03-31").format(word=word)) from None
    dates = scenario.about.dates
    if not dates.from_ <= day <= dates.to:
        message = _("{day} lies outside {scenario}, which runs from {first} to {last}")
        raise NotUnderstoodError(message.format(day=day, scenario=scenario.id, first=dates.from_, last=dates.to))
    return day


class HistoricalStates:
    """Historical play of one scenario with nobody hiding anything: the state on every date."""

    def __init__(self, loaded: Loaded, compiled: CompiledScenario) -> None:
        self.compiled = compiled
        self.scenario = loaded.scenario
        game = Negotiation(loaded, {}, seed=0, compiled=compiled)
        game.secrets = np.zeros_like(game.secrets)
        self._before: dict[tuple[int, str], State] = {}
        self._opening: dict[int, State] = {}
        while not game.over:
            turn = game.state.turn
            self._opening.setdefault(turn, game.state)
            self._before.setdefault((turn, game.to_act), game.state)
            game.step()

    def state(self, row: CodedAnswer) -> State:
        """The state in which the author of the row's package had the floor, with the row's course put over it."""
        turn = self.scenario.turn_of(row.date)
        state = self._before.get((turn, row.by), self._opening[turn]).copy()
        for issue, position in row.course.items():
            state.course[issue] = position
        return state
