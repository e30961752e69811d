"""What an analysis of sensitivity comes to: assumptions moved down and up, and the points at which another outcome leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.lab.intervals import Share
from game.lab.tables import Tabular
from game.plain import pick


@dataclass(frozen=True)
class Assumed:
    """One number of a scenario that somebody judged: its path as --set writes it (or parameters.NAME), and what it is there."""

    path: str
    name: str
    kind: str
    base: float


@dataclass(frozen=True)
class Tried:
    """An assumption at one value: how often the base's outcome still came about, and the outcome most frequent now."""

    value: float
    kept: Share
    outcome: tuple[str, ...]
    flips: bool

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {**pick(self, "value", "flips", "outcome"), **self.kept.as_json()}


@dataclass(frozen=True)
class TornadoBar(Assumed):
    """One bar of the tornado: an assumption moved down and up."""

    low: Tried
    high: Tried

    @property
    def swing(self) -> float:
        """How far the share of the base's outcome moves between the two."""
        return abs(self.high.kept.share - self.low.kept.share)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {**pick(self, "path", "name", "kind", "base"), "swing": round(self.swing, 6), **pick(self, "low", "high")}


@dataclass(frozen=True)
class TippingPoint(Assumed):
    """An assumption, and the nearest value found at which another outcome is the most frequent."""

    value: float
    outcome: tuple[str, ...]
    said: tuple[str, ...]
    """Where that outcome is another than the base's, in words."""
    kept: Share

    @property
    def distance(self) -> float:
        """How far it must move, in its own units."""
        return abs(self.value - self.base)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        figures = {"value": round(self.value, 4), "distance": round(self.distance, 4)}
        return {**pick(self, "path", "name", "kind", "base"), **figures, **pick(self, "outcome", "said", "kept")}


@dataclass(frozen=True)
class Sensitivity(Tabular):
    """The tornado, the flips by kind and distance, and the restrained counterfactual."""

    scenario: str
    title: str
    seed: int
    games: int
    issues: tuple[str, ...]
    """The issues that make the outcome."""
    outcome: tuple[str, ...]
    said: tuple[str, ...]
    """The outcome in words, issue by issue."""
    base: Share
    bars: tuple[TornadoBar, ...]
    flips: tuple[TippingPoint, ...]
    tried: int = 0
    """Values that were tried, the base among them."""
    planned: int = 0
    """Values that were to be tried before tipping points are narrowed down."""
    why: str = ""

    @property
    def restrained(self) -> TippingPoint | None:
        """The smallest change of one stance that changes the outcome (points of 100)."""
        return min((f for f in self.flips if f.kind == "ideal"), key=lambda f: f.distance, default=None)

    def as_json(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        run = pick(self, "scenario", "title", "seed", "games", "tried", "planned", "why")
        return run | pick(self, "issues", "outcome", "said", "base", "bars", "flips", "restrained")

    def rows(self) -> list[dict[str, Any]]:
        """A row for each bar, as in the CSV."""
        return [
            {
                "path": b.path, "name": b.name, "kind": b.kind, "base": b.base, "low": b.low.value, "high": b.high.value,
                "kept_low": round(b.low.kept.share, 6), "kept_high": round(b.high.kept.share, 6), "swing": round(b.swing, 6),
                "flips_low": b.low.flips, "flips_high": b.high.flips,
            }
            for b in self.bars
        ]  # fmt: skip
