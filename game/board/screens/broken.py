"""Everything that is wrong with a scenario's file: each thing with its line, its column and the line itself."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.kit import Panel, Widget
from game.board.kit.label import Label, heading, note
from game.board.kit.layout import Column
from game.i18n import ngettext

MOST = 50


def broken(name: str, problems: Sequence[str], advice: str) -> Widget:
    """All of it on panels, with what to do about it below."""
    count = ngettext("{n} thing is wrong with this scenario.", "{n} things are wrong with this scenario.", len(problems))
    parts: list[Widget] = [heading(name), Label(count.format(n=len(problems)))]
    for problem in problems[:MOST]:
        problem_text, _mark, line = problem.partition("\n")
        lines: list[Widget] = [Label(problem_text)]
        if line:
            lines.append(note(line.replace("*", "∗")))
        parts.append(Panel(Column(lines, 0.5), padding=1.5, tone="bad"))
    return Column([*parts, note(advice)], 1.5)
