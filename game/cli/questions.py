"""Questions that a report is asked to answer: where they lie, and the games that answer them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from game.i18n import _

if TYPE_CHECKING:
    from game.lab.simulation import Progress

PATIENCE = 60.0
"""Seconds for each question where there are many: a stranger's may ask for days of games. What is done by then is told."""


def shipped(name: str) -> Path | None:
    """The file of a question named as 1954/assembly_passes_edc; None if that is no such name."""
    from game.scenario.library import load
    from game.scenario.library import shipped as scenarios
    from game.scenario.questions import find_question

    scenario, mark, question = name.partition("/")
    if not mark or scenario not in scenarios():
        return None
    return find_question(question, load(scenario))


def answerer(scenario: str | None, games: int | None, many: bool, tell: Callable[[Progress], None]) -> Callable[[Path], dict[str, Any]]:
    """What answers the question in a file. `scenario` stands in where it is the one that a question is about."""
    from dataclasses import replace

    from game.lab.counterfactual import whatif
    from game.scenario.library import load
    from game.scenario.questions import read_question

    given = load(scenario) if scenario is not None else None

    def ask(path: Path) -> dict[str, Any]:
        question = read_question(path)
        base = given if given is not None and given.scenario.id == question.scenario else load(question.scenario)
        began = monotonic()
        found = whatif(question, base=base, games=games, progress=tell, cancel=lambda: many and monotonic() - began > PATIENCE)
        if found.why and many and monotonic() - began > PATIENCE:
            found = replace(found, why=_("It was given a minute."))
        if found.why == _("It was stopped.") and not found.games:
            raise KeyboardInterrupt
        return found.as_json()

    return ask
