"""What is wrong with a scenario's file, in words: each thing with its line, its column and the line itself."""

from __future__ import annotations

from game.i18n import _
from game.scenario.errors import ScenarioError


def problems_in(error: Exception) -> tuple[str, ...]:
    """What is wrong, a text for each thing; below it, after a line break, the line of the file."""
    if not isinstance(error, ScenarioError):
        return (str(error),)
    texts = {file: text.splitlines() for file, text in {**error.others, "": error.text}.items()}
    return tuple(_problem(p.place.line, p.place.column, p.message, texts.get(p.place.file, [])) for p in error.problems)


def _problem(line: int, column: int, message: str, lines: list[str]) -> str:
    """One thing wrong, with the line it is in."""
    words = _("Line {line}, column {column}: {message}").format(line=line, column=column, message=message)
    text = lines[line - 1].strip()[:160] if 0 < line <= len(lines) else ""
    return f"{words}\n{text}" if text else words
