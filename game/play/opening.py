"""A new game with people in some seats, and a game that goes on from its file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.i18n import _
from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.play.classroom import Classroom
from game.play.session import Session, seat_to_show
from game.saves import Journal, OpenedSave, SaveError, autosave_path, autosaves, read
from game.scenario.library import Loaded
from game.scenario.places import Search

LAST = "last"
"""The name under which the game played last can be opened."""


def begin(
    loaded: Loaded,
    seats: Sequence[str],
    seed: int,
    others: PlayerKind = PlayerKind.HISTORICAL,
    game: int = 0,
    *,
    keep: bool = True,
    advance: bool = True,
) -> Session:
    """A new game with persons in some seats, played up to the first question if `advance` is set; a slow table takes a while."""
    chairs = {d.id: others for d in loaded.scenario.delegations} if others != PlayerKind.HISTORICAL else {}
    negotiation = Negotiation(loaded, {**chairs, **dict.fromkeys(seats, PlayerKind.PERSON)}, seed, game)
    journal = Journal.start(negotiation, autosave_path(loaded.scenario.id)) if keep else None
    if advance:
        negotiation.advance()
    return Session(negotiation, journal, seat_to_show(negotiation) if advance else seats[0])


def resume(opened: OpenedSave, *, keep: bool = True) -> Session:
    """A game that goes on from its file."""
    negotiation = opened.negotiation
    journal = Journal.resume(opened) if keep else None
    negotiation.advance()
    session = Session(negotiation, journal, seat_to_show(negotiation), opened.notes)
    session.resumed = True
    session.briefed = {s for s, kind in negotiation.seating.items() if kind == PlayerKind.PERSON}
    session.classroom = Classroom.kept(negotiation)
    return session


def open_save(name: str, scenario: str | None, salvage: bool = False, search: Search | None = None) -> OpenedSave:
    """A save by its path; the word last means the game played last."""
    path = Path(name).expanduser()
    if name == LAST:
        kept = autosaves()
        if not kept:
            raise SaveError(path, _("No game has been kept yet."))
        path = kept[0]
    return read(path, scenario=scenario, salvage=salvage, search=search)
