"""`demarche model NAME TABLE.csv`: a published model on anybody's table."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli.app import Json, Plain, app
from game.cli.output import FAILED, MISUSE, document, reporting, shower, stop, stopping
from game.i18n import _

if TYPE_CHECKING:
    from game.advisers.catalogue import Choices, Model
    from game.advisers.table import PositionTable


class Election(StrEnum):
    """Readings of the probabilistic Condorcet election."""

    markov = "markov"
    conditional = "conditional"


class SumsReading(StrEnum):
    """Readings of the sum in P."""

    dyads = "dyads"
    dyad = "dyad"
    net = "net"


class Choose(StrEnum):
    """Readings of which compromise is taken."""

    code = "code"
    nearest = "nearest"


@app.command(short_help=_("A published model of collective decisions on your own table."))
def model(
    name: Annotated[str | None, typer.Argument(help=_("Which model; without it they are listed."))] = None,
    table: Annotated[str | None, typer.Argument(metavar="TABLE.csv", help=_("Who stands where."))] = None,
    *,
    outcome: Annotated[str | None, typer.Option(metavar="COLUMN", help=_("The column of known outcomes: errors against them."))] = None,
    scale: Annotated[
        str, typer.Option(metavar="LOW:HIGH", help=_("The ends of every scale, unless the table has columns low and high."))
    ] = "0:100",
    election: Annotated[Election, typer.Option(help=_("spatial: how the election is read."))] = Election.markov,
    power: Annotated[float, typer.Option(min=0, max=64, help=_("spatial: how surely the stronger side wins (1, 2, 4 or 8)."))] = 2,
    risk: Annotated[float, typer.Option(min=-1, max=1, help=_("spatial: above 0 for cautious actors, below for daring ones."))] = 0,
    sums: Annotated[
        SumsReading, typer.Option(help=_("challenge: what votes are divided by in P: all dyads, the dyad, or its surplus."))
    ] = SumsReading.dyads,
    q: Annotated[float, typer.Option(min=0, max=1, help=_("challenge: how sure it is that the other stays put (1 or 0.5)."))] = 1,
    choose: Annotated[Choose, typer.Option(help=_("challenge: which compromise is taken, as in the code or the nearest."))] = Choose.code,
    rounds: Annotated[int, typer.Option(min=1, max=1000, help=_("challenge: how many rounds."))] = 10,
    plain: Plain = False,
    json: Json = False,
) -> None:
    """A published model of collective decisions on your own table (CSV). Columns: actor, issue, position, salience, capability; or one
    row an actor, with columns such as tariff.position and tariff.salience. Without a name it lists the models.
    """
    with reporting():
        from game.advisers.catalogue import Choices, models
        from game.advisers.challenge import ChallengeReading
        from game.advisers.scoring import score
        from game.pages import models as pages

        if name is None:
            known = models().values()
            listed = [{"name": m.name, "title": m.title, "says": m.says, "source": m.source} for m in known]
            document("model", {"models": listed}) if json else shower(plain)(pages.listed(known))
            return
        chosen = _named(name)
        if table is None:
            stop(_("Which table? demarche model {name} TABLE.csv").format(name=chosen.name), MISUSE)
        given = _read(table, outcome or "", _ends(scale))
        choices = Choices(election.value, power, risk, ChallengeReading(sums.value, q, 0.5, choose.value), rounds)
        scored = score(chosen, given, _run(chosen, given, choices), choices)
        document("model", scored.as_json()) if json else shower(plain)(pages.forecast(scored))


def _named(name: str) -> Model:
    from difflib import get_close_matches

    from game.advisers.catalogue import models

    known = models()
    if name not in known:
        near = get_close_matches(name, known, n=1)
        hint = _(" Did you mean {name}?").format(name=near[0]) if near else ""
        stop(_("There is no model “{name}”.{hint} Known: {known}.").format(name=name, hint=hint, known=", ".join(known)), MISUSE)
    return known[name]


def _ends(scale: str) -> tuple[float, float]:
    """The two ends of LOW:HIGH."""
    low, _mark, high = scale.partition(":")
    try:
        ends = float(low), float(high)
    except ValueError:
        ends = (0.0, 0.0)
    if not -1e12 < ends[0] < ends[1] < 1e12:
        stop(_("{scale} is not a scale: LOW:HIGH, as in 0:100.").format(scale=scale), MISUSE)
    return ends


def _read(table: str, outcome: str, scale: tuple[float, float]) -> PositionTable:
    from pathlib import Path

    from game.advisers.reader import read

    with stopping(_("{path} cannot be read: {reason}."), path=table):
        return read(Path(table), outcome, scale)


def _run(chosen: Model, table: PositionTable, choices: Choices) -> Any:
    try:
        return chosen.run(table, choices)
    except ValueError as error:
        stop(_("The model cannot be run on this table: {why}.").format(why=error), FAILED)
