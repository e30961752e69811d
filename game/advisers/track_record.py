"""The models' record: what each would have forecast at the start of a scenario, beside what came."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.advisers.arrays import Floats
from game.advisers.catalogue import Choices, models
from game.advisers.files import FULL_SALIENCE
from game.advisers.scoring import mean_error
from game.advisers.table import PositionTable
from game.model.scenario import Scenario
from game.rules.compiled import CompiledScenario

STANDSTILL = "standstill"
"""A yardstick beside the models: every issue stays as it is heading at the start."""
YARDSTICKS = ("mean", "coin", STANDSTILL)
PERSONS = {"arithmetician": ("compromise", "nash"), "trader": ("exchange",), "strategist": ("challenge", "spatial")}
"""Which models speak through which adviser."""


@dataclass(frozen=True)
class ModelRecord:
    """One scenario: outcomes by issue (0-100), each model's forecasts, and its mean absolute error; the yardsticks stand among them."""

    scenario: str
    issues: tuple[str, ...]
    outcome: tuple[float, ...]
    forecasts: dict[str, tuple[float, ...]]
    errors: dict[str, float]

    def worthless(self, name: str) -> list[str]:
        """The yardsticks that a model does not beat here."""
        return [y for y in YARDSTICKS if y != name and self.errors[name] >= self.errors[y]]


def scenario_table(compiled: CompiledScenario) -> PositionTable:
    """The delegations of a scenario as its author wrote them: first ideals, saliences, capabilities; outcomes as they were.

    Delegations without a capability are left out, and so are chambers and voices: the models know actors with weight only.
    """
    scenario = compiled.scenario
    who = [a for a in range(compiled.delegations) if compiled.actors[a].capability is not None]
    strong = np.array([figure.value for a in who if (figure := compiled.actors[a].capability) is not None])
    holds = compiled.has_stance[who]
    count = len(scenario.issues)
    return PositionTable(
        actors=tuple(compiled.ids[a] for a in who),
        issues=tuple(compiled.issues),
        position=np.where(holds, compiled.ideal[who], np.nan),
        salience=np.where(holds, compiled.salience[who], 0.0) / FULL_SALIENCE,
        capability=np.repeat(strong[:, None], count, axis=1),
        low=np.zeros(count),
        high=np.full(count, 100.0),
        outcome=compiled.places[np.arange(count), scenario.settlement_of_history],
    )


def record(scenario: Scenario) -> ModelRecord | None:
    """The record for one scenario; None where no delegation has a capability."""
    compiled = CompiledScenario(scenario)
    table = scenario_table(compiled)
    if not table.actors:
        return None
    places: dict[str, Floats] = {name: model.run(table, Choices()).place for name, model in models().items()}
    places[STANDSTILL] = compiled.places[np.arange(len(compiled.issues)), compiled.start]
    errors = {name: mean_error(place, table.outcome) for name, place in places.items()}
    return ModelRecord(
        scenario.id,
        table.issues,
        tuple(float(x) for x in table.outcome),
        {name: tuple(float(x) for x in place) for name, place in places.items()},
        {name: error for name, error in errors.items() if error is not None},
    )


def together(records: list[ModelRecord]) -> dict[str, float]:
    """Mean absolute errors over all issues of several scenarios, every issue counting the same."""
    names = [name for name in records[0].errors if all(name in r.errors for r in records)]
    count = sum(len(r.issues) for r in records)
    return {name: sum(r.errors[name] * len(r.issues) for r in records) / count for name in names}
