"""Who sits in the chairs of an ensemble, and what each does in an open state, in every game at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from game.lab.engine import kernel
from game.lab.engine.kernel import Priorities
from game.lab.engine.node import OpenNode
from game.model.acts import Act
from game.model.players import PlayerKind
from game.negotiation import full_seating
from game.players import Player, make
from game.players.bidder import takes_turn
from game.players.historical import busy_turns
from game.players.many import Choices, ChoosesForMany
from game.rules.compiled import CompiledScenario, Ints
from game.view import View, view_of

OPEN_PLAYERS = (PlayerKind.HISTORICAL, PlayerKind.SILENT)
"""Players that look at nothing that only one government knows, nor at what is known of others."""
IGNORE_KNOWLEDGE = (*OPEN_PLAYERS, PlayerKind.BIDDER, PlayerKind.QUICK)
"""Players that do not look at what is known of others, though perhaps at their own priorities: states are shared."""
REMEMBERING_PLAYERS = (PlayerKind.QUICK,)
"""Players that look at what they have been refused, and when."""
AT_ONCE = {PlayerKind.BIDDER: 1_000, PlayerKind.QUICK: 10_000}
"""Combinations of priorities up to which a player is asked about all at once: where that is hardly more work than about one."""


class Seated:
    """The players of one scenario, by the number of their delegation; who is not named is historical."""

    def __init__(self, compiled: CompiledScenario, seats: Mapping[str, str]) -> None:
        self.compiled = compiled
        self.kinds = list(full_seating(compiled.scenario, seats).values())
        self.players: dict[int, Player] = {a: make(kind) for a, kind in enumerate(self.kinds)}
        self._nobody = np.zeros((len(compiled.ids), len(compiled.issues)), dtype=np.int64)

    def of(self, *kinds: PlayerKind) -> frozenset[int]:
        """The chairs in which such players sit."""
        return frozenset(a for a, kind in enumerate(self.kinds) if kind in kinds)

    def sure_to_pass(self) -> frozenset[tuple[int, int]]:
        """Who ends its turn at once in which turn, whatever the state: nodes for them would tell nothing."""
        idle: set[tuple[int, int]] = set()
        for a, kind in enumerate(self.kinds):
            turns = set(range(len(self.compiled.scenario.turns)))
            match kind:
                case PlayerKind.HISTORICAL:
                    turns -= busy_turns(self.compiled.scenario, self.compiled.ids[a])
                case PlayerKind.BIDDER:
                    turns -= {turn for turn in turns if takes_turn(self.compiled, a, turn)}
                case PlayerKind.SILENT:
                    pass
                case _:  # open: whoever may act in any turn
                    continue
            idle |= {(a, turn) for turn in turns}
        return frozenset(idle)

    def acts(self, node: OpenNode, z: Priorities, games: Ints, seed: int, first: int) -> Iterator[tuple[Act, Ints]]:
        """What whoever has the floor does in each of the games; z[n] are the priorities of game first + n."""
        actor = node.state.actor
        if self.kinds[actor] in OPEN_PLAYERS:
            if node.act is None:
                node.act = self.players[actor].choose(self._view(node, actor, None))
            yield node.act, games
        elif self.kinds[actor] is PlayerKind.RANDOM:
            for n in games:
                yield make(PlayerKind.RANDOM, seed, first + int(n)).choose(self._view(node, actor, z[n])), np.array([n])
        else:
            labels = self._chosen(node, kernel.packed(z, games, actor))
            present = np.flatnonzero(np.bincount(labels, minlength=len(node.acts)))
            if len(present) == 1:
                yield node.acts[present[0]], games
                return
            for act, part in zip(node.acts, kernel.parted(labels, games, len(node.acts)), strict=True):
                if len(part):
                    yield act, part

    def _chosen(self, node: OpenNode, codes: Ints) -> Ints:
        """For each game the number, in the node's acts, of what its priorities make its player do; new ones are asked."""
        if node.chosen is None:
            node.chosen = np.full(3 ** len(self.compiled.issues), -1, dtype=np.int16)
        actor = node.state.actor
        new = np.unique(codes[node.chosen[codes] < 0])
        if len(new):
            if 3 ** int(self.compiled.has_stance[actor].sum()) <= AT_ONCE.get(self.kinds[actor], 0):
                new = self._all_of(actor)
            acts, labels = self._asked(node, kernel.unpacked(new, len(self.compiled.issues)))
            number = {act: n for n, act in enumerate(dict.fromkeys((*node.acts, *acts)))}
            node.acts = list(number)
            node.chosen[new] = np.array([number[act] for act in acts])[labels]
        return node.chosen[codes].astype(np.int64)

    def _all_of(self, actor: int) -> Ints:
        """All combinations of an actor's priorities as numbers."""
        held = self.compiled.has_stance[actor]
        codes = np.arange(3 ** len(held))
        numbers: Ints = codes[(kernel.unpacked(codes, len(held))[:, ~held] == 0).all(axis=1)]
        return numbers

    def _asked(self, node: OpenNode, rows: Ints) -> Choices:
        """What the player does under each combination of its own priorities."""
        actor = node.state.actor
        player = self.players[actor]
        if isinstance(player, ChoosesForMany):
            return player.choose_for(self._view(node, actor, None), rows)
        acts = []
        for row in rows:
            secrets = self._nobody[: self.compiled.deciders].copy()
            secrets[actor] = row
            acts.append(player.choose(self._view(node, actor, secrets)))
        return acts, np.arange(len(rows))

    def _view(self, node: OpenNode, seat: int, truth: Any) -> View:
        secrets = self._nobody
        if truth is not None:
            secrets = self._nobody.copy()
            secrets[: self.compiled.deciders] = truth
        return view_of(self.compiled, node.state, secrets, seat)
