"""What a rule is, and what it writes its findings on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from game.i18n import _
from game.model.declared import Ref, Scale
from game.model.scenario import Scenario
from game.scenario.errors import Problem, nearest
from game.scenario.reader import Document
from game.scenario.walk import Node, Path, Walk


class Report:
    """Findings with their places in the text; `code` is that of the rule at work."""

    def __init__(self, document: Document, scenario: Any) -> None:
        self.document = document
        self.walk = Walk(scenario)
        self.things = self.walk.things
        """Every object of the scenario with its path."""
        self.mentions_by_code: dict[str, list[tuple[Node, Ref]]] = {}
        """Every word that refers to something, by the code of the rule for it; these rules fill it."""
        self.problems: list[Problem] = []
        self.code = ""

    def add(self, path: Path, message: str, /, **words: object) -> None:
        """Something is wrong at this path of the file; the words fill the gaps of the message."""
        self.problems.append(Problem(self.document.place(path), message.format(**words) if words else message, self.code))

    def known(self, path: Path, word: str, known: Collection[str], what: str) -> bool:
        """Say so unless the word there is one of the names; `what` they are the names of. True if it is."""
        if word in known:
            return True
        at = next((p for p in ((*path, word), path) if p in self.document.places), path)
        self.add(at, _("there is no {what} {word!r}.").format(what=what, word=word) + nearest(word, known))
        return False

    def scale(self, path: Path, value: float, scale: Scale) -> None:
        """Say so unless a number is on its scale."""
        if not scale.low <= value <= scale.high:
            message = _("{name}: {value:g} is outside its scale, {low:g} to {high:g}")
            self.add(path, message.format(name=path[-1], value=value, low=scale.low, high=scale.high))


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong. Codes with D are errors, codes with W warnings; `why` explains it to whoever wrote the scenario.

    `check` writes what it finds on the report; it is missing where the reader or the validation of the shape finds it.
    """

    code: str
    title: str
    why: str
    check: Callable[[Scenario, Report], None] | None = None

    @property
    def is_warning(self) -> bool:
        """Whether a scenario can be played all the same."""
        return self.code.startswith("W")


def rule(code: str, title: str) -> Callable[[Callable[[Scenario, Report], None]], Rule]:
    """A check as a rule: its docstring is the explanation that `demarche explain` prints."""
    return lambda check: Rule(code, title, _(" ".join((check.__doc__ or "").split())), check)
