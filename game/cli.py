"""`demarche …`: the command line. Everything heavy is imported where it is used, so that the first prompt comes at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from game.i18n import _

if TYPE_CHECKING:
    from game.scenario.library import Loaded
    from game.text.start import Options

DEBUG = "DEMARCHE_DEBUG"
MISUSE, FAILED, INTERRUPTED = 2, 1, 130

app = typer.Typer(
    name="demarche",
    help=_("Démarche: put a package before governments, hear why they say no, see how far you moved history."),
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Others(StrEnum):
    """Who sits in the chairs that no person takes."""

    historical = "historical"
    negotiator = "negotiator"
    random = "random"


Plain = Annotated[bool, typer.Option("--plain", help=_("Linear sentences, without boxes or colour, for a screen reader."))]
Json = Annotated[bool, typer.Option("--json", help=_("One JSON document instead of text."))]
Scenario = Annotated[str | None, typer.Argument(help=_("A scenario by its id, or the folder of one."))]
Folder = Annotated[str | None, typer.Option(help=_("The folder of the scenario, where it is not one of those shipped."))]


@contextmanager
def reporting() -> Iterator[None]:
    """Errors that a person can do something about: said in full, with their exit code, and never a traceback."""
    from game.saves import SaveError
    from game.scenario.errors import ScenarioError
    from game.scenario.library import UnknownScenario
    from game.text.start import UnknownSeat

    try:
        yield
    except (UnknownScenario, UnknownSeat) as error:
        _stop(str(error), MISUSE)
    except (ScenarioError, SaveError) as error:
        _stop(str(error), FAILED)
    except KeyboardInterrupt:
        _stop(_("Stopped."), INTERRUPTED)


def _stop(message: str, code: int) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(code)


@app.callback(invoke_without_command=True)
def demarche(
    context: typer.Context,
    plain: Plain = False,
    version: Annotated[bool, typer.Option("--version", help=_("Say the version."))] = False,
) -> None:
    """Play, if no command is given."""
    if version:
        from game import __version__

        typer.echo(f"demarche {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        with reporting():
            code = None if plain else _board()
            raise typer.Exit(_gallery(plain) if code is None else code)


def _board(**wanted: Any) -> int | None:
    """The exit code of a game on the board; None, and why, if there is no display and the terminal must do."""
    if not sys.stdin.isatty():
        return None
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.board.app import NoDisplay, Start, run
    except ImportError as error:
        typer.echo(_("The board cannot be opened ({reason}). This is the same game in the terminal.").format(reason=error))
        return None
    try:
        return run(Start(**wanted))
    except NoDisplay as error:
        typer.echo(_("{reason} This is the same game in the terminal.").format(reason=error))
        return None


def _gallery(plain: bool) -> int:
    """Choose a scenario and a seat, then play."""
    from game.text.gallery import choose

    options = choose(plain)
    return _play(options) if options is not None else 0


def _play(options: Options) -> int:
    from game.text.loop import play as at_the_table
    from game.text.start import sit_down

    return at_the_table(sit_down(options))


@app.command(help=_("Play a scenario, new or from a save."))
def play(
    scenario: Scenario = None,
    *,
    text: Annotated[bool, typer.Option("--text", help=_("In the terminal, not on the board."))] = False,
    plain: Plain = False,
    seat: Annotated[list[str] | None, typer.Option(metavar="ID", help=_("Your chair; several for several persons at one screen."))] = None,
    seed: Annotated[
        int | None, typer.Option(metavar="N", min=0, max=2**63 - 1, help=_("Names the hidden priorities; the same seed, the same game."))
    ] = None,
    game: Annotated[int, typer.Option(metavar="N", min=0, max=2**31, help=_("The number of the game within its seed."))] = 0,
    others: Annotated[Others, typer.Option(help=_("Who sits in the other chairs."))] = Others.historical,
    history: Annotated[bool, typer.Option(help=_("The recorded answers beside each answer."))] = True,
    resume: Annotated[
        str | None, typer.Option(metavar="SAVE", help=_("Go on from a save or a journal; the word last means the newest."))
    ] = None,
    salvage: Annotated[
        bool, typer.Option("--salvage", help=_("With --resume: what stands before the first thing wrong in the file."))
    ] = False,
) -> None:
    """Play a scenario, new or from a save."""
    from game.text.start import Options

    with reporting():
        if not text and not plain and game == 0:
            code = _at_the_board(scenario, tuple(seat or ()), seed, others.value, resume, salvage)
            if code is not None:
                raise typer.Exit(code)
        if scenario is None and resume is None:
            raise typer.Exit(_gallery(plain))
        options = Options(scenario, tuple(seat or ()), seed, game, others.value, history, plain, resume, salvage)
        raise typer.Exit(_play(options))


def _at_the_board(
    scenario: str | None, seats: tuple[str, ...], seed: int | None, others: str, resume: str | None, salvage: bool
) -> int | None:
    """The board with what was asked for; names that nobody knows are said before a window opens."""
    from game.scenario.library import load
    from game.text.start import seats_of

    if scenario is not None and resume is None:
        seats = tuple(seats_of(load(scenario).scenario, seats)) if seats else ()
    return _board(scenario=scenario, seats=seats, seed=seed, others=others, resume=resume, salvage=salvage)


@app.command(help=_("Draw every screen of the board into a folder, without a display."))
def screenshots(
    folder: Annotated[str, typer.Argument(help=_("Where the pictures go."))],
    scenario: Annotated[str, typer.Option(help=_("A scenario by its id."))] = "1954",
    size: Annotated[str, typer.Option(help=_("Width and height in pixels, as in 1280x720."))] = "1280x720",
    text_scale: Annotated[float, typer.Option(min=1, max=2, help=_("Size of the text, from 1 to 2."))] = 1.0,
) -> None:
    """Draw every screen of the board into a folder."""
    from pathlib import Path

    width, mark, height = size.partition("x")
    if not (mark and width.isdecimal() and height.isdecimal() and 640 <= int(width) <= 7680 and 400 <= int(height) <= 4320):
        _stop(_("{size} is not a size from 640x400 to 7680x4320, as in 1280x720.").format(size=size), MISUSE)
    with reporting():
        from game.board.screenshots import render
        from game.scenario.library import load

        load(scenario)
        try:
            for file in render(Path(folder), scenario, (int(width), int(height)), text_scale):
                typer.echo(str(file))
        except OSError as error:
            _stop(_("{path} cannot be written: {reason}.").format(path=folder, reason=error.strerror), FAILED)


@app.command(help=_("The scenarios that can be played."))
def scenarios(plain: Plain = False, json: Json = False) -> None:
    """The scenarios that can be played."""
    with reporting():
        from game.text.gallery import scenario_data, show_scenarios

        if json:
            _document("scenarios", scenario_data())
        else:
            _shower(plain)(show_scenarios())


@app.command(
    short_help=_("Play a save again and show its chronicle."),
    help=_("Play a save again, every act checked, and show the chronicle of what came of it."),
)
def replay(
    save: Annotated[str, typer.Argument(help=_("A save or a journal; the word last means the newest journal."))],
    *,
    scenario: Folder = None,
    seat: Annotated[str | None, typer.Option(help=_("Whose chronicle to show."))] = None,
    salvage: Annotated[bool, typer.Option("--salvage", help=_("What stands before the first thing wrong in the file."))] = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Play a save again, every act checked, and show the chronicle of what came of it."""
    with reporting():
        from game.text.replayed import replay_data, replay_screen
        from game.text.start import open_save

        opened = open_save(save, scenario, salvage)
        if json:
            _document("replay", replay_data(opened, seat))
        else:
            _shower(plain)(replay_screen(opened, seat))


