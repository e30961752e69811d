"""`demarche simulate`: many games of one scenario."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli import ensembles
from game.cli.app import Json, Plain, ScenarioDir, app
from game.cli.output import reporting
from game.i18n import _


@app.command(short_help=_("Many games: how often each issue ends where."))
def simulate(
    scenario: Annotated[str, typer.Argument(help=_("A scenario by its id, or the folder of one."))],
    *,
    games: ensembles.Games = 10_000,
    seed: ensembles.Seed = 1,
    until: Annotated[str | None, typer.Option(metavar="SHARE", help=_("Play until every interval is so narrow, as in 0.5%."))] = None,
    swap_player: ensembles.Players = None,
    vary: ensembles.Vary = None,
    workers: ensembles.Processes = 1,
    cluster: ensembles.Cluster = "",
    csv: ensembles.Csv = False,
    plain: Plain = False,
    json: Json = False,
    scenario_dir: ScenarioDir = None,
) -> None:
    """Play many games, each with its own hidden priorities: how often each issue ends where, who refused what, what it is worth."""
    with reporting():
        from game.lab.named_players import checked_players
        from game.lab.pages import simulation
        from game.lab.simulation import simulate as play
        from game.scenario.library import load

        loaded = load(scenario, scenario_dir)
        players = ensembles.pairs(swap_player, "--swap-player", "ussr=negotiator")
        checked_players(loaded.scenario, players)
        share, drawn = ensembles.fraction(until), ensembles.ranges(vary)
        with ensembles.bar(_("Playing"), plain) as tell:
            result = play(
                loaded, games=games, seed=seed, players=players, until=share, vary=drawn, workers=workers, cluster=cluster, progress=tell
            )
        ensembles.show("simulate", result, simulation if result.games else None, json=json, csv=csv, plain=plain)
        ensembles.finish(result.why, ensembles.games_done(result.games))
