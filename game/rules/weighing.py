"""How much the issues truly weigh with an actor: its saliences, with the hidden priorities that only it knows."""

from __future__ import annotations

import numpy as np

from game.rules.compiled import CompiledScenario, Floats, Ints


def true_weights(compiled: CompiledScenario, actor: int, priorities: Ints) -> Floats:
    """Weights that add up to 1 over the issues; zero where the actor holds no stance.

    `priorities` are -1, 0 or +1 an issue, of one combination (issues) or of many (combinations × issues), and so are the weights.
    Where priorities leave nothing at all, the saliences count as they are.
    """
    saliences = np.where(compiled.has_stance[actor], compiled.salience[actor], 0.0)
    raw = saliences * (1 + priorities * compiled.rho[actor] / 1000)
    total = _added(raw)
    return np.where(total > 0, _parts(raw, total), _parts(saliences, _added(saliences)))


def _parts(rows: Floats, total: Floats) -> Floats:
    return rows / np.where(total > 0, total, 1.0)


def _added(rows: Floats) -> Floats:
    """The sum of each row, one issue after the other, so that it comes out the same on every machine."""
    total = np.zeros((*rows.shape[:-1], 1))
    for i in range(rows.shape[-1]):
        total += rows[..., i : i + 1]
    return total
