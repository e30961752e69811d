"""Who sits in a chair: historical, negotiator, random. A person uses the same protocol through the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from game.model.acts import Act
from game.view import View


class Player(Protocol):
    """Chooses the next act from a view, and from nothing else."""

    def choose(self, view: View) -> Act:
        """The act of the seat whose view this is; it is that seat's turn."""
        ...


def make(kind: str, seed: int = 0, game: int = 0) -> Player:
    """A player for one game by its name; arguing and tabling are negotiators that do nothing else."""
    kinds = _kinds(seed, game)
    if kind not in kinds:
        raise KeyError(f"There is no player {kind!r}. Known: {', '.join(kinds)}.")
    return kinds[kind]()


def known_players() -> list[str]:
    """The names of all kinds of players."""
    return list(_kinds(0, 0))


def _kinds(seed: int, game: int) -> dict[str, Callable[[], Player]]:
    from game.advisers.staff import ADVISERS
    from game.players.advised import Advised
    from game.players.bidder import Bidder
    from game.players.historical import Historical, Silent
    from game.players.negotiator import Negotiator
    from game.players.propagandist import Propagandist
    from game.players.quick import Quick
    from game.players.random import Random

    return {
        "historical": Historical,
        "silent": Silent,
        "negotiator": Negotiator,
        "unsounding": lambda: Negotiator(soundings=False),
        "arguing": lambda: Negotiator(soundings=False, packages=False),
        "tabling": lambda: Negotiator(soundings=False, arguments=False),
        "propagandist": Propagandist,
        "bidder": Bidder,
        "quick": Quick,
        "random": lambda: Random(seed, game),
        **{adviser: partial(Advised, adviser) for adviser in ADVISERS},
    }
