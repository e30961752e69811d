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
        self.ambiguous = False
        """Two things share a name: whatever refers to one of them would only be called wrong as well."""

    def add(self, code: str, path: Path, message: str) -> None:
        """Something is wrong at this path of the file."""
        self.problems.append(Problem(self.document.place(path), message, code))

    def known(self, code: str, path: Path, word: str, names: Iterable[str], what: str) -> bool:
        """Say so unless the word is one of the names; True if it is."""
        if word in (names := list(names)):
            return True
        self.add(code, path, f"there is no {what} {word!r}.{nearest(word, names)}")
        return False

    def all_known(self, code: str, path: Path, words: Iterable[str], names: Iterable[str], what: str) -> None:
        """Say so of each word, a list's entry or a key, that is not one of the names, where it stands."""
        names = list(names)
        for n, word in enumerate(words):
            places = self.document.places
            at = next((p for p in ((*path, word), (*path, n)) if p in places), path)
            self.known(code, at, word, names, what)
