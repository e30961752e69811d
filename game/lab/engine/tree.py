"""The graph of open states that games pass through; built as they reach them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import partial
from typing import Any

import numpy as np

from game.errors import NotPossibleError
from game.lab.engine import kernel
from game.lab.engine.forgetting import Forgetting
from game.lab.engine.kernel import Priorities, groups
from game.lab.engine.node import OpenNode
from game.lab.engine.seated import Seated
from game.lab.engine.tabled import WeighedPackage
from game.model.acts import Act, End, Sound, Table
from game.model.package import Package
from game.rules.clause_terms import clause_terms
from game.rules.compiled import CompiledScenario, Ints
from game.rules.neighbourhood import Neighbourhood
from game.rules.offers import offers_of
from game.rules.soundings import CELLS, frankness
from game.rules.state import State
from game.rules.turn import may_sound, perform, start

OnTabled = Callable[[State, WeighedPackage, Ints, Ints], None]
"""Called for each package: the state before it, its deciders, the games in which it is tabled, and their answers as bits."""
MOST_NODES = 60_000
"""Open states kept at a time."""


class Tree:
    """The graph of open states of one scenario with certain players in its chairs (those not named are historical)."""

    def __init__(self, compiled: CompiledScenario, seats: Mapping[str, str]) -> None:
        self.compiled = compiled
        self.seated = Seated(compiled, seats)
        self.forgetting = Forgetting(compiled, self.seated)
        self.nodes: dict[Hashable, OpenNode] = {}
        self._blank = np.zeros((len(compiled.ids), len(compiled.issues)), dtype=np.int64)
        self.root = self._node(self.forgetting.settled(start(compiled)))

    def successors(self, node: OpenNode, act: Act, z: Priorities, games: Ints, on_tabled: OnTabled) -> Iterator[tuple[OpenNode, Ints]]:
        """The states that an act leads to, and the games that go there. An act that is not possible ends the turn."""
        match act:
            case Table(package) if (tabled := self._tabled(node, package)) is not None:
                codes = tabled.codes(z, games)
                on_tabled(node.state, tabled, games, codes)
                yield from self._answered(node, tabled, act, z, games, codes)
            case Sound():
                yield from self._sounded(node, act, z, games)
            case _:  # open: acts that lead to one state, and what is not possible
                yield self._child(node, act, (), z[games[0]]), games

    def _tabled(self, node: OpenNode, package: Package) -> WeighedPackage | None:
        """The package before those who decide it; None if it cannot be tabled here and now."""
        if package not in node.tabled:
            if node.state.acts_left <= 0:
                return None
            try:
                node.tabled[package] = WeighedPackage(self.compiled, node.state, node.state.actor, package)
            except NotPossibleError:
                return None
        return node.tabled[package]

    def _answered(
        self, node: OpenNode, tabled: WeighedPackage, act: Act, z: Priorities, games: Ints, codes: Ints
    ) -> Iterator[tuple[OpenNode, Ints]]:
        observers = self.forgetting.observers(node.state, tabled)
        different, labels = kernel.labelled(codes)
        if not observers:  # answers that make no difference keep games together
            ways = [tabled.outcome(code)[1] for code in different]
            number = {way: n for n, way in enumerate(dict.fromkeys(ways))}
            labels = np.array([number[way] for way in ways])[labels]
            for way, part in zip(number, kernel.parted(labels, games, len(number)), strict=True):
                yield self._child(node, act, way, z[part[0]]), part
            return
        for code, part in zip(different, kernel.parted(labels, games, len(different)), strict=True):
            for offered, some in self._offering(node, act, tabled, code, z, part):
                yield self._child(node, act, (code, offered), z[some[0]], observers), some

    def _offering(
        self, node: OpenNode, act: Act, tabled: WeighedPackage, code: int, z: Priorities, games: Ints
    ) -> Iterator[tuple[tuple[Package | None, ...], Ints]]:
        """Games with the same answers, parted by the counter-offers that come of them, where these can matter."""
        if tabled.outcome(code)[0]:
            yield (), games
            return
        after = self._child(node, act, ("refused", code), z[games[0]], frozenset({tabled.author})).state
        number = np.zeros(len(games), dtype=np.int64)
        offered: list[list[Package | None]] = []
        for a in (a for a in tabled.refused(code) if a < self.compiled.delegations):
            one = tabled.offering(code, a)
            which = one.numbers(kernel.packed(z, games, a), partial(self._offers, after, tabled, a))
            number = number * len(one.kinds) + which
            offered.append(one.kinds)
        for code_of_offers, part in groups(number, games):
            combination: list[Package | None] = []
            left = code_of_offers
            for kinds in reversed(offered):
                left, n = divmod(left, len(kinds))
                combination.insert(0, kinds[n])
            yield tuple(combination), part

    def _offers(self, after: State, tabled: WeighedPackage, refuser: int, rows: Ints) -> list[Package | None]:
        """A refuser's offers under many combinations of its priorities; None for those that make no difference later."""
        near = Neighbourhood(self.compiled, after, clause_terms(self.compiled, after), tabled.author, tabled.package)
        offers = offers_of(near, refuser, rows)
        counts = {p for p in set(offers) if p is not None and self.forgetting.matters(tabled.author, after.turn, p)}
        return [p if p in counts else None for p in offers]

    def _sounded(self, node: OpenNode, act: Sound, z: Priorities, games: Ints) -> Iterator[tuple[OpenNode, Ints]]:
        asked, issue = self.compiled.index[act.actor], self.compiled.issue_index[act.issue]
        try:
            may_sound(self.compiled, node.state, node.state.actor, asked, issue)
        except NotPossibleError:
            yield self._child(node, act, (), z[games[0]]), games
            return
        cells = CELLS[frankness(self.compiled, node.state, node.state.actor, asked, issue)]
        which = np.array([next(n for n, cell in enumerate(cells) if value in cell) for value in (-1, 0, 1)])
        for cell, part in groups(which[z[games, asked, issue] + 1], games):
            yield self._child(node, act, cell, z[part[0]]), part

    def _child(self, node: OpenNode, act: Act, way: Hashable, truth: Any, observers: frozenset[int] = frozenset()) -> OpenNode:
        """The state after an act, worked out with the priorities of one of the games that go there."""
        known = node.children.get((act, way))
        if known is None:
            secrets = self._blank.copy()
            secrets[: self.compiled.deciders] = truth
            before = copy.copy(node.state)
            before.kept_for = self.forgetting.kept | observers
            try:
                after = perform(self.compiled, secrets, before, before.actor, act)
            except NotPossibleError:
                after = perform(self.compiled, secrets, before, before.actor, End())
            known = node.children[act, way] = self._node(self.forgetting.settled(after))
        return known

    def _clear(self) -> None:
        """Forget all states and the links between them; else all would still be reached from the first."""
        for node in self.nodes.values():
            node.children, node.tabled = {}, {}
        self.nodes.clear()

    def _node(self, state: State) -> OpenNode:
        """The node of a state: one and the same for states that differ in nothing that matters."""
        if self.forgetting.kept:
            return OpenNode(state, None)
        key = self.forgetting.key(state)
        if key not in self.nodes:
            if len(self.nodes) >= MOST_NODES:
                self._clear()
            self.nodes[key] = OpenNode(state, key)
        return self.nodes[key]
