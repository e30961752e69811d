"""`demarche simulate`: many games of one scenario."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.app import Json, Plain, app
from game.cli.ensembles import (
    Cluster,
    Csv,
    Games,
    Players,
    Processes,
    Seed,
    Vary,
    bar,
    finish,
    fraction,
    games_done,
    pairs,
    ranges,
    show,
)  # fmt: skip
from game.cli.output import reporting
from game.i18n import _


@app.command(short_help=_("Many games: how often each issue ends where."))
def simulate(
    scenario: Annotated[str, typer.Argument(help=_("A scenario by its id, or the folder of one."))],
    *,
    games: Games = 10_000,
    seed: Seed = 1,
    until: Annotated[str | None, typer.Option(metavar="SHARE", help=_("Play until every interval is so narrow, as in 0.5%."))] = None,
    swap_player: Players = None,
    vary: Vary = None,
    workers: Processes = 1,
    cluster: Cluster = "",
    csv: Csv = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """Play many games, each with its own hidden priorities: how often each issue ends where, who refused what, what it is worth."""
    with reporting():
        from game.lab.named_players import checked_players
        from game.lab.pages import simulation
        from game.lab.simulation import simulate as play
        from game.scenario.library import load

        loaded = load(scenario)
        players = pairs(swap_player, "--swap-player", "ussr=negotiator")
        checked_players(loaded.scenario, players)
        with bar(_("Playing"), plain) as tell:
            result = play(
                loaded,
                games=games,
                seed=seed,
                players=players,
                until=fraction(until),
                vary=ranges(vary),
                workers=workers,
                cluster=cluster,
                progress=tell,
            )
        show("simulate", result, simulation if result.games else None, json=json, csv=csv, plain=plain)
        finish(result.why, games_done(result.games))
