"""Fit a window of the world into a rectangle of any shape: kilometres to pixels and back."""

from __future__ import annotations

from dataclasses import dataclass

from game.atlas.borders import Box, Points

LEFT_SHARE = 0.58
"""How much of the spare width goes to the west, where the Atlantic leaves room for the inset."""


@dataclass(frozen=True)
class Fit:
    """Pixels a kilometre, and the kilometres at the upper left corner of the rectangle (x, y, width, height)."""

    scale: float
    west: float
    north: float
    rect: tuple[int, int, int, int]

    def to_pixels(self, points: Points, factor: int = 1) -> Points:
        """Kilometres to pixels, times a factor for supersampling."""
        out = points * (self.scale * factor, -self.scale * factor)
        out += ((self.rect[0] - self.west * self.scale) * factor, (self.rect[1] + self.north * self.scale) * factor)
        return out

    def pixel(self, point: tuple[float, float]) -> tuple[float, float]:
        """One place in pixels."""
        return self.rect[0] + (point[0] - self.west) * self.scale, self.rect[1] + (self.north - point[1]) * self.scale


def fit(core: Box, clip: Box, rect: tuple[int, int, int, int], left_share: float = LEFT_SHARE) -> Fit:
    """Show the whole core, as large as it goes, with what lies around it; never beyond the clip."""
    _, _, width, height = rect
    scale = min(width / (core[2] - core[0]), height / (core[3] - core[1]))
    scale = max(scale, width / (clip[2] - clip[0]), height / (clip[3] - clip[1]))
    wide, high = width / scale, height / scale
    west = core[0] - (wide - (core[2] - core[0])) * left_share
    north = core[3] + (high - (core[3] - core[1])) / 2
    west = min(max(west, clip[0]), clip[2] - wide)
    north = max(min(north, clip[3]), clip[1] + high)
    return Fit(scale, west, north, rect)
