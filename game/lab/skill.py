"""Do choices matter? The same games, the same hidden priorities, with different players in one chair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import fmean
from typing import Any, TypeVar

from game.debrief.chair import holders, standing_change
from game.errors import DemarcheError
from game.lab.intervals import Mean
from game.lab.workers import Workers
from game.lab.workers import run as workers_run
from game.model.acts import End, Table
from game.model.players import PlayerKind
from game.model.scenario import names
from game.negotiation import Negotiation
from game.notation import ActKind, format_act, kind_of
from game.plain import by_fields, plain
from game.rules.compiled import CompiledScenario
from game.rules.knowledge import learn_all
from game.scenario.library import Loaded, load
from game.view import value

Row = TypeVar("Row")
CLAIRVOYANT = "clairvoyant"
"""Not a player but a yardstick: the negotiator without soundings, told everybody's priorities before the first turn."""
PLAYERS = (
    PlayerKind.SILENT, PlayerKind.HISTORICAL, PlayerKind.NEGOTIATOR, PlayerKind.UNSOUNDING, PlayerKind.ARGUING, PlayerKind.TABLING,
    PlayerKind.PROPAGANDIST, CLAIRVOYANT,
)  # fmt: skip
PAIRS = (
    (PlayerKind.NEGOTIATOR, PlayerKind.HISTORICAL),
    (PlayerKind.HISTORICAL, PlayerKind.SILENT),
    (PlayerKind.NEGOTIATOR, PlayerKind.SILENT),
    (PlayerKind.NEGOTIATOR, PlayerKind.UNSOUNDING),
    (PlayerKind.NEGOTIATOR, PlayerKind.ARGUING),
    (PlayerKind.NEGOTIATOR, PlayerKind.TABLING),
    (PlayerKind.PROPAGANDIST, PlayerKind.HISTORICAL),
    (CLAIRVOYANT, PlayerKind.UNSOUNDING),
)


@dataclass(frozen=True)
class Played:
    """One game from one chair: what it was worth (0-100), what it cost at home, and how it was played."""

    value: float
    standing: float
    settlement: tuple[str, ...]
    acts: dict[ActKind, int]
    opening: str
    publics: dict[str, float]

    @property
    def result(self) -> float:
        """Points of the settlement and points of standing won or lost at home."""
        return self.value + self.standing


@dataclass(frozen=True)
class PlayerFigures:
    """Means over a player's games, and the share of them in which the main issue ended at each position."""

    value: float
    standing: float
    result: float
    main_issue: dict[str, float]


@dataclass(frozen=True)
class Openings:
    """The commonest first package, its share of the games, and how many there are."""

    package: str
    share: float
    different: int


@dataclass(frozen=True)
class FrequentSettlement:
    """Positions by id, and in how many games."""

    settlement: tuple[str, ...]
    games: int


@dataclass(frozen=True)
class Settlements:
    """How many settlements were reached, how many differ on the main issue, and how far apart their values lie."""

    different: int
    on_the_main_issue: int
    spread: float
    most_frequent: tuple[FrequentSettlement, ...]


@dataclass(frozen=True)
class PublicMoved:
    """The public and issue on which a player moved opinion farthest, and by how much."""

    on: str
    by: Mean

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {"on": self.on, **self.by.as_json()}


@dataclass(frozen=True)
class Skill:
    """What players make of one chair; results are points of the settlement and of standing together."""

    scenario: str
    seat: str
    games: int
    players: dict[str, PlayerFigures]
    differences: dict[str, Mean]
    acts: dict[str, float]
    opening: Openings
    best_opening: Openings
    settlements: Settlements
    publics: dict[str, PublicMoved | None]
    why: str
    """Why it ended early, if it did."""

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {**by_fields(self), "publics": {p: plain(moved) or {} for p, moved in self.publics.items()}}


def play(loaded: Loaded, compiled: CompiledScenario, seat: str, player: str, seed: int, game: int) -> Played:
    """Game number `game` with `player` in the chair and historical players in all others."""
    negotiation = Negotiation(loaded, {seat: PlayerKind.UNSOUNDING if player == CLAIRVOYANT else player}, seed, game, compiled=compiled)
    if player == CLAIRVOYANT:
        for observer in range(compiled.delegations):  # whoever may come to hold the chair
            learn_all(compiled, negotiation.state, negotiation.secrets, observer)
    negotiation.advance()
    state, scenario = negotiation.state, loaded.scenario
    chairs = holders(compiled, state, seat)
    holder = compiled.index[chairs[-1]]
    mine = [n.act for n in negotiation.nodes.values() if n.seat in chairs and n.act != End()]
    return Played(
        value(compiled, holder, negotiation.secrets[holder], state.course),
        standing_change(compiled, state, chairs),
        tuple(scenario.issues[i].positions[int(p)].id for i, p in enumerate(state.course)),
        dict(Counter(kind_of(scenario, a) for a in mine)),
        next((format_act(scenario, a) for a in mine if isinstance(a, Table)), ""),
        publics_moved(negotiation, holder),
    )


