"""What every model is given: who stands where, how much it matters, how strong they are.

Arrays are actors × issues. Positions are 0-100 and NaN where an actor has none; saliences are shares (0-1); capabilities are in
any unit, for only their proportions count. A capability that does not depend on the issue may be given as one number an actor.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def weights(position: Floats, salience: Floats, capability: Floats) -> Floats:
    """Capability times salience, actors × issues; 0 where an actor has no position.

    ValueError if the shapes differ, or if a salience or capability is negative or not a number.
    """
    if capability.ndim == 1:
        capability = np.repeat(capability[:, None], position.shape[1], axis=1)
    if not position.shape == salience.shape == capability.shape or position.ndim != 2:
        raise ValueError(f"positions {position.shape}, saliences {salience.shape} and capabilities {capability.shape} do not go together")
    held = ~np.isnan(position)
    weight: Floats = np.where(held, salience * capability, 0.0)
    if not (np.isfinite(weight).all() and (salience[held] >= 0).all() and (capability[held] >= 0).all()):
        raise ValueError("saliences and capabilities must be numbers, 0 or more")
    return weight
