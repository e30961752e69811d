"""How sure one can be: shares and means with their 95 % intervals."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt

Z95 = 1.959963984540054
"""The 97.5th percentile of the normal distribution."""
FEW_FREEDOM = (12.706205, 4.302653, 3.182446)
"""The same of Student's distribution with one, two and three degrees of freedom."""


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
    """A mean over games with its 95 % interval."""

    mean: float
    low: float
    high: float

    @staticmethod
    def of(total: int, squares: int, games: int) -> Mean:
        """From the sum and the sum of squares of thousandths, with Student's interval (1908)."""
        if not games:
            return Mean(0.0, -inf, inf)
        mean = total / games / 1000
        if games == 1:
            return Mean(mean, -inf, inf)
        variance = max(0.0, (squares - total * total / games) / (games - 1)) / 1_000_000
        half = student(games - 1) * sqrt(variance / games)
        return Mean(mean, mean - half, mean + half)

    @staticmethod
    def of_pairs(came: int, left: int, games: int) -> Mean:
        """The difference of two paired shares: games that came to something, less those that left it.

        The adjusted Wald interval of Bonett and Price (2012), which is right for few games and rare changes too.
        """
        if not games:
            return Mean(0.0, -inf, inf)
        up, down = (came + 1) / (games + 2), (left + 1) / (games + 2)
        half = Z95 * sqrt((up + down - (up - down) ** 2) / (games + 2))
        return Mean((came - left) / games, max(-1.0, up - down - half), min(1.0, up - down + half))

    @property
    def sure(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0

    def as_json(self) -> dict[str, float | None]:
        """Plain figures; an end that nothing is known of is null."""
        return {"mean": round(self.mean, 4), "low": _finite(self.low), "high": _finite(self.high)}


def student(freedom: int) -> float:
    """The 97.5th percentile of Student's distribution: the first three by the tables, then by its expansion about the normal one.

    Abramowitz and Stegun (1964), 26.7.5, which is then right to a thousandth.
    """
    if freedom <= len(FEW_FREEDOM):
        return FEW_FREEDOM[freedom - 1]
    z, v = Z95, freedom
    g1 = (z**3 + z) / 4
    g2 = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    g3 = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    g4 = (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160
    return z + g1 / v + g2 / v**2 + g3 / v**3 + g4 / v**4


def _finite(x: float) -> float | None:
    return None if abs(x) == inf else round(x, 4)
