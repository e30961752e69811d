"""Several answered questions beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from game.lab.intervals import Mean
from game.lab.shifts import Shift
from game.lab.wording import hundredfold, share
from game.report import effects
from game.report.result import Result

FEW = 6
"""More questions than these are compared issue by issue, and not position by position."""


@dataclass(frozen=True)
class Beside:
    """Questions about one scenario."""

    title: str
    results: list[tuple[Result, str]]
    """With the letter of each."""
    chart: Markup
    otherwise: list[tuple[str, list[str]]]
    """An issue, and in what share of the games it ended otherwise in each."""
    differences: list[tuple[str, Shift, list[Mean | None]]]
    """An issue, a position, and the difference of its share in each; empty for many questions."""


def beside(results: Sequence[tuple[Result, str]]) -> list[Beside]:
    """The questions by scenario, with their letters."""
    scenarios = dict.fromkeys((r.scenario, tuple(i.id for i in r.answer.issues)) for r, _letter in results)
    return [
        _block([(r, letter) for r, letter in results if (r.scenario, tuple(i.id for i in r.answer.issues)) == one]) for one in scenarios
    ]


def _block(results: list[tuple[Result, str]]) -> Beside:
    first = results[0][0].answer
    otherwise = [(issue.name, [share(r.answer.issues[n].different) for r, _letter in results]) for n, issue in enumerate(first.issues)]
    chart = effects.beside([r for r, _letter in results], [letter for _r, letter in results])
    return Beside(first.title, results, Markup(chart), otherwise, _differences(results) if 1 < len(results) <= FEW else [])


def _differences(results: list[tuple[Result, str]]) -> list[tuple[str, Shift, list[Mean | None]]]:
    rows: list[tuple[str, Shift, list[Mean | None]]] = []
    for n, issue in enumerate(results[0][0].answer.issues):
        for p in issue.positions:
            same = [next((q for q in r.answer.issues[n].positions if q.id == p.id), None) for r, _letter in results]
            cells = [hundredfold(q.difference) if q and q.base.count != q.changed.count else None for q in same]
            if any(cells):
                rows.append((issue.name, p, list(cells)))
    return rows
