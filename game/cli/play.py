"""`demarche` and `demarche play`: on the board where there is a display, else in the terminal."""

from __future__ import annotations

import os
import stat
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.app import Language, Plain, Scenario, ScenarioDir, app, in_language
from game.cli.output import playing, reporting
from game.i18n import _
from game.model.players import PlayerKind

if TYPE_CHECKING:
    from game.scenario.places import Search
    from game.text.start import Options


Text = Annotated[bool, typer.Option("--text", help=_("In the terminal, not on the board."))]


class Others(StrEnum):
    """Who sits in the chairs that no person takes."""

    historical = PlayerKind.HISTORICAL
    negotiator = PlayerKind.NEGOTIATOR
    random = PlayerKind.RANDOM


@app.callback(invoke_without_command=True)
def demarche(
    context: typer.Context,
    text: Text = False,
    plain: Plain = False,
    scenario_dir: ScenarioDir = None,
    language: Language = None,
    version: Annotated[bool, typer.Option("--version", help=_("Say the version."))] = False,
) -> None:
    """Play, if no command is given."""
    if version:
        from game import __version__

        typer.echo(f"demarche {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        with reporting():
            search = in_language(scenario_dir, language)
            code = None if plain or text else on_the_board(search=search)
            raise typer.Exit(_gallery(plain, search) if code is None else code)


def _piped() -> bool:
    """Whether moves come from a pipe or a file: then nobody sits before a screen. Started from a menu, a program has no terminal either."""
    if sys.stdin is None:
        return False
    try:
        return not stat.S_ISCHR(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError):
        return True


def on_the_board(**wanted: Any) -> int | None:
    """The exit code of a game on the board; None, and why, if there is no display and the terminal must do."""
    if _piped():
        return None
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.board.app import NoDisplayError, Start, run
    except ImportError as error:
        typer.echo(_("The board cannot be opened ({reason}). This is the same game in the terminal.").format(reason=error))
        return None
    try:
        with playing():
            return run(Start(**wanted))
    except NoDisplayError as error:
        typer.echo(_("{reason} This is the same game in the terminal.").format(reason=error))
        return None


def _gallery(plain: bool, search: Search | None) -> int:
    """Choose a scenario and a seat, then play."""
    from game.text.gallery import choose

    options = choose(plain, search)
    return _play(options) if options is not None else 0


def _play(options: Options) -> int:
    from game.text.loop import play as at_the_table
    from game.text.start import open_game

    prompt = open_game(options)
    with playing():
        return at_the_table(prompt)


@app.command()
def play(
    scenario: Scenario = None,
    *,
    text: Text = False,
    plain: Plain = False,
    seat: Annotated[list[str] | None, typer.Option(metavar="ID", help=_("Your chair; several for several persons at one screen."))] = None,
    seed: Annotated[
        int | None, typer.Option(metavar="N", min=0, max=2**63 - 1, help=_("Names the hidden priorities; the same seed, the same game."))
    ] = None,
    game: Annotated[int, typer.Option(metavar="N", min=0, max=2**31, help=_("The number of the game within its seed."))] = 0,
    others: Annotated[Others, typer.Option(help=_("Who sits in the other chairs."))] = Others.historical,
    history: Annotated[bool, typer.Option(help=_("The recorded answers beside each answer."))] = True,
    resume: Annotated[
        str | None, typer.Option(metavar="SAVE", help=_("Go on from a save or a journal; the word last means the one played last."))
    ] = None,
    salvage: Annotated[
        bool, typer.Option("--salvage", help=_("With --resume: what stands before the first thing wrong in the file."))
    ] = False,
    scenario_dir: ScenarioDir = None,
    language: Language = None,
) -> None:
    """Play a scenario, new or from a save."""
    from game.text.start import Options

    search = in_language(scenario_dir, language)
    options = Options(scenario, tuple(seat or ()), seed, game, PlayerKind(others), history, plain, resume, salvage, search)
    with reporting():
        if not text and not plain and game == 0:
            seats, kind = known_seats(options), options.others
            code = on_the_board(scenario=scenario, seats=seats, seed=seed, others=kind, resume=resume, salvage=salvage, search=search)
            if code is not None:
                raise typer.Exit(code)
        if scenario is None and resume is None:
            raise typer.Exit(_gallery(plain, search))
        raise typer.Exit(_play(options))


def known_seats(asked: Options) -> tuple[str, ...]:
    """The chairs that were asked for; names that nobody knows are said before a window opens."""
    from game.scenario.library import load
    from game.text.start import seats_of

    if asked.scenario is None or asked.resume is not None or not asked.seats:
        return asked.seats
    return tuple(seats_of(load(asked.scenario, asked.search).scenario, asked.seats))
