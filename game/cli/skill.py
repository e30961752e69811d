"""`demarche skill`: whether choices matter."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Json, Plain, Scenario, ScenarioDir, app
from game.cli.ensembles import finish, games_done
from game.cli.output import document, reporting, shower
from game.i18n import _


@app.command(short_help=_("What different players make of one chair."))
def skill(
    scenario: Scenario = None,
    *,
    seat: Annotated[str, typer.Option(help=_("Whose chair; the main one if none is named."))] = "",
    games: Annotated[int, typer.Option(min=2)] = 200,
    seed: Annotated[int, typer.Option(min=0)] = 1,
    workers: Annotated[int, typer.Option(min=1, help=_("Processes to play in."))] = 1,
    plain: Plain = False,
    json: Json = False,
    scenario_dir: ScenarioDir = None,
) -> None:
    """Do choices matter? The same games with different players in one chair."""
    with reporting():
        from game.lab import skill as lab
        from game.scenario.library import load, shipped
        from game.text.start import seats_of

        results, why = [], ""
        for name in [scenario] if scenario else shipped():
            loaded = load(name, scenario_dir)
            chair = seats_of(loaded.scenario, (seat,) if seat else (), person=False)[0]
            try:
                results.append(lab.run(loaded, chair, games, seed, workers))
            except lab.TooFewGamesError as error:
                why = str(error)
            if why := why or results[-1].why:
                break
        if json:
            document("skill", {"scenarios": [s.as_json() for s in results]})
        elif results:
            from game.lab.scores import skill as page

            shower(plain)(page(results))
        finish(why, games_done(sum(s.games for s in results)))
