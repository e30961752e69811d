"""`demarche screenshots`: every screen of the board as a picture."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import ScenarioDir, app
from game.cli.output import MISUSE, reporting, stop, stopping
from game.i18n import _


@app.command()
def screenshots(
    folder: Annotated[str, typer.Argument(help=_("Where the pictures go."))],
    scenario: Annotated[str, typer.Option(help=_("A scenario by its id, or the folder of one."))] = "1954",
    seat: Annotated[str | None, typer.Option(metavar="ID", help=_("From this chair; else from the scenario's main one."))] = None,
    size: Annotated[str, typer.Option(help=_("Width and height in pixels, as in 1280x720."))] = "1280x720",
    text_scale: Annotated[float, typer.Option(min=1, max=2, help=_("Size of the text, from 1 to 2."))] = 1.0,
    scenario_dir: ScenarioDir = None,
) -> None:
    """Draw every screen of the board into a folder, without a display."""
    from pathlib import Path

    width, mark, height = size.partition("x")
    if not (mark and width.isdecimal() and height.isdecimal() and 640 <= int(width) <= 7680 and 400 <= int(height) <= 4320):
        stop(_("{size} is not a size from 640x400 to 7680x4320, as in 1280x720.").format(size=size), MISUSE)
    with reporting():
        from game.board.screenshots import render
        from game.scenario.library import load
        from game.text.start import seats_of

        loaded = load(scenario, scenario_dir)
        chair = seats_of(loaded.scenario, (seat,))[0] if seat else ""
        with stopping(_("{path} cannot be written: {reason}."), path=folder):
            for file in render(Path(folder), loaded, (int(width), int(height)), text_scale, chair=chair):
                typer.echo(str(file))
