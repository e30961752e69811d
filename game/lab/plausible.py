"""What a quick ensemble tells an author: a settlement that no play reaches, one seat that always wins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.debrief.worth import points
from game.i18n import _
from game.lab.ensemble import Outcomes, outcomes
from game.rules.frame import Frame
from game.scenario.checks.warnings.played import ONE_SIDED, UNREACHED
from game.scenario.errors import Problem
from game.scenario.extending import whole_document
from game.scenario.library import Loaded, bytes_of, fetch
from game.scenario.places import FILE
from game.scenario.reader import Document

SEED = 1
ALWAYS = 0.9
LEAST = 20
"""Fewer games say nothing about always."""
KINDS = {"historical": 0.6, "random": 0.3, "negotiator": 0.1}
"""Shares of the games; negotiators think long."""


def warnings_of(loaded: Loaded, games: int) -> list[Problem]:
    """The warnings of an ensemble of about this many games, with each kind of player in every chair for its share of them."""
    frame = Frame(loaded.scenario)
    found = []
    for kind, share in KINDS.items():
        seats = {d.id: kind for d in loaded.scenario.delegations} if kind != "historical" else None
        found.append(outcomes(loaded, frame, max(1, round(games * share)), SEED, seats))
    file = loaded.folder / FILE
    document = whole_document(str(file), bytes_of(file), fetch)
    problems = [*_unreached(loaded, found, document), *_one_sided(loaded, frame, found, document)]
    return [p for p in problems if p.code not in loaded.scenario.quiet]


def _unreached(loaded: Loaded, found: Sequence[Outcomes], document: Document) -> list[Problem]:
    """Each issue whose recorded outcome no game came to."""
    problems = []
    games = sum(f.games for f in found)
    for n, issue in enumerate(loaded.scenario.issues):
        wanted = loaded.scenario.outcome[issue.id].position
        if not any(wanted in f.shares(n) for f in found):
            said = _("in none of {games} games did {issue} end as {position}")
            place = document.place(("outcome", issue.id))
            problems.append(Problem(place, said.format(games=games, issue=issue.id, position=wanted), UNREACHED.code))
    return problems


def _one_sided(loaded: Loaded, frame: Frame, found: Sequence[Outcomes], document: Document) -> list[Problem]:
    """A seat that nearly every game gave more than any other."""
    seats = [n for n, d in enumerate(loaded.scenario.delegations) if d.seat]
    if len(seats) < 2:
        return []
    won, games = dict.fromkeys(seats, 0), 0
    for ends in found:
        for settlement, times in ends.settlements.items():
            gains = {seat: gain(frame, seat, settlement) for seat in seats}
            best = max(gains.values())
            winners = [seat for seat, value in gains.items() if value == best]
            games += times
            if len(winners) == 1:
                won[winners[0]] += times
    problems = []
    for seat in seats:
        if games >= LEAST and won[seat] >= ALWAYS * games:
            said = _("{seat} gains most in {won} of {games} games")
            name = loaded.scenario.delegations[seat].id
            problems.append(
                Problem(document.place(("delegations", seat)), said.format(seat=name, won=won[seat], games=games), ONE_SIDED.code)
            )
    return problems


def gain(frame: Frame, seat: int, settlement: Sequence[int]) -> float:
    """How much nearer than the start a settlement comes to what a seat wants: points of 100, priorities left out."""
    silent = np.zeros(len(settlement), dtype=np.int64)
    end = np.array(settlement, dtype=np.int64)
    return round(float((points(frame, seat, silent, end) - points(frame, seat, silent, frame.start)).sum()), 6)
