"""What a rule writes its findings on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from game.i18n import _
from game.scenario.checks.walk import everything
from game.scenario.errors import Problem, nearest
from game.scenario.reader import Document, Path


@dataclass(frozen=True)
class Named:
    """A mention of something by its id: where, the id, what there is of that kind, and the word for that kind."""

    path: Path
    word: str
    known: Iterable[str]
    what: str


class Report:
    """Findings with their places in the text; `code` is that of the rule at work."""

    def __init__(self, document: Document, scenario: Any) -> None:
        self.document = document
        self.things = list(everything(scenario))
        """Every object of the scenario with its path."""
        self.problems: list[Problem] = []
        self.code = ""

    def add(self, path: Path, message: str) -> None:
        """Something is wrong at this path of the file."""
        self.problems.append(Problem(self.document.place(path), message, self.code))

    def known(self, named: Named) -> bool:
        """Say so unless the word is one of the names; True if it is."""
        names = list(named.known)
        if named.word in names:
            return True
        at = next((p for p in ((*named.path, named.word), named.path) if p in self.document.places), named.path)
        self.add(at, _("there is no {what} {word!r}.").format(what=named.what, word=named.word) + nearest(named.word, names))
        return False

    def scale(self, path: Path, value: float | None, low: float, high: float) -> None:
        """Say so unless a number is missing or on its scale."""
        if value is not None and not low <= value <= high:
            said = _("{name}: {value:g} is outside its scale, {low:g} to {high:g}")
            self.add(path, said.format(name=path[-1], value=value, low=low, high=high))
