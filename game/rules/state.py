"""The state of one negotiation: everything that is open, and the hidden priorities apart from it."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from game.model.package import Package
from game.model.term import TermKind
from game.rules.chance import below
from game.rules.chronicle import LogLine
from game.rules.compiled import Bools, CompiledScenario, Floats, Ints


@dataclass(frozen=True)
class Term:
    """One named number of a verdict, in thousandths of log-odds; `about` is an issue or an actor, where it has one."""

    kind: TermKind
    amount: int
    issue: int = -1
    about: int = -1


@dataclass(frozen=True)
class Verdict:
    """What a delegation makes of a package. `open_terms` add up to `open_sum`; priorities decide the rest."""

    actor: int
    open_terms: tuple[Term, ...]
    hard: tuple[int, ...] = ()
    """Issues on which the clause is refused whatever the rest."""
    swing: tuple[int, ...] = ()
    """By issue: what a priority of +1 would add."""
    readings: tuple[tuple[int, int], ...] = ()
    """(issue, position) at which a span is read."""

    @cached_property
    def open_sum(self) -> int:
        """The sum of the open terms."""
        return sum(t.amount for t in self.open_terms)

    def total(self, priorities: Ints) -> int:
        """The open sum and the hidden priorities' share."""
        return self.open_sum + int(sum(int(z) * s for z, s in zip(priorities, self.swing, strict=True)))

    def accepts(self, priorities: Ints) -> bool:
        """The answer: at least zero, and nothing that is refused whatever the rest."""
        return not self.hard and self.total(priorities) >= 0


@dataclass(frozen=True)
class Answered:
    """One answer given: by verdict, or freely by a person."""

    actor: int
    yes: bool
    verdict: Verdict
    leading: TermKind
    overrode_advice: bool = False


@dataclass(frozen=True)
class Offer:
    """A counter-offer: tabled unchanged before it lapses, its author accepts."""

    by: int
    package: Package
    to: int
    until: int
    answering: int


@dataclass(frozen=True)
class Span:
    """A deliberate ambiguity that waits for its reckoning."""

    issue: int
    low: int
    high: int
    author: int
    old_course: int
    readings: tuple[tuple[int, int], ...]
    deciders: frozenset[int]
    due: int


@dataclass(frozen=True)
class Proposal:
    """A package that was tabled, and what came of it."""

    number: int
    turn: int
    by: int
    package: Package
    asked: tuple[int, ...]
    waiting: tuple[int, ...] = ()
    given: tuple[tuple[int, bool], ...] = ()
    answers: tuple[Answered, ...] = ()
    passed: bool | None = None
    offers: tuple[Offer, ...] = ()
    turned: tuple[tuple[int, int], ...] = ()
    no_offer: tuple[int, ...] = ()
    waived: bool = False
    records: tuple[str, ...] = ()
    """Recorded proposals that it repeats, whoever tables it."""
    noes: tuple[int, ...] = ()
    """Those who said no to it, of whom a condition asks whether they did."""

    @property
    def open(self) -> bool:
        """Whether it still waits for answers."""
        return self.passed is None


ARRAYS = ("course", "ideal", "anchor", "salience", "accepts", "trust", "standing", "declared", "pull", "fear_place", "serving", "turned")


@dataclass
class State:
    """What is open at one moment. Copied before it is changed; a moment of a game is frozen."""

    turn: int
    course: Ints
    ideal: Floats
    anchor: Floats
    salience: Floats
    accepts: Bools
    trust: Floats
    standing: Floats
    declared: Floats
    pull: Floats
    fear_place: Floats
    serving: Bools
    turned: Bools
    actor: int = -1
    acts_left: int = 0
    tabled: frozenset[int] = frozenset()
    initiatives: int = 0
    used_ambiguity: frozenset[int] = frozenset()
    over: bool = False
    people: frozenset[int] = frozenset()
    awaiting: int = -1
    argument_uses: dict[str, int] = field(default_factory=dict)
    occurred: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    offers: tuple[Offer, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    log: tuple[LogLine, ...] = ()
    possible_priorities: dict[tuple[int, int], Bools] = field(default_factory=dict)
    """Knowledge: (observer, delegation) to the combinations of priorities that fit; absent means all of them."""
    kept_for: frozenset[int] | None = None
    """Whose knowledge, and the offers that they hear of, are kept; None: everybody's. Nobody else's would be looked at."""

    def copy(self) -> State:
        """A state that can be changed without touching this one."""
        new = copy.copy(self)
        for name in ARRAYS:
            setattr(new, name, getattr(self, name).copy())
        new.argument_uses = dict(self.argument_uses)
        new.possible_priorities = dict(self.possible_priorities)
        return new

    def freeze(self) -> State:
        """Let nobody change its arrays from now on: it has become a moment of a game, and views share it."""
        for name in ARRAYS:
            getattr(self, name).setflags(write=False)
        return self

    def note(self, line: LogLine) -> None:
        """Write a line of the chronicle."""
        self.log = (*self.log, line)


def opening(compiled: CompiledScenario, people: frozenset[int] = frozenset()) -> State:
    """The state before the first turn begins."""
    count, issues = compiled.ideal.shape
    return State(
        turn=0,
        course=compiled.start.copy(),
        ideal=compiled.ideal.copy(),
        anchor=compiled.ideal.copy(),
        salience=compiled.salience.copy(),
        accepts=compiled.accepts.copy(),
        trust=compiled.trust.copy(),
        standing=compiled.standing.copy(),
        declared=np.full((count, issues), np.nan),
        pull=compiled.pull.copy(),
        fear_place=np.array([f.place for f in compiled.fears], dtype=np.float64),
        serving=np.array([compiled.in_office(a, 0) for a in range(count)], dtype=np.bool_),
        turned=np.zeros((count, issues), dtype=np.bool_),
        people=people,
    )


def priorities(compiled: CompiledScenario, seed: int, game: int) -> Ints:
    """Hidden priorities, drawn once: -1, 0 or +1 for every decider and issue, equally likely."""
    drawn = np.zeros(compiled.ideal.shape, dtype=np.int64)
    for a in range(compiled.deciders):
        for i in range(len(compiled.issues)):
            if compiled.has_stance[a, i]:
                drawn[a, i] = below(3, seed, game, "priority", f"{compiled.ids[a]}/{compiled.issues[i]}") - 1
    return drawn
