"""The models by name: what each is, where it was published, and what it forecasts for a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.advisers import challenge, means, spatial
from game.advisers.arrays import Floats
from game.advisers.exchange import Exchanged, exchange
from game.advisers.nash import bargain
from game.advisers.table import PositionTable
from game.i18n import _

BAND = 23.0
"""Points of 100 by which the best of ten such models erred on average over 353 decisions of the European Union: no forecast is shown
without it."""


@dataclass(frozen=True)
class Choices:
    """Readings of ambiguous sources, and how long to go on."""

    election: spatial.Election = "markov"
    power: float = 2
    risk: float = 0.0
    reading: challenge.ChallengeReading = field(default_factory=challenge.ChallengeReading)
    rounds: int = 10


@dataclass(frozen=True)
class Forecast:
    """Where a model puts each issue (0-100, NaN where it cannot say), and what it says besides, ready for JSON."""

    place: Floats
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Model:
    """A published model: what it is called, what it says, where it comes from, and how it is run on a table."""

    name: str
    title: str
    says: str
    source: str
    run: Callable[[PositionTable, Choices], Forecast]


def _mean(table: PositionTable, choices: Choices) -> Forecast:
    return Forecast(means.plain_mean(table.position))


def _midpoint(table: PositionTable, choices: Choices) -> Forecast:
    return Forecast(np.full(len(table.issues), means.MIDPOINT))


def _nash(table: PositionTable, choices: Choices) -> Forecast:
    settlement = bargain(table.position, table.salience, table.capability)
    utility = {actor: round(float(u), 6) for actor, u in zip(table.actors, settlement.utility, strict=True)}
    return Forecast(settlement.outcome, {"utility": utility, "gap": settlement.gap})


def _exchange(table: PositionTable, choices: Choices) -> Forecast:
    made = exchange(table.position, table.salience, table.capability)
    return Forecast(made.outcome, {"exchanges": exchanges_in_words(table, made)})


def exchanges_in_words(table: PositionTable, made: Exchanged) -> list[dict[str, Any]]:
    """Exchanges with names instead of numbers, places in the table's own unit."""

    def side(actor: int, issue: int, before: float, after: float) -> dict[str, Any]:
        span = (table.high[issue] - table.low[issue]) / 100
        ends = {"from": float(table.low[issue] + before * span), "to": float(table.low[issue] + after * span)}
        return {"actor": table.actors[actor], "issue": table.issues[issue], **ends}

    return [
        {
            "first": side(e.first, e.first_issue, e.first_from, e.first_to),
            "second": side(e.second, e.second_issue, e.second_from, e.second_to),
            "gain": e.gain,
        }
        for e in made.exchanges
    ]


def _spatial(table: PositionTable, choices: Choices) -> Forecast:
    """Options are the actors' own packages; where one has no position, its package leaves the issue at the compromise."""
    middle = means.compromise(table.position, table.salience, table.capability)
    packages = np.where(np.isnan(table.position), np.nan_to_num(middle, nan=means.MIDPOINT)[None, :], table.position)
    options, whose = np.unique(packages, axis=0, return_inverse=True)
    utility = spatial.utilities(options, table.position, table.salience, choices.risk)
    strength = (table.capability * table.salience).sum(axis=1)
    shares = spatial.election(spatial.victory(spatial.coalitions(utility, strength), choices.power), choices.election)
    place = np.where(np.isnan(middle), np.nan, shares @ options)
    by = [[table.actors[a] for a in np.flatnonzero(whose.ravel() == n)] for n in range(len(options))]
    ranked = sorted(range(len(options)), key=lambda n: -shares[n])
    details = [{"package_of": by[n], "share": round(float(shares[n]), 6)} for n in ranked]
    return Forecast(place, {"election": choices.election, "power": choices.power, "options": details})


def _challenge(table: PositionTable, choices: Choices) -> Forecast:
    """Issue by issue, so many rounds; the forecast is the weighted median after the last. The scale is as wide as the first positions."""
    place = np.full(len(table.issues), np.nan)
    rounds = {issue: _challenged(table, i, choices, place) for i, issue in enumerate(table.issues)}
    read = choices.reading
    return Forecast(place, {"sums": read.sums, "q": read.q, "choose": read.choose, "rounds": rounds})


def _challenged(table: PositionTable, i: int, choices: Choices, place: Floats) -> list[dict[str, Any]]:
    there = np.flatnonzero((table.salience[:, i] * table.capability[:, i] > 0) & ~np.isnan(table.position[:, i]))
    if not len(there):
        return []
    x, s, c = (array[there, i] for array in (table.position, table.salience, table.capability))
    width = float(x.max() - x.min())
    rounds = []
    for _round in range(choices.rounds if width > 0 else 0):
        played = challenge.play_round(x, s, c, width, choices.reading)
        x = played.position
        middle = means.weighted_median(x[:, None], s[:, None], c[:, None])[0]
        mean = float((c * s * x).sum() / (c * s).sum())
        actors = [table.actors[a] for a in there]
        gives_way = [
            {"actor": actors[o.actor], "to": actors[o.challenger], "how": o.kind, "position": _own(table, i, o.position)}
            for o in played.offers
        ]
        rounds.append({"median": _own(table, i, float(middle)), "mean": _own(table, i, mean), "gives_way": gives_way})
        if not played.offers:
            break
    place[i] = means.weighted_median(x[:, None], s[:, None], c[:, None])[0]
    return rounds


def _own(table: PositionTable, i: int, place: float) -> float:
    return float(table.low[i] + place / 100 * (table.high[i] - table.low[i]))


def models() -> dict[str, Model]:
    """Every model by its name, in the order in which they are told."""
    listed = (
        Model(
            "compromise",
            _("compromise"),
            _("The mean of positions, weighted by capability times salience."),
            "Van den Bos 1991; Achen, in Thomson et al., The European Union Decides, 2006",
            lambda table, choices: Forecast(means.compromise(table.position, table.salience, table.capability)),
        ),
        Model(
            "median",
            _("weighted median"),
            _("The position with half of the weight on either side."),
            "Black, The Theory of Committees and Elections, 1958",
            lambda table, choices: Forecast(means.weighted_median(table.position, table.salience, table.capability)),
        ),
        Model(
            "nash",
            _("Nash bargain"),
            _("The package that maximises the product of gains over no agreement, the stronger counting more."),
            "Nash, Econometrica 18, 1950; Harsanyi & Selten, Management Science 18, 1972",
            _nash,
        ),
        Model(
            "exchange",
            _("exchange"),
            _("Pairs swap votes on two issues where both gain the same, the best exchange first."),
            "Stokman & Van Oosten, in Bueno de Mesquita & Stokman, European Community Decision Making, 1994",
            _exchange,
        ),
        Model(
            "spatial",
            _("spatial election"),
            _("An election between everybody's packages, in which the stronger coalition is likelier to win."),
            "Wise, Lester & Efird, KAPSARC Toolkit for Behavioral Analysis (KTAB), 2015",
            _spatial,
        ),
        Model(
            "challenge",
            _("challenge"),
            _("Who expects to gain by challenging whom, and who gives way. It does not settle: one voice among several."),
            "Bueno de Mesquita 1985, 1994; Scholz, Calbert & Smith, Journal of Theoretical Politics 23, 2011",
            _challenge,
        ),
        Model("mean", _("plain mean"), _("The mean of positions, everybody counting the same: a yardstick."), "", _mean),
        Model("coin", _("coin"), _("The middle of every scale: what one may say without knowing anything."), "", _midpoint),
    )
    return {model.name: model for model in listed}
