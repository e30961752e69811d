"""The packages near a refused one, ring by ring: how far its refusers must be met.

A ring holds every package without a span that differs from the given one on just so many issues, still speaks to what was asked,
serves its author, and has a chance: nobody who could stop it is certain to, as far as open terms tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

import numpy as np

from game.model.package import Package
from game.rules import sums, terms
from game.rules.clause_terms import ClauseTerms
from game.rules.compiled import Bools, CompiledScenario, Ints
from game.rules.state import State
from game.rules.vetoes import Vetoes, vetoes


@lru_cache(maxsize=256)
def around(sizes: tuple[int, ...], base: tuple[int, ...], span: int, far: int) -> Ints:
    """Rows of positions that differ from `base` on `far` issues; on the issue of a span every position is another."""
    blocks = []
    for changed in combinations(range(len(sizes)), far):
        if span >= 0 and span not in changed:
            continue
        others = [[p for p in range(sizes[i]) if p != base[i] or i == span] for i in changed]
        choices = np.stack(np.meshgrid(*others, indexing="ij"), axis=-1).reshape(-1, far)
        block = np.tile(np.array(base, dtype=np.int64), (len(choices), 1))
        block[:, list(changed)] = choices
        blocks.append(block)
    return np.concatenate(blocks) if blocks else np.zeros((0, len(sizes)), dtype=np.int64)


class Neighbourhood:
    """What lies around one package of an author in one state."""

    def __init__(self, compiled: CompiledScenario, state: State, own: ClauseTerms, author: int, package: Package) -> None:
        self.compiled, self.state, self.clause_terms = compiled, state, own
        self.author, self.package = author, package
        self._rings: dict[int, Ring] = {}

    @cached_property
    def base(self) -> tuple[int, ...]:
        """The package's positions; what it leaves out stays the course."""
        positions = [int(p) for p in self.state.course]
        for clause in self.package.clauses:
            positions[clause.issue] = clause.low
        return tuple(positions)

    def ring(self, far: int) -> Ring:
        """The packages that differ on so many issues and serve the author: its own open gain, and nothing it never accepts."""
        if far not in self._rings:
            span = self.package.span
            every = around(self.compiled.sizes, self.base, span.issue if span else -1, far)
            asked = [c.issue for c in self.package.clauses]
            ring = Ring(self, every[(every != self.state.course)[:, asked].any(axis=1)])
            ring = ring.only((ring.clause_scores(self.author) > 0) & ~ring.hard(self.author))
            for a, mask in self.vetoes.masks:
                if len(ring.positions):
                    ring = ring.only(ring.could(a) | ((ring.bits & mask) == 0))
            self._rings[far] = ring
        return self._rings[far]

    @cached_property
    def vetoes(self) -> Vetoes:
        """Who can stop what."""
        return vetoes(self.compiled, self.state, self.author)


@dataclass(frozen=True, eq=False)
class Ring:
    """Packages as rows of positions, and what actors make of them."""

    near: Neighbourhood
    positions: Ints

    @cached_property
    def cells(self) -> Ints:
        """Where each clause stands in an issues × positions table laid out flat."""
        cells: Ints = self.positions + np.arange(self.positions.shape[1]) * self.near.compiled.places.shape[1]
        return cells

    @cached_property
    def numbers(self) -> Ints:
        """The packages' numbers in mixed radix, the first issue turning slowest."""
        numbers: Ints = np.ravel_multi_index(tuple(self.positions.T), self.near.compiled.sizes)
        return numbers

    @cached_property
    def _clause_scores(self) -> dict[int, Ints]:
        return {}

    def clause_scores(self, actor: int) -> Ints:
        """An actor's own open sums."""
        if actor not in self._clause_scores:
            self._clause_scores[actor] = self._add(self.near.clause_terms.sums[actor])
        return self._clause_scores[actor]

    def hard(self, actor: int) -> Bools:
        """Which packages hold a clause that the actor refuses whatever the rest."""
        hard = self.near.clause_terms.hard[actor]
        if not hard.any():
            return np.zeros(len(self.positions), dtype=np.bool_)
        held: Bools = hard.ravel()[self.cells].any(axis=1)
        return held

    def only(self, kept: Bools) -> Ring:
        """Some of the packages."""
        return self if kept.all() else Ring(self.near, self.positions[kept])

    @cached_property
    def bits(self) -> Ints:
        """The bodies that each package asks."""
        bits: Ints = np.bitwise_or.reduce(self.near.vetoes.bits.ravel()[self.cells], axis=1)
        return bits

    def could(self, actor: int) -> Bools:
        """Which packages an actor would sign under some priorities."""
        hopeful: Bools = (self.open_sums(actor) + np.abs(self.swings(actor)).sum(axis=1) >= 0) & ~self.hard(actor)
        return hopeful

    def beyond(self, actor: int) -> Bools:
        """Which packages hold a clause outside what an actor says it can live with."""
        outside = ~self.near.state.accepts[actor] & (
            np.arange(self.near.compiled.places.shape[1])[None, :] != self.near.state.course[:, None]
        )
        refused: Bools = outside.ravel()[self.cells].any(axis=1)
        return refused

    def asks(self, actor: int) -> Bools:
        """Which packages a delegation has a say in."""
        says: Bools = (self.near.compiled.says[actor].ravel()[self.cells] & (self.positions != self.near.state.course)).any(axis=1)
        return says

    def open_sums(self, actor: int) -> Ints:
        """An actor's open sums, company and public included."""
        near = self.near
        return sums.open_sums(near.compiled, near.state, near.clause_terms, actor, near.package.public, self._add)

    def _add(self, table: Ints) -> Ints:
        sums: Ints = table.ravel()[self.cells].sum(axis=1)
        return sums

    def swings(self, actor: int) -> Ints:
        """What a priority of +1 adds, packages × issues."""
        table = terms.share(self.near.clause_terms.sums[actor], self.near.compiled.rho[actor][:, None])
        swings: Ints = table.ravel()[self.cells]
        return swings

    def possible(self, actor: int) -> Ints:
        """The rows that an actor could offer if its priorities let it: it has a say in them and no line against them, hard or soft."""
        return np.flatnonzero(self.asks(actor) & ~self.hard(actor) & ~self.beyond(actor))

    def package_at(self, row: int) -> Package:
        """One of the packages; clauses equal to the course are left out."""
        positions, course = self.positions[row], self.near.state.course
        return Package.of({i: int(p) for i, p in enumerate(positions) if p != course[i]}, self.near.package.public)
