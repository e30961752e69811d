"""Questions as files: those that a report is asked to answer, and those that are written to be filled in at home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from game.cli.output import FAILED, stop, write_out
from game.i18n import _

if TYPE_CHECKING:
    from game.lab.shifts import WhatIf
    from game.lab.simulation import Progress
    from game.model.question import Question
    from game.scenario.library import Loaded
    from game.scenario.places import Search

PATIENCE = 60.0
"""Seconds for each question where there are many: a stranger's may ask for days of games. What is done by then is told."""

SAVED = (".demarche", ".journal")


def of_save(path: Path, search: Search | None) -> tuple[Loaded, int]:
    """The scenario of a saved game and its seed: the hidden priorities of that game are those of the first that is played."""
    from game.saves import read

    negotiation = read(path, search=search).negotiation
    return negotiation.loaded, negotiation.seed


def kept(question: Question, loaded: Loaded, path: Path, games: int | None, seed: int | None) -> None:
    """Write a question into a new file, with what is to be filled in; ChangeError if it changes what is not there."""
    from dataclasses import replace

    from game.lab.named_players import checked_players
    from game.scenario.changes import changed
    from game.scenario.questions import as_yaml
    from game.wording.changes import asked as title

    changed(loaded, question.set, question.without)
    checked_players(loaded.scenario, question.players)
    if not question.title:
        words = title(loaded.scenario, question.set, question.without, question.players)
        question = replace(question, title=words, question=words)
    if path.suffix not in (".yaml", ".yml"):
        path = path.with_name(path.name + ".yaml")
    if path.exists():
        stop(_("{path} is there already; nothing is overwritten.").format(path=path), FAILED)
    asked = replace(question, games=games or question.games, seed=question.seed if seed is None else seed)
    page = path.with_suffix(".html").name
    lines = [
        _("To be filled in: where you write, take the single # away and leave all that follows it. Lines with ## stay as they are."),
        _("First, in a sentence: what do you expect?"),
        _("Then play it: demarche whatif {path}").format(path=path.name),
        _("What came of it, and why? With one source for or against; the names of the sources stand in the scenario."),
        _("Hand in this file, and the page that is made by: demarche report {path} -o {page}").format(path=path.name, page=page),
    ]
    how, first, play, then, last = (f"## {line}\n" for line in lines)
    fill = f"{how}{first}#expect: >-\n#  …\n{play}{then}#argument: >-\n#  …\n#sources: [ … ]\n{last}"
    text = f"{as_yaml(asked)}\n{fill}"
    write_out(path, text.encode())


def shipped(name: str) -> Path | None:
    """The file of a question named as 1954/assembly_passes_edc; None if that is no such name."""
    from game.scenario.library import load
    from game.scenario.library import shipped as scenarios
    from game.scenario.questions import find_question

    scenario, mark, question = name.partition("/")
    if not mark or scenario not in scenarios():
        return None
    return find_question(question, load(scenario))


def answerer(
    scenario: str | None, games: int | None, many: bool, tell: Callable[[Progress], None], search: Search | None = None
) -> Callable[[Path], WhatIf]:
    """What answers the question in a file; Stopped if somebody will not wait. `scenario` stands in where a question is about it."""
    from dataclasses import replace

    from game.lab.counterfactual import whatif
    from game.lab.workers import STOPPED
    from game.report.gather import Stopped
    from game.scenario.library import load
    from game.scenario.questions import read_question

    given = load(scenario, search) if scenario is not None else None

    def ask(path: Path) -> WhatIf:
        question = read_question(path)
        base = given if given is not None and given.scenario.id == question.scenario else load(question.scenario, search)
        began = monotonic()
        answer = whatif(question, base=base, games=games, progress=tell, cancel=lambda: many and monotonic() - began > PATIENCE)
        if answer.why == STOPPED:
            raise Stopped(answer if answer.games else None)
        if answer.why and many and monotonic() - began > PATIENCE:
            answer = replace(answer, why=_("It was given a minute."))
        return answer

    return ask
