"""Reads a table from CSV: long (a row an actor and issue) or wide (a row an actor, columns as in `tariff.position`).

Everything wrong is said at once, each with its row and column. Nothing is guessed: what is neither a number nor empty is an error.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

import numpy as np

from game.advisers.arrays import Floats
from game.advisers.table import PositionTable
from game.errors import DemarcheError
from game.i18n import _, ngettext

MOST_BYTES = 64_000_000
MOST_CELLS = 2_000_000
MOST_ACTORS = 300
NARROW = 0.2
"""Positions that fill less of the scale than this may be meant on another."""
SHOWN = 20
"""So many errors are told; the rest are counted."""
MISSING = frozenset({"", "na", "n/a", "nan", ".", "-", "none", "null"})
ALIASES = {"power": "capability", "capabilities": "capability", "actors": "actor", "issues": "issue", "positions": "position"}
MEASURES = ("position", "salience", "capability", "low", "high")
SUFFIX = re.compile(r"^(.+?)[ ._:|/-]+(\w+)$")


class TableError(DemarcheError, ValueError):
    """A table that cannot be used: every reason, with row and column."""


@dataclass(frozen=True)
class TableCell:
    """One value of the file, where it stands, and what it is about."""

    row: int
    column: str
    actor: str
    issue: str | None
    """None for a capability that holds on every issue."""
    measure: str
    text: str


Key = tuple[str, str | None, str]
"""Actor, issue and measure."""


@dataclass
class TableInput:
    """What has been read so far: numbers by (actor, issue, measure), and all that is wrong."""

    path: str
    wrong: list[str] = field(default_factory=list)
    value: dict[Key, float] = field(default_factory=dict)
    at: dict[Key, TableCell] = field(default_factory=dict)

    def refuse(self, cell: TableCell, why: str) -> None:
        """Note an error in its place."""
        self.wrong.append(_("row {row}, column {column}: {why}").format(row=cell.row, column=cell.column, why=why))


def read(path: Path, outcome: str = "", scale: tuple[float, float] = (0.0, 100.0)) -> PositionTable:
    """A table from a file; `outcome` names the column of known outcomes, `scale` the ends of scales that have no low and high of their own.

    TableError with every reason if it cannot be used; OSError if it cannot be read.
    """
    rows = _rows(path)
    head = [_plain(name) for name in rows[0][1]]
    reading = TableInput(str(path))
    wanted = _plain(outcome)
    cells = _cells(head, rows[1:], wanted, reading)
    for cell in cells:
        _number(cell, reading)
    table = None if reading.wrong else _table(cells, reading, wanted, scale)
    if table is None or reading.wrong:
        raise TableError(_listed_errors(reading))
    return table


def _plain(name: str) -> str:
    """A column's name as it is looked for: its measure in small letters, under its usual name; an issue before it as it is written."""
    match = SUFFIX.match(name.strip())
    issue, measure = (match[1], match[2].lower()) if match else ("", name.strip().lower())
    measure = ALIASES.get(measure, measure)
    return f"{issue}.{measure}" if issue else measure


def _listed_errors(reading: TableInput) -> str:
    """All that is wrong, a line each."""
    more, lines = len(reading.wrong) - SHOWN, reading.wrong[:SHOWN]
    if more > 0:
        lines.append(ngettext("and {n} more", "and {n} more", more).format(n=more))
    return "\n".join(f"{reading.path}: {line}" for line in lines)


def csv_text(path: Path) -> str:
    """The text of a CSV file with its line ends as they are; TableError if it is not UTF-8, OSError if it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = _("{path}: not UTF-8 (byte {n}); save it as CSV UTF-8")
        raise TableError(message.format(path=path, n=error.start + 1)) from None


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """The lines of the file as fields, with their row numbers; empty ones left out. The mark between fields is read off the first line."""
    if path.stat().st_size > MOST_BYTES:
        raise TableError(_("{path}: larger than {n} MB").format(path=path, n=MOST_BYTES // 1_000_000))
    text = csv_text(path).replace("\r\n", "\n").replace("\r", "\n")
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        split = csv.reader(text.splitlines(keepends=True), delimiter=mark)
        rows = [(split.line_num, fields) for fields in split if any(f.strip() for f in fields)]
    except csv.Error as error:
        raise TableError(_("{path}: row {row}: {why}").format(path=path, row=split.line_num, why=error)) from None
    if len(rows) < 2:
        raise TableError(_("{path}: there are no rows under the head").format(path=path))
    if sum(len(fields) for _row, fields in rows) > MOST_CELLS:
        raise TableError(_("{path}: more than {n:,} cells").format(path=path, n=MOST_CELLS))
    return rows


def _cells(head: list[str], rows: list[tuple[int, list[str]]], outcome: str, reading: TableInput) -> list[TableCell]:
    """Every value that counts, long or wide."""
    doubled = sorted({name for name in head if name and head.count(name) > 1})
    if doubled:
        raise TableError(_("{path}: row 1: the column {names} stands there twice").format(path=reading.path, names=", ".join(doubled)))
    if "actor" not in head:
        near = get_close_matches("actor", head, n=1)
        hint = _(" Did you mean {name}?").format(name=near[0]) if near else ""
        message = _("{path}: row 1: there is no column actor; there are {names}.").format(path=reading.path, names=", ".join(head))
        raise TableError(f"{message}{hint}")
    for row, fields in rows:
        if len(fields) > len(head):
            reading.wrong.append(_("row {row}: {n} values under {m} columns").format(row=row, n=len(fields), m=len(head)))
    pick = _long(head, outcome, reading.path) if "position" in head else _wide(head, outcome, reading.path)
    at = head.index("actor")
    cells: list[TableCell] = []
    for row, fields in rows:
        padded = [*fields, *[""] * (len(head) - len(fields))]
        actor = padded[at].strip()
        _unnamed(row, dict(zip(head, padded, strict=False)), reading)
        for n, name in enumerate(head):
            issue, measure = pick(name, padded)
            if measure:
                cells.append(TableCell(row, name, actor, issue, measure, padded[n].strip()))
    return cells


def _unnamed(row: int, fields: dict[str, str], reading: TableInput) -> None:
    """Note a row that is nobody's, or, in a long table, about nothing."""
    if not fields["actor"].strip():
        reading.wrong.append(_("row {row}, column {column}: no actor is named").format(row=row, column="actor"))
    if "position" in fields and not fields.get("issue", "issue").strip():
        reading.wrong.append(_("row {row}, column {column}: no issue is named").format(row=row, column="issue"))


