"""Forecasts beside known outcomes: errors in points of 100, and the yardsticks that any model should be held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.advisers.arrays import Floats
from game.advisers.catalogue import BAND, Choices, Forecast, Model, models
from game.advisers.table import PositionTable
from game.plain import pick

YARDSTICKS = ("compromise", "mean", "coin")


def band(place: Floats | float) -> tuple[Floats, Floats]:
    """The ends of the band of a usual error around forecasts, within the scale (0-100)."""
    return np.clip(place - BAND, 0, 100), np.clip(place + BAND, 0, 100)


def mean_error(place: Floats, outcome: Floats) -> float | None:
    """The mean absolute error in points of 100 over the issues where both are known; None where there is none."""
    both = ~np.isnan(place) & ~np.isnan(outcome)
    return float(np.abs(place - outcome)[both].mean()) if both.any() else None


@dataclass(frozen=True)
class IssueScore:
    """One issue in the table's own unit, None where nothing is known; the error is in points of 100."""

    issue: str
    forecast: float | None
    low: float | None
    high: float | None
    outcome: float | None
    error: float | None


@dataclass(frozen=True)
class ModelScore:
    """A model's forecast for a table, with errors where outcomes are known, beside the yardsticks'."""

    model: Model
    table: PositionTable
    issues: tuple[IssueScore, ...]
    mean_absolute_error: float | None
    yardsticks: dict[str, float | None]
    details: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {
            "model": self.model.name,
            **pick(self.model, "title", "source"),
            "actors": len(self.table.actors),
            **pick(self.table, "notes"),
            "missing": [{"actor": actor, "issue": issue} for actor, issue in self.table.missing],
            **pick(self, "issues", "mean_absolute_error", "yardsticks", "details"),
        }


def score(model: Model, table: PositionTable, forecast: Forecast, choices: Choices) -> ModelScore:
    """A model's forecast held against the outcomes of a table."""
    low, high = (table.own_unit(end) for end in band(forecast.place))
    columns = (table.own_unit(forecast.place), low, high, table.own_unit(table.outcome), np.abs(forecast.place - table.outcome))
    return ModelScore(
        model,
        table,
        tuple(IssueScore(issue, *(_number(column[i]) for column in columns)) for i, issue in enumerate(table.issues)),
        mean_error(forecast.place, table.outcome),
        {name: mean_error(models()[name].run(table, choices).place, table.outcome) for name in YARDSTICKS if name != model.name},
        forecast.details,
    )


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