@app.command(
    short_help=_("The debrief of a finished game."),
    help=_("The debrief of a finished game: the settlement beside history and beside other players."),
)
def debrief(
    save: Annotated[str, typer.Argument(help=_("A save or a journal; the word last means the newest journal."))],
    *,
    scenario: Folder = None,
    seat: Annotated[str | None, typer.Option(help=_("For which seat."))] = None,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """The debrief of a finished game: the settlement beside history and beside other players."""
    with reporting():
        from game.text.replayed import debrief_data, debrief_screen
        from game.text.start import open_save

        opened = open_save(save, scenario, False)
        if json:
            _document("debrief", debrief_data(opened, seat))
        else:
            _shower(plain)(debrief_screen(opened, seat))


@app.command(help=_("How well the rules tell the record."))
def backtest(
    scenario: Scenario = None,
    *,
    record: Annotated[str | None, typer.Option(help=_("Score this coding (CSV) instead of the scenarios' own."))] = None,
    games: Annotated[int, typer.Option(min=0, help=_("Games of historical players, for the outcomes."))] = 100,
    seed: Annotated[int, typer.Option(min=0)] = 1,
    leave_one_out: Annotated[
        bool, typer.Option("--leave-one-out", help=_("Also each scenario scored with parameters fitted to the others (takes a minute)."))
    ] = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """How well the rules tell the record."""
    with reporting():
        from game.lab import backtest as lab
        from game.scenario.library import load, shipped

        loaded = [load(name) for name in ([scenario] if scenario else shipped())]
        data = lab.run(loaded, games, seed) if record is None else _coding(record, loaded)
        if leave_one_out:
            from game.lab.fit import leave_one_out as fit

            data["leave_one_out"] = fit(loaded)
        if json:
            _document("backtest", data)
        else:
            from game.text.screens.scores import backtest as screen

            _shower(plain)(screen(data))


@app.command(
    short_help=_("What different players make of one chair."),
    help=_("Do choices matter? The same games with different players in one chair."),
)
def skill(
    scenario: Scenario = None,
    *,
    seat: Annotated[str, typer.Option(help=_("Whose chair; the main one if none is named."))] = "",
    games: Annotated[int, typer.Option(min=2)] = 200,
    seed: Annotated[int, typer.Option(min=0)] = 1,
    workers: Annotated[int, typer.Option(min=1, help=_("Processes to play in."))] = 1,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Do choices matter? The same games with different players in one chair."""
    with reporting():
        from game.lab import skill as lab
        from game.scenario.library import load, shipped
        from game.text.start import seats_of

        found = []
        for name in [scenario] if scenario else shipped():
            chair = seats_of(load(name).scenario, (seat,) if seat else ())[0]
            found.append(lab.run(name, chair, games, seed, workers))
        if json:
            _document("skill", {"scenarios": found})
        else:
            from game.text.screens.scores import skill as screen

            _shower(plain)(screen(found))


def _coding(path: str, loaded: list[Loaded]) -> dict[str, Any]:
    """The figures for a coding that is not ours."""
    from pathlib import Path

    from game.lab.backtest import run_coding
    from game.lab.record import rows_from

    try:
        return run_coding(loaded, *rows_from(Path(path), {one.scenario.id: one.scenario for one in loaded}))
    except OSError as error:
        _stop(_("{path} cannot be read: {reason}.").format(path=path, reason=error.strerror), FAILED)
    except ValueError as error:
        _stop(str(error), FAILED)


def _shower(plain: bool) -> Any:
    from game.text.terminal import Terminal

    return Terminal(plain or not sys.stdout.isatty()).show


def _document(command: str, data: Any) -> None:
    """The one document that --json prints."""
    import json

    typer.echo(json.dumps({"format": 1, "command": command, "data": data}, ensure_ascii=False, indent=1, allow_nan=False))


def main() -> None:
    """The entry point. What nobody foresaw is said in a line; the journal has kept what was played."""
    try:
        app()
    except Exception as error:
        if DEBUG in os.environ:
            raise
        said = _("Something went wrong inside the game ({kind}: {error}). What was played is kept: demarche play --text --resume last")
        typer.echo(said.format(kind=type(error).__name__, error=error), err=True)
        typer.echo(_("Set {name}=1 to see where it happened, and please report it.").format(name=DEBUG), err=True)
        raise SystemExit(FAILED) from None
