"""The kinds of players in words: everything that is said of a kind stands here, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from game.i18n import _
from game.players import PlayerKind


@dataclass(frozen=True)
class PlayerWording:
    """What is said of a kind of player."""

    name: str
    """In a list to choose from."""
    plural: str
    """After "the other chairs play"."""
    plays: str
    """Behind the name of a delegation: what it does in that chair."""
    detail: str = ""
    """How it plays, for whoever chooses."""
    several: str = ""
    """Several of them, as the title of a choice of who plays all the other chairs."""
    several_detail: str = ""
    """How they play."""
    stand_in: str = ""
    """In the chair of whoever is told of it, to compare."""
    their_stand_in: str = ""
    """In the chair of whoever others are told of."""


def wording(kind: PlayerKind) -> PlayerWording:
    """All that is said of a kind."""
    match kind:
        case PlayerKind.HISTORICAL:
            return PlayerWording(
                _("As in history"),
                _("as history had it"),
                _("plays as history had it"),
                _("proposes what was proposed then, and answers by what it wanted"),
                _("As history had it"),
                _("They propose what was proposed then, and answer by what they wanted."),
                _("your historical counterpart"),
                _("its historical counterpart"),
            )
        case PlayerKind.SILENT:
            return PlayerWording(
                _("Silent"),
                _("silent"),
                _("stays silent"),
                _("proposes nothing, and answers by what it wanted"),
                stand_in=_("nobody: it stays silent"),
                their_stand_in=_("nobody: it stays silent"),
            )
        case PlayerKind.NEGOTIATOR:
            return PlayerWording(
                _("Negotiator"),
                _("negotiators who look for the best bargain"),
                _("looks for the best bargain"),
                _("looks for the best bargain it can get: a second or so a game"),
                _("Negotiators"),
                _("They look for the best bargain they can get."),
                _("a negotiator"),
                _("the program’s negotiator"),
            )
        case PlayerKind.QUICK:
            return PlayerWording(
                _("Quick negotiator"),
                _("quick negotiators who go by rules of thumb"),
                _("looks for a bargain by rule of thumb"),
                _("looks for a bargain by rule of thumb, asks and argues nothing: thousands of games a second"),
            )
        case PlayerKind.PROPAGANDIST:
            return PlayerWording(
                _("Propagandist"),
                kind,
                _("plays for the publics of the others"),
                _("plays for the public opinion of the others: a second or so a game"),
            )
        case PlayerKind.RANDOM:
            return PlayerWording(
                _("At random"),
                _("at random"),
                _("plays at random"),
                _("does whatever is allowed"),
                _("At random"),
                _("They do whatever is allowed, for practice or for fun."),
            )
        case PlayerKind.UNSOUNDING:
            return PlayerWording(kind, _("negotiators who ask no questions"), _played_by(kind))
        case (
            PlayerKind.ARGUING | PlayerKind.TABLING | PlayerKind.BIDDER
            | PlayerKind.ARITHMETICIAN | PlayerKind.TRADER | PlayerKind.STRATEGIST | PlayerKind.PERSON
        ):  # fmt: skip
            return PlayerWording(kind, kind, _played_by(kind))
        case _:
            assert_never(kind)


def _played_by(kind: PlayerKind) -> str:
    return _("is played by {kind}").format(kind=kind)


def plays(word: str) -> str:
    """What somebody does in a chair, behind the name of its delegation."""
    return wording(PlayerKind(word)).plays
