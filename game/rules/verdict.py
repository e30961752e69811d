"""What each delegation makes of a package: named terms that add up."""

from __future__ import annotations

from game.model.package import Clause, Package
from game.model.term import TermKind
from game.rules import terms
from game.rules.clause_terms import ClauseTerms, clause_terms
from game.rules.compiled import CompiledScenario
from game.rules.state import State, Term, Verdict


class Evaluator:
    """Verdicts in one state. Builds the table of own terms once; the state must not change meanwhile."""

    def __init__(self, compiled: CompiledScenario, state: State, own: ClauseTerms | None = None) -> None:
        self.compiled = compiled
        self.state = state
        self.own = own or clause_terms(compiled, state)

    def verdict(self, actor: int, package: Package, author: int) -> Verdict:
        """The open terms of one actor's answer, and what its hidden priorities could add."""
        open_terms: list[Term] = []
        swing = [0] * len(self.compiled.issues)
        readings = []
        for clause in package.clauses:
            position = self.reading(actor, clause)
            rows = self._clause_terms(actor, clause, position, author)
            open_terms += rows
            subtotal = sum(t.amount for t in rows)
            swing[clause.issue] = int(terms.share(subtotal, self.compiled.rho[actor, clause.issue]))
            if clause.is_span:
                readings.append((clause.issue, position))
        for kind, amount, about in (self._company(actor, package, author), self._public(actor, package, author)):
            if amount:
                open_terms.append(Term(kind, amount, about=about))
        hard = tuple(c.issue for c in package.clauses if self.own.hard[actor, c.issue, c.low : c.high + 1].all())
        return Verdict(actor, tuple(open_terms), hard, tuple(swing), tuple(readings))

    def reading(self, actor: int, clause: Clause) -> int:
        """The position a clause means to an actor: where it likes a span best, the lower where it does not care.

        Nobody reads a span at what it refuses whatever the rest, unless the whole span is that.
        """
        if not clause.is_span:
            return clause.low
        sums, hard = self.own.sums[actor, clause.issue], self.own.hard[actor, clause.issue]
        return max(clause.positions, key=lambda p: (not hard[p], int(sums[p]), -p))

    def clause_score(self, actor: int, package: Package, author: int) -> int:
        """The open sum without company and public: what others' company term looks at."""
        total = 0
        for clause in package.clauses:
            total += int(self.own.sums[actor, clause.issue, self.reading(actor, clause)])
            total += self._vagueness(actor, clause, author)
        return total

    def _clause_terms(self, actor: int, clause: Clause, position: int, author: int) -> list[Term]:
        rows = [Term(kind, int(part[actor, clause.issue, position]), clause.issue) for kind, part in self.own.parts.items()]
        rows.append(Term(TermKind.VAGUENESS, self._vagueness(actor, clause, author), clause.issue))
        return [t for t in rows if t.amount]

    def _vagueness(self, actor: int, clause: Clause, author: int) -> int:
        if not clause.is_span:
            return 0
        places = self.compiled.places[clause.issue]
        width, p = places[clause.high] - places[clause.low], self.compiled.parameters
        weight, trust = self.own.weights[actor, clause.issue], self.state.trust[actor, author]
        return int(terms.vagueness(p.scale, weight, width, trust, p.vagueness))

    def _company(self, actor: int, package: Package, author: int) -> tuple[TermKind, int, int]:
        """The weighted mean of the open sums of those it stands close to; never their priorities."""
        row = self.compiled.company[actor]
        friends = [b for b in row.nonzero()[0] if self.state.serving[b]]
        if not friends:
            return TermKind.COMPANY, 0, -1
        weighted = {int(b): int(row[b]) * self.clause_score(int(b), package, author) for b in friends}
        mean = sum(weighted.values()) / sum(int(row[b]) for b in friends)
        strongest = max(weighted, key=lambda b: abs(weighted[b]))
        return TermKind.COMPANY, int(terms.milli(self.compiled.parameters.company * mean / 1000)), strongest

    def _public(self, actor: int, package: Package, author: int) -> tuple[TermKind, int, int]:
        public = self.compiled.public[actor]
        if public < 0 or not package.public:
            return TermKind.PUBLIC, 0, -1
        return TermKind.PUBLIC, int(terms.share(self.clause_score(public, package, author), self.compiled.pressure[actor])), public


def leading_term(verdict: Verdict, yes: bool) -> TermKind:
    """The kind of the largest term in the direction of the answer; `priority` where the open sum points the other way."""
    if verdict.hard and not yes:
        return TermKind.RED_LINE
    if (verdict.open_sum >= 0) != yes:
        return TermKind.PRIORITY
    sums: dict[TermKind, int] = {}
    for term in verdict.open_terms:
        sums[term.kind] = sums.get(term.kind, 0) + term.amount
    sign = 1 if yes else -1
    if not sums:
        return TermKind.GAIN
    return max(sums, key=lambda kind: sign * sums[kind])
