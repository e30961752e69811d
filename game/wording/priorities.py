"""Hidden priorities in words: one's own, and what is known of others'."""

from __future__ import annotations

import numpy as np

from game.i18n import _
from game.rules.frame import Frame
from game.rules.knowledge import alive, combinations, held
from game.view import View
from game.wording import names


def own_weight(value: int) -> str:
    """How much one cares for an issue, against what the archives suggest."""
    if value > 0:
        return _("more than the archives suggest")
    return _("less than the archives suggest") if value < 0 else _("as much as the archives suggest")


def salience(value: float) -> str:
    """How much an issue matters, as the archives have it."""
    if value >= 2.5:
        return _("vital")
    return _("important") if value >= 1.5 else _("minor")


def what_fits(view: View, actor: int) -> dict[int, frozenset[int]]:
    """The priorities that still fit everything this seat has heard, by issue."""
    issues = held(view.frame, actor)
    rows = combinations(len(issues))[alive(view.frame, view.state, view.seat, actor)]
    return {int(i): frozenset(int(v) for v in np.unique(rows[:, n])) for n, i in enumerate(issues)}


def left(view: View, actor: int) -> tuple[int, int]:
    """How many combinations of priorities still fit, and of how many."""
    fits = alive(view.frame, view.state, view.seat, actor)
    return int(np.count_nonzero(fits)), len(fits)


def known(values: frozenset[int]) -> str:
    """What is known of one priority, as the end of a sentence about an issue."""
    return {
        frozenset({-1}): _("less than the archives suggest"),
        frozenset({0}): _("as much as the archives suggest"),
        frozenset({1}): _("more than the archives suggest"),
        frozenset({0, 1}): _("not less than the archives suggest"),
        frozenset({-1, 0}): _("not more than the archives suggest"),
        frozenset({-1, 1}): _("either more or less than the archives suggest"),
    }.get(values, _("unknown"))


def sounding(frame: Frame, asked: int, issue: int, cell: list[int]) -> str:
    """What came of a sounding, in a sentence."""
    said = {
        (-1,): _("{actor} lets you see that {issue} matters less to it than its papers say."),
        (0,): _("{actor} tells you that {issue} matters to it as much as its papers say, no more and no less."),
        (1,): _("{actor} confides that {issue} matters more to it than its papers say."),
        (0, 1): _("{actor} hints: {issue} matters to it at least as much as its papers say."),
    }.get(tuple(cell), _("{actor} answers with polite phrases. You are no wiser about {issue}."))
    return said.format(actor=names.actor(frame, asked), issue=names.issue(frame, issue))
