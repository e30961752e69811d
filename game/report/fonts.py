"""The game's fonts inside a page, cut down to the signs that the page uses, so that one file is enough."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

from game.assets import asset

FACES = (
    ("IBM Plex Sans", 400, "normal", "IBMPlexSans-Regular"),
    ("IBM Plex Sans", 600, "normal", "IBMPlexSans-SemiBold"),
    ("IBM Plex Sans", 400, "italic", "IBMPlexSans-Italic"),
    ("Source Serif 4", 400, "normal", "SourceSerif4-Regular"),
    ("Source Serif 4", 600, "normal", "SourceSerif4-SemiBold"),
    ("Source Serif 4", 400, "italic", "SourceSerif4-Italic"),
)
ALWAYS = "".join(chr(c) for c in (*range(32, 127), *range(161, 256))) + "–—−‘’“”…→"


def faces(text: str) -> str:
    """The rules that bring the fonts for a text into a style sheet."""
    extra = "".join(sorted(set(text) - set(ALWAYS)))
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f'src:url(data:font/woff;base64,{_subset(file, extra)}) format("woff")}}\n'
        for family, weight, style, file in FACES
    )


@lru_cache(maxsize=64)
def _subset(file: str, extra: str) -> str:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    with TTFont(asset(f"fonts/{file}.ttf"), lazy=True, recalcTimestamp=False) as font:
        subsetter = Subsetter(Options(layout_features=["kern", "liga"], hinting=False, notdef_outline=True))
        subsetter.populate(text=ALWAYS + extra)
        subsetter.subset(font)
        font.flavor = "woff"
        buffer = io.BytesIO()
        font.save(buffer)
    return base64.b64encode(buffer.getvalue()).decode("ascii")
