"""The simplest forecasts, issue by issue. They are hard to beat: see the record."""

from __future__ import annotations

import numpy as np

from game.advisers.arrays import Floats, weights

MIDPOINT = 50.0
"""What a coin would say: the middle of the scale."""


def compromise(position: Floats, salience: Floats, capability: Floats) -> Floats:
    """The mean of positions weighted by capability times salience, one number an issue (0-100).

    O = Σ c·s·x / Σ c·s. NaN where nobody has a weighted position. ValueError as for `weights`. Van den Bos 1991; Achen, in Thomson,
    Stokman, Achen & König, The European Union Decides, 2006.
    """
    w = weights(position, salience, capability)
    return _ratio((w * np.nan_to_num(position)).sum(axis=0), w.sum(axis=0))


def weighted_median(position: Floats, salience: Floats, capability: Floats) -> Floats:
    """The median of positions weighted by capability times salience, one number an issue (0-100).

    Halfway between two positions where the weight splits exactly between them; NaN where nobody has a weighted position. ValueError as
    for `weights`. Black, The Theory of Committees and Elections, 1958.
    """
    w = weights(position, salience, capability)
    order = np.argsort(np.nan_to_num(position, nan=np.inf), axis=0, kind="stable")
    x = np.take_along_axis(position, order, axis=0)
    heaped = np.cumsum(np.take_along_axis(w, order, axis=0), axis=0)
    total = heaped[-1]
    slack = 1e-12 * total
    issues = np.arange(position.shape[1])
    low = x[(heaped >= total / 2 - slack).argmax(axis=0), issues]
    high = x[(heaped > total / 2 + slack).argmax(axis=0), issues]
    return np.where(total > 0, (low + high) / 2, np.nan)


def plain_mean(position: Floats) -> Floats:
    """The mean of positions, everybody counting the same, one number an issue (0-100); NaN where nobody has one."""
    held = ~np.isnan(position)
    return _ratio(np.nan_to_num(position).sum(axis=0), held.sum(axis=0).astype(np.float64))


def _ratio(above: Floats, below: Floats) -> Floats:
    """A division that says NaN where there is nothing to divide by."""
    return np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0)
