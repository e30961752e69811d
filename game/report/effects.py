"""What a question comes to, drawn: how often each position came about both ways, who gains, several questions beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import Any

from game.i18n import _
from game.lab.shifts import Shift
from game.lab.wording import named
from game.report.result import Result
from game.report.svg import BLUE, GREY, INK, ORANGE, drawing, inside

MOST = 26
"""So many questions can be told apart by a letter."""
ROW, HEAD, TOP = 0.29, 0.26, 0.5
"""Inches: a position, the name of an issue, the key above."""
LINE = 48
"""Letters in a line of the column for names."""
SEAT = 0.21
"""Inches: a delegation."""
NAMES = 60.0
"""How much of the width the names take, on a scale on which the figures take 100."""


def shifts(result: Result) -> str:
    """How often each position came about, as it was and changed, for the issues that moved; empty if none did."""
    rows: list[tuple[str, Shift | None]] = []
    for issue in result.moved:
        rows.append((issue.name, None))
        rows += [(p.name, p) for p in result.reached(issue)]
    if not rows:
        return ""
    height = TOP + sum(HEAD if p is None else ROW for _name, p in rows)
    with drawing(height) as (figure, axes):
        axes.set_xlim(-NAMES, 104)
        axes.set_ylim(height, 0)
        _key(axes)
        _scale(axes, height)
        y = TOP
        for name, p in rows:
            y += HEAD if p is None else ROW
            if p is None:
                axes.text(-NAMES, y - HEAD / 2 + 0.05, name, color=INK, weight="semibold", va="center")
            else:
                _shift(axes, y - ROW / 2, p)
        return inside(figure, _described(result))


def _shift(axes: Any, y: float, p: Shift) -> None:
    _name(axes, y, named(p))
    base, changed = 100 * p.base.share, 100 * p.changed.share
    axes.plot([base, changed], [y, y], color=BLUE, lw=1.1, alpha=0.45, zorder=2)
    for share, colour in ((p.base, GREY), (p.changed, BLUE)):
        axes.plot([100 * share.low, 100 * share.high], [y, y], color=colour, lw=3.2, alpha=0.6, solid_capstyle="butt", zorder=3)
    axes.plot(base, y, "o", mfc="white", mec=INK, ms=7, mew=1.1, zorder=4)
    axes.plot(changed, y, "o", color=BLUE, ms=5.5, zorder=5)


def _name(axes: Any, y: float, name: str) -> None:
    """A name in the column for names, in two lines where one is too short."""
    import textwrap

    lines = textwrap.wrap(name, LINE) or [""]
    if len(lines) > 2:
        lines = [lines[0], textwrap.shorten(" ".join(lines[1:]), LINE, placeholder=" …")]
    axes.text(-NAMES, y, "\n".join(lines), color=INK, va="center", size=7.3, linespacing=1.0)


def _key(axes: Any) -> None:
    axes.plot(-NAMES + 2, 0.16, "o", mfc="white", mec=INK, ms=7, mew=1.1)
    axes.text(-NAMES + 5, 0.16, _("as it was"), va="center", color=INK)
    axes.plot(-NAMES + 22, 0.16, "o", color=BLUE, ms=5.5)
    axes.text(-NAMES + 25, 0.16, _("changed"), va="center", color=INK)


def _scale(axes: Any, height: float) -> None:
    """Lines at the quarters, with what they stand for."""
    for at in (0, 25, 50, 75, 100):
        axes.plot([at, at], [TOP - 0.06, height], color=GREY, lw=0.5, alpha=0.6, zorder=1)
        axes.text(
            at, 0.3, _("{share} % of the games").format(share=at) if at == 50 else f"{at} %", ha="center", va="center", size=8, color=INK
        )


def _described(result: Result) -> str:
    names = ", ".join(i.name for i in result.moved)
    message = _(
        "{title}: the share of games in which each issue ended where, as it was and changed, for {issues}. The tables say the same."
    )
    return message.format(title=result.title, issues=names)


def gains(result: Result) -> str:
    """Who gains and who loses, in points of 100, with the interval of each; empty if nobody does."""
    seats = result.seats
    most = max((abs(v) for s in seats for v in (s.worth.mean, s.worth.low, s.worth.high) if isfinite(v)), default=0.0)
    if most < 0.05:
        return ""
    height = TOP - 0.1 + SEAT * len(seats)
    with drawing(height) as (figure, axes):
        wide = most * 1.12
        axes.set_xlim(-wide - 2 * wide * NAMES / 100, wide)
        axes.set_ylim(height, 0)
        axes.plot([0, 0], [TOP - 0.2, height], color=INK, lw=0.8, zorder=1)
        axes.text(0, 0.16, _("loses ← points of 100 → gains"), ha="center", va="center", color=INK, size=8.5)
        for n, seat in enumerate(seats):
            y = TOP - 0.1 + SEAT * (n + 0.5)
            worth = seat.worth
            axes.plot([0, worth.mean], [y, y], color=ORANGE if worth.mean < 0 else BLUE, lw=4.5, solid_capstyle="butt", zorder=2)
            if isfinite(worth.low) and isfinite(worth.high):
                axes.plot([worth.low, worth.high], [y, y], color=INK, lw=1.2, zorder=3)
            axes.text(-wide - 2 * wide * NAMES / 100, y, seat.name, color=INK, va="center", size=8.5)
        return inside(
            figure, _("{title}: what the change is worth to each delegation. The table says the same.").format(title=result.title)
        )


def beside(results: Sequence[Result], called: Sequence[str]) -> str:
    """In how many games each issue ended otherwise, a letter for each question; empty for one alone or too many."""
    if not 1 < len(results) <= MOST or len({r.scenario for r in results}) > 1:
        return ""
    issues = [i.name for i in results[0].answer.issues]
    height = TOP + 0.42 * len(issues)
    with drawing(height) as (figure, axes):
        axes.set_xlim(-NAMES, 104)
        axes.set_ylim(height, 0)
        _scale(axes, height)
        for n, name in enumerate(issues):
            y = TOP + 0.42 * (n + 0.45)
            _name(axes, y, name)
            at: dict[int, list[str]] = {}
            for result, letter in zip(results, called, strict=True):
                if (different := result.answer.issues[n].different).count:
                    at.setdefault(round(100 * different.share), []).append(letter)
            for x, who in at.items():
                axes.plot(x, y - 0.05, "o", color=BLUE, ms=5, zorder=4)
                axes.text(x, y + 0.06, " ".join(who) if len(who) < 12 else f"{len(who)}", color=BLUE, ha="center", va="top", size=7.5)
        return inside(
            figure, _("In what share of the games each issue ended otherwise, a letter for each question. The table says the same.")
        )
