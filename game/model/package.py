"""A package of clauses, as positions by number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Clause:
    """A position of one issue, or a span of neighbouring ones (deliberate ambiguity)."""

    issue: int
    low: int
    high: int

    @property
    def is_span(self) -> bool:
        """Whether it is deliberately ambiguous."""
        return self.low != self.high

    @property
    def positions(self) -> range:
        """Every position it may mean."""
        return range(self.low, self.high + 1)


@dataclass(frozen=True)
class Package:
    """Clauses on different issues, in the order of the issues, tabled in public or in private."""

    clauses: tuple[Clause, ...]
    public: bool = True

    @staticmethod
    def of(positions: dict[int, int], public: bool = True) -> Package:
        """A package without spans: issue number to position number."""
        return Package(tuple(Clause(i, p, p) for i, p in sorted(positions.items())), public)

    @property
    def span(self) -> Clause | None:
        """The clause left deliberately open, if there is one."""
        return next((c for c in self.clauses if c.is_span), None)

    def same_clauses(self, other: Package) -> bool:
        """Whether another says the same, in public or in private."""
        return self.clauses == other.clauses
