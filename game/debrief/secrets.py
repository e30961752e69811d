"""The hidden priorities, revealed, beside what the seat could still think of them."""

from __future__ import annotations

import numpy as np

from game.debrief.model import Priority
from game.negotiation import Negotiation
from game.rules.knowledge import alive, combinations, held


def priorities(negotiation: Negotiation, chain: list[int]) -> tuple[Priority, ...]:
    """Every decider's, on every issue that matters to it; `chain` are those who held the chair."""
    frame, state, secrets = negotiation.frame, negotiation.state, negotiation.secrets
    found = []
    for a in range(frame.deciders):
        issues = held(frame, a)
        fits = np.logical_and.reduce([alive(frame, state, observer, a) for observer in chain])
        left = combinations(len(issues))[fits]
        for column, i in enumerate(issues):
            value = int(secrets[a, i])
            possible = (value,) if a in chain else tuple(int(z) for z in np.unique(left[:, column]))
            found.append(Priority(frame.ids[a], frame.issues[i], value, possible))
    return tuple(found)
