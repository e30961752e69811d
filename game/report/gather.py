"""Many files opened one by one: what can be told of each, or why nothing can. One that is broken stops no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.i18n import _
from game.report.names import group_names, printable
from game.report.record import Record, record
from game.saves import SaveError, read

FEW = 4
"""For more games than these nobody else is put in the chairs for comparison: that takes a second and more for each."""


@dataclass(frozen=True)
class LeftOut:
    """A file of which nothing can be told, and why; `name` is what a report calls it."""

    path: Path
    name: str
    why: str


@dataclass(frozen=True)
class Gathered:
    """All that was opened, in the order it was named."""

    records: tuple[Record, ...]
    left_out: tuple[LeftOut, ...]


def gather(
    paths: Sequence[Path],
    *,
    scenario: str | None = None,
    anonymous: bool = False,
    yardsticks: bool | None = None,
    progress: Callable[[int], None] = lambda n: None,
) -> Gathered:
    """Open every file. `yardsticks` says whether others play in the chairs for comparison (None: where there are few files)."""
    paths = list(dict.fromkeys(paths))
    compared = len(paths) <= FEW if yardsticks is None else yardsticks
    records: list[Record] = []
    left_out: list[LeftOut] = []
    for n, (path, group) in enumerate(zip(paths, group_names(paths, anonymous), strict=True)):
        progress(n)
        found = _one(path, group, scenario, anonymous, compared)
        if isinstance(found, LeftOut):
            left_out.append(found)
        else:
            records.append(found)
    return Gathered(tuple(records), tuple(left_out))


def _one(path: Path, group: str, scenario: str | None, anonymous: bool, yardsticks: bool) -> Record | LeftOut:
    try:
        opened = read(path, scenario=scenario)
    except SaveError as error:
        where = _("line {line}: ").format(line=error.line) if error.line else ""
        return LeftOut(path, group if anonymous else printable(str(path)), where + " ".join(error.what.split()))
    notes = () if anonymous else opened.notes
    return record(opened.negotiation, group, tuple(notes), anonymous=anonymous, yardsticks=yardsticks)
