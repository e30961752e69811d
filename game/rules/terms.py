"""The terms of a verdict: small arithmetic on numbers or on arrays, in thousandths of log-odds, each rounded once.

Places and distances are on the 0-100 scale, weights are normalised saliences (0-1). Every function takes scalars or
arrays that broadcast, so that one source serves one verdict, a whole table and, compiled, a million games.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Number = Any
"""A float or an array of floats."""


def milli(log_odds: Number) -> Number:
    """Whole thousandths, rounded half to even."""
    return np.rint(np.multiply(log_odds, 1000.0)).astype(np.int64)


def share(amount: Number, thousandths: Number) -> Number:
    """That many thousandths of a whole amount, rounded half away from zero; all in whole numbers."""
    product = np.multiply(amount, thousandths)
    return np.sign(product) * ((np.abs(product) + 500) // 1000)


def gain(scale: float, weight: Number, course: Number, clause: Number, ideal: Number) -> Number:
    """How much nearer than the course the clause is to my ideal (spatial voting, linear loss)."""
    return milli(scale * weight * (np.abs(course - ideal) - np.abs(clause - ideal)) / 100.0)


def red_line(scale: float, weight: Number, outside: Number, soft: float) -> Number:
    """A stated penalty for a clause outside what I can live with (veto players, Tsebelis 2002, softened)."""
    return -milli(scale * weight * soft * outside)


def credibility(gain_milli: Number, trust: Number, discount: float) -> Number:
    """What distrust takes off a gain that depends on somebody's keeping its word."""
    return -milli(np.maximum(gain_milli, 0) / 1000.0 * discount * (1.0 - trust))


def public_word(scale: float, weight: Number, course: Number, clause: Number, word: Number, price: float) -> Number:
    """Retreat from what I have said in public (audience costs, Fearon 1994; linear is our simplification)."""
    retreat = np.maximum(0.0, np.abs(clause - word) - np.abs(course - word))
    return -milli(scale * weight * price * np.nan_to_num(retreat) / 100.0)


def clock(scale: float, weight: Number, course: Number, clause: Number, ideal: Number, fear: Number, fear_weight: Number) -> Number:
    """What I am spared of my feared fallback by a clause that changes something and is no worse than it."""
    spared = np.maximum(0.0, np.abs(fear - ideal) - np.abs(course - ideal))
    counts = (clause != course) & (np.abs(clause - ideal) <= np.abs(fear - ideal))
    return milli(scale * weight * fear_weight * np.where(counts, spared, 0.0) / 100.0)


def vagueness(scale: float, weight: Number, width: Number, trust: Number, price: float) -> Number:
    """The price of a span's width to one who distrusts its author."""
    return -milli(scale * weight * price * (1.0 - trust) * width / 100.0)
