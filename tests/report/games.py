"""Small games to report on."""

from __future__ import annotations

from pathlib import Path
from random import Random

from game.debrief.poll import Expectation
from game.model.acts import Table
from game.negotiation import Negotiation
from game.saves import save
from tests.saves.games import TINY, acted, begun


def played(seed: int = 1, seats: dict[str, str] | None = None, name: str = "Team {seat}") -> Negotiation:
    """A game of the tiny scenario to its end, with a team's name and an expectation for each package of a person."""
    game, rng = begun(seed, seats), Random(seed)
    for seat in game.assigned_at_start:
        game.write_down("team", seat, name.format(seat=seat), 0)
    while not game.over:
        seen = len(game.path())
        acted(game, rng)
        for node in game.path()[seen:]:
            if node.seat in game.assigned_at_start and isinstance(node.act, Table):
                game.write_down("poll", node.seat, Expectation(18, 7, ("south",)).said(), node.id)
    return game


def saved(folder: Path, count: int) -> list[Path]:
    """That many games, each in a file of its own."""
    paths = [folder / f"group-{n:02}.demarche" for n in range(count)]
    for n, path in enumerate(paths):
        save(played(n), path)
    return paths


__all__ = ["TINY", "played", "saved"]
