"""Who sits in a chair: historical, negotiator, random. A person uses the same protocol through the table."""

from __future__ import annotations

from typing import Protocol, assert_never

from game.model.acts import Act
from game.model.players import PlayerKind, UnknownPlayerError, known_players
from game.players.advised import Advised
from game.players.bidder import Bidder
from game.players.historical import Historical, Silent
from game.players.negotiator import Negotiator
from game.players.propagandist import Propagandist
from game.players.quick import Quick
from game.players.random import Random
from game.view import View


class Player(Protocol):
    """Chooses the next act from a view, and from nothing else."""

    def choose(self, view: View) -> Act:
        """The act of the seat whose view this is; it is that seat's turn."""
        ...


def make(word: str, seed: int = 0, game: int = 0) -> Player:
    """A player for one game by the word for its kind; UnknownPlayerError if the program cannot play so."""
    kind = PlayerKind(word)
    match kind:
        case PlayerKind.PERSON:
            raise UnknownPlayerError("A person is no player of the program.")
        case PlayerKind.HISTORICAL:
            return Historical()
        case PlayerKind.SILENT:
            return Silent()
        case PlayerKind.NEGOTIATOR:
            return Negotiator()
        case PlayerKind.UNSOUNDING:
            return Negotiator(soundings=False)
        case PlayerKind.ARGUING:
            return Negotiator(soundings=False, packages=False)
        case PlayerKind.TABLING:
            return Negotiator(soundings=False, arguments=False)
        case PlayerKind.PROPAGANDIST:
            return Propagandist()
        case PlayerKind.BIDDER:
            return Bidder()
        case PlayerKind.QUICK:
            return Quick()
        case PlayerKind.RANDOM:
            return Random(seed, game)
        case PlayerKind.ARITHMETICIAN | PlayerKind.TRADER | PlayerKind.STRATEGIST:
            return Advised(kind)
        case _:
            assert_never(kind)


__all__ = ["Player", "PlayerKind", "UnknownPlayerError", "known_players", "make"]
