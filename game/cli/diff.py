"""`demarche diff`: what changed between two scenarios."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Json, ScenarioDir, app
from game.cli.output import document, reporting
from game.i18n import _, ngettext

One = Annotated[str, typer.Argument(metavar="A", help=_("A scenario by its id, or the folder or zip of one."))]
Other = Annotated[str, typer.Argument(metavar="B", help=_("The same, or another, to compare it with."))]


@app.command(short_help=_("What changed between two scenarios, in words."))
def diff(one: One, other: Other, *, scenario_dir: ScenarioDir = None, json: Json = False) -> None:
    """What changed from A to B, in words, in the order of the file."""
    with reporting():
        from game.scenario.difference import differences
        from game.scenario.library import load

        changes = differences(load(one, scenario_dir).scenario, load(other, scenario_dir).scenario)
        if json:
            document("diff", {"from": one, "to": other, "differences": changes})
            return
        for line in changes:
            typer.echo(line)
        n = len(changes)
        typer.echo(ngettext("{n} difference", "{n} differences", n).format(n=n) if n else _("They say the same."))
