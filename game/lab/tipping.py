"""What an analysis of sensitivity comes to: assumptions moved down and up, and the points at which another outcome leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.lab.intervals import Share
from game.lab.tables import table_of

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Tried:
    """An assumption at one value: how often the base's outcome still came about, and the outcome most frequent now."""

    value: float
    kept: Share
    outcome: tuple[str, ...]
    flips: bool


@dataclass(frozen=True)
class TornadoBar:
    """One bar of the tornado: an assumption moved down and up."""

    path: str
    name: str
    kind: str
    base: float
    low: Tried
    high: Tried

    @property
    def swing(self) -> float:
        """How far the share of the base's outcome moves between the two."""
        return abs(self.high.kept.share - self.low.kept.share)


@dataclass(frozen=True)
class TippingPoint:
    """An assumption, and the nearest value found at which another outcome is the most frequent."""

    path: str
    name: str
    kind: str
    base: float
    value: float
    outcome: tuple[str, ...]
    said: tuple[str, ...]
    """Where that outcome is another than the base's, in words."""
    kept: Share

    @property
    def distance(self) -> float:
        """How far it must move, in its own units."""
        return abs(self.value - self.base)


@dataclass(frozen=True)
class Sensitivity:
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
        return {
            "scenario": self.scenario,
            "title": self.title,
            "seed": self.seed,
            "games": self.games,
            "tried": self.tried,
            "planned": self.planned,
            "why": self.why,
            "issues": list(self.issues),
            "outcome": list(self.outcome),
            "said": list(self.said),
            "base": self.base.as_json(),
            "bars": [
                {
                    "path": b.path, "name": b.name, "kind": b.kind, "base": b.base, "swing": round(b.swing, 6),
                    "low": _tried(b.low), "high": _tried(b.high),
                }
                for b in self.bars
            ],
            "flips": [_flip(f) for f in self.flips],
            "restrained": _flip(self.restrained) if self.restrained else None,
        }  # fmt: skip

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

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each bar; ImportError if pandas is not installed."""
        return table_of(self.rows())


def _tried(t: Tried) -> dict[str, Any]:
    return {"value": t.value, "flips": t.flips, "outcome": list(t.outcome), **t.kept.as_json()}


def _flip(f: TippingPoint) -> dict[str, Any]:
    return {
        "path": f.path, "name": f.name, "kind": f.kind, "base": f.base, "value": round(f.value, 4),
        "distance": round(f.distance, 4), "outcome": list(f.outcome), "said": list(f.said), "kept": f.kept.as_json(),
    }  # fmt: skip
