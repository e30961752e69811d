"""Open states, each reached once, and the ways from one to the next: built as games pass."""

from __future__ import annotations

import copy
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.lab.engine import kernel
from game.lab.engine.kernel import Priorities, groups
from game.lab.engine.tabled import Tabled
from game.model.acts import Act, End, NotPossible, Sound, Table, parse_clause
from game.model.package import Package
from game.negotiation import chairs
from game.players import Player, make
from game.players.bidder import Bidder, Choices, drafts, takes_turn
from game.players.historical import busy_turns
from game.players.quick import PAUSE, Quick
from game.rules.frame import Frame, Ints
from game.rules.near import Near
from game.rules.offers import offers_of
from game.rules.own import own_terms
from game.rules.soundings import CELLS, frankness
from game.rules.state import ARRAYS, Proposal, State
from game.rules.turn import may_sound, pass_idle, perform, start
from game.view import View, view_of

OPEN_PLAYERS = ("historical", "silent")
"""Players that look at nothing that only one government knows, nor at what is known of others."""
UNHEEDING_PLAYERS = (*OPEN_PLAYERS, "bidder", "quick")
"""Players that do not look at what is known of others, though perhaps at their own priorities: states are shared."""
AT_ONCE = {"bidder": 1_000, "quick": 10_000}
"""Combinations of priorities up to which a player is asked about all at once: where that is hardly more work than about one."""
MOST_NODES = 60_000
"""Open states kept at a time."""


class Node:
    """An open state; `tabled` holds the packages put to it, by themselves."""

    __slots__ = ("act", "acts", "children", "chosen", "key", "state", "tabled", "time")

    def __init__(self, state: State, key: Hashable) -> None:
        self.state = state
        self.key = key
        self.time = (1_000_000, 0, 0) if state.over else (state.turn, state.actor, -state.acts_left)
        self.act: Act | None = None
        """What is done here in every game, where that does not hang on priorities."""
        self.acts: list[Act] = []
        self.chosen: NDArray[np.int16] | None = None
        """Else the number of the act for each combination of the actor's priorities; -1 where it has not been asked."""
        self.children: dict[Hashable, Node] = {}
        self.tabled: dict[Package, Tabled] = {}


