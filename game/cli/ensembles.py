"""What the commands of the lab share: options, a progress bar, and how a run that ended early is told."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, Protocol, TypeVar

import typer

from game.cli.output import FAILED, INTERRUPTED, MISUSE, document, shower, stop
from game.i18n import _, ngettext

if TYPE_CHECKING:
    from game.lab.ranges import Ranges
    from game.lab.simulation import Progress
    from game.pages.content import Screen

MOST_SEED = 2**63 - 1


R = TypeVar("R", bound="LabResult")


class LabResult(Protocol):
    """What a command of the lab comes to."""

    def as_json(self) -> dict[str, Any]:
        """All of it as plain data."""
        ...

    def rows(self) -> list[dict[str, Any]]:
        """It as a table."""
        ...


Games = Annotated[int, typer.Option(metavar="N", min=1, max=10_000_000, help=_("How many games, or how many at most with --until."))]
Seed = Annotated[int, typer.Option(metavar="N", min=0, max=MOST_SEED, help=_("Names the hidden priorities of all games."))]
Players = Annotated[
    list[str] | None, typer.Option("--swap-player", metavar="SEAT=PLAYER", help=_("Who sits there instead, as in ussr=negotiator."))
]
Vary = Annotated[
    list[str] | None,
    typer.Option("--vary", metavar="WHAT=RANGE", help=_("Draw stances (points), saliences or trust anew in each game, as in stances=10.")),
]
Processes = Annotated[int, typer.Option("--workers", metavar="N", min=1, max=256, help=_("Processes to play in."))]
Cluster = Annotated[str, typer.Option("--cluster", metavar="ADDRESS", help=_("A running Dask cluster, as in tcp://host:8786."))]
Csv = Annotated[bool, typer.Option("--csv", help=_("A table (CSV) instead of text."))]


def cores() -> int:
    """How many processes can really play at once, within reason."""
    import os

    return min(8, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def pairs(given: Sequence[str] | None, option: str, example: str) -> dict[str, str]:
    """`name=value` options as a mapping."""
    values: dict[str, str] = {}
    for word in given or ():
        name, mark, value = word.partition("=")
        if not (name and mark and value):
            stop(_("{option} {word}: write it as in {option} {example}.").format(option=option, word=word, example=example), MISUSE)
        values[name.strip()] = value.strip()
    return values


def ranges(given: Sequence[str] | None) -> Ranges:
    """The ranges of --vary."""
    from game.lab.ranges import Ranges

    most = {"stances": ("ideal", 50.0), "saliences": ("salience", 2.0), "trust": ("trust", 1.0)}
    widths: dict[str, float] = {}
    for name, value in pairs(given, "--vary", "stances=10").items():
        if name not in most:
            stop(_("--vary {name}: it is stances, saliences or trust.").format(name=name), MISUSE)
        field, high = most[name]
        try:
            widths[field] = float(value)
        except ValueError:
            widths[field] = -1.0
        if not 0 <= widths[field] <= high:
            stop(_("--vary {name}={value}: a number from 0 to {high:g}.").format(name=name, value=value, high=high), MISUSE)
    return Ranges(**widths)


def fraction(word: str | None) -> float | None:
    """A share from `0.5%` or `0.005`."""
    if word is None:
        return None
    try:
        value = float(word.removesuffix("%")) / (100 if word.endswith("%") else 1)
    except ValueError:
        value = -1.0
    if not 0.0001 <= value < 1:
        stop(_("--until {word}: a share from 0.01% to 99%, as in 0.5%.").format(word=word), MISUSE)
    return value


@contextmanager
def bar(what: str, plain: bool = False) -> Iterator[Callable[[Progress], None]]:
    """A progress bar on the error channel, where that is a terminal; first of all the compiling of the kernel, which takes a while once.

    Plainly, a line for every tenth that is done.
    """
    if plain and sys.stderr.isatty():
        yield _spoken_progress(what)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Bar(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as shown:
        task = shown.add_task(_("Preparing (the first time the kernel is compiled)"), total=None)

        def tell(progress: Progress) -> None:
            shown.update(task, description=what, completed=progress.done, total=progress.wanted)

        yield tell


def _spoken_progress(what: str) -> Callable[[Progress], None]:
    """Progress for a screen reader."""
    announced = 0

    def tell(progress: Progress) -> None:
        nonlocal announced
        tenth = 10 * progress.done // max(1, progress.wanted)
        if tenth > announced:
            announced = tenth
            typer.echo(_("{what}: {percent} %").format(what=what, percent=10 * tenth), err=True)

    return tell


def table(rows: Sequence[dict[str, Any]]) -> None:
    """Rows as CSV on the standard output."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    typer.echo(out.getvalue(), nl=False)


def show(command: str, result: R, screen: Callable[[R], Screen] | None, *, json: bool, csv: bool, plain: bool) -> None:
    """What was found as one JSON document, as a table, or on a screen, if there is anything to see."""
    if json:
        document(command, result.as_json())
    elif csv:
        table(result.rows())
    elif screen is not None:
        shower(plain)(screen(result))


def finish(why: str, done: str) -> None:
    """If a run ended early: say why, and what was done and is kept; with the exit code of it."""
    if why:
        from game.lab.workers import CANCELLED, STOPPED

        code = INTERRUPTED if why in (STOPPED, CANCELLED) else FAILED
        stop(f"{why} {done or _('Nothing had been done yet.')}", code)


def games_done(games: int) -> str:
    """What is shown of a run that ended early; nothing where no game was done."""
    message = ngettext("What is shown is the {games} game that was done.", "What is shown is the {games} games that were done.", games)
    return message.format(games=f"{games:,}") if games else ""
