"""The hidden priorities, revealed, beside what the seat could still think of them."""

from __future__ import annotations

import numpy as np

from game.debrief.model import Priority
from game.negotiation import Negotiation
from game.rules.knowledge import combinations, possible_priorities, stance_issues


def priorities(negotiation: Negotiation, chain: list[int]) -> tuple[Priority, ...]:
    """Every decider's, on every issue that matters to it; `chain` are those who held the chair."""
    compiled, state, secrets = negotiation.compiled, negotiation.state, negotiation.secrets
    listed = []
    for a in range(compiled.deciders):
        issues = stance_issues(compiled, a)
        fits = np.logical_and.reduce([possible_priorities(compiled, state, observer, a) for observer in chain])
        left = combinations(len(issues))[fits]
        for column, i in enumerate(issues):
            value = int(secrets[a, i])
            possible = (value,) if a in chain else tuple(int(z) for z in np.unique(left[:, column]))
            listed.append(Priority(compiled.ids[a], compiled.issues[i], value, possible))
    return tuple(listed)