Pick = Callable[[str, list[str]], tuple[str | None, str]]
"""What a column of a row is about: the issue (None for all of them) and the measure, empty for what does not count."""


def _long(head: list[str], outcome: str, path: str) -> Pick:
    """A row an actor and issue; without a column issue the whole table is about one."""
    _need(head, ("salience", "capability", *((outcome,) if outcome else ())), path)
    at = head.index("issue") if "issue" in head else -1
    measures = {*MEASURES, outcome} - {""}
    return lambda name, fields: ((fields[at].strip() if at >= 0 else "issue"), name if name in measures else "")


def _wide(head: list[str], outcome: str, path: str) -> Pick:
    """A row an actor: `tariff.position`, `tariff.salience`; capability alone or by issue."""
    of: dict[str, tuple[str | None, str]] = {}
    for name in head:
        issue, mark, measure = name.rpartition(".")
        if mark and measure in {*MEASURES, outcome} - {""}:
            of[name] = (issue, measure)
    if "capability" in head:
        of["capability"] = (None, "capability")
    issues = dict.fromkeys(issue for issue, measure in of.values() if measure == "position")
    if not issues:
        raise TableError(_("{path}: row 1: there is no column position, and none like tariff.position").format(path=path))
    for one in issues:
        has = {measure for about, measure in of.values() if about in (one, None)}
        lacking = [m for m in ("salience", "capability", outcome) if m and m not in has]
        if lacking:
            message = _("{path}: row 1: for the issue {issue} there is no column {names}")
            raise TableError(message.format(path=path, issue=one, names=", ".join(lacking)))
    return lambda name, fields: of.get(name, (None, ""))


def _need(head: list[str], names: tuple[str, ...], path: str) -> None:
    lacking = [name for name in names if name not in head]
    if lacking:
        message = _("{path}: row 1: there is no column {names}; there are {head}")
        raise TableError(message.format(path=path, names=", ".join(lacking), head=", ".join(head)))


def _number(cell: TableCell, reading: TableInput) -> None:
    """Put a cell's number where it belongs, or say what is wrong with it."""
    key = (cell.actor, cell.issue, cell.measure)
    if key in reading.at:
        before = reading.at[key].row
        reading.refuse(cell, _("{actor} stands there twice (row {row})").format(actor=cell.actor, row=before))
        return
    reading.at[key] = cell
    if cell.text.lower() in MISSING:
        return
    try:
        number = float(cell.text)
    except ValueError:
        comma = _(" (write a decimal point, not a comma)") if re.fullmatch(r"-?\d+,\d+", cell.text) else ""
        reading.refuse(cell, _("“{text}” is not a number{hint}").format(text=cell.text[:40], hint=comma))
        return
    if not math.isfinite(number):
        reading.refuse(cell, _("“{text}” is not a finite number").format(text=cell.text[:40]))
    elif cell.measure in ("salience", "capability") and number < 0:
        reading.refuse(cell, _("{number:g} is below 0").format(number=number))
    else:
        reading.value[key] = number


