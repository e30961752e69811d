"""`demarche new`: a scenario to begin from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli.app import ScenarioDir, app
from game.cli.output import reporting, stopping
from game.i18n import _


@app.command(short_help=_("Begin a scenario of your own."))
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("Its id, which is also the name of its folder: a-z, 0-9, _ and -."))],
    *,
    source: Annotated[str, typer.Option("--from", metavar="ID", help=_("Begin from a copy of this scenario."))] = "",
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help=_("The folder to put it in."))] = Path(),
    scenario_dir: ScenarioDir = None,
) -> None:
    """Begin a scenario of your own: a folder with a small complete negotiation, every key explained, that plays at once."""
    with reporting():
        from game.scenario.new import make

        with stopping(_("It cannot be written: {reason}.")):
            folder = make(name, into, source, scenario_dir)
        shown = folder if folder.is_absolute() else Path(".") / folder
        here = f"./{shown}" if not shown.is_absolute() else str(shown)
        typer.echo(_("{folder} is there: scenario.yaml, a brief for each seat, and schema.json for your editor.").format(folder=here))
        for words in ("check", "play", "test"):
            typer.echo(f"    demarche {words} {here}")
