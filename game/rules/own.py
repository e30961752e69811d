"""Everybody's own terms for every clause, at one moment: the small table that a verdict is a sum of rows of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.rules import terms
from game.rules.conditions import holds
from game.rules.frame import Bools, Floats, Frame, Ints
from game.rules.state import State

KINDS = ("gain", "red_line", "credibility", "public_word", "clock")


@dataclass(frozen=True)
class OwnTerms:
    """Own terms in thousandths of log-odds: `parts` by kind and `sums`, each actors × issues × positions."""

    parts: dict[str, Ints]
    sums: Ints
    weights: Floats
    hard: Bools
    """What an actor refuses whatever the rest, and what nobody has thought of yet."""


def weights(state: State) -> Floats:
    """Saliences normalised for each actor; zero where it holds no stance."""
    total = np.zeros((len(state.salience), 1))
    for column in state.salience.T:  # one after the other, so that it comes out the same on every machine
        total += column[:, None]
    return state.salience / np.where(total > 0, total, 1.0)


def own_terms(frame: Frame, state: State) -> OwnTerms:
    """The table for this moment."""
    p = frame.parameters
    w = weights(state)[:, :, None]
    clause = frame.places[None, :, :]
    course = frame.places[np.arange(len(frame.issues)), state.course][None, :, None]
    ideal = state.ideal[:, :, None]
    parts = {
        "gain": terms.gain(p.scale, w, course, clause, ideal),
        "red_line": terms.red_line(p.scale, w, ~state.accepts, p.red_line),
        "public_word": terms.public_word(p.scale, w, course, clause, state.word[:, :, None], p.public_word),
        "clock": _clock(frame, state, w, course, clause, ideal),
    }
    parts["credibility"] = terms.credibility(parts["gain"], _trusted(frame, state), p.trust_discount)
    settles_nothing = np.arange(frame.places.shape[1])[None, :] == state.course[:, None]
    for part in parts.values():
        part[:, settles_nothing] = 0
    total: Ints = sum(parts.values(), np.zeros_like(parts["gain"]))
    return OwnTerms(parts, total, w[:, :, 0], (frame.never | frame.unthought[state.turn]) & ~settles_nothing[None])


def _trusted(frame: Frame, state: State) -> Floats:
    """Trust in the least trusted of those whose word a position rests on; 1 where it rests on nobody else's."""
    trusted = np.ones_like(frame.accepts, dtype=np.float64)
    for i, n, who in frame.promises:
        trusted[:, i, n] = state.trust[:, who[0]] if len(who) == 1 else state.trust[:, who].min(axis=1)
    return trusted


def _clock(frame: Frame, state: State, w: Floats, course: Floats, clause: Floats, ideal: Floats) -> Ints:
    """The worst of the fears whose conditions hold."""
    total = np.zeros(frame.accepts.shape, dtype=np.int64)
    felt = [n for n, row in enumerate(frame.fears) if holds(frame, state, row.fear.when)]
    if not felt:
        return total
    who, what = frame.fear_of[0][felt], frame.fear_of[1][felt]
    place, weight = state.fear_place[felt][:, None], frame.fear_weight[felt][:, None]
    amounts = terms.clock(frame.parameters.scale, w[who, what], course[0, what], clause[0, what], ideal[who, what], place, weight)
    np.maximum.at(total, (who, what), amounts)
    return total
