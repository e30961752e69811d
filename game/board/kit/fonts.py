"""Fonts by family and weight, kept by size. Where the files are missing pygame's own font stands in."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import pygame

from game.board.kit.theme import Colour

Family = Literal["sans", "serif"]
Weight = Literal["regular", "bold", "italic"]
MOST_FONTS = 48
FINE = 76
"""Letters are drawn about so large and made smaller: drawn small, each would stand on whole pixels, and words fall apart."""
FINEST = 4

_NAMES = {"sans": "ibmplexsans", "serif": "sourceserif4"}
_WEIGHTS = {
    "regular": ("400regular", "regular", "400"),
    "bold": ("600semibold", "semibold", "600"),
    "italic": ("400regularitalic", "regularitalic", "italic"),
}


@dataclass(frozen=True)
class Face:
    """A family in a weight and a size in pixels."""

    family: Family
    weight: Weight
    size: int

    @property
    def fineness(self) -> int:
        """How many times larger its letters are drawn than they are shown."""
        return max(1, min(FINEST, round(FINE / max(1, self.size))))


class Fonts:
    """Opened fonts; the least used are closed when there are too many."""

    def __init__(self) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._open: OrderedDict[Face, pygame.font.Font] = OrderedDict()
        self._widths: dict[tuple[Face, str], int] = {}

    def _font(self, face: Face) -> pygame.font.Font:
        """The opened font of a face, as many times larger as it is fine."""
        font = self._open.get(face)
        if font is None:
            font = _opened(face)
            self._open[face] = font
            if len(self._open) > MOST_FONTS:
                self._open.popitem(last=False)
        self._open.move_to_end(face)
        return font

    def width(self, face: Face, text: str) -> int:
        """How wide a piece of text is; remembered, for wrapping asks often."""
        key = (face, text)
        pixels = self._widths.get(key)
        if pixels is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            pixels = self._widths[key] = -(-self._font(face).size(text)[0] // face.fineness)
        return pixels

    def render(self, face: Face, text: str, colour: Colour) -> pygame.Surface:
        """A piece of text in one colour on nothing."""
        drawn = self._font(face).render(text, True, colour)
        fine = face.fineness
        if fine == 1 or not drawn.get_width():
            return drawn
        whole = pygame.Surface((-(-drawn.get_width() // fine) * fine, -(-drawn.get_height() // fine) * fine), pygame.SRCALPHA)
        whole.fill((*colour, 0))
        whole.blit(drawn, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
        return pygame.transform.smoothscale(whole, (whole.get_width() // fine, whole.get_height() // fine))

    def line(self, face: Face) -> int:
        """The height of a line of running text."""
        return round(self._font(face).get_height() / face.fineness * (1.12 if face.family == "serif" else 1.06))


def folder() -> Path:
    """Where the font files are: inside the package in a wheel, beside it in a checkout."""
    inside = Path(__file__).resolve().parents[2] / "_assets" / "fonts"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "assets" / "fonts"


@cache
def file_of(family: Family, weight: Weight, at: Path) -> Path | None:
    """The file of a family in a weight; None if there is none."""
    paths = {_plain(p.stem): p for p in sorted(at.rglob("*.ttf"))} if at.is_dir() else {}
    for ending in _WEIGHTS[weight]:
        for stem, path in paths.items():
            if stem == _NAMES[family] + ending:
                return path
    return None


def _plain(stem: str) -> str:
    return "".join(c for c in stem.lower() if c.isalnum())


def _opened(face: Face) -> pygame.font.Font:
    path = file_of(face.family, face.weight, folder())
    if path is not None:
        return pygame.font.Font(path, face.size * face.fineness)
    font = pygame.font.Font(None, round(face.size * face.fineness * 1.25))
    font.set_bold(face.weight == "bold")
    font.set_italic(face.weight == "italic")
    return font
