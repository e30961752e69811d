"""The whole product of positions at once: every package without a span, as rows of small tables added up.

A package is a number in mixed radix, the first issue turning slowest; position = course means that the clause is left out.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from game.model.issue import Body
from game.model.package import Package
from game.rules import sums, terms
from game.rules.clause_terms import ClauseTerms
from game.rules.compiled import Bools, CompiledScenario, Floats, Ints
from game.rules.knowledge import combinations, possible_priorities, stance_issues
from game.rules.state import State
from game.rules.vetoes import Vetoes, vetoes

Rows = list[Ints]
AT_ONCE = 2_000_000
"""So many answers are worked out at a time, to spare memory."""


def outer_sum(rows: Rows) -> Ints:
    """Sums over the product of the issues: entry n is the sum of the rows' entries for package n."""
    total = np.zeros(1, dtype=np.int64)
    for row in rows:
        total = (total[:, None] + row[None, :]).ravel()
    return total


class Grid:
    """Every package from one author in one state, tabled in public or in private."""

    def __init__(self, compiled: CompiledScenario, state: State, own: ClauseTerms, author: int, public: bool) -> None:
        self.compiled, self.state, self.clause_terms = compiled, state, own
        self.author, self.public = author, public
        self.sizes = compiled.sizes
        self.course = int(np.ravel_multi_index(tuple(state.course), self.sizes))
        self._clause_scores: dict[int, Ints] = {}
        self._open_sums: dict[int, Ints] = {}
        self._hard: dict[int, Bools] = {}

    def package(self, number: int) -> Package:
        """The package with that number; clauses equal to the course are left out."""
        positions = np.unravel_index(number, self.sizes)
        return Package.of({i: int(p) for i, p in enumerate(positions) if p != self.state.course[i]}, self.public)

    def number(self, package: Package) -> int:
        """The number of a package without spans."""
        positions = list(self.state.course)
        for clause in package.clauses:
            positions[clause.issue] = clause.low
        return int(np.ravel_multi_index(tuple(positions), self.sizes))

    def rows(self, table: Ints) -> Rows:
        """One row an issue, cut to its positions, from an issues × positions table."""
        return [table[i, :size] for i, size in enumerate(self.sizes)]

    def clause_scores(self, actor: int) -> Ints:
        """An actor's own open sums."""
        if actor not in self._clause_scores:
            self._clause_scores[actor] = outer_sum(self.rows(self.clause_terms.sums[actor]))
        return self._clause_scores[actor]

    def open_sums(self, actor: int) -> Ints:
        """An actor's open sums, company and public included."""
        if actor not in self._open_sums:
            self._open_sums[actor] = self.clause_scores(actor) + self._outside(actor)
        return self._open_sums[actor]

    def _outside(self, actor: int) -> Ints:
        """Company and public."""
        return sums.outside(self.compiled, self.state, self.clause_terms, actor, self.public, self._add)

    def _add(self, table: Ints) -> Ints:
        return outer_sum(self.rows(table))

    def open_sums_at(self, actor: int, positions: Ints) -> Ints:
        """The same of some packages only: `positions` are issues × packages."""
        return sums.open_sums(self.compiled, self.state, self.clause_terms, actor, self.public, sums.adder_at(positions))

    def hard_at(self, actor: int, positions: Ints) -> Bools:
        """Which of some packages hold a clause that the actor refuses whatever the rest."""
        return sums.held_at(self.clause_terms.hard[actor], positions)

    def swings(self, actor: int) -> Ints:
        """What a priority of +1 adds, issues × positions."""
        swings: Ints = terms.share(self.clause_terms.sums[actor], self.compiled.rho[actor][:, None])
        return swings

    def true_totals(self, actor: int, priorities: Ints) -> Ints:
        """Totals under known priorities: an actor about itself."""
        table = self.clause_terms.sums[actor] + priorities[:, None] * self.swings(actor)
        return outer_sum(self.rows(table)) + self._outside(actor)

    def hard(self, actor: int) -> Bools:
        """Which packages hold a clause that the actor refuses whatever the rest."""
        if actor not in self._hard:
            self._hard[actor] = outer_sum(self.rows(self.clause_terms.hard[actor].astype(np.int64))) > 0
        return self._hard[actor]

    def signs(self, actor: int, rows: Ints, among: Ints) -> Bools:
        """Whether an actor signs: combinations of its priorities (rows, by the issues it holds) × the packages numbered in `among`."""
        issues = stance_issues(self.compiled, actor)
        positions = np.array(np.unravel_index(among, self.sizes))
        swing = self.swings(actor)[issues[:, None], positions[issues]]
        signs: Bools = rows.astype(np.float64) @ swing.astype(np.float64) + self.open_sums_at(actor, positions) >= 0
        signs[:, self.hard_at(actor, positions)] = False
        signs[:, np.isin(among, self.bound(actor))] = True
        return signs

    def shares(self, observer: int, actor: int, among: Ints) -> Floats:
        """Forecasts for the packages numbered in `among`, as far as the observer knows."""
        issues = stance_issues(self.compiled, actor)
        fits = combinations(len(issues))[possible_priorities(self.compiled, self.state, observer, actor)]
        shares = np.empty(len(among))
        step = max(1, AT_ONCE // max(1, len(fits)))
        for at in range(0, len(among), step):
            part = slice(at, at + step)
            shares[part] = np.count_nonzero(self.signs(actor, fits, among[part]), axis=0) / len(fits)
        return shares

    @cached_property
    def vetoes(self) -> Vetoes:
        """Who can stop what."""
        return vetoes(self.compiled, self.state, self.author)

    @cached_property
    def bodies_touched(self) -> tuple[list[Body], Ints]:
        """The simple bodies, and for each package the set of those it touches, as bits."""
        bits = np.zeros(1, dtype=np.int64)
        for row in self.rows(self.vetoes.bits):
            bits = (bits[:, None] | row[None, :]).ravel()
        return self.vetoes.bodies, bits

    def speaks_to(self, package: Package) -> np.ndarray:
        """Which packages would change the course on some issue that the given one is about."""
        rows = [np.zeros(size, dtype=np.int64) for size in self.sizes]
        for c in package.clauses:
            rows[c.issue] = (np.arange(self.sizes[c.issue]) != self.state.course[c.issue]).astype(np.int64)
        return outer_sum(rows) > 0

    def distance(self, package: Package) -> Ints:
        """On how many issues each package differs from the given one; on the issue of its span every package does."""
        rows = [(np.arange(size) != p).astype(np.int64) for size, p in zip(self.sizes, self.state.course, strict=True)]
        for c in package.clauses:
            size = self.sizes[c.issue]
            rows[c.issue] = (np.arange(size) != c.low).astype(np.int64) if not c.is_span else np.ones(size, dtype=np.int64)
        return outer_sum(rows)

    def bound(self, actor: int) -> Ints:
        """The packages that an actor has offered the author, and so must sign."""
        offers = [o for o in self.state.offers if o.by == actor and o.to == self.author and o.package.public == self.public]
        return np.array([self.number(o.package) for o in offers], dtype=np.int64)

    def could(self, actor: int) -> np.ndarray:
        """Which packages an actor would sign under some priorities, or has offered itself."""
        most = outer_sum(self.rows(np.abs(self.swings(actor))))
        hopeful: np.ndarray = (self.open_sums(actor) + most >= 0) & ~self.hard(actor)
        hopeful[self.bound(actor)] = True
        return hopeful

    def deciders(self) -> list[tuple[int, np.ndarray]]:
        """Each decider besides the author whose no alone stops a package, and which packages it can stop.

        Only unanimous bodies and ratifying chambers give such a veto; other rules are for `bodies.pass_chance`.
        """
        bits = self.bodies_touched[1]
        return [(a, (bits & mask) != 0) for a, mask in self.vetoes.masks]

    @property
    def simple_rules(self) -> bool:
        """Whether every body is unanimous, so that vetoes are all there is."""
        return all(b.rule == "unanimity" for b in self.bodies_touched[0])
