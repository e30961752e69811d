"""Errors that teach: file, line, column, the line itself, a caret, what was expected, the nearest name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A place in a text, counted from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file."""

    place: Place
    message: str
    code: str = "D000"


class ScenarioError(Exception):
    """A scenario that does not load: every problem found, in the order of the text."""

    def __init__(self, file: str, text: str, problems: Iterable[Problem]) -> None:
        self.file = file
        self.text = text
        self.problems = sorted(problems, key=lambda p: (p.place.line, p.place.column))
        super().__init__(self.report())

    def report(self) -> str:
        """All problems, each with its line and a caret."""
        lines = self.text.splitlines()
        return "\n".join(_told(self.file, lines, p) for p in self.problems)


def _told(file: str, lines: list[str], problem: Problem) -> str:
    line, column = problem.place.line, problem.place.column
    head = f"{file}:{line}:{column}: {problem.message} [{problem.code}]"
    if not 0 < line <= len(lines):
        return head
    start = max(0, column - 81)
    shown = lines[line - 1][start : start + 120].replace("\t", " ")
    return f"{head}\n    {shown}\n    {' ' * (column - 1 - start)}^"


def nearest(word: str, known: Iterable[str]) -> str:
    """The nearest known name, as ' Did you mean …?', or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" Did you mean {close[0]}?" if close else ""
