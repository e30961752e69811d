"""What a quick ensemble tells an author: a settlement that no play reaches, one seat that always wins, no surprises."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.debrief.worth import points
from game.i18n import _
from game.lab.ensemble import EnsembleOutcomes, outcomes
from game.model.players import PlayerKind
from game.negotiation import Negotiation
from game.rules.compiled import CompiledScenario
from game.scenario.checks.warnings.played import ALL_SET, ONE_SIDED, TOO_EASY, UNREACHED
from game.scenario.errors import Problem
from game.scenario.library import Loaded, document_of
from game.scenario.reader import Document

SEED = 1
ALWAYS = 0.9
LEAST = 20
"""Fewer games say nothing about always."""
FIRST_GAMES = 8
"""So many games are begun to see whether a chair's first package does it; the first one where it does not ends the question."""
NEARLY_ALL = 95.0
"""Points of 100 that leave nothing to wish for."""
KINDS = {PlayerKind.HISTORICAL: 0.6, PlayerKind.RANDOM: 0.3, PlayerKind.NEGOTIATOR: 0.1}
"""Shares of the games; negotiators think long."""


def warnings_of(loaded: Loaded, games: int) -> list[Problem]:
    """The warnings of an ensemble of about this many games, with each kind of player in every chair for its share of them."""
    compiled = CompiledScenario(loaded.scenario)
    ensembles = []
    for kind, share in KINDS.items():
        seats = {d.id: kind for d in loaded.scenario.delegations} if kind is not PlayerKind.HISTORICAL else None
        ensembles.append(outcomes(loaded, max(1, round(games * share)), SEED, seats))
    document = document_of(loaded)
    problems = [
        *_unreached(loaded, ensembles, document),
        *_one_sided(loaded, compiled, ensembles, document),
        *_all_set(ensembles[0], document),
        *_too_easy(loaded, compiled, document),
    ]
    return [p for p in problems if p.code not in loaded.scenario.quiet]


def _unreached(loaded: Loaded, ensembles: Sequence[EnsembleOutcomes], document: Document) -> list[Problem]:
    """Each issue whose recorded outcome no game came to."""
    games = sum(f.games for f in ensembles)
    message = _("in none of {games} games did {issue} end as {position}")
    wanted = [loaded.scenario.outcome[issue.id].position for issue in loaded.scenario.issues]
    return [
        Problem(document.place(("outcome", issue.id)), message.format(games=games, issue=issue.id, position=end), UNREACHED.code)
        for n, (issue, end) in enumerate(zip(loaded.scenario.issues, wanted, strict=True))
        if not any(end in f.shares(n) for f in ensembles)
    ]


def _one_sided(loaded: Loaded, compiled: CompiledScenario, ensembles: Sequence[EnsembleOutcomes], document: Document) -> list[Problem]:
    """A seat that nearly every game gave more than any other."""
    seats = [n for n, d in enumerate(loaded.scenario.delegations) if d.seat]
    if len(seats) < 2:
        return []
    won, games = dict.fromkeys(seats, 0), 0
    for ends in ensembles:
        for settlement, times in ends.settlements.items():
            gains = {seat: gain(compiled, seat, settlement) for seat in seats}
            best = max(gains.values())
            winners = [seat for seat, value in gains.items() if value == best]
            games += times
            if len(winners) == 1:
                won[winners[0]] += times
    message = _("{seat} gains most in {won} of {games} games")
    sure = [seat for seat in seats if games >= LEAST and won[seat] >= ALWAYS * games]
    texts = {seat: message.format(seat=loaded.scenario.delegations[seat].id, won=won[seat], games=games) for seat in sure}
    return [Problem(document.place(("delegations", seat)), text, ONE_SIDED.code) for seat, text in texts.items()]


def _all_set(historical: EnsembleOutcomes, document: Document) -> list[Problem]:
    """Historical play, where it ends as history did whatever has been drawn."""
    if historical.games < LEAST or historical.whole < 1:
        return []
    message = _("all {games} games of historical players end as the scenario says that it ended")
    return [Problem(document.place(("outcome",)), message.format(games=historical.games), ALL_SET.code)]


def _too_easy(loaded: Loaded, compiled: CompiledScenario, document: Document) -> list[Problem]:
    """Chairs whose first package is always adopted and brings them nearly everything."""
    message = _("the first package of {seat} was adopted in all of {games} games, and left it nothing to wish for")
    return [
        Problem(document.place(("delegations", n)), message.format(seat=d.id, games=FIRST_GAMES), TOO_EASY.code)
        for n, d in enumerate(loaded.scenario.delegations)
        if d.seat and all(_at_once(loaded, compiled, d.id, game) for game in range(FIRST_GAMES))
    ]


def _at_once(loaded: Loaded, compiled: CompiledScenario, seat: str, game: int) -> bool:
    """Whether a negotiator in the chair has its first package adopted, and then nearly all that it could have."""
    negotiation = Negotiation(loaded, {seat: PlayerKind.NEGOTIATOR}, SEED, game, compiled=compiled)
    while not negotiation.over:
        mine = [p for p in negotiation.state.proposals if compiled.ids[p.by] == seat and p.passed is not None]
        if mine:
            return mine[0].passed is True and negotiation.view(seat).own_value >= NEARLY_ALL
        negotiation.step()
    return False


def gain(compiled: CompiledScenario, seat: int, settlement: Sequence[int]) -> float:
    """How much nearer than the start a settlement comes to what a seat wants: points of 100, priorities left out."""
    silent = np.zeros(len(settlement), dtype=np.int64)
    end = np.array(settlement, dtype=np.int64)
    return round(float((points(compiled, seat, silent, end) - points(compiled, seat, silent, compiled.start)).sum()), 6)
