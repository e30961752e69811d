"""`demarche backtest`: how well the rules tell the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.app import Json, Plain, Scenario, ScenarioDir, app
from game.cli.output import FAILED, MISUSE, document, reporting, shower, stop
from game.i18n import _

if TYPE_CHECKING:
    from game.advisers.followed import FollowedChair
    from game.lab.backtest import Backtest
    from game.scenario.library import Loaded


@app.command()
def backtest(
    scenario: Scenario = None,
    *,
    record: Annotated[str | None, typer.Option(help=_("Score this coding (CSV) instead of the scenarios' own."))] = None,
    games: Annotated[int, typer.Option(min=0, help=_("Games of historical players, for the outcomes."))] = 5_000,
    seed: Annotated[int, typer.Option(min=0)] = 1,
    leave_one_out: Annotated[
        bool,
        typer.Option("--leave-one-out", help=_("Also each scenario with parameters fitted to the other shipped ones (takes a minute).")),
    ] = False,
    advisers: Annotated[bool, typer.Option("--advisers", help=_("Instead: how well the advisers' models tell the outcomes."))] = False,
    follow: Annotated[
        int | None, typer.Option(min=2, help=_("With --advisers: play so many games a seat in which a player follows each."))
    ] = None,
    seat: Annotated[list[str] | None, typer.Option(metavar="ID", help=_("With --follow: only this seat; may be repeated."))] = None,
    workers: Annotated[int | None, typer.Option(min=1, help=_("With --follow: processes to play in."))] = None,
    plain: Plain = False,
    json: Json = False,
    scenario_dir: ScenarioDir = None,
) -> None:
    """How well the rules tell the record."""
    _require_partner({"--follow": follow is not None}, "--advisers", advisers)
    _require_partner({"--seat": bool(seat), "--workers": workers is not None}, "--follow", follow is not None)
    _refuse_together({"--record": record is not None, "--leave-one-out": leave_one_out}, "--advisers", advisers)
    with reporting():
        from game.lab import backtest as lab
        from game.scenario.library import load, shipped

        loaded = [load(name, scenario_dir) for name in ([scenario] if scenario else shipped())]
        if advisers:
            _advisers(loaded, _follow(loaded, seat or [], follow, seed, workers or 1) if follow else _measured(loaded), plain, json)
            return
        result, left_out = lab.run(loaded, games, seed) if record is None else _coding(record, loaded), None
        if leave_one_out:
            from game.lab.fit import leave_one_out as fit

            left_out = fit(loaded, [load(name, scenario_dir) for name in shipped()])
        if json:
            extra = {} if left_out is None else {"leave_one_out": [row.as_json() for row in left_out]}
            document("backtest", {**result.as_json(), **extra})
        else:
            from game.lab.scores import backtest as page

            shower(plain)(page(result, left_out or []))


def _require_partner(given: dict[str, bool], partner: str, there: bool) -> None:
    """Stop at an option that says nothing without its partner."""
    for option, used in given.items():
        if used and not there:
            message = _("{option} goes with {partner}, as in: demarche backtest 1954 --advisers --follow 200.")
            stop(message.format(option=option, partner=partner), MISUSE)


def _refuse_together(given: dict[str, bool], other: str, there: bool) -> None:
    """Stop at an option that another one would leave unheard."""
    for option, used in given.items():
        if used and there:
            stop(_("{option} does not go with {other}: ask for one of them.").format(option=option, other=other), MISUSE)


def _coding(path: str, loaded: list[Loaded]) -> Backtest:
    """The figures for a coding that is not ours."""
    from pathlib import Path

    from game.lab.backtest import run_coding
    from game.lab.coding import rows_from

    try:
        return run_coding(loaded, *rows_from(Path(path), {one.scenario.id: one.scenario for one in loaded}))
    except OSError as error:
        stop(_("{path} cannot be read: {reason}.").format(path=path, reason=error.strerror), FAILED)
    except ValueError as error:
        stop(str(error), FAILED)


def _follow(loaded: list[Loaded], seats: list[str], games: int, seed: int, workers: int) -> dict[str, list[FollowedChair]]:
    """What following each adviser comes to, by scenario."""
    from game.cli.ensembles import finish
    from game.lab.advised import followed
    from game.lab.skill import TooFewGamesError
    from game.text.start import seats_of

    by_scenario: dict[str, list[FollowedChair]] = {}
    for one in loaded:
        scenario = one.scenario
        chairs = seats_of(scenario, tuple(seats), person=False) if seats else [d.id for d in scenario.seats]
        try:
            by_scenario[scenario.id] = [followed(str(one.folder), chair, games, seed, workers) for chair in chairs]
        except TooFewGamesError as error:
            finish(str(error), "")
    return by_scenario


def _measured(loaded: list[Loaded]) -> dict[str, list[FollowedChair]]:
    """What it came to when it was measured last, for the scenarios that ship."""
    from game.advisers.followed import measured

    return {one.scenario.id: measured(one.scenario.id) for one in loaded}


def _advisers(loaded: list[Loaded], followed: dict[str, list[FollowedChair]], plain: bool, json: bool) -> None:
    """The models' record, and what following was worth."""
    from game.advisers.track_record import YARDSTICKS, record, together
    from game.pages.advisers_record import advisers_record

    records = [kept for one in loaded if (kept := record(one.scenario)) is not None]
    if not records:
        stop(_("No delegation has a capability: the models cannot be run."), FAILED)
    if not json:
        shower(plain)(advisers_record(records, followed, {one.scenario.id: one.scenario for one in loaded}).blocks())
        return
    rows = [
        {
            "id": r.scenario,
            "issues": [
                {"issue": issue, "outcome": r.outcome[n], "forecasts": {m: places[n] for m, places in r.forecasts.items()}}
                for n, issue in enumerate(r.issues)
            ],
            "errors": r.errors,
            "worthless": {m: r.worthless(m) for m in r.errors if m not in YARDSTICKS},
            "followed": [chair.as_json() for chair in followed.get(r.scenario, [])],
        }
        for r in records
    ]
    document("backtest", {"advisers": {"scenarios": rows, "all": together(records)}})
