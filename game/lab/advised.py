"""What advice is worth: the same games with an adviser's follower, the historical player and a silent one in one chair."""

from __future__ import annotations

from functools import partial
from statistics import fmean

from game.advisers.followed import Difference, FollowedChair
from game.advisers.staff import ADVISERS
from game.lab.skill import difference, each_game, play
from game.model.players import PlayerKind
from game.rules.compiled import CompiledScenario
from game.scenario.library import load

BESIDE = (PlayerKind.HISTORICAL, PlayerKind.SILENT)
"""Players that a follower is held against."""


def followed(scenario: str, seat: str, games: int, seed: int = 1, workers: int = 1) -> FollowedChair:
    """Points of settlement and of standing together, of every follower over `games` games, with history and silence; TooFewGamesError."""
    rows, why = each_game(partial(_results, scenario, seat, seed), games, workers)
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    results = {name: round(fmean(column), 2) for name, column in columns.items()}
    over: dict[str, dict[str, Difference]] = {
        adviser: {other: _over(columns[adviser], columns[other]) for other in BESIDE} for adviser in ADVISERS
    }
    return FollowedChair(seat, len(rows), results, over, why)


def _over(mine: list[float], theirs: list[float]) -> Difference:
    mean = difference(mine, theirs)
    return Difference(mean.mean, mean.low, mean.high)


def _results(scenario: str, seat: str, seed: int, game: int) -> dict[str, float]:
    """One game number, played by each."""
    loaded = load(scenario)
    compiled = CompiledScenario(loaded.scenario)
    return {player: play(loaded, compiled, seat, player, seed, game).result for player in (*BESIDE, *ADVISERS)}
