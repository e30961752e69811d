"""The global parameters fitted to some scenarios' records and tried on another's: how much of the score is fitting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from game.lab.backtest import score_rows
from game.lab.coding import HistoricalStates, rows_of
from game.rules.compiled import CompiledScenario
from game.rules.parameters import DEFAULT, Parameters
from game.scenario.library import Loaded

STEPS: dict[str, tuple[float, ...]] = {
    "scale": (30.0, 40.0, 50.0, 65.0, 80.0),
    "red_line": (0.25, 0.5, 0.75),
    "company": (0.25, 0.5, 0.75, 1.0),
    "clock": (0.5, 0.75, 1.0, 1.25),
    "trust_discount": (0.3, 0.6, 0.9),
    "public_word": (0.25, 0.5, 0.75),
    "rho_sourced": (0.65, 0.7, 0.75, 0.8, 0.85),
}
"""Values tried for each parameter, one parameter at a time, twice round."""
ROUNDS = 2


@dataclass(frozen=True)
class FitScore:
    """Answers, right ones, and the sum of squared errors of the chances."""

    answers: int = 0
    right: int = 0
    squares: float = 0.0

    def __add__(self, other: FitScore) -> FitScore:
        return FitScore(self.answers + other.answers, self.right + other.right, self.squares + other.squares)

    @property
    def brier(self) -> float:
        """Mean squared error; 0 for no answers."""
        return self.squares / self.answers if self.answers else 0.0


@dataclass(frozen=True)
class LeftOut:
    """One scenario scored with the parameters that fit the others best, and with the shipped ones."""

    scenario: str
    out: FitScore
    shipped: FitScore
    fitted: dict[str, float]
    """The parameters that are not as shipped."""

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {
            "left_out": self.scenario,
            "answers": self.out.answers,
            "right": self.out.right,
            "brier": round(self.out.brier, 4),
            "shipped": {"right": self.shipped.right, "brier": round(self.shipped.brier, 4)},
            "fitted": self.fitted,
        }


class Scorer:
    """Scores of each scenario under each set of parameters, each worked out once."""

    def __init__(self, loaded: Sequence[Loaded]) -> None:
        self.loaded = {one.scenario.id: one for one in loaded}
        self._known: dict[tuple[str, Parameters], FitScore] = {}

    def tally(self, scenario: str, parameters: Parameters) -> FitScore:
        """One scenario's record under one set."""
        key = (scenario, parameters)
        if key not in self._known:
            one = self.loaded[scenario]
            scored, _ = score_rows(HistoricalStates(one, CompiledScenario(one.scenario, parameters)), rows_of(one.scenario))
            squares = sum((s.chance - s.row.yes) ** 2 for s in scored)
            self._known[key] = FitScore(len(scored), sum(s.right for s in scored), squares)
        return self._known[key]

    def whole(self, scenarios: Iterable[str], parameters: Parameters) -> FitScore:
        """Several scenarios' records together."""
        return sum((self.tally(s, parameters) for s in scenarios), FitScore())


def fit(scorer: Scorer, scenarios: Sequence[str]) -> Parameters:
    """The set with the least Brier score on some scenarios, by one parameter at a time from the shipped one."""
    best = DEFAULT
    for _ in range(ROUNDS):
        for name, values in STEPS.items():
            tries = [best, *(replace(best, **{name: v}) for v in values)]  # type: ignore[arg-type]
            best = min(tries, key=lambda p: scorer.whole(scenarios, p).brier)
    return best


def leave_one_out(loaded: Sequence[Loaded], besides: Sequence[Loaded] = ()) -> list[LeftOut]:
    """Each scenario scored with parameters fitted to the others and to those besides, beside the shipped parameters."""
    scorer = Scorer([*besides, *loaded])
    rows = []
    for name in (one.scenario.id for one in loaded):
        fitted = fit(scorer, [s for s in scorer.loaded if s != name])
        out, shipped = scorer.tally(name, fitted), scorer.tally(name, DEFAULT)
        changed = {k: v for k, v in asdict(fitted).items() if v != getattr(DEFAULT, k)}
        rows.append(LeftOut(name, out, shipped, changed))
    return rows
