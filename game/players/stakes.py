"""What a seat hopes for and fears, and how likely each is in a given state: the yardstick of arguments, gestures, propaganda.

Chances are rough (hidden parts taken as normal) and blurred by the turns still to come: what cannot pass today may pass when
a clock has run, so that an argument against it is worth making early.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.package import Package
from game.players.prospects import Prospect, logistic, worth_rows
from game.rules.bodies import chambers, members, touched
from game.rules.clause_terms import ClauseTerms, clause_terms
from game.rules.compiled import Bools, Floats, Ints
from game.rules.state import State
from game.view import View

HOPES = 6
THREATS = 8
NEAR = 300.0
"""Thousandths of log-odds by which tomorrow's terms may differ from today's, whatever happens."""
FAR = 350.0
"""The same for each turn still to come."""


@dataclass(frozen=True)
class Stake:
    """A package that somebody may table, with what it would win the seat (negative: a threat)."""

    package: Package
    author: int
    win: float


class Stakes:
    """Hopes and threats of a seat, to be valued in several states."""

    def __init__(self, view: View, prospects: tuple[Prospect, ...]) -> None:
        self.view = view
        left = len(view.scenario.turns) - 1 - view.state.turn
        self.blur = NEAR + FAR * left
        self.rows = worth_rows(view, view.state.course)
        hopes = [Stake(p.package, view.seat, p.win) for p in prospects[:HOPES]]
        self._set(hopes + self._all_threats())
        likely = self.chances(view.state, view.clause_terms)
        kept = sorted(range(len(hopes), len(self.stakes)), key=lambda n: self.wins[n] * likely[n])[:THREATS]
        self._set([self.stakes[n] for n in (*range(len(hopes)), *sorted(kept))])
        self.cost = view.compiled.parameters.refusal_cost

    def _all_threats(self) -> list[Stake]:
        """Single clauses that would hurt and need not ask the seat, each from the delegation that would like it best."""
        view, compiled, state = self.view, self.view.compiled, self.view.state
        threats: list[Stake] = []
        for i, row in enumerate(self.rows):
            for p, win in enumerate(row):
                package = Package.of({i: p}, public=False)
                asked = members(compiled, state, touched(compiled, package), -1) if win < 0 else []
                if asked and view.seat not in asked:
                    author = max(asked, key=lambda a: int(view.clause_terms.sums[a, i, p]))
                    threats.append(Stake(package, author, float(win)))
        return threats

    def _set(self, stakes: list[Stake]) -> None:
        """Keep these stakes, with who is asked about each as a table (actors × stakes)."""
        compiled, state = self.view.compiled, self.view.state
        self.stakes = stakes
        self.wins: Floats = np.array([s.win for s in stakes])
        self.asked: Bools = np.zeros((len(compiled.actors), len(stakes)), dtype=np.bool_)
        self.clause: Ints = np.tile(state.course[:, None], (1, len(stakes)))
        for n, stake in enumerate(stakes):
            bodies = touched(compiled, stake.package)
            self.asked[members(compiled, state, bodies, stake.author) + chambers(compiled, state, bodies), n] = True
            for c in stake.package.clauses:
                self.clause[c.issue, n] = c.low

    def chances(self, state: State, own: ClauseTerms) -> Floats:
        """A rough chance for each stake that it passes."""
        compiled = self.view.compiled
        issue = np.arange(len(compiled.issues))[:, None]
        rows = own.sums[:, issue, self.clause].astype(np.float64)
        rows[:, self.clause == state.course[:, None]] = 0.0
        sums = rows.sum(axis=1)
        weights = compiled.company * state.serving[None, :]
        total = np.maximum(weights.sum(axis=1, keepdims=True), 1)
        sums_open = sums + compiled.parameters.company * (weights @ sums) / total
        spread = np.sqrt(2 / 3 * ((rows * compiled.rho[:, :, None] / 1000) ** 2).sum(axis=1)) + self.blur
        share = logistic(1.7 * (sums_open + 1) / spread)
        refused = own.hard[:, issue, self.clause].any(axis=1)
        share = np.where(refused, 0.0, share)
        chance: Floats = np.where(self.asked, share, 1.0).prod(axis=0)
        return chance

    def worth(self, state: State) -> float:
        """The best hope, every threat, and what the courses have moved already, in points."""
        compiled = self.view.compiled
        chance = self.chances(state, clause_terms(compiled, state)) if self.stakes else np.zeros(0)
        hoped = self.wins > 0
        gains = chance * self.wins - (1 - chance) * self.cost
        best = float(gains[hoped].max(initial=0.0))
        threats = float((chance * self.wins)[~hoped].sum())
        moved = sum(float(self.rows[i][p]) for i, p in enumerate(state.course))
        return best + threats + moved
