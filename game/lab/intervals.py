"""How sure one can be: shares and means with their 95 % intervals."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt

Z95 = 1.959963984540054
"""The 97.5th percentile of the normal distribution."""


@dataclass(frozen=True)
class Share:
    """So many of so many games, with the 95 % interval of the share (Wilson 1927, the score interval)."""

    count: int
    games: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of no games."""
        return self.count / self.games if self.games else 0.0

    @property
    def low(self) -> float:
        """The lower end of the interval."""
        return max(0.0, self._middle - self._half) if self.count else 0.0

    @property
    def high(self) -> float:
        """The upper end of the interval."""
        return min(1.0, self._middle + self._half) if self.count < self.games else 1.0

    @property
    def half(self) -> float:
        """Half the width of the interval; infinite before the first game."""
        return (self.high - self.low) / 2 if self.games else inf

    @property
    def _middle(self) -> float:
        return (self.count + Z95**2 / 2) / (self.games + Z95**2)

    @property
    def _half(self) -> float:
        spread = self.count * (self.games - self.count) / max(1, self.games) + Z95**2 / 4
        return Z95 * sqrt(spread) / (self.games + Z95**2)

    def as_json(self) -> dict[str, float]:
        """Plain figures."""
        return {"count": self.count, "share": round(self.share, 6), "low": round(self.low, 6), "high": round(self.high, 6)}


@dataclass(frozen=True)
class Mean:
    """A mean over games with its 95 % interval (normal)."""

    mean: float
    low: float
    high: float

    @staticmethod
    def of(total: int, squares: int, games: int) -> Mean:
        """From the sum and the sum of squares of thousandths."""
        if not games:
            return Mean(0.0, -inf, inf)
        mean = total / games / 1000
        if games == 1:
            return Mean(mean, -inf, inf)
        variance = max(0.0, (squares - total * total / games) / (games - 1)) / 1_000_000
        half = Z95 * sqrt(variance / games)
        return Mean(mean, mean - half, mean + half)

    @property
    def sure(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0

    def as_json(self) -> dict[str, float | None]:
        """Plain figures; an end that nothing is known of is null."""
        return {"mean": round(self.mean, 4), "low": _finite(self.low), "high": _finite(self.high)}


def _finite(x: float) -> float | None:
    return None if abs(x) == inf else round(x, 4)
