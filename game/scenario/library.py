"""Where scenarios live: those shipped with the game, and folders that a person names."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.model.scenario import Scenario
from game.scenario.errors import ScenarioError, nearest
from game.scenario.load import parse


class UnknownScenario(LookupError):
    """No scenario of that name; the message names the nearest."""


@dataclass(frozen=True)
class Loaded:
    """A scenario with the folder it came from, its briefs and a hash of its text."""

    scenario: Scenario
    folder: Path
    digest: str

    def brief(self, seat: str) -> str:
        """The private brief of a seat, Markdown; empty if its author wrote none."""
        path = self.folder / "briefs" / f"{seat}.md"
        return path.read_text(encoding="utf-8") if path.is_file() else ""


def home() -> Path:
    """The folder of the shipped scenarios: beside the package in a checkout, inside it in a wheel."""
    inside = Path(__file__).resolve().parent.parent / "_scenarios"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "scenarios"


def shipped() -> list[str]:
    """Ids of the shipped scenarios, in order."""
    return sorted(p.parent.name for p in home().glob("*/scenario.yaml"))


def find(name: str) -> Path:
    """The folder of a scenario, by id or by path; UnknownScenario if there is none."""
    folder = home() / name
    if name in shipped():
        return folder
    given = Path(name)
    if given.is_file() and given.name == "scenario.yaml":
        return given.parent
    if (given / "scenario.yaml").is_file():
        return given
    raise UnknownScenario(f"There is no scenario {name!r}.{nearest(name, shipped())} Known: {', '.join(shipped())}.")


@cache
def _load(folder: Path, stamp: int) -> Loaded:
    file = folder / "scenario.yaml"
    raw = file.read_bytes()
    return Loaded(parse(str(file), raw), folder, hashlib.sha256(raw).hexdigest())


def load(name: str) -> Loaded:
    """A scenario by id or path; UnknownScenario or ScenarioError."""
    folder = find(name).resolve()
    try:
        return _load(folder, (folder / "scenario.yaml").stat().st_mtime_ns)
    except OSError as error:
        raise UnknownScenario(f"The scenario {name!r} cannot be read: {error.strerror}.") from None


__all__ = ["Loaded", "ScenarioError", "UnknownScenario", "find", "home", "load", "shipped"]
