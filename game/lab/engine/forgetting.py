"""What makes no difference any more is left out of an open state, so that states which differ in nothing else are one."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from game.lab.engine.seated import IGNORE_KNOWLEDGE, REMEMBERING_PLAYERS, Seated
from game.lab.engine.tabled import WeighedPackage
from game.model.package import Package
from game.model.players import PlayerKind
from game.notation import parse_clause
from game.players.bidder import drafts
from game.players.quick import PAUSE
from game.rules.chronicle import Argued
from game.rules.compiled import CompiledScenario
from game.rules.state import ARRAYS, Proposal, State
from game.rules.turn import pass_idle


class Forgetting:
    """Says of states what matters in them, given who sits in the chairs."""

    def __init__(self, compiled: CompiledScenario, seated: Seated) -> None:
        self.compiled = compiled
        self.kept = frozenset(a for a, kind in enumerate(seated.kinds) if kind not in IGNORE_KNOWLEDGE)
        """Whose knowledge of others is kept. Where there is anybody, nothing is forgotten but that of the others."""
        self._remembering = seated.of(*REMEMBERING_PLAYERS)
        self._drafts = self._planned(seated)
        self._idle = seated.sure_to_pass()

    def _planned(self, seated: Seated) -> dict[tuple[int, int], list[Package]]:
        """What unheeding players may table, by author and turn: a counter-offer that says the same binds its author."""
        drafts_of: dict[tuple[int, int], list[Package]] = {}
        scenario = self.compiled.scenario
        for p in scenario.record:
            if p.played:
                clauses = [parse_clause(scenario, f"{issue}={word}") for issue, word in p.clauses.items()]
                clauses += [replace(c, low=c.high) for c in clauses if c.is_span]
                drafts_of.setdefault((self.compiled.index[p.by], scenario.turn_of(p.date)), []).append(Package(tuple(clauses), p.public))
        for a in seated.of(PlayerKind.BIDDER):
            for turn in range(len(scenario.turns)):
                if listed := drafts(self.compiled, a, turn):
                    drafts_of[a, turn] = listed
        return drafts_of

    def observers(self, state: State, tabled: WeighedPackage) -> frozenset[int]:
        """Whose knowledge and offers matter from here on: of those whose player looks at them, and of an author that may take one up."""
        author = tabled.author
        hears = self.kept if tabled.package.public else self.kept & {author, *tabled.asked}
        return hears | {author} if (author, state.turn + 1) in self._drafts else hears

    def matters(self, author: int, turn: int, offer: Package) -> bool:
        """Whether an offer to the author makes a difference later: somebody looks at it, or the record has the author table it."""
        if self.kept:
            return True
        drafts = self._drafts.get((author, turn + 1), [])
        return any(d.public == offer.public and set(offer.clauses) <= set(d.clauses) for d in drafts)

    def settled(self, state: State) -> State:
        """The next state in which somebody may do something, without what makes no difference."""
        trimmed = self._trimmed(state)
        if (trimmed.actor, trimmed.turn) not in self._idle:
            return trimmed
        return self._trimmed(pass_idle(self.compiled, trimmed, self._idle))

    def _trimmed(self, state: State) -> State:
        """Without what makes no difference to anybody: knowledge that nobody looks at, offers that nobody can take up, old papers."""
        state.kept_for = self.kept
        state.possible_priorities = {key: fits for key, fits in state.possible_priorities.items() if key[0] in self.kept}
        if self.kept:
            return state
        state.offers = tuple(o for o in state.offers if self.matters(o.to, o.until - 1, o.package))
        state.log = tuple(e for e in state.log if isinstance(e, Argued) and e.turn == state.turn)
        papers = {self._paper(p, state.turn): p for p in state.proposals if p.records or self._remembered(p)}
        state.proposals = tuple(
            Proposal(n, self._when(p, state.turn), p.by, p.package, p.asked, passed=p.passed, records=p.records, noes=p.noes)
            for n, p in enumerate(papers[k] for k in sorted(papers, key=repr))
        )
        return state

    def key(self, state: State) -> Hashable:
        """The same for states that differ in nothing that matters."""
        papers = frozenset(self._paper(p, state.turn) for p in state.proposals)
        return (
            state.turn, state.actor, state.acts_left, state.over, state.tabled, state.initiatives, state.used_ambiguity,
            tuple(sorted(state.argument_uses.items())), state.occurred, state.spans,
            tuple((o.by, o.to, o.until, o.package) for o in state.offers), papers,
            tuple((e.argument, e.by) for e in state.log if isinstance(e, Argued)),
            *(getattr(state, name).tobytes() for name in ARRAYS),
        )  # fmt: skip

    def _remembered(self, p: Proposal) -> bool:
        return p.by in self._remembering and not p.passed

    def _when(self, p: Proposal, turn: int) -> int:
        """The turn of a proposal where it may still make a difference."""
        return p.turn if self._remembered(p) and p.turn >= turn - PAUSE else -1 - PAUSE

    def _paper(self, p: Proposal, turn: int) -> Hashable:
        """What may make a difference about a proposal."""
        what = (p.records, p.passed, p.by, p.package.public, p.asked, p.noes)
        return (*what, self._when(p, turn), p.package) if self._remembered(p) else what
