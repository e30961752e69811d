"""`demarche report`: what came of games and of questions, to print, to mark and to compare."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from game.cli.app import Branch, Folder, Json, Plain, ScenarioDir, app
from game.cli.ensembles import bar
from game.cli.output import FAILED, INTERRUPTED, MISUSE, document, reporting, shower, stop, write_out
from game.cli.questions import answerer, shipped
from game.i18n import _, ngettext

if TYPE_CHECKING:
    from game.pages.content import Screen
    from game.report.gather import Gathered

SUFFIXES = (".html", ".csv", ".json")
RETURNED = (".demarche", ".journal", ".yaml", ".yml", ".json")
"""What is looked for in a folder."""


@app.command(short_help=_("A report on games and what-if questions, as HTML, CSV or JSON."))
def report(
    files: Annotated[
        list[str],
        typer.Argument(
            help=_("Saves, journals, question files (.yaml), answers (.json), folders of them, 1954/QUESTION, or the word last.")
        ),
    ],
    *,
    output: Annotated[
        list[str] | None,
        typer.Option("--output", "-o", metavar="FILE", help=_("Where to write: .html, .csv or .json; may be repeated.")),
    ] = None,
    anonymous: Annotated[bool, typer.Option("--anonymous", help=_("Letters instead of the names of files and teams."))] = False,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help=_("Who hands it in; stands under the title."))] = "",
    branch: Branch = "",
    compare: Annotated[
        bool | None,
        typer.Option("--compare/--no-compare", help=_("Other players in the same chairs beside you; as a rule for up to four games.")),
    ] = None,
    games: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, max=1_000_000, help=_("How many games answer each question, instead of its own number.")),
    ] = None,
    scenario: Folder = None,
    scenario_dir: ScenarioDir = None,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """A report on a game, on a what-if question, or on many of both side by side: one HTML file to read and print, CSV and JSON for
    marking. Questions are answered; answers that demarche whatif --json wrote are told as they are.
    """
    with reporting():
        from game.report.gather import FEW, gather

        if by and anonymous:
            stop(_("--by names somebody, and --anonymous names nobody: choose one."), MISUSE)
        targets = [_target(name) for name in output or []]
        paths = [path for name in files for path in _files(name)]
        if not paths:
            stop(_("There is no saved game and no question in {places}.").format(places=", ".join(files)), FAILED)
        with bar(_("Playing both ways"), plain) as tell:
            ask = answerer(scenario, games, len(paths) > FEW, tell, scenario_dir)
            gathered = gather(
                paths, scenario=scenario, anonymous=anonymous, yardsticks=compare, branch=branch, ask=ask, by=by, search=scenario_dir
            )
        _output(gathered, targets, plain, json)


def _output(gathered: Gathered, targets: list[Path], plain: bool, json: bool) -> None:
    """Write what was gathered, or show it; whatever could not be told is named."""
    from game.lab.wording import unknown_keys

    for one in gathered.left_out:
        typer.echo(f"{one.path}: {one.why}", err=True)
    for result in gathered.results:
        for remark in unknown_keys(result.answer.sources):
            typer.echo(f"{result.group or result.title}: {remark}", err=True)
    if not gathered.count:
        if gathered.stopped:
            stop(_("It was stopped; nothing is written."), INTERRUPTED)
        stop(_("Nothing could be read; nothing is written."), FAILED)
    for target in targets:
        _write(target, gathered)
    if json:
        from game.report.table import data

        document("report", data(gathered))
    elif not targets:
        shower(plain)(_screen(gathered))
    if gathered.left_out or gathered.stopped:
        _exit_incomplete(gathered)


def _exit_incomplete(gathered: Gathered) -> NoReturn:
    """Some files could not be told, or it was stopped: said, and in the exit code too; the rest has been written."""
    left = len(gathered.left_out)
    message = ngettext("{n} file was left out, {told} told.", "{n} files were left out, {told} told.", left)
    counted = message.format(n=left, told=gathered.count)
    if gathered.stopped:
        stop(_("It was stopped. {told}").format(told=counted), INTERRUPTED)
    stop(counted, FAILED)


def _target(name: str) -> Path:
    path = Path(name).expanduser()
    if path.suffix.lower() not in SUFFIXES:
        stop(_("{path}: a report is written as .html, .csv or .json.").format(path=path), MISUSE)
    return path


def _files(name: str) -> list[Path]:
    """A file, what is in a folder, what a pattern finds where no shell has looked, a question by its id, or the game played last."""
    from game.saves import autosaves

    path = Path(name).expanduser()
    if name == "last":
        return autosaves()[:1]
    if path.is_dir():
        return sorted(p for p in path.iterdir() if p.suffix.lower() in RETURNED and p.is_file())
    if not path.exists() and any(sign in path.name for sign in "*?["):
        return sorted(path.parent.glob(path.name))
    if not path.exists() and (question := shipped(name)):
        return [question]
    return [path]


def _write(target: Path, gathered: Gathered) -> None:
    from game.report import html, table

    made = {".html": html.report, ".csv": table.as_csv, ".json": table.as_document}[target.suffix.lower()](gathered)
    write_out(target, made.encode("utf-8-sig" if target.suffix.lower() == ".csv" else "utf-8"))


def _screen(gathered: Gathered) -> Screen:
    """One line a chair, one a question, and one a file that could not be told."""
    from game.lab.wording import share
    from game.pages.content import Block, Heading, Para, Table, Verbatim, items
    from game.wording.numbers import figure, points

    heads = (_("Group"), _("Chair"), _("Played to"), _("As in history"), _("Settlement"), _("Standing"), _("Result"))
    rows = tuple(
        (
            r.group,
            t.called,
            _("the end") if r.over else _("turn {turn} of {turns}").format(turn=r.turn, turns=r.turns),
            f"{r.as_history}/{len(r.debrief.settlement)}",
            f"{t.debrief.value:.1f}",
            points(t.debrief.standing),
            figure(t.debrief.result),
        )
        for r in gathered.records
        for t in r.teams
    )
    blocks: list[Block] = [Heading(_("Report"), 1)]
    if rows:
        blocks.append(Table(heads, rows, frozenset({3, 4, 5, 6})))
        several = len(gathered.records) > 1
        blocks += [Para(f"{r.group}: {r.branch}" if several else r.branch) for r in gathered.records if r.branch]
    if gathered.results:
        asked = (_("File"), _("Question"), _("Games"), _("End otherwise"), _("The first decision that turned"))
        answers = tuple((r.group, r.title, f"{r.games:,}", share(r.answer.different), r.first_turned) for r in gathered.results)
        blocks += [Heading(_("Questions")), Table(asked, answers, frozenset({2, 3}))]
    if gathered.left_out:
        blocks += [Heading(_("Left out")), items(f"{one.name}: {one.why}" for one in gathered.left_out)]
    return [*blocks, Para(_("The whole report, to read and to print:"), "quiet"), Verbatim("demarche report … -o report.html")]
