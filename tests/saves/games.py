"""Short scripted games to save and load."""

from __future__ import annotations

import random
from pathlib import Path

from game.model.acts import Answer
from game.negotiation import Negotiation
from game.players import make
from game.rules.compiled import CompiledScenario
from game.scenario import library

TINY = str(Path(__file__).parent.parent / "data" / "tiny")
PEOPLE = {"north": "person"}


def begun(seed: int = 1, seats: dict[str, str] | None = None) -> Negotiation:
    """A game at its first prompt."""
    game = Negotiation(library.load(TINY), PEOPLE if seats is None else seats, seed, compiled=CompiledScenario(library.load(TINY).scenario))
    game.advance()
    return game


def acted(game: Negotiation, rng: random.Random) -> None:
    """One act of whoever must act."""
    seat = game.to_act
    if game.is_answer_due(seat):
        game.act(seat, Answer(game.state.awaiting, rng.random() < 0.5))
    else:
        game.act(seat, make("random").choose(game.view(seat)))


def played(seed: int = 1, acts: int = 6, seats: dict[str, str] | None = None) -> Negotiation:
    """A game after some acts, with branches and labels."""
    game, rng = begun(seed, seats), random.Random(seed)
    for _ in range(acts):
        chance = rng.random()
        if chance < 0.15:
            game.undo()
        elif chance < 0.2:
            game.redo()
        elif chance < 0.3:
            game.fork(f"Gabelung {rng.randrange(5)} · вилка")
        elif not game.over:
            acted(game, rng)
    return game


def same(a: Negotiation, b: Negotiation) -> None:
    """Two negotiations stand exactly alike, to the last bit of every state."""
    assert (a.nodes, a.head, a.undone, a.labels) == (b.nodes, b.head, b.undone, b.labels)
    assert (a.assigned, a.seating, a.seed, a.game) == (b.assigned, b.seating, b.seed, b.game)
    for node in (0, *a.nodes):
        mine, theirs = vars(a.state_at(node)), vars(b.state_at(node))
        assert mine.keys() == theirs.keys()
        for name, value in mine.items():
            assert repr(value) == repr(theirs[name]) if not hasattr(value, "tobytes") else value.tobytes() == theirs[name].tobytes(), name
