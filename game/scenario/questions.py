"""Question files: small YAML files beside a scenario, read by the same careful reader."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from game.model.question import Question
from game.scenario.errors import Place, Problem, ScenarioError, nearest
from game.scenario.library import Loaded, UnknownScenario
from game.scenario.reader import read
from game.scenario.shape import shape_problems

FOLDER = "questions"
MOST_GAMES = 10_000_000


class UnknownQuestion(LookupError):
    """No question of that name; the message names the nearest."""


def shipped_questions(loaded: Loaded) -> list[str]:
    """The ids of the questions that come with a scenario."""
    return sorted(p.stem for p in (loaded.folder / FOLDER).glob("*.yaml"))


def find_question(name: str, loaded: Loaded | None) -> Path:
    """A question file by its path, or by the id of one that comes with the scenario; UnknownQuestion if there is none."""
    if (given := Path(name)).is_file():
        return given
    known = shipped_questions(loaded) if loaded is not None else []
    if loaded is not None and name in known:
        return loaded.folder / FOLDER / f"{name}.yaml"
    told = f" Known: {', '.join(known)}." if known else ""
    raise UnknownQuestion(f"There is no question {name!r}.{nearest(name, known)}{told}")


def read_question(path: Path) -> Question:
    """A question from its file; ScenarioError with every problem, UnknownQuestion if it cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnknownQuestion(f"{path} cannot be read: {error.strerror}.") from None
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


__all__ = ["Question", "UnknownQuestion", "UnknownScenario", "find_question", "questions_of", "read_question", "shipped_questions"]