def publics_moved(negotiation: Negotiation, seat: int) -> dict[str, float]:
    """How far each public of others has come toward the seat's ideal on each issue since the start, on the 0-100 scale."""
    compiled, state = negotiation.compiled, negotiation.state
    moved: dict[str, float] = {}
    for voice in negotiation.loaded.scenario.voices:
        a = compiled.index[voice.id]
        if voice.kind != "public" or compiled.ids[seat] in names(voice.of):
            continue
        for i in (compiled.has_stance[a] & compiled.has_stance[seat]).nonzero()[0]:
            before = abs(compiled.ideal[a, i] - compiled.ideal[seat, i])
            moved[f"{voice.id} on {compiled.issues[i]}"] = float(before - abs(state.ideal[a, i] - compiled.ideal[seat, i]))
    return moved


def difference(a: Sequence[float], b: Sequence[float]) -> Mean:
    """Mean of the paired differences with its 95 % interval, to hundredths."""
    each = [round(1000 * (x - y)) for x, y in zip(a, b, strict=True)]
    exact = Mean.of(sum(each), sum(x * x for x in each), len(each))
    return Mean(*(round(round(x, 4), 2) for x in (exact.mean, exact.low, exact.high)))


class TooFewGamesError(DemarcheError):
    """A run ended before anything could be said; the message says why."""


def each_game(job: Callable[[int], Row], games: int, workers: int) -> tuple[list[Row], str]:
    """What a job makes of games 0 to `games` - 1, in their order, and why it ended early, if it did.

    TooFewGamesError, if fewer than two were done.
    """
    ran = workers_run(partial(_rows, job), games, 1, Workers(workers))
    if ran.total is None or len(ran.total) < 2:
        raise TooFewGamesError(ran.why)
    return ran.total, ran.why


def _rows(job: Callable[[int], Row], first: int, count: int) -> list[Row]:
    """Some of the games. What a worker is sent."""
    return [job(game) for game in range(first, first + count)]


def run(scenario: str | Loaded, seat: str = "", games: int = 200, seed: int = 1, workers: int = 1) -> Skill:
    """The figures for one scenario and one chair (the main one if none is named); TooFewGamesError if it is stopped at once."""
    loaded = load(scenario)
    seat = seat or loaded.scenario.about.main_seat
    rows, why = each_game(partial(_all_players, loaded, seat, seed), games, workers)
    return _figures(loaded, seat, {p: [r[p] for r in rows] for p in PLAYERS}, why)


def _all_players(loaded: Loaded, seat: str, seed: int, game: int) -> dict[str, Played]:
    compiled = CompiledScenario(loaded.scenario)
    return {p: play(loaded, compiled, seat, p, seed, game) for p in PLAYERS}


def _figures(loaded: Loaded, seat: str, played: dict[str, list[Played]], why: str) -> Skill:
    good = played[PlayerKind.NEGOTIATOR]
    acts = sum((Counter(game.acts) for game in good), Counter[ActKind]())
    total = max(1, acts.total())
    main = list(loaded.scenario.issue).index(loaded.scenario.about.main_issue)
    return Skill(
        scenario=loaded.scenario.id,
        seat=seat,
        games=len(good),
        players={p: _player(games, main) for p, games in played.items()},
        differences={f"{a} - {b}": difference([g.result for g in played[a]], [g.result for g in played[b]]) for a, b in PAIRS},
        acts={kind: round(n / total, 3) for kind, n in acts.most_common()},
        opening=_openings(good),
        best_opening=_openings(played[CLAIRVOYANT]),
        settlements=_settlements(good, main),
        publics={p: _publics(games, played[PlayerKind.HISTORICAL]) for p, games in played.items() if p != PlayerKind.HISTORICAL},
        why=why,
    )


def _player(games: list[Played], main: int) -> PlayerFigures:
    ends = Counter(g.settlement[main] for g in games)
    value, standing, result = (round(fmean(column), 2) for column in zip(*((g.value, g.standing, g.result) for g in games), strict=True))
    return PlayerFigures(value, standing, result, {p: round(n / len(games), 3) for p, n in ends.most_common()})


def _openings(games: list[Played]) -> Openings:
    openings = Counter(g.opening for g in games)
    package, times = openings.most_common(1)[0]
    return Openings(package, round(times / len(games), 3), len(openings))


def _publics(games: list[Played], history: list[Played]) -> PublicMoved | None:
    """The public and issue on which a player moved opinion farthest beyond what history moved it."""
    beyond = {key: difference([g.publics[key] for g in games], [h.publics[key] for h in history]) for key in games[0].publics}
    if not beyond:
        return None
    key = max(beyond, key=lambda k: beyond[k].mean)
    return PublicMoved(key, beyond[key])


def _settlements(games: list[Played], main: int) -> Settlements:
    values_of: dict[tuple[str, ...], list[float]] = {}
    for g in games:
        values_of.setdefault(g.settlement, []).append(g.value)
    means = [fmean(v) for v in values_of.values()]
    frequent = sorted(((s, len(v)) for s, v in values_of.items()), key=lambda pair: -pair[1])[:3]
    return Settlements(
        len(values_of),
        len({s[main] for s in values_of}),
        round(max(means) - min(means), 1),
        tuple(FrequentSettlement(s, games) for s, games in frequent),
    )
