"""Charts as SVG, drawn by Matplotlib: where each issue ended, beside history. What they show stands in a table too."""

from __future__ import annotations

from collections.abc import Sequence

from game.i18n import _
from game.report.game_record import GameRecord
from game.report.names import letters
from game.report.svg import BLUE, GREY, INK, ORANGE, drawing, inside

MOST = 26
"""So many groups can be told apart by a letter."""


def settlement(records: Sequence[GameRecord]) -> str:
    """One line an issue, from 0 to 100: the start, history's end, and where each group ended; empty for too many groups."""
    if not records or len(records) > MOST or len({r.scenario for r in records}) > 1:
        return ""
    first = records[0]
    issues = first.view.scenario.issues
    with drawing(0.62 * len(issues) + 0.9) as (figure, axes):
        axes.set_xlim(-6, 106)
        axes.set_ylim(len(issues) - 0.35, -1.25)
        for n, issue in enumerate(issues):
            places = issue.places
            axes.plot([0, 100], [n, n], color=GREY, lw=0.8, zorder=1)
            axes.plot(places, [n] * len(places), "|", color=GREY, ms=7, mew=0.8, zorder=1)
            axes.text(0, n - 0.3, issue.name, color=INK, weight="semibold", va="bottom")
            ends = {e.issue: e for e in first.debrief.settlement}[issue.id]
            axes.plot(places[issue.number(ends.start)], n, "o", mfc="white", mec=INK, ms=8, mew=1.1, zorder=2)
            axes.plot(places[issue.number(ends.history)], n, "D", mfc="white", mec=ORANGE, ms=10, mew=1.8, zorder=3)
            at: dict[int, list[str]] = {}
            for k, record in enumerate(records):
                yours = next(e.yours for e in record.debrief.settlement if e.issue == issue.id)
                at.setdefault(issue.number(yours), []).append(letters(k))
            for position, who in at.items():
                x = places[position]
                axes.plot(x, n, "o", color=BLUE, ms=5, zorder=4)
                if len(records) > 1:
                    axes.text(x, n + 0.16, " ".join(who), color=BLUE, ha="center", va="top", size=8)
        _key(axes, len(records) > 1)
        return inside(figure, _described(records))


def _key(axes, several: bool) -> None:  # type: ignore[no-untyped-def]
    """What the marks mean, in a line above."""
    y = -1.05
    axes.plot(0, y, "o", mfc="white", mec=INK, ms=8, mew=1.1)
    axes.text(2, y, _("at the start"), va="center", color=INK)
    axes.plot(20, y, "D", mfc="white", mec=ORANGE, ms=9, mew=1.8)
    axes.text(22.2, y, _("in history"), va="center", color=INK)
    axes.plot(38, y, "o", color=BLUE, ms=5)
    axes.text(40, y, _("here, a letter for each group") if several else _("here"), va="center", color=INK)


def _described(records: Sequence[GameRecord]) -> str:
    """The chart in a sentence, for those who cannot see it."""
    first = records[0]
    groups = ", ".join(f"{letters(k)} {r.group}" for k, r in enumerate(records)) if len(records) > 1 else first.group
    return _("Where each issue ended, from 0 to 100, beside its start and history: {groups}. The table beside it says the same.").format(
        groups=groups
    )
