"""The what-if laboratory: many games on the rules of one.

>>> from game.lab import simulate
>>> found = simulate("1954", games=200, seed=1)
>>> found.issues[2].modal.id
'weu_nato'

`simulate` plays an ensemble, `whatif` answers a question (a `Question`, a question file read by `question`, or changes by path),
`sensitivity` moves one assumption at a time. Each returns a frozen result with shares and means that carry their 95 % intervals,
`as_json()`, `rows()`, and `to_pandas()` where pandas is installed. `priorities` and `settlements` give the games themselves as
NumPy arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.lab.arrays import priorities, settlements
    from game.lab.counterfactual import ask, question, whatif
    from game.lab.figures import Simulation
    from game.lab.intervals import Mean, Share
    from game.lab.ranges import Ranges
    from game.lab.shifts import WhatIf
    from game.lab.simulation import Progress, simulate
    from game.lab.tipping import Sensitivity
    from game.lab.tornado import sensitivity
    from game.lab.workers import ClusterError
    from game.model.question import Question
    from game.scenario.changes import ChangeError

WHERE = {
    "ChangeError": "game.scenario.changes",
    "ClusterError": "game.lab.workers",
    "Mean": "game.lab.intervals",
    "Progress": "game.lab.simulation",
    "Question": "game.model.question",
    "Ranges": "game.lab.ranges",
    "Sensitivity": "game.lab.tipping",
    "Share": "game.lab.intervals",
    "Simulation": "game.lab.figures",
    "WhatIf": "game.lab.shifts",
    "ask": "game.lab.counterfactual",
    "priorities": "game.lab.arrays",
    "question": "game.lab.counterfactual",
    "sensitivity": "game.lab.tornado",
    "settlements": "game.lab.arrays",
    "simulate": "game.lab.simulation",
    "whatif": "game.lab.counterfactual",
}
"""Names and the modules that they come from: imported when first asked for, since the game must not pay for the laboratory."""

__all__ = [
    "ChangeError", "ClusterError", "Mean", "Progress", "Question", "Ranges", "Sensitivity", "Share", "Simulation", "WhatIf", "ask",
    "priorities", "question", "sensitivity", "settlements", "simulate", "whatif",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(WHERE[name]), name)
