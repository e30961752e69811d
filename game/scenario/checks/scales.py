"""D027: numbers stay on their scales."""

from __future__ import annotations

from typing import Any

from game.i18n import _
from game.model.actor import Actor, Fear, PublicLink, Stance
from game.model.happening import Argument, IdealShift, PullTo, SalienceTo, StandingBy, TrustSignal
from game.model.issue import Body, Position
from game.model.scenario import Scenario, TrustLine
from game.scenario.checks.report import Report
from game.scenario.checks.rule import Rule
from game.scenario.checks.walk import is_number
from game.scenario.reader import Path

MOST_WEIGHT = 100.0
"""No weight beside others needs to be larger."""
MOST_PULL = 0.6
"""Voices together move an actor at most this share of the way in a turn."""

RANGES: dict[type, dict[str, tuple[float, float]]] = {
    Position: {"at": (0, 100)},
    Stance: {"salience": (1, 3)},
    Fear: {"weight": (0, MOST_WEIGHT)},
    PublicLink: {"pressure": (0, 1)},
    TrustLine: {"value": (0, 1)},
    TrustSignal: {"signal": (0, 1), "share": (0, 1)},
    IdealShift: {"share": (0, 1)},
    SalienceTo: {"to": (0, 3)},
    StandingBy: {"by": (-100, 100)},
    PullTo: {"to": (0, MOST_PULL)},
}
"""The scale of each number, by what it belongs to."""


def check(scenario: Scenario, report: Report) -> None:
    """Every number is within its range."""
    for path, thing in report.things:
        for key, (low, high) in RANGES.get(type(thing), {}).items():
            report.scale((*path, key), getattr(thing, key), low, high)
        if isinstance(thing, Actor):
            _actor(thing, path, report)
        elif isinstance(thing, Body):
            _each(path, "weights", thing.weights, MOST_WEIGHT, report)
            report.scale((*path, "needs"), thing.needs, 0, MOST_WEIGHT * max(1, len(thing.members)))
        elif isinstance(thing, Argument):
            _each(path, "plausible", thing.plausible, 1, report)
            if thing.moves == "salience" and not (is_number(thing.toward) and float(thing.toward) <= 3):
                report.add((*path, "toward"), _("a salience moves toward a number from 0 to 3"))


def _actor(actor: Any, path: Path, report: Report) -> None:
    report.scale((*path, "firmness"), actor.firmness, 0, 1)
    report.scale((*path, "standing"), getattr(actor, "standing", None), 0, 100)
    _each(path, "company", getattr(actor, "company", {}), MOST_WEIGHT, report)
    pulls = getattr(actor, "hears", {})
    _each(path, "hears", pulls, MOST_PULL, report)
    report.scale((*path, "hears"), sum(pulls.values()), 0, MOST_PULL)


def _each(path: Path, key: str, numbers: dict[str, float], high: float, report: Report) -> None:
    for name, number in numbers.items():
        report.scale((*path, key, name), number, 0, high)


RULE = Rule(
    "D027",
    _("a number off its scale"),
    _(
        "Places on an issue's scale go from 0 to 100, standing too; salience is 1, 2 or 3; trust, shares, plausibility, pressure and "
        "firmness go from 0 to 1; the voices that an actor hears pull it by at most 0.6 together."
    ),
    check,
)
