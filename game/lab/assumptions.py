"""The numbers of a scenario that somebody judged, each with the values that are tried instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.i18n import _
from game.lab.tipping import Assumed
from game.model.actor import Actor, Chamber, Delegation
from game.model.scenario import Scenario, names
from game.rules.compiled import place_of
from game.rules.parameters import Parameters
from game.wording.changes import what

TRUST_STEP, PRESSURE_STEP = 0.2, 0.2
PARAMETERS = ("scale", "red_line", "company", "clock", "public", "trust_discount", "public_word", "firmness", "kept_word", "turn_step")
PARAMETER_STEP = 0.2
"""Parameters are moved by this share of themselves."""


@dataclass(frozen=True)
class Assumption(Assumed):
    """One number with the values tried."""

    low: float
    high: float
    beyond: tuple[float, ...] = ()
    """Values farther off, tried for a flip alone."""
    unit: float = 1.0
    """What a point of its scale is, for narrowing a flip down."""
    whole: bool = False
    """Whether only whole numbers make sense."""

    @property
    def values(self) -> tuple[float, ...]:
        """All that is tried, without what it is."""
        return tuple(dict.fromkeys(v for v in (self.low, self.high, *self.beyond) if v != self.base))


def assumptions(scenario: Scenario, step: float, parameters: Parameters) -> list[Assumption]:
    """Stances, saliences, fears, pressures of publics, trust where a promise rests on it, and the parameters of the model."""
    listed: list[Assumption] = []
    for actor in scenario.actors.values():
        listed += _stances(scenario, actor, step)
        if isinstance(actor, Delegation | Chamber) and actor.public is not None:
            p = actor.public.pressure
            path, low, high = f"{actor.id}.public.pressure", max(0.0, p - PRESSURE_STEP), min(1.0, p + PRESSURE_STEP)
            listed.append(Assumption(path, what(scenario, path), "pressure", p, low, high, unit=0.01))
        for n, fear in enumerate(actor.fears):
            path = f"{actor.id}.fears.{n}.weight"
            listed.append(Assumption(path, what(scenario, path), "fear", fear.weight, 0.5 * fear.weight, 1.5 * fear.weight, (0.0,), 0.01))
    listed += _trust(scenario)
    for key in PARAMETERS:
        value = float(getattr(parameters, key))
        name = _("the model: {parameter}").format(parameter=key.replace("_", " "))
        low, high = round(value * (1 - PARAMETER_STEP), 6), round(value * (1 + PARAMETER_STEP), 6)
        listed.append(Assumption(f"parameters.{key}", name, "parameter", value, low, high, unit=value / 100))
    return [a for a in {a.path: a for a in listed}.values() if a.values]  # a later line of trust takes the place of an earlier one


def _stances(scenario: Scenario, actor: Actor, step: float) -> Iterator[Assumption]:
    for key, stance in actor.stances.items():
        issue, path = scenario.issue[key], f"{actor.id}.stances.{key}"
        x = place_of(issue, stance.ideal)
        name, low, high = what(scenario, f"{path}.ideal"), max(0.0, x - step), min(100.0, x + step)
        yield Assumption(f"{path}.ideal", name, "ideal", x, low, high, (0.0, 100.0))
        s = stance.salience
        name, low, high = what(scenario, f"{path}.salience"), float(max(1, s - 1)), float(min(3, s + 1))
        yield Assumption(f"{path}.salience", name, "salience", float(s), low, high, (1.0, 2.0, 3.0), whole=True)


def _trust(scenario: Scenario) -> Iterator[Assumption]:
    relied_on = {a for i in scenario.issues for p in i.positions for a in p.rests_on}
    for line in scenario.trust:
        for of in names(line.of):
            for in_ in (a for a in names(line.in_) if a in relied_on and a != of):
                low, high = max(0.0, round(line.value - TRUST_STEP, 6)), min(1.0, round(line.value + TRUST_STEP, 6))
                path = f"trust.{of}.{in_}"
                yield Assumption(path, what(scenario, path), "trust", line.value, low, high, (0.0, 1.0), 0.01)