def _table(cells: list[TableCell], reading: TableInput, outcome: str, scale: tuple[float, float]) -> PositionTable:
    """The arrays, once every number is one."""
    actors = list(dict.fromkeys(c.actor for c in cells))
    issues = list(dict.fromkeys(c.issue for c in cells if c.measure == "position" and c.issue is not None))
    if len(actors) > MOST_ACTORS:
        reading.wrong.append(_("{n} actors; at most {most} are taken").format(n=len(actors), most=MOST_ACTORS))
        actors = actors[:1]
    low, high = _ends(actors, issues, reading, scale)
    position, salience, capability = (np.full((len(actors), len(issues)), np.nan) for _measure in range(3))
    for a, actor in enumerate(actors):
        for i, issue in enumerate(issues):
            position[a, i] = _place(reading, (actor, issue, "position"), low[i], high[i])
            if np.isnan(position[a, i]):
                salience[a, i] = capability[a, i] = 0.0
                continue
            salience[a, i] = _must(reading, actor, issue, "salience")
            capability[a, i] = _must(reading, actor, issue, "capability")
    scaled = np.nanmax(salience, initial=0.0) > 1
    if np.nanmax(salience, initial=0.0) > 100:
        for key, number in reading.value.items():
            if key[2] == "salience" and number > 100:
                reading.refuse(reading.at[key], _("{number:g} lies outside 0 to 100").format(number=number))
    known = np.array([_outcome(reading, actors, issue, outcome, low[i], high[i]) for i, issue in enumerate(issues)])
    salience = salience / 100 if scaled else salience
    table = PositionTable(tuple(actors), tuple(issues), position, salience, capability, low, high, known)
    parts = _("Saliences above 1 were found: all are read as parts of 100.") if scaled else ""
    return replace(table, notes=tuple(note for note in (parts, _missing(table), _narrow(table)) if note))


def _missing(table: PositionTable) -> str:
    gone = table.missing
    if not gone:
        return ""
    who = ", ".join(f"{actor} ({issue})" for actor, issue in gone[:8]) + (", …" if len(gone) > 8 else "")
    message = ngettext(
        "{n} position of {all} is missing and counts for nothing: {who}.",
        "{n} positions of {all} are missing and count for nothing: {who}.",
        len(gone),
    )
    return message.format(n=len(gone), all=table.position.size, who=who)


def _narrow(table: PositionTable) -> str:
    """A scale that nobody seems to mean: years, say, read as points of 100."""
    places = table.position[~np.isnan(table.position)]
    if not len(places) or np.ptp(places) >= 100 * NARROW:
        return ""
    message = _("All positions lie within {n:.0f} % of the scale {low:g} to {high:g}. If they mean another, say --scale LOW:HIGH.")
    return message.format(n=np.ptp(places), low=table.low[0], high=table.high[0])


def _ends(actors: list[str], issues: list[str], reading: TableInput, scale: tuple[float, float]) -> tuple[Floats, Floats]:
    """The ends of each issue's scale; those named in the table must agree among themselves."""
    low = np.array([_same(reading, actors, issue, "low", scale[0]) for issue in issues])
    high = np.array([_same(reading, actors, issue, "high", scale[1]) for issue in issues])
    message = _("the scale of {issue} runs from {low:g} to {high:g}: it has no length")
    ends = zip(issues, low, high, strict=True)
    reading.wrong += [message.format(issue=issue, low=a, high=b) for issue, a, b in ends if a >= b]
    return low, high


def _same(reading: TableInput, actors: list[str], issue: str, measure: str, default: float) -> float:
    """The one value that all rows of an issue give, or the default where none does."""
    value = default
    seen: TableCell | None = None
    for actor in actors:
        key = (actor, issue, measure)
        if key not in reading.value:
            continue
        if seen is not None and reading.value[key] != value:
            message = _("{a:g}, but row {row} says {b:g} for the same issue")
            reading.refuse(reading.at[key], message.format(a=reading.value[key], row=seen.row, b=value))
            break
        value, seen = reading.value[key], seen or reading.at[key]
    return value


def _outcome(reading: TableInput, actors: list[str], issue: str, outcome: str, low: float, high: float) -> float:
    """An issue's known outcome on the 0-100 scale; NaN where there is none."""
    if not outcome:
        return math.nan
    number = _same(reading, actors, issue, outcome, math.nan)
    if math.isnan(number) or low <= number <= high:
        return (number - low) / (high - low) * 100 if high > low else math.nan
    cell = next(reading.at[key] for a in actors if (key := (a, issue, outcome)) in reading.value)
    reading.refuse(cell, _("{number:g} lies outside {low:g} to {high:g}").format(number=number, low=low, high=high))
    return math.nan


def _place(reading: TableInput, key: Key, low: float, high: float) -> float:
    """A position on the 0-100 scale; NaN where it is missing or out of range."""
    number = reading.value.get(key, math.nan)
    if math.isnan(number) or high <= low:
        return math.nan
    if not low <= number <= high:
        reading.refuse(reading.at[key], _("{number:g} lies outside {low:g} to {high:g}").format(number=number, low=low, high=high))
        return math.nan
    return (number - low) / (high - low) * 100


def _must(reading: TableInput, actor: str, issue: str, measure: str) -> float:
    """A salience or capability that must be there, for there is a position."""
    keys: tuple[Key, ...] = (actor, issue, measure), (actor, None, measure)
    for key in keys:
        if key in reading.value:
            return reading.value[key]
    cell = next((reading.at[key] for key in keys if key in reading.at), None)
    if cell is not None:
        reading.refuse(cell, _("empty, although there is a position"))
    return math.nan
