"""The spatial model of politics of the KAPSARC Toolkit for Behavioral Analysis (KTAB; Wise, Lester & Efird 2015).

Every actor is a point in the space of the issues and likes an option the better the nearer it lies. Coalitions form for and against
each option; an election by stages, in which the stronger coalition is likelier to win, says how likely each option is in the end.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from game.advisers.arrays import Floats

Election = Literal["markov", "conditional"]
"""Two readings of the probabilistic Condorcet election. markov: the share of time that an agenda without end spends at each option,
challengers drawn uniformly. conditional: the chance that an option beats all others, given that one does."""


def utilities(options: Floats, ideal: Floats, salience: Floats, risk: Floats | float = 0.0) -> Floats:
    """What each option (options × issues, 0-100) is worth to each actor (ideal and salience actors × issues): actors × options, 0-1.

    d² = Σ (s·(option - ideal)/100)² / Σ s²; u = (1 - d)(1 + R·d). `risk` R is 0 for a straight line, above it for the cautious, below for
    the daring. An actor without any salience is worth 1 everywhere. NaN ideals weigh nothing.
    """
    weight = np.where(np.isnan(ideal), 0.0, salience)
    wish, total = np.nan_to_num(ideal), (weight**2).sum(axis=1)
    away = [((weight * (option - wish) / 100) ** 2).sum(axis=1) for option in options]
    distance = np.sqrt(np.stack(away, axis=1) / np.where(total > 0, total, 1.0)[:, None])
    attitude = np.broadcast_to(np.asarray(risk, dtype=np.float64), (len(ideal),))[:, None]
    return (1 - distance) * (1 + attitude * distance)


def coalitions(utility: Floats, strength: Floats) -> Floats:
    """The strength for each option against each other: options × options, entry a, b for a against b.

    Each supporter counts by its strength (capability times the sum of its saliences) times how much it prefers the option.
    `utility` is actors × options. ValueError if there are not as many strengths as actors.
    """
    if len(strength) != len(utility):
        raise ValueError(f"{len(utility)} actors, but {len(strength)} strengths")
    return np.stack([strength @ np.maximum(option[:, None] - utility, 0.0) for option in utility.T])


def victory(strengths: Floats, power: float = 2) -> Floats:
    """The chance that each option beats each other: s_ab^n / (s_ab^n + s_ba^n), a half where nobody cares. Options × options."""
    largest = float(strengths.max(initial=0.0))
    raised = (strengths / largest) ** power if largest > 0 else strengths
    both = raised + raised.T
    return np.divide(raised, both, out=np.full_like(both, 0.5), where=both > 0)


def election(chances: Floats, reading: Election = "markov") -> Floats:
    """How likely each option is in the end, from the chances of each against each other; the shares add up to 1.

    conditional: p_i proportional to Π_j P_ij with P_ii = ½. markov: the fixed point p_i = (1/N) Σ_j P_ij (p_i + p_j), which is the
    stationary distribution of an agenda whose challengers are drawn uniformly. ValueError if `chances` is not square or the
    reading is unknown.
    """
    count = len(chances)
    if chances.shape != (count, count):
        raise ValueError(f"chances must be options × options, not {chances.shape}")
    if count == 0:
        return np.zeros(0)
    if reading == "conditional":
        won = np.log(np.maximum(chances, 1e-300)).sum(axis=1)
        return _shares(np.exp(won - won.max()))
    if reading != "markov":
        raise ValueError(f"there is no reading {reading!r} of the election; there are markov and conditional")
    stay = chances.copy()
    np.fill_diagonal(stay, 0.0)
    # p (N - Σ_{j≠i} P_ij - 1) = Σ_{j≠i} P_ij p_j, for P_ii = ½ on both sides adds p_i; one equation is replaced by Σ p = 1
    system = np.diag(count - 1.0 - stay.sum(axis=1)) - stay
    system[-1] = 1.0
    right = np.zeros(count)
    right[-1] = 1.0
    return _shares(np.maximum(np.linalg.solve(system, right), 0.0))


def _shares(weights: Floats) -> Floats:
    shares: Floats = weights / weights.sum()
    return shares


def bilateral(
    one: Floats, two: Floats, salience_one: Floats, salience_two: Floats, chance_one: Floats | float, chance_two: Floats | float
) -> Floats:
    """The package on which two actors settle, issue by issue (0-100): each one's wish weighted by (salience × its chance)².

    KTAB's S2P2 interpolation: (s_i² p_i² t_i + s_j² p_j² t_j) / (s_i² p_i² + s_j² p_j²); halfway where neither weighs anything.
    """
    a, b = (salience_one * chance_one) ** 2, (salience_two * chance_two) ** 2
    both = a + b
    return np.where(both > 0, (a * one + b * two) / np.where(both > 0, both, 1.0), (one + two) / 2)
