"""A package in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.model.package import Clause, Package


@dataclass
class Draft:
    """Clauses by issue, and whether they are to be tabled in public."""

    clauses: dict[int, Clause] = field(default_factory=dict)
    public: bool = True
    suggestion: Package | None = None
    """What might pass in its place, as it was last worked out."""

    @property
    def package(self) -> Package:
        """The draft as a package."""
        return Package(tuple(self.clauses[i] for i in sorted(self.clauses)), self.public)

    def set(self, issue: int, span: tuple[int, int] | None) -> None:
        """A clause of the draft, or none on that issue."""
        if span is None:
            self.clauses.pop(issue, None)
        else:
            self.clauses[issue] = Clause(issue, *span)

    def fill(self, package: Package) -> None:
        """Replace the draft by a whole package."""
        self.clauses = {c.issue: c for c in package.clauses}
        self.public = package.public
