"""The same game with somebody else in the chair: what your play is measured against is played, not decreed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from game.debrief.chair import holders, standing_change
from game.debrief.model import Yardstick
from game.debrief.worth import tenths
from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.rules.parameters import Parameters
from game.rules.state import State
from game.scenario.library import Loaded
from game.view import value

PLAYERS = (PlayerKind.SILENT, PlayerKind.HISTORICAL, PlayerKind.NEGOTIATOR)


@dataclass(frozen=True)
class Game:
    """A game without persons, by all that decides how it goes; two that are equal go alike."""

    digest: str
    parameters: Parameters
    seats: tuple[tuple[str, str], ...]
    seed: int
    game: int
    loaded: Loaded = field(compare=False, repr=False)
    compiled: CompiledScenario = field(compare=False, repr=False)


@lru_cache(maxsize=16)
def _end_of(game: Game) -> State:
    """How a game ends."""
    negotiation = Negotiation(game.loaded, dict(game.seats), game.seed, game.game, compiled=game.compiled)
    negotiation.advance()
    return negotiation.state


def end_of(like: Negotiation, seats: dict[str, str]) -> State:
    """How the same game, with the same hidden priorities, ends with others in the chairs."""
    if set(seats.values()) <= {PlayerKind.HISTORICAL}:
        seats = {}
    loaded, compiled = like.loaded, like.compiled
    return _end_of(Game(loaded.digest, compiled.parameters, tuple(sorted(seats.items())), like.seed, like.game, loaded, compiled))


def stand_ins(negotiation: Negotiation, seat: str) -> tuple[str, ...]:
    """Seats of other persons; in a yardstick their historical counterparts sit there."""
    return tuple(s for s, kind in negotiation.assigned.items() if kind == PlayerKind.PERSON and s != seat)


def played_by_others(negotiation: Negotiation, seat: str) -> tuple[Yardstick, ...]:
    """The seat silent, with its historical player, and with the negotiator; others as they were."""
    others = {s: PlayerKind.HISTORICAL if kind == PlayerKind.PERSON else kind for s, kind in negotiation.assigned.items() if s != seat}
    return tuple(_measured(negotiation, seat, player, end_of(negotiation, {**others, seat: player})) for player in PLAYERS)


def _measured(negotiation: Negotiation, seat: str, player: PlayerKind, state: State) -> Yardstick:
    compiled = negotiation.compiled
    chain = holders(compiled, state, seat)
    holder = compiled.index[chain[-1]]
    worth = tenths(value(compiled, holder, negotiation.secrets[holder], state.course))
    standing = tenths(standing_change(compiled, state, chain))
    settlement = {issue.id: issue.positions[int(p)].id for issue, p in zip(compiled.scenario.issues, state.course, strict=True)}
    return Yardstick(player, worth, standing, tenths(worth + standing), settlement)
