"""`demarche resolve`: a scenario as the game understands it."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Json, ScenarioDir, app
from game.cli.output import document, reporting
from game.i18n import _

Name = Annotated[str, typer.Argument(metavar="SCENARIO", help=_("A scenario by its id, or the folder or zip of one."))]


@app.command(short_help=_("A scenario as the game understands it."))
def resolve(scenario: Name, *, scenario_dir: ScenarioDir = None, json: Json = False) -> None:
    """A scenario as the game understands it: with what it extends, and with every default filled in."""
    with reporting():
        from game.scenario.library import load
        from game.scenario.resolve import as_yaml, whole

        model = load(scenario, scenario_dir).scenario
        if json:
            import json as format_

            document("resolve", format_.loads(format_.dumps(whole(model), default=str)))
        else:
            typer.echo(as_yaml(model), nl=False)
