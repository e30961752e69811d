"""Open states, each reached once, and the ways from one to the next: built as games pass."""

from __future__ import annotations

import copy
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import numpy as np

from game.lab.engine import kernel
from game.lab.engine.forgetting import Forgetting
from game.lab.engine.kernel import Priorities, groups
from game.lab.engine.node import Node
from game.lab.engine.seated import Seated
from game.lab.engine.tabled import Tabled
from game.model.acts import Act, End, NotPossible, Sound, Table
from game.model.package import Package
from game.rules.frame import Frame, Ints
from game.rules.near import Near
from game.rules.offers import offers_of
from game.rules.own import own_terms
from game.rules.soundings import CELLS, frankness
from game.rules.state import State
from game.rules.turn import may_sound, perform, start

MOST_NODES = 60_000
"""Open states kept at a time."""


class Tree:
    """The graph of open states of one scenario with certain players in its chairs (those not named are historical)."""

    def __init__(self, frame: Frame, seats: Mapping[str, str], keep: frozenset[int] = frozenset()) -> None:
        """`keep` names delegations whose knowledge is kept though no player looks at it, for those who want to study it."""
        self.frame = frame
        self.seated = Seated(frame, seats)
        self.forgetting = Forgetting(frame, self.seated, keep)
        self.nodes: dict[Hashable, Node] = {}
        self._blank = np.zeros((len(frame.ids), len(frame.issues)), dtype=np.int64)
        self.root = self._node(self.forgetting.settled(start(frame)))

    def ways(self, node: Node, act: Act, z: Priorities, games: Ints) -> Iterator[tuple[Node, Ints]]:
        """The states that an act leads to, and the games that go there. What is not possible is the end of the turn."""
        match act:
            case Table(package) if (tabled := self.table(node, package)) is not None:
                yield from self._answered(node, tabled, act, z, games)
            case Sound():
                yield from self._sounded(node, act, z, games)
            case _:
                yield self._child(node, act, (), z[games[0]]), games

    def table(self, node: Node, package: Package) -> Tabled | None:
        """The package before those who decide it; None if it cannot be tabled here and now."""
        if package not in node.tabled:
            if node.state.acts_left <= 0:
                return None
            try:
                node.tabled[package] = Tabled(self.frame, node.state, node.state.actor, package)
            except NotPossible:
                return None
        return node.tabled[package]

    def _answered(self, node: Node, tabled: Tabled, act: Act, z: Priorities, games: Ints) -> Iterator[tuple[Node, Ints]]:
        heeded = self.forgetting.heeding(node.state, tabled)
        different, labels = kernel.labelled(tabled.codes(z, games))
        if not heeded:  # answers that make no difference keep games together
            ways = [tabled.outcome(code)[1] for code in different]
            number = {way: n for n, way in enumerate(dict.fromkeys(ways))}
            labels = np.array([number[way] for way in ways])[labels]
            for way, part in zip(number, kernel.parted(labels, games, len(number)), strict=True):
                yield self._child(node, act, way, z[part[0]]), part
            return
        for code, part in zip(different, kernel.parted(labels, games, len(different)), strict=True):
            for offered, some in self._offering(node, act, tabled, code, z, part):
                yield self._child(node, act, (code, offered), z[some[0]], heeded), some

    def _offering(
        self, node: Node, act: Act, tabled: Tabled, code: int, z: Priorities, games: Ints
    ) -> Iterator[tuple[tuple[Package | None, ...], Ints]]:
        """Games with the same answers, parted by the counter-offers that come of them, where these can matter."""
        if tabled.outcome(code)[0]:
            yield (), games
            return
        after = self._child(node, act, ("refused", code), z[games[0]], frozenset({tabled.author})).state
        near = Near(self.frame, after, own_terms(self.frame, after), tabled.author, tabled.package)
        number = np.zeros(len(games), dtype=np.int64)
        offered: list[list[Package | None]] = []
        for a in (a for a in tabled.refused(code) if a < self.frame.delegations):
            rows, which = kernel.rows(z, games, a)
            packages = [p if p is None or self.forgetting.matters(tabled.author, after.turn, p) else None for p in offers_of(near, a, rows)]
            kinds = list(dict.fromkeys(packages))
            number = number * len(kinds) + np.array([kinds.index(p) for p in packages])[which]
            offered.append(kinds)
        for code_of_offers, part in groups(number, games):
            told: list[Package | None] = []
            left = code_of_offers
            for kinds in reversed(offered):
                left, one = divmod(left, len(kinds))
                told.insert(0, kinds[one])
            yield tuple(told), part

    def _sounded(self, node: Node, act: Sound, z: Priorities, games: Ints) -> Iterator[tuple[Node, Ints]]:
        asked, issue = self.frame.index[act.actor], self.frame.issue_index[act.issue]
        try:
            may_sound(self.frame, node.state, node.state.actor, asked, issue)
        except NotPossible:
            yield self._child(node, act, (), z[games[0]]), games
            return
        cells = CELLS[frankness(self.frame, node.state, node.state.actor, asked, issue)]
        which = np.array([next(n for n, cell in enumerate(cells) if value in cell) for value in (-1, 0, 1)])
        for cell, part in groups(which[z[games, asked, issue] + 1], games):
            yield self._child(node, act, cell, z[part[0]]), part

    def _child(self, node: Node, act: Act, way: Hashable, truth: Any, heeded: frozenset[int] = frozenset()) -> Node:
        """The state after an act, with what one of the games that go there holds to be true."""
        known = node.children.get((act, way))
        if known is None:
            secrets = self._blank.copy()
            secrets[: self.frame.deciders] = truth
            before = copy.copy(node.state)
            before.kept_for = self.forgetting.kept | heeded
            try:
                after = perform(self.frame, secrets, before, before.actor, act)
            except NotPossible:
                after = perform(self.frame, secrets, before, before.actor, End())
            known = node.children[act, way] = self._node(self.forgetting.settled(after))
        return known

    def _node(self, state: State) -> Node:
        """The node of a state: one and the same for states that differ in nothing that matters."""
        if self.forgetting.kept:
            return Node(state, None)
        key = self.forgetting.key(state)
        if key not in self.nodes:
            if len(self.nodes) >= MOST_NODES:
                self.nodes.clear()
            self.nodes[key] = Node(state, key)
        return self.nodes[key]
