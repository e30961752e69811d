"""Forecasts beside known outcomes: errors in points of 100, and the yardsticks that any model should be held against."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.advisers.arrays import Floats
from game.advisers.catalogue import BAND, Choices, Forecast, Model, models
from game.advisers.table import PositionTable

YARDSTICKS = ("compromise", "mean", "coin")


def band(place: Floats | float) -> tuple[Floats, Floats]:
    """The ends of the band of a usual error around forecasts, within the scale (0-100)."""
    return np.clip(place - BAND, 0, 100), np.clip(place + BAND, 0, 100)


def mean_error(place: Floats, outcome: Floats) -> float | None:
    """The mean absolute error in points of 100 over the issues where both are known; None where there is none."""
    both = ~np.isnan(place) & ~np.isnan(outcome)
    return float(np.abs(place - outcome)[both].mean()) if both.any() else None


def score(model: Model, table: PositionTable, forecast: Forecast, choices: Choices) -> dict[str, Any]:
    """A model's forecast for a table as plain data, in the table's own unit, with errors where outcomes are known."""
    low, high = (table.own_unit(end) for end in band(forecast.place))
    place, outcome = table.own_unit(forecast.place), table.own_unit(table.outcome)
    error = np.abs(forecast.place - table.outcome)
    columns = {"forecast": place, "low": low, "high": high, "outcome": outcome, "error": error}
    yardsticks = {name: mean_error(models()[name].run(table, choices).place, table.outcome) for name in YARDSTICKS if name != model.name}
    return {
        "model": model.name,
        "title": model.title,
        "source": model.source,
        "actors": len(table.actors),
        "notes": list(table.notes),
        "missing": [{"actor": actor, "issue": issue} for actor, issue in table.missing],
        "issues": [
            {"issue": issue, **{key: _number(column[i]) for key, column in columns.items()}} for i, issue in enumerate(table.issues)
        ],
        "mean_absolute_error": mean_error(forecast.place, table.outcome),
        "yardsticks": yardsticks,
        "details": forecast.details,
    }


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
