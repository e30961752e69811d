"""`demarche replay` and `demarche debrief`: what is told of a game that has been played."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Branch, Folder, Json, Plain, Save, ScenarioDir, app
from game.cli.output import document, reporting, shower
from game.i18n import _


@app.command(short_help=_("Play a save again and show its chronicle."))
def replay(
    save: Save,
    *,
    scenario: Folder = None,
    scenario_dir: ScenarioDir = None,
    seat: Annotated[str | None, typer.Option(help=_("Whose chronicle to show."))] = None,
    salvage: Annotated[bool, typer.Option("--salvage", help=_("What stands before the first thing wrong in the file."))] = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Play a save again, every act checked, and show the chronicle of what came of it."""
    with reporting():
        from game.play.opening import open_save
        from game.text.replayed import replay_data, replay_screen

        opened = open_save(save, scenario, salvage, scenario_dir)
        if json:
            document("replay", replay_data(opened, seat))
        else:
            shower(plain)(replay_screen(opened, seat))


@app.command(short_help=_("The debrief of a finished game."))
def debrief(
    save: Save,
    *,
    scenario: Folder = None,
    scenario_dir: ScenarioDir = None,
    seat: Annotated[str | None, typer.Option(help=_("For which seat."))] = None,
    branch: Branch = "",
    plain: Plain = False,
    json: Json = False,
) -> None:
    """The debrief of a finished game: the settlement beside history and beside other players."""
    with reporting():
        from game.play.opening import open_save
        from game.text.replayed import at_branch, debrief_data, debrief_screen

        opened, branch_told = at_branch(open_save(save, scenario, False, scenario_dir), branch)
        if json:
            document("debrief", debrief_data(opened, seat))
        else:
            shower(plain)(debrief_screen(opened, seat, branch_told))
