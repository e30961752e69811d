"""Question files: small YAML files beside a scenario, or in the user's own folder, read by the same careful reader."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import asdict, replace
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from game.errors import MisuseError
from game.model.question import Question
from game.scenario.errors import Place, Problem, ScenarioError, nearest
from game.scenario.library import Loaded
from game.scenario.places import own_folder
from game.scenario.reader import read
from game.scenario.resolve import Dumper
from game.scenario.shape import shape_problems

FOLDER = "questions"
MOST_GAMES = 10_000_000
LONGEST_ID = 60


class UnknownQuestionError(MisuseError, LookupError):
    """No question of that name; the message names the nearest."""


def shipped_questions(loaded: Loaded) -> list[str]:
    """The ids of the questions that come with a scenario."""
    return sorted(p.stem for p in (loaded.folder / FOLDER).glob("*.yaml"))


def own_questions_folder(scenario: str) -> Path:
    """Where the user's own questions about a scenario are kept."""
    return own_folder().parent / FOLDER / scenario


def own_questions(loaded: Loaded) -> list[str]:
    """The ids of the user's own questions about a scenario."""
    return sorted(p.stem for p in own_questions_folder(loaded.scenario.id).glob("*.yaml"))


def find_question(name: str, loaded: Loaded | None) -> Path:
    """A question file by its path, or by its id if it is the scenario's or the user's own; UnknownQuestionError if there is none."""
    if (given := Path(name)).is_file():
        return given
    shipped = shipped_questions(loaded) if loaded is not None else []
    own = own_questions(loaded) if loaded is not None else []
    if loaded is not None and name in shipped:
        return loaded.folder / FOLDER / f"{name}.yaml"
    if loaded is not None and name in own:
        return own_questions_folder(loaded.scenario.id) / f"{name}.yaml"
    known = [*shipped, *own]
    known_names = f" Known: {', '.join(known)}." if known else ""
    raise UnknownQuestionError(f"There is no question {name!r}.{nearest(name, known)}{known_names}")


def read_question(path: Path) -> Question:
    """A question from its file; ScenarioError with every problem, UnknownQuestionError if it cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnknownQuestionError(f"{path} cannot be read: {error.strerror}.") from None
    document = read(str(path), raw)
    try:
        question = TypeAdapter(Question).validate_python(document.data)
    except ValidationError as error:
        raise ScenarioError(str(path), document.text, shape_problems(document, error, Question)) from None
    if not 1 <= question.games <= MOST_GAMES:
        problem = Problem(document.place(("games",)), f"games: {question.games} is outside its scale, 1 to {MOST_GAMES}", "D027")
        raise ScenarioError(str(path), document.text, [problem])
    if not (question.set or question.without or question.players):
        raise ScenarioError(str(path), document.text, [Problem(Place(), "a question changes something: set, without or players", "D010")])
    return replace(question, id=question.id or path.stem)


def questions_of(loaded: Loaded) -> list[Question]:
    """The questions that come with a scenario, in the order of their ids."""
    return [read_question(find_question(name, loaded)) for name in shipped_questions(loaded)]


def own_questions_of(loaded: Loaded) -> list[Question]:
    """The user's own questions about a scenario, but for those that cannot be read; asked by its id, such a file says why."""
    questions = []
    for name in own_questions(loaded):
        with suppress(ScenarioError, UnknownQuestionError):
            questions.append(read_question(own_questions_folder(loaded.scenario.id) / f"{name}.yaml"))
    return questions


def id_for(title: str) -> str:
    """An id for a question, made of the letters and digits of its title."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain)[:LONGEST_ID].strip("_") or "question"


def as_yaml(question: Question) -> str:
    """The text of a question file, which `read_question` reads as this question; what is empty is left out."""
    given = {key: value for key, value in asdict(question).items() if value not in ("", [], {}) and key != "id"}
    text: str = yaml.dump(given, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
    return text


class _Dumper(Dumper):
    """Plain data; a text with signs that cannot be printed is written in double quotes, where YAML leaves it as it is."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    plain = text.replace("\n", "").isprintable()
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain else '"')


_Dumper.add_representer(str, _text)
_Dumper.add_multi_representer(StrEnum, _text)
