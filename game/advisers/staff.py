"""The three advisers by name."""

from __future__ import annotations

from collections.abc import Callable

from game.advisers import arithmetician, strategist, trader
from game.advisers.advice import Counsel
from game.view import View

ADVISERS: dict[str, Callable[[View], Counsel]] = {
    "arithmetician": arithmetician.counsel,
    "trader": trader.counsel,
    "strategist": strategist.counsel,
}


def advise(view: View) -> list[Counsel]:
    """What each of them has to say to a seat; it rests on the seat's view and on nothing else."""
    return [speak(view) for speak in ADVISERS.values()]