class Tree:
    """The graph of open states of one scenario with certain players in its chairs (those not named are historical)."""

    def __init__(self, frame: Frame, seats: Mapping[str, str], keep: frozenset[int] = frozenset()) -> None:
        """`keep` names delegations whose knowledge is kept though no player looks at it, for those who want to study it."""
        self.frame = frame
        self.kinds = list(chairs(frame.scenario, seats).values())
        self.players: dict[int, Player] = {a: make(kind) for a, kind in enumerate(self.kinds)}
        self.kept = keep | {a for a, kind in enumerate(self.kinds) if kind not in UNHEEDING_PLAYERS}
        self.remember = frozenset(a for a, kind in enumerate(self.kinds) if kind == "quick")
        """Those who look at what they have been refused, and when."""
        self.nodes: dict[Hashable, Node] = {}
        self._blank = np.zeros((len(frame.ids), len(frame.issues)), dtype=np.int64)
        self._drafts = self._planned()
        self._idle = self._sure_to_pass()
        self.root = self._node(self._settled(start(frame)))

    def _planned(self) -> dict[tuple[int, int], list[Package]]:
        """What unheeding players may table, by author and turn: a counter-offer that says the same binds its author."""
        found: dict[tuple[int, int], list[Package]] = {}
        scenario = self.frame.scenario
        for p in scenario.record:
            if p.played:
                clauses = [parse_clause(scenario, f"{issue}={word}") for issue, word in p.clauses.items()]
                clauses += [replace(c, low=c.high) for c in clauses if c.is_span]
                found.setdefault((self.frame.index[p.by], scenario.turn_of(p.date)), []).append(Package(tuple(clauses), p.public))
        for a in (a for a, kind in enumerate(self.kinds) if kind == "bidder"):
            for turn in range(len(scenario.turns)):
                if listed := drafts(self.frame, a, turn):
                    found[a, turn] = listed
        return found

    def _sure_to_pass(self) -> frozenset[tuple[int, int]]:
        """Who ends its turn at once in which turn, whatever the state: nodes for them would tell nothing."""
        found: set[tuple[int, int]] = set()
        for a, kind in enumerate(self.kinds):
            turns = set(range(len(self.frame.scenario.turns)))
            match kind:
                case "historical":
                    turns -= busy_turns(self.frame.scenario, self.frame.ids[a])
                case "bidder":
                    turns -= {turn for turn in turns if takes_turn(self.frame, a, turn)}
                case "silent":
                    pass
                case _:
                    continue
            found |= {(a, turn) for turn in turns}
        return frozenset(found)

    # -- acts ------------------------------------------------------------------------------------------------

    def acts(self, node: Node, z: Priorities, games: Ints, seed: int, first: int) -> Iterator[tuple[Act, Ints]]:
        """What whoever has the floor does in each of the games; z[n] are the priorities of game first + n."""
        actor = node.state.actor
        if self._same_for_all(node):
            if node.act is None:
                node.act = self.players[actor].choose(self._view(node, actor, None))
            yield node.act, games
        elif self.kinds[actor] == "random":
            for n in games:
                yield make("random", seed, first + int(n)).choose(self._view(node, actor, z[n])), np.array([n])
        else:
            labels = self._chosen(node, kernel.packed(z, games, actor))
            present = np.flatnonzero(np.bincount(labels, minlength=len(node.acts)))
            if len(present) == 1:
                yield node.acts[present[0]], games
                return
            for act, part in zip(node.acts, kernel.parted(labels, games, len(node.acts)), strict=True):
                if len(part):
                    yield act, part

    def _same_for_all(self, node: Node) -> bool:
        """Whether whoever has the floor does the same whatever its priorities."""
        return self.kinds[node.state.actor] in OPEN_PLAYERS

    def _chosen(self, node: Node, codes: Ints) -> Ints:
        """For each game the number, in the node's acts, of what its priorities make its player do; new ones are asked."""
        if node.chosen is None:
            node.chosen = np.full(3 ** len(self.frame.issues), -1, dtype=np.int16)
        actor = node.state.actor
        new = np.unique(codes[node.chosen[codes] < 0])
        if len(new):
            if 3 ** int(self.frame.holds[actor].sum()) <= AT_ONCE.get(self.kinds[actor], 0):
                new = self._all_of(actor)
            acts, labels = self._asked(node, kernel.unpacked(new, len(self.frame.issues)))
            number = {act: n for n, act in enumerate(dict.fromkeys((*node.acts, *acts)))}
            node.acts = list(number)
            node.chosen[new] = np.array([number[act] for act in acts])[labels]
        return node.chosen[codes].astype(np.int64)

    def _all_of(self, actor: int) -> Ints:
        """All combinations of an actor's priorities as numbers."""
        held = self.frame.holds[actor]
        codes = np.arange(3 ** len(held))
        found: Ints = codes[(kernel.unpacked(codes, len(held))[:, ~held] == 0).all(axis=1)]
        return found

    def _asked(self, node: Node, rows: Ints) -> Choices:
        """What the player does under each combination of its own priorities."""
        actor = node.state.actor
        player = self.players[actor]
        if isinstance(player, Bidder | Quick):
            return player.choose_for(self._view(node, actor, None), rows)
        acts = []
        for row in rows:
            secrets = self._blank[: self.frame.deciders].copy()
            secrets[actor] = row
            acts.append(player.choose(self._view(node, actor, secrets)))
        return acts, np.arange(len(rows))

    def _view(self, node: Node, seat: int, truth: Any) -> View:
        secrets = self._blank
        if truth is not None:
            secrets = self._blank.copy()
            secrets[: self.frame.deciders] = truth
        return view_of(self.frame, node.state, secrets, seat)

    # -- what comes of them ----------------------------------------------------------------------------------

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
        heeded = self._heeding(node, tabled)
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

    def _heeding(self, node: Node, tabled: Tabled) -> frozenset[int]:
        """Whose knowledge and offers matter from here on: of those whose player looks at them, and of an author that may take one up."""
        author, state = tabled.author, node.state
        hears = self.kept if tabled.package.public else self.kept & {author, *tabled.asked}
        return hears | {author} if (author, state.turn + 1) in self._drafts else hears

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
            packages = [p if p is None or self._matters(tabled.author, after.turn, p) else None for p in offers_of(near, a, rows)]
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

    def _matters(self, author: int, turn: int, offer: Package) -> bool:
        """Whether an offer to the author makes a difference later: somebody looks at it, or the record has the author table it."""
        if self.kept:
            return True
        drafts = self._drafts.get((author, turn + 1), [])
        return any(d.public == offer.public and set(offer.clauses) <= set(d.clauses) for d in drafts)

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
            before.kept_for = self.kept | heeded
            try:
                after = perform(self.frame, secrets, before, before.actor, act)
            except NotPossible:
                after = perform(self.frame, secrets, before, before.actor, End())
            known = node.children[act, way] = self._node(self._settled(after))
        return known

    # -- states ----------------------------------------------------------------------------------------------

    def _settled(self, state: State) -> State:
        """The next state in which somebody may do something, without what makes no difference."""
        trimmed = self._trimmed(state)
        if (trimmed.actor, trimmed.turn) not in self._idle:
            return trimmed
        return self._trimmed(pass_idle(self.frame, trimmed, self._idle))

    def _trimmed(self, state: State) -> State:
        """Without what makes no difference to anybody: knowledge that nobody looks at, offers that nobody can take up, old papers."""
        state.kept_for = self.kept
        state.alive = {key: fits for key, fits in state.alive.items() if key[0] in self.kept}
        if self.kept:
            return state
        state.offers = tuple(o for o in state.offers if self._matters(o.to, o.until - 1, o.package))
        state.log = tuple(e for e in state.log if e.kind == "argued" and e.turn == state.turn)
        papers = {self._paper(p, state.turn): p for p in state.proposals if p.records or self._remembered(p)}
        state.proposals = tuple(
            Proposal(n, self._when(p, state.turn), p.by, p.package, p.asked, passed=p.passed, records=p.records, noes=p.noes)
            for n, p in enumerate(papers[k] for k in sorted(papers, key=repr))
        )
        return state

    def _node(self, state: State) -> Node:
        """The node of a state: one and the same for states that differ in nothing that matters."""
        if self.kept:
            return Node(state, None)
        key = self._key(state)
        if key not in self.nodes:
            if len(self.nodes) >= MOST_NODES:
                self.nodes.clear()
            self.nodes[key] = Node(state, key)
        return self.nodes[key]

    def _remembered(self, p: Proposal) -> bool:
        return p.by in self.remember and not p.passed

    def _when(self, p: Proposal, turn: int) -> int:
        """The turn of a proposal where it may still make a difference."""
        return p.turn if self._remembered(p) and p.turn >= turn - PAUSE else -1 - PAUSE

    def _paper(self, p: Proposal, turn: int) -> Hashable:
        """What may make a difference about a proposal."""
        what = (p.records, p.passed, p.by, p.package.public, p.asked, p.noes)
        return (*what, self._when(p, turn), p.package) if self._remembered(p) else what

    def _key(self, state: State) -> Hashable:
        papers = frozenset(self._paper(p, state.turn) for p in state.proposals)
        return (
            state.turn, state.actor, state.acts_left, state.over, state.tabled, state.initiatives, state.spanned,
            tuple(sorted(state.worn.items())), state.fired, state.spans,
            tuple((o.by, o.to, o.until, o.package) for o in state.offers), papers,
            tuple((e.data["argument"], e.data["by"]) for e in state.log if e.kind == "argued"),
            *(getattr(state, name).tobytes() for name in ARRAYS),
        )  # fmt: skip
