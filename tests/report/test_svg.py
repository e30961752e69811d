"""Drawings inside a page."""

from __future__ import annotations

from matplotlib.font_manager import fontManager

from game.report.svg import drawing


def test_drawings_share_their_fonts() -> None:
    """Matplotlib keeps every copy of a font that it is told of; a long session draws many times."""
    with drawing(1.0):
        pass
    known = len(fontManager.ttflist)
    for _again in range(3):
        with drawing(1.0):
            pass
    assert len(fontManager.ttflist) == known
