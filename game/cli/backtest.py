"""`demarche backtest`: how well the rules tell the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.app import Json, Plain, Scenario, app
from game.cli.output import FAILED, document, reporting, shower, stop
from game.i18n import _

if TYPE_CHECKING:
    from game.scenario.library import Loaded


@app.command(help=_("How well the rules tell the record."))
def backtest(
    scenario: Scenario = None,
    *,
    record: Annotated[str | None, typer.Option(help=_("Score this coding (CSV) instead of the scenarios' own."))] = None,
    games: Annotated[int, typer.Option(min=0, help=_("Games of historical players, for the outcomes."))] = 100,
    seed: Annotated[int, typer.Option(min=0)] = 1,
    leave_one_out: Annotated[
        bool, typer.Option("--leave-one-out", help=_("Also each scenario scored with parameters fitted to the others (takes a minute)."))
    ] = False,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """How well the rules tell the record."""
    with reporting():
        from game.lab import backtest as lab
        from game.scenario.library import load, shipped

        loaded = [load(name) for name in ([scenario] if scenario else shipped())]
        data = lab.run(loaded, games, seed) if record is None else _coding(record, loaded)
        if leave_one_out:
            from game.lab.fit import leave_one_out as fit

            data["leave_one_out"] = fit(loaded)
        if json:
            document("backtest", data)
        else:
            from game.text.screens.scores import backtest as screen

            shower(plain)(screen(data))


def _coding(path: str, loaded: list[Loaded]) -> dict[str, Any]:
    """The figures for a coding that is not ours."""
    from pathlib import Path

    from game.lab.backtest import run_coding
    from game.lab.record import rows_from

    try:
        return run_coding(loaded, *rows_from(Path(path), {one.scenario.id: one.scenario for one in loaded}))
    except OSError as error:
        stop(_("{path} cannot be read: {reason}.").format(path=path, reason=error.strerror), FAILED)
    except ValueError as error:
        stop(str(error), FAILED)
