"""What a settlement is worth to each delegation, issue by issue, in points that add up to its value."""

from __future__ import annotations

import numpy as np

from game.debrief.model import SettlementWorth, Worth
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario, Floats, Ints
from game.rules.weighing import true_weights


def points(compiled: CompiledScenario, actor: int, priorities: Ints, course: Ints) -> Floats:
    """Points by issue; their sum is `game.view.value`."""
    places = compiled.places[np.arange(len(course)), course]
    by_issue: Floats = true_weights(compiled, actor, priorities) * (100 - np.abs(places - compiled.ideal[actor]))
    return by_issue


def tally(compiled: CompiledScenario, actor: int, priorities: Ints, course: Ints) -> SettlementWorth:
    """The points with one decimal."""
    parts = adding_up(points(compiled, actor, priorities, course))
    return SettlementWorth(tenths(sum(parts)), {compiled.issues[i]: p for i, p in enumerate(parts) if compiled.has_stance[actor][i]})


def adding_up(parts: Floats) -> list[float]:
    """Parts rounded to tenths so that they add up to the rounded total: the largest remainders are rounded up."""
    scaled = parts * 10
    whole = np.floor(scaled)
    missing = round(float(scaled.sum())) - int(whole.sum())
    order = np.argsort(whole - scaled, kind="stable")
    whole[order[:missing]] += 1
    return [tenths(float(w) / 10) for w in whole]


def tenths(number: float) -> float:
    """Rounded to one decimal, and never -0.0."""
    return round(number, 1) + 0.0


def history_course(compiled: CompiledScenario) -> Ints:
    """Where every issue ended in history."""
    return np.array(compiled.scenario.settlement_of_history, dtype=np.int64)


def worths(negotiation: Negotiation) -> tuple[Worth, ...]:
    """Every delegation's points: of this settlement, of history's, and of the start."""
    compiled, state, secrets = negotiation.compiled, negotiation.state, negotiation.secrets
    courses = (state.course, history_course(compiled), compiled.start)
    return tuple(
        Worth(d.id, d.name, bool(state.serving[a]), *(tally(compiled, a, secrets[a], course) for course in courses))
        for a, d in enumerate(compiled.scenario.delegations)
    )
