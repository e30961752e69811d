"""The strategist: challenge and election. Who can be moved by whom, and with whom is the majority?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from game.advisers import spatial
from game.advisers.advice import Coalition, Counsel, Moves, Word
from game.advisers.arrays import Floats
from game.advisers.challenge import ChallengeReading, play_round
from game.advisers.files import Files, ReadyPackage, draft, files
from game.model.acts import Argue
from game.model.package import Package
from game.rules import opinion
from game.rules.compiled import place_of
from game.view import View

LEAST_MOVE = 2.0
"""Points of 100: smaller moves are not worth speaking of."""
READING = ChallengeReading("dyad", q=1.0, choose="nearest")
"""As the papers have it: votes of the dyad, and the smallest move."""


def counsel(view: View) -> Counsel:
    """Whom the seat can move, or who moves whom; and the package that would win."""
    known = files(view)
    moves = sorted(_moves(known), key=lambda m: (not m.argument, m.by != view.seat, -m.effect))
    words: list[Word] = [*moves[:1]]
    shares = _shares(known)
    words.append(_coalition(known, shares))
    share_of = {int(a): float(share) for a, share in zip(known.actors, shares, strict=True)}
    return Counsel("strategist", tuple(words), moves=tuple(moves), shares=share_of)


def _moves(known: Files) -> Iterator[Moves]:
    """Everybody who gives way on some issue, save the seat itself."""
    view = known.view
    for i in range(len(view.compiled.issues)):
        there = np.flatnonzero(known.salience[:, i] > 0)
        x = known.position[there, i]
        if len(there) < 2 or np.ptp(x) <= 0:
            continue
        salience = np.minimum(known.salience[there, i], 1.0)
        for offer in play_round(x, salience, known.capability[there, i], float(np.ptp(x)), READING).offers:
            actor, by = int(known.actors[there[offer.actor]]), int(known.actors[there[offer.challenger]])
            if actor != view.seat and abs(offer.position - x[offer.actor]) >= LEAST_MOVE:
                move = Moves(i, actor, by, float(x[offer.actor]), offer.position)
                move = replace(move, effect=_effect(known, move))
                yield replace(move, argument=_argument(view, move)) if move.effect > 0 else move


def _effect(known: Files, m: Moves) -> float:
    """What a move would mean to the seat: how much nearer the compromise comes to its wish, by how much the issue weighs."""
    row = int(np.flatnonzero(known.actors == m.actor)[0])
    w = known.salience[:, m.issue] * known.capability[:, m.issue]
    wish = known.position[known.me, m.issue]
    if np.isnan(wish):
        return 0.0
    nearer = abs(m.before - wish) - abs(m.after - wish)
    return float(known.share[known.me, m.issue] * nearer * w[row] / w.sum())


def _argument(view: View, move: Moves) -> str:
    """The seat's strongest argument that moves the delegation the same way; empty if there is none."""
    best, strongest = 0.0, ""
    for argument in view.scenario.arguments:
        about = view.compiled.issue_index[argument.issue] == move.issue and argument.moves == "ideal"
        if about and view.can(Argue(argument.id, view.compiled.ids[move.actor])):
            toward = place_of(view.scenario.issues[move.issue], argument.toward)
            step = opinion.effect_of(view.compiled, view.state, argument, move.actor) * (toward - move.before)
            step *= np.sign(move.after - move.before)
            if step > best:
                best, strongest = step, argument.id
    return strongest


def _shares(known: Files) -> Floats:
    """How often each delegation's own package would win an election among everybody's."""
    options = np.where(np.isnan(known.position), known.course[None, :], known.position)
    utility = spatial.utilities(options, known.position, known.salience)
    strength = (known.capability * known.salience).sum(axis=1)
    return spatial.election(spatial.victory(spatial.coalitions(utility, strength)))


def _coalition(known: Files, shares: Floats) -> Coalition:
    """The delegation whose package would win most often, and the best package to meet anybody on."""
    winner = int(shares.argmax())
    drafts = [d for row in range(len(shares)) if row != known.me and (d := _meeting(known, row, shares)) is not None]
    best = max(drafts, key=lambda d: d.worth, default=None)
    return Coalition(int(known.actors[winner]), float(shares[winner]), best)


def _meeting(known: Files, other: int, shares: Floats) -> ReadyPackage | None:
    """KTAB's bilateral package with another delegation, cut down to what both prefer to the course."""
    me, course = known.me, known.view.state.course
    wishes = np.where(np.isnan(known.position), known.course[None, :], known.position)
    places = spatial.bilateral(wishes[me], wishes[other], known.salience[me], known.salience[other], shares[me], shares[other])
    clauses = {}
    for i, place in enumerate(places):
        position = known.nearest(i, float(place))
        better = known.gains(me, i)[position] >= 0 and known.gains(other, i)[position] >= 0
        if position != course[i] and better:
            clauses[i] = position
    return draft(known.view, Package.of(clauses, public=False))
