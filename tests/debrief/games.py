"""Games to tell afterwards."""

from __future__ import annotations

from pathlib import Path

from game.negotiation import Negotiation
from game.scenario import library
from game.scenario.library import Loaded

TINY = Path(__file__).parent.parent / "data" / "tiny"


def tiny() -> Loaded:
    return library.load(str(TINY))


def scripted(*acts: str, seats: tuple[str, ...] = ("north", "south"), seed: int = 1, loaded: Loaded | None = None) -> Negotiation:
    """A game of the tiny scenario in which persons do what they are told, `seat: act`, and then end every turn."""
    game = Negotiation(
        loaded or tiny(), {**dict.fromkeys(("north", "south", "east", "old"), "silent"), **dict.fromkeys(seats, "person")}, seed
    )
    game.advance()
    for line in acts:
        seat, _, act = line.partition(": ")
        assert game.to_act == seat, f"{game.to_act} must act, not {seat}"
        game.act(seat, act)
    while not game.over:
        due = game.is_answer_due(game.to_act)
        game.act(game.to_act, f"answer {game.state.awaiting} no" if due else "end")
    return game


def among_players(name: str, seed: int, kind: str = "random") -> Negotiation:
    """A game without persons, the main seat played by somebody."""
    loaded = tiny() if name == "tiny" else library.load(name)
    game = Negotiation(loaded, {loaded.scenario.about.main_seat: kind}, seed)
    game.advance()
    return game
