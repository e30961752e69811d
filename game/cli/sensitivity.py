"""`demarche sensitivity`: which single assumption flips the outcome, and how far it must move."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Json, Plain, ScenarioDir, app
from game.cli.ensembles import Cluster, Csv, Seed, bar, cores, finish, show
from game.cli.output import reporting
from game.i18n import _


@app.command(short_help=_("Which single assumption flips the outcome."))
def sensitivity(
    scenario: Annotated[str, typer.Argument(help=_("A scenario by its id, or the folder of one."))],
    *,
    issue: Annotated[str, typer.Option(metavar="ID", help=_("Look at the outcome of this issue instead of the whole settlement."))] = "",
    games: Annotated[int, typer.Option(metavar="N", min=1, max=100_000, help=_("Games for each value that is tried."))] = 500,
    step: Annotated[float, typer.Option(metavar="POINTS", min=1, max=100, help=_("How far stances are moved, in points of 100."))] = 20,
    seed: Seed = 1,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", min=1, max=256, help=_("Processes to play in; as many as there are cores."))
    ] = None,
    cluster: Cluster = "",
    csv: Csv = False,
    plain: Plain = False,
    json: Json = False,
    scenario_dir: ScenarioDir = None,
) -> None:
    """Move one assumption at a time: which of them flips the outcome, how far it must move, and the smallest change of a stance."""
    with reporting():
        from game.lab.pages import sensitivity as screen
        from game.lab.tornado import sensitivity as study
        from game.scenario.library import load

        with bar(_("Moving assumptions"), plain) as tell:
            result = study(
                load(scenario, scenario_dir),
                issue=issue,
                games=games,
                seed=seed,
                step=step,
                workers=workers or cores(),
                cluster=cluster,
                progress=tell,
            )
        show("sensitivity", result, screen if result.tried else None, json=json, csv=csv, plain=plain)
        done = _("What is shown is of {tried} of {planned} values.").format(tried=result.tried, planned=result.planned)
        finish(result.why, done if result.tried else "")
