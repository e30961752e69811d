"""One package before those who decide it, in one open state: what each answers in every game, and what follows."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.lab.engine import kernel
from game.lab.engine.kernel import Priorities
from game.lab.engine.offering import Offering
from game.model.package import Package
from game.rules import bodies
from game.rules.compiled import CompiledScenario, Ints
from game.rules.state import State, Verdict
from game.rules.tabling import may_table, noted_noes, public_would, repeats
from game.rules.verdict import Evaluator

Effects = tuple[object, ...]
"""What makes a difference among the answers: games that agree in it go on in the same open state."""


class PackageOutcome(NamedTuple):
    """Whether a package passed, who said yes and who no."""

    passed: bool
    yes: tuple[int, ...]
    no: tuple[int, ...]

    def of(self, actor: int) -> bool | None:
        """An actor's answer; None if it was not asked."""
        return True if actor in self.yes else False if actor in self.no else None


class WeighedPackage:
    """The verdicts of one moment. NotPossibleError if the author may not table the package."""

    def __init__(self, compiled: CompiledScenario, state: State, author: int, package: Package) -> None:
        may_table(compiled, state, author, package)
        self.compiled, self.state, self.author, self.package = compiled, state, author, package
        self.bodies = bodies.touched(compiled, package)
        self.asked = bodies.members(compiled, state, self.bodies, author)
        self.chambers = bodies.chambers(compiled, state, self.bodies)
        self.deciders = (*self.asked, *self.chambers)
        if len(self.deciders) > kernel.MOST_ASKED:
            raise ValueError(f"A package is put to {len(self.deciders)} deciders; an ensemble counts {kernel.MOST_ASKED} at most.")
        self.records = tuple(name for name, clauses in compiled.recorded.items() if repeats(state, package, clauses))
        evaluator = Evaluator(compiled, state)
        verdicts = [evaluator.verdict(a, package, author) for a in self.deciders]
        self._would = [public_would(compiled, evaluator, package, author, a) for a in self.deciders]
        self._tables(verdicts)
        self._outcomes: dict[int, tuple[bool, Effects]] = {}
        self._offerings: dict[tuple[int, int], Offering] = {}

    def _tables(self, verdicts: list[Verdict]) -> None:
        self._who = np.array(self.deciders, dtype=np.int64)
        self._issues = np.array([c.issue for c in self.package.clauses], dtype=np.int64)
        self._sums = np.array([v.open_sum for v in verdicts], dtype=np.int64)
        swings = [[v.swing[c.issue] for c in self.package.clauses] for v in verdicts]
        self._swings = np.array(swings, dtype=np.int64).reshape(len(verdicts), len(self.package.clauses))
        self._sure = np.array([self._certain(v) for v in verdicts], dtype=np.int8)

    def _certain(self, verdict: Verdict) -> int:
        """1 for one whom its own offer binds, -1 for one with a hard line against it, 0 where priorities decide."""
        if any(o.by == verdict.actor and o.to == self.author and o.package == self.package for o in self.state.offers):
            return 1
        return -1 if verdict.hard else 0

    def codes(self, z: Priorities, games: Ints) -> Ints:
        """The answers in each game as bits, governments first, then chambers; who is not asked has the bit of a no."""
        codes = self._ask(z, games, 0, len(self.asked))
        if not self.chambers:
            return codes
        different, labels = kernel.labelled(codes)
        asked = np.flatnonzero(np.array([self._governments(code) for code in different])[labels])
        codes[asked] |= self._ask(z, games[asked], len(self.asked), len(self.deciders)) << len(self.asked)
        return codes

    def _ask(self, z: Priorities, games: Ints, start: int, stop: int) -> Ints:
        part = slice(start, stop)
        return kernel.answers(z, games, self._who[part], self._issues, self._sums[part], self._swings[part], self._sure[part])

    def _governments(self, code: int) -> bool:
        votes = {a: bool(code >> n & 1) for n, a in enumerate(self.asked)}
        return all(bodies.consents(self.compiled, self.state, b, self.author, votes) for b in self.bodies)

    def answering(self, code: int) -> list[int]:
        """Those who answer; chambers only if the governments consent."""
        return list(self.deciders) if self.chambers and self._governments(code) else self.asked

    def refused(self, code: int) -> list[int]:
        """Those asked who say no."""
        return [a for n, a in enumerate(self.answering(code)) if not code >> n & 1]

    def answers(self, code: int) -> PackageOutcome:
        """The answers in words of actors."""
        no = self.refused(code)
        yes = tuple(a for a in self.answering(code) if a not in no)
        return PackageOutcome(self.outcome(code)[0], yes, tuple(no))

    def offering(self, code: int, refuser: int) -> Offering:
        """What a refuser offers where these are the answers."""
        return self._offerings.setdefault((code, refuser), Offering(len(self.compiled.issues)))

    def outcome(self, code: int) -> tuple[bool, Effects]:
        """Whether the package passes with these answers, and which of them make a difference to the open state.

        If it passes, all do (trust follows). If not, only the refusals of those do whose own public would have accepted,
        and of those of whom a condition asks.
        """
        if code not in self._outcomes:
            votes = {a: bool(code >> n & 1) for n, a in enumerate(self.deciders)}
            passed = bodies.passes(self.compiled, self.state, self.package, self.author, votes)
            turned = tuple(a for a in self.refused(code) if self._would[self.deciders.index(a)])
            noes = noted_noes(self.compiled, self.records, self.refused(code))
            self._outcomes[code] = passed, (True, code) if passed else (False, turned, noes)
        return self._outcomes[code]
