"""The kinds of players, by their words on the command line, in saves and in question files."""

from __future__ import annotations

from enum import StrEnum

from game.errors import MisuseError


class UnknownPlayerError(MisuseError, KeyError):
    """Nobody plays like that; the message names those who do."""

    __str__ = Exception.__str__


class PlayerKind(StrEnum):
    """Who can sit in a chair. PlayerKind(word) is UnknownPlayerError for a word that is none of them."""

    PERSON = "person"
    HISTORICAL = "historical"
    SILENT = "silent"
    NEGOTIATOR = "negotiator"
    UNSOUNDING = "unsounding"
    """A negotiator that asks nothing."""
    ARGUING = "arguing"
    """A negotiator that does nothing but argue."""
    TABLING = "tabling"
    """A negotiator that does nothing but table."""
    PROPAGANDIST = "propagandist"
    BIDDER = "bidder"
    QUICK = "quick"
    RANDOM = "random"
    ARITHMETICIAN = "arithmetician"
    TRADER = "trader"
    STRATEGIST = "strategist"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise UnknownPlayerError(f"There is no player {value!r}. Known: {', '.join(known_players())}.")


OTHERS = (PlayerKind.HISTORICAL, PlayerKind.NEGOTIATOR, PlayerKind.RANDOM)
"""Who may be asked to play all the chairs that no person takes."""


def known_players() -> list[PlayerKind]:
    """All whom the program can play."""
    return [kind for kind in PlayerKind if kind is not PlayerKind.PERSON]
