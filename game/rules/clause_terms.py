"""Everybody's own terms for every clause, at one moment: the small table that a verdict is a sum of rows of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.term import TermKind
from game.rules import terms
from game.rules.compiled import Bools, CompiledScenario, Floats, Ints
from game.rules.conditions import evaluate
from game.rules.state import State


@dataclass(frozen=True)
class ClauseTerms:
    """Own terms in thousandths of log-odds: `parts` by kind and `sums`, each actors × issues × positions."""

    parts: dict[TermKind, Ints]
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


def clause_terms(compiled: CompiledScenario, state: State) -> ClauseTerms:
    """The table for this moment."""
    p = compiled.parameters
    w = weights(state)[:, :, None]
    clause = compiled.places[None, :, :]
    course = compiled.places[np.arange(len(compiled.issues)), state.course][None, :, None]
    ideal = state.ideal[:, :, None]
    gain = terms.gain(p.scale, w, course, clause, ideal)
    parts: dict[TermKind, Ints] = {
        TermKind.GAIN: gain,
        TermKind.RED_LINE: terms.red_line(p.scale, w, ~state.accepts, p.red_line),
        TermKind.CREDIBILITY: terms.credibility(gain, _trusted(compiled, state), p.trust_discount),
        TermKind.PUBLIC_WORD: terms.public_word(p.scale, w, course, clause, state.declared[:, :, None], p.public_word),
        TermKind.CLOCK: _clock(compiled, state, w, course, clause, ideal),
    }
    settles_nothing = np.arange(compiled.places.shape[1])[None, :] == state.course[:, None]
    for part in parts.values():
        part[:, settles_nothing] = 0
    total: Ints = sum(parts.values(), np.zeros_like(gain))
    return ClauseTerms(parts, total, w[:, :, 0], (compiled.never | compiled.unthought[state.turn]) & ~settles_nothing[None])


def _trusted(compiled: CompiledScenario, state: State) -> Floats:
    """Trust in the least trusted of those whose word a position rests on; 1 where it rests on nobody else's."""
    trusted = np.ones_like(compiled.accepts, dtype=np.float64)
    for i, n, who in compiled.promises:
        trusted[:, i, n] = state.trust[:, who[0]] if len(who) == 1 else state.trust[:, who].min(axis=1)
    return trusted


def _clock(compiled: CompiledScenario, state: State, w: Floats, course: Floats, clause: Floats, ideal: Floats) -> Ints:
    """The worst of the fears whose conditions hold."""
    total = np.zeros(compiled.accepts.shape, dtype=np.int64)
    felt = [n for n, row in enumerate(compiled.fears) if evaluate(compiled, state, row.fear.when)]
    if not felt:
        return total
    who, what = compiled.fear_of[0][felt], compiled.fear_of[1][felt]
    place, weight = state.fear_place[felt][:, None], compiled.fear_weight[felt][:, None]
    amounts = terms.clock(compiled.parameters.scale, w[who, what], course[0, what], clause[0, what], ideal[who, what], place, weight)
    np.maximum.at(total, (who, what), amounts)
    return total
