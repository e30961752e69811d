"""Drawings by Matplotlib as SVG inside a page: the fonts are the page's, the same figures give the same file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from game.assets import asset

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BLUE, ORANGE, GREY, INK = "#2d5c8c", "#b4541a", "#8a8478", "#18202a"
WIDTH = 7.2
"""Inches, as wide as the text of a page."""


@cache
def _register() -> None:
    """Make the page's fonts known to Matplotlib: once, for it keeps every copy that it is given."""
    from matplotlib.font_manager import fontManager

    for face in ("Regular", "SemiBold"):
        fontManager.addfont(asset(f"fonts/IBMPlexSans-{face}.ttf"))


@contextmanager
def drawing(height: float) -> Iterator[tuple[Figure, Axes]]:
    """An empty drawing without axes, so many inches high."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    _register()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "demarche", "font.family": "IBM Plex Sans", "font.size": 9}):
        figure = Figure(figsize=(WIDTH, height))
        axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        axes.axis("off")
        yield figure, axes


def inside(figure: Figure, described: str) -> str:
    """Only the drawing, as one image with a description."""
    from markupsafe import escape

    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>\s*", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    head, rest = svg.split(">", 1)
    head = re.sub(r' (width|height)="[^"]*"', "", head)
    return f'{head} role="img" aria-label="{escape(described)}">{rest}'
