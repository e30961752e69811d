"""Who is to sit where in an ensemble: refused with the nearest name where nobody knows a seat or a kind of player."""

from __future__ import annotations

from collections.abc import Mapping

from game.i18n import _
from game.model.scenario import Scenario
from game.players import known_players
from game.scenario.changes import ChangeError
from game.scenario.errors import nearest


def checked_players(scenario: Scenario, players: Mapping[str, str]) -> None:
    """ChangeError, with the nearest name, for a seat or a kind of player that nobody knows."""
    seats = [d.id for d in scenario.delegations]
    kinds = known_players()
    for seat, kind in players.items():
        if seat not in seats:
            message = _("There is no delegation {seat!r}.{nearest} Known: {known}.")
            raise ChangeError(message.format(seat=seat, nearest=nearest(seat, seats), known=", ".join(seats)))
        if kind not in kinds:
            message = _("There is no player {kind!r}.{nearest} Known: {known}.")
            raise ChangeError(message.format(kind=kind, nearest=nearest(kind, kinds), known=", ".join(kinds)))
