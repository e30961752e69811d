"""Errors that teach: file, line, column, the line itself, a caret, what was expected, the nearest name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.errors import DemarcheError
from game.i18n import _


@dataclass(frozen=True, order=True)
class Place:
    """A place in a text, counted from 1; of which file, where a scenario is made of several."""

    line: int = 1
    column: int = 1
    file: str = field(default="", compare=False)


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file, or (a code that begins with W) one thing to think about."""

    place: Place
    message: str
    code: str = "D000"

    @property
    def is_warning(self) -> bool:
        """Whether the scenario can be played all the same."""
        return self.code.startswith("W")


class ScenarioError(DemarcheError):
    """A scenario that does not load: every problem found, in the order of the text.

    `others` has the texts of the files that it extends, by their names, so that their lines can be shown.
    """

    def __init__(self, file: str, text: str, problems: Iterable[Problem], others: Mapping[str, str] | None = None) -> None:
        self.file = file
        self.text = text
        self.others = dict(others or {})
        self.problems = in_order(file, problems)
        super().__init__(self.report())

    def report(self) -> str:
        """All problems, each with its line and a caret."""
        return as_text(self.file, self.text, self.problems, self.others)


def in_order(file: str, problems: Iterable[Problem]) -> list[Problem]:
    """First what stands in the file itself, then what stands in others; each in the order of the text, and once."""
    return list(dict.fromkeys(sorted(problems, key=lambda p: (p.place.file not in ("", file), p.place.file, p.place))))


def as_text(file: str, text: str, problems: Iterable[Problem], others: Mapping[str, str] | None = None) -> str:
    """Problems as a person reads them."""
    texts = {**(others or {}), file: text}
    lines = {name: content.splitlines() for name, content in texts.items()}
    return "\n".join(_one_as_text(p.place.file or file, lines.get(p.place.file or file, []), p, file) for p in problems)


def _one_as_text(file: str, lines: list[str], problem: Problem, extended_by: str) -> str:
    line, column = problem.place.line, problem.place.column
    head = f"{file}:{line}:{column}: {problem.message} [{problem.code}]"
    if file != extended_by:
        head += "\n" + _("    (as extended by {file})").format(file=extended_by)
    if not 0 < line <= len(lines):
        return head
    start = max(0, column - 81)
    shown = lines[line - 1][start : start + 120].replace("\t", " ").rstrip()
    return f"{head}\n    {shown}\n    {' ' * (column - 1 - start)}^"


def nearest(word: str, known: Iterable[str]) -> str:
    """The nearest known name, as ' Did you mean …?', or nothing."""
    close = closest(word, known)
    return f" Did you mean {close}?" if close else ""


LONGEST_GUESSED = 80
"""Nobody mistypes a longer name; comparing very long ones takes long."""


def closest(word: str, known: Iterable[str]) -> str:
    """The nearest known name, or nothing."""
    if len(word) > LONGEST_GUESSED:
        return ""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)), "")
