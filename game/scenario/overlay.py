"""Translations: `scenario.LANGUAGE.yaml` lies over a scenario and changes texts only; what it lacks stays as its author wrote it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.errors import Problem, ScenarioError, nearest
from game.scenario.places import CODE
from game.scenario.reader import Document, read
from game.scenario.texts import TEXTS, WORDS, texts_of

KEYS = ("format", "language", "translators", "state", "of", "texts")
"""Format, language, who made it, in which state it is, which version of the scenario it translates, and the texts by their names."""


def file_for(folder: Path, language: str, own: str) -> Path | None:
    """The translation into a language, if there is one and it is needed."""
    file = folder / f"scenario.{language}.yaml"
    return file if language and language != own and file.is_file() else None


def laid_over(scenario: Scenario, file: str, raw: bytes) -> Scenario:
    """The scenario with the texts of an overlay; ScenarioError if the overlay does not hold."""
    found: Scenario = _changed(scenario, checked(scenario, file, raw), ())
    return found


def checked(scenario: Scenario, file: str, raw: bytes) -> dict[str, str]:
    """The texts of an overlay by their names; ScenarioError with every problem."""
    document = read(file, raw)
    data = document.data if isinstance(document.data, dict) else {}
    problems = [*_shape(document, data), *_names(scenario, document, data)]
    if problems:
        raise ScenarioError(file, document.text, problems)
    return {name: text for name, text in data["texts"].items() if text is not None}


def _shape(document: Document, data: dict[str, Any]) -> list[Problem]:
    found = []
    for key in data:
        if key not in KEYS:
            said = _("nobody knows the key {name} here.").format(name=key[:40]) + nearest(key, KEYS)
            found.append(Problem(document.place((key,)), said, "D011"))
    for key in ("format", "language", "texts"):
        if key not in data:
            found.append(Problem(document.place(()), _("{name} is missing here").format(name=key), "D010"))
    if data.get("format", "1") != "1":
        found.append(Problem(document.place(("format",)), _("a translation says format: 1"), "D013"))
    for key in ("language", "state", "of"):
        if key in data and not isinstance(data[key], str):
            found.append(_not_text(document, (key,)))
    if isinstance(data.get("language"), str) and not CODE.fullmatch(data["language"]):
        found.append(Problem(document.place(("language",)), _("language is a code such as ru or de"), "D012"))
    return found


def _names(scenario: Scenario, document: Document, data: dict[str, Any]) -> list[Problem]:
    """Every name is that of a text of the scenario, and every value a text."""
    texts = data.get("texts", {})
    if not isinstance(texts, dict):
        return [Problem(document.place(("texts",)), _("texts should be keys with values"), "D012")]
    known = texts_of(scenario)
    found = []
    for name, value in texts.items():
        if name not in known:
            said = _("the scenario has no text {name!r}.").format(name=name[:80]) + nearest(name, known)
            found.append(Problem(document.place(("texts", name)), said, "D018"))
        elif value is not None and not isinstance(value, str):
            found.append(_not_text(document, ("texts", name)))
    return found


def _not_text(document: Document, path: tuple[str, ...]) -> Problem:
    return Problem(document.place(path), _("{name} should be text").format(name=path[-1]), "D012")


def _changed(thing: Any, texts: dict[str, str], path: tuple[str, ...]) -> Any:
    """The same thing with other texts; what has none changed is the same object."""
    if is_dataclass(thing) and not isinstance(thing, type):
        kind, new = TEXTS.get(type(thing).__name__, ()), {}
        for f in fields(thing):
            old = getattr(thing, f.name)
            name = ".".join((*path, f.name.rstrip("_")))
            changed = texts.get(name, old) if f.name in kind and isinstance(old, str) else _changed(old, texts, (*path, f.name.rstrip("_")))
            if changed is not old:
                new[f.name] = changed
        return replace(thing, **new) if new else thing
    if isinstance(thing, list):
        items = [_changed(item, texts, (*path, getattr(item, "id", str(n)))) for n, item in enumerate(thing)]
        return thing if all(a is b for a, b in zip(items, thing, strict=True)) else items
    if isinstance(thing, dict):
        words = ".".join(path).endswith(WORDS)
        pairs = {k: texts.get(".".join((*path, k)), v) if words else _changed(v, texts, (*path, k)) for k, v in thing.items()}
        return thing if all(pairs[k] is thing[k] for k in thing) else pairs
    return thing
