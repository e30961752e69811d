"""What a rule writes its findings on."""

from __future__ import annotations

from collections.abc import Iterable

from game.scenario.errors import Problem, nearest
from game.scenario.reader import Document, Path


class Report:
    """Findings with their places in the text."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    def add(self, code: str, path: Path, message: str) -> None:
        """Something is wrong at this path of the file."""
        self.problems.append(Problem(self.document.place(path), message, code))

    def known(self, code: str, path: Path, word: str, names: Iterable[str], what: str) -> bool:
        """Say so unless the word is one of the names; True if it is."""
        if word in (names := list(names)):
            return True
        self.add(code, path, f"there is no {what} {word!r}.{nearest(word, names)}")
        return False
