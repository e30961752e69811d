"""From the bytes of a file to the model: read, put together with what it extends, validated against the model's classes, checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter, ValidationError

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario.checks import problems_of, warnings_of
from game.scenario.errors import Problem, ScenarioError, in_order
from game.scenario.extending import Fetch, whole_document
from game.scenario.reader import Document
from game.scenario.shape import shape_problems

FORMAT = 1
"""The version of the format that this game reads."""


@cache
def adapter() -> TypeAdapter[Scenario]:
    """The validator of the whole file; built once, for it takes a while."""
    return TypeAdapter(Scenario)


@dataclass(frozen=True)
class Examined:
    """What a file holds, as far as it can be told, and everything there is to say about it."""

    scenario: Scenario | None
    problems: list[Problem]
    """Errors; or, where there are none, warnings."""
    others: dict[str, str]
    """The texts of the files that it extends."""


def parse(file: str, raw: bytes, fetch: Fetch | None = None) -> Scenario:
    """A scenario from the bytes of its file; ScenarioError with every problem if it does not hold."""
    return _built(whole_document(file, raw, fetch))


def parse_with_document(file: str, raw: bytes, fetch: Fetch | None = None) -> tuple[Scenario, Document]:
    """The same, with the plain data and its places."""
    document = whole_document(file, raw, fetch)
    return _built(document), document


def _built(document: Document) -> Scenario:
    _check_format(document)
    try:
        scenario = adapter().validate_python(document.data)
    except ValidationError as error:
        raise ScenarioError(document.file, document.text, shape_problems(document, error), document.others) from None
    problems = problems_of(scenario, document)
    if problems:
        raise ScenarioError(document.file, document.text, problems, document.others)
    return scenario


def _check_format(document: Document) -> None:
    """Another version of the format is said before anything else: the rest would only be called wrong."""
    version = document.data.get("format") if isinstance(document.data, dict) else None
    if not (isinstance(version, str) and version.isdecimal() and len(version) < 10) or int(version) == FORMAT:
        return
    message = _("this is written in format {theirs}, and the game reads format {ours}. ").format(theirs=int(version), ours=FORMAT)
    hint = _("Bring it up to date: demarche migrate") if int(version) < FORMAT else _("Use a newer game.")
    raise ScenarioError(document.file, document.text, [Problem(document.place(("format",)), message + hint, "D013")], document.others)


def examine(file: str, raw: bytes, fetch: Fetch | None = None) -> Examined:
    """Everything there is to say about a file: its errors or, if there are none, its warnings. Raises nothing."""
    try:
        scenario, document = parse_with_document(file, raw, fetch)
    except ScenarioError as error:
        return Examined(None, error.problems, error.others)
    return Examined(scenario, in_order(file, warnings_of(scenario, document)), document.others)
