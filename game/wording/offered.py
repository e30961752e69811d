"""Counter-offers made to a seat, those that say the same taken together, numbered from 1."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.package import Package
from game.view import View


@dataclass(frozen=True)
class Offered:
    """One package that can be tabled unchanged, and all those who would then say yes because they proposed it."""

    number: int
    package: Package
    by: tuple[int, ...]


def offered_to(view: View) -> list[Offered]:
    """The live offers to the seat, in the order in which they were made."""
    by: dict[Package, list[int]] = {}
    for offer in view.state.offers:
        if offer.to == view.seat:
            by.setdefault(offer.package, []).append(offer.by)
    return [Offered(n, package, tuple(authors)) for n, (package, authors) in enumerate(by.items(), start=1)]
