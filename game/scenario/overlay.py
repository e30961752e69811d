"""Translations: `scenario.LANGUAGE.yaml` lies over a scenario and changes texts only; what it lacks stays as its author wrote it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.i18n import _
from game.model.declared import Text
from game.model.scenario import Scenario
from game.scenario.errors import Problem, ScenarioError, nearest
from game.scenario.places import CODE
from game.scenario.reader import Document, read
from game.scenario.walk import Node, Walk, name_of, put

KEYS = ("format", "language", "translators", "state", "of", "texts")
"""Format, language, who made it, in which state it is, which version of the scenario it translates, and the texts by their names."""


def file_for(folder: Path, language: str, own: str) -> Path | None:
    """The translation into a language, if there is one and it is needed."""
    file = folder / f"scenario.{language}.yaml"
    return file if language and language != own and file.is_file() else None


def laid_over(scenario: Scenario, file: str, raw: bytes) -> Scenario:
    """The scenario with the texts of an overlay; ScenarioError if the overlay does not hold."""
    nodes = _texts(scenario)
    for name, text in checked(scenario, file, raw).items():
        scenario = put(scenario, nodes[name].path, text)
    return scenario


def texts_of(scenario: Scenario) -> dict[str, str]:
    """Every text that is not empty, by its name, as `issues.austria.positions.neutral.name`.

    Things are named by their ids, or by their number, from 0, where they have none.
    """
    return {name: node.value for name, node in _texts(scenario).items()}


def _texts(scenario: Scenario) -> dict[str, Node]:
    return {name_of(scenario, node.path): node for node, _declared in Walk(scenario).marked(Text) if node.value}


def checked(scenario: Scenario, file: str, raw: bytes) -> dict[str, str]:
    """The texts of an overlay by their names; ScenarioError with every problem."""
    document = read(file, raw)
    data = document.data if isinstance(document.data, dict) else {}
    problems = [*_shape(document, data), *_names(scenario, document, data)]
    if problems:
        raise ScenarioError(file, document.text, problems)
    return {name: text for name, text in data["texts"].items() if text is not None}


def _shape(document: Document, data: dict[str, Any]) -> list[Problem]:
    problems = []
    for key in data:
        if key not in KEYS:
            message = _("nobody knows the key {name} here.").format(name=key[:40]) + nearest(key, KEYS)
            problems.append(Problem(document.place((key,)), message, "D011"))
    for key in ("format", "language", "texts"):
        if key not in data:
            problems.append(Problem(document.place(()), _("{name} is missing here").format(name=key), "D010"))
    if data.get("format", "1") != "1":
        problems.append(Problem(document.place(("format",)), _("a translation says format: 1"), "D013"))
    for key in ("language", "state", "of"):
        if key in data and not isinstance(data[key], str):
            problems.append(_not_text(document, (key,)))
    if isinstance(data.get("language"), str) and not CODE.fullmatch(data["language"]):
        problems.append(Problem(document.place(("language",)), _("language is a code such as ru or de"), "D012"))
    return problems


def _names(scenario: Scenario, document: Document, data: dict[str, Any]) -> list[Problem]:
    """Every name is that of a text of the scenario, and every value a text."""
    texts = data.get("texts", {})
    if not isinstance(texts, dict):
        return [Problem(document.place(("texts",)), _("texts should be keys with values"), "D012")]
    known = texts_of(scenario)
    problems = []
    for name, value in texts.items():
        if name not in known:
            message = _("the scenario has no text {name!r}.").format(name=name[:80]) + nearest(name, known)
            problems.append(Problem(document.place(("texts", name)), message, "D018"))
        elif value is not None and not isinstance(value, str):
            problems.append(_not_text(document, ("texts", name)))
    return problems


def _not_text(document: Document, path: tuple[str, ...]) -> Problem:
    return Problem(document.place(path), _("{name} should be text").format(name=path[-1]), "D012")
