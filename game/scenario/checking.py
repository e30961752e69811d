"""What `demarche check` looks at: scenarios, translations and zips by path or id, and everything there is to say about each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from game.i18n import _
from game.model.scenario import Scenario
from game.scenario import overlay
from game.scenario.errors import Place, Problem, ScenarioError, as_text
from game.scenario.library import bytes_of, fetcher, find, folder_of
from game.scenario.load import examine, parse
from game.scenario.places import FILE, Search

TRANSLATION = re.compile(r"scenario\.([a-z]{2,3}(?:_[A-Z]{2})?)\.yaml")


@dataclass(frozen=True)
class Checked:
    """One file, and what there is to say about it."""

    file: str
    problems: list[Problem]
    scenario: Scenario | None = None
    text: str = ""
    others: dict[str, str] = field(default_factory=dict)
    translated: int = -1
    """For a translation: how many texts it has."""

    @property
    def errors(self) -> list[Problem]:
        """What keeps it from being played."""
        return [p for p in self.problems if not p.is_warning]

    @property
    def warnings(self) -> list[Problem]:
        """What is probably not meant."""
        return [p for p in self.problems if p.is_warning]

    def report(self) -> str:
        """Every problem as a person reads it."""
        return as_text(self.file, self.text, self.problems, self.others)

    def read(self) -> dict[str, int]:
        """What was read, in numbers."""
        if self.translated >= 0:
            return {"texts": self.translated}
        s = self.scenario
        if s is None:
            return {}
        return {
            "turns": len(s.turns),
            "issues": len(s.issues),
            "delegations": len(s.delegations),
            "seats": len(s.seats),
            "events": len(s.events),
            "proposals": len(s.record),
            "tests": len(s.tests),
        }


def files_at(path: str, search: Search | None = None) -> list[Path]:
    """The files that a path or an id means; UnknownScenarioError if it means none.

    A folder means its scenario and its translations; a folder of such folders, or of folders of them, all of theirs; a zip what it holds.
    """
    given = Path(path).expanduser()
    if path and given.is_file() and given.suffix == ".yaml":
        return [given]
    if path and given.is_dir() and not (given / FILE).is_file():
        folders = sorted(f.parent for depth in ("*", "*/*") for f in given.glob(f"{depth}/{FILE}") if not _hidden(f, given))
        if folders:
            return [file for folder in folders for file in _of(folder)]
    return _of(folder_of(given) if given.suffix.lower() == ".zip" and given.is_file() else find(path, search))


def _hidden(file: Path, below: Path) -> bool:
    """Whether a file lies in a folder whose name begins with a dot: .git, .venv."""
    return any(part.startswith(".") for part in file.relative_to(below).parts)


def _of(folder: Path) -> list[Path]:
    return [folder / FILE, *(f for f in sorted(folder.glob("scenario.*.yaml")) if TRANSLATION.fullmatch(f.name))]


def check(file: Path, search: Search | None = None) -> Checked:
    """Everything there is to say about one file; OSError if it cannot be read."""
    raw = bytes_of(file)
    if TRANSLATION.fullmatch(file.name) and (file.parent / FILE).is_file():
        return _translation(file, raw, search)
    examined = examine(str(file), raw, fetcher(search))
    return Checked(str(file), examined.problems, examined.scenario, raw.decode("utf-8", "replace"), examined.others)


def _translation(file: Path, raw: bytes, search: Search | None) -> Checked:
    text = raw.decode("utf-8", "replace")
    source = file.parent / FILE
    try:
        scenario = parse(str(source), bytes_of(source), fetcher(search))
        texts = overlay.checked(scenario, str(file), raw)
    except ScenarioError as error:
        if error.file == str(file):
            return Checked(str(file), error.problems, text=text)
        message = _("the scenario itself has errors: mend {file} first").format(file=source.name)
        return Checked(str(file), [Problem(Place(), message, error.problems[0].code)], text=text)
    return Checked(str(file), [], text=text, translated=len(texts))
