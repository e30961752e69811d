"""What the map looks like beside the scale: sea, land, lines, fonts. One dataclass, so that a theme can pass its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.assets import asset
from game.board.map.scale import ASIDE, Colour, Shade


def _font(name: str) -> Path:
    return asset(f"fonts/{name}.ttf")


@dataclass(frozen=True)
class MapStyle:
    """Colours, fonts and measures; measures in pixels of a map 800 high, scaled with it. Outlines are a casing and the line in it."""

    sea: Colour = (206, 219, 226)
    sea_near: Colour = (150, 177, 193)
    lake: Colour = (206, 219, 226)
    aside: Shade = ASIDE
    border: Colour = (252, 247, 235)
    faint_border: Colour = (244, 238, 224)
    aside_line: Colour = (200, 192, 173)
    coast: Colour = (250, 246, 236)
    edge_depth: float = 0.26
    hatch_period: int = 9
    hover: tuple[Colour, Colour] = ((255, 253, 248), (24, 32, 42))
    selected: tuple[Colour, Colour] = ((24, 32, 42), (255, 214, 102))
    aside_ink: Colour = (92, 88, 78)
    frame: Colour = (118, 136, 148)
    panel: Colour = (252, 249, 241)
    ink: Colour = (24, 32, 42)
    label_font: Path = field(default_factory=lambda: _font("IBMPlexSans-SemiBold"))
    plain_font: Path = field(default_factory=lambda: _font("IBMPlexSans-Regular"))
    aside_font: Path = field(default_factory=lambda: _font("IBMPlexSans-Italic"))
