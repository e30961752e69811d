"""What the seat wants on an issue, as one of its positions."""

from __future__ import annotations

import numpy as np

from game.i18n import _
from game.view import View
from game.wording import names


def nearest_position(view: View, issue: int) -> int:
    """The position nearest to what the seat first wanted."""
    return _nearest(view, issue, float(view.compiled.ideal[view.seat, issue]))


def leaning(view: View, issue: int) -> str:
    """Where the seat's own government has come to stand, if no longer where it first stood, by which points are counted."""
    now = _nearest(view, issue, float(view.state.ideal[view.seat, issue]))
    if not view.compiled.has_stance[view.seat, issue] or now == nearest_position(view, issue):
        return ""
    return _("your own side has come to want: {wish}").format(wish=names.position(view.compiled, issue, now))


def _nearest(view: View, issue: int, place: float) -> int:
    places = view.compiled.places[issue, : view.compiled.sizes[issue]]
    return int(np.abs(places - place).argmin())
