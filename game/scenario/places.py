"""Where scenarios live: those of the game, its examples, the user's own folder, and folders that a person names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import platformdirs

FILE = "scenario.yaml"
FOLDERS = "DEMARCHE_SCENARIOS"
"""An environment variable: more folders with scenarios in them, separated as in PATH. `--scenario-dir` adds to them."""
LANGUAGE = "DEMARCHE_LANGUAGE"
"""An environment variable: the language in which scenarios are read, where they have a translation. `--language` stands above it."""
CODE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
MOST = 500
"""Entries of a folder that are looked at."""

Kind = Literal["shipped", "named", "installed", "example"]


@dataclass(frozen=True)
class Found:
    """A scenario that there is, whether it can be read or not: a folder with a scenario.yaml, or a zip of one."""

    id: str
    path: Path
    kind: Kind


@dataclass(frozen=True)
class Search:
    """Where scenarios are looked for besides the usual places, and in which language they are read."""

    folders: tuple[Path, ...] = ()
    language: str = ""
    """A code such as ru; nothing for that of the scenario's author."""

    @classmethod
    def of_environment(cls) -> Search:
        """What the variables of the environment say."""
        folders = tuple(Path(part).expanduser() for part in os.environ.get(FOLDERS, "").split(os.pathsep) if part)
        language = os.environ.get(LANGUAGE, "")
        return cls(folders, language if CODE.fullmatch(language) else "")

    def within(self, folder: str) -> Search:
        """The same, with this folder first."""
        return replace(self, folders=tuple(dict.fromkeys((Path(folder).expanduser().absolute(), *self.folders))))


def home() -> Path:
    """The folder of the shipped scenarios: beside the package in a checkout, inside it in a wheel."""
    inside = Path(__file__).resolve().parent.parent / "_scenarios"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "scenarios"


def own_folder() -> Path:
    """Where installed scenarios are kept: the user's folder for data of this program."""
    return platformdirs.user_data_path("demarche", appauthor=False) / "scenarios"


def shipped() -> list[str]:
    """Ids of the shipped scenarios, in order."""
    return sorted(p.parent.name for p in home().glob(f"*/{FILE}"))


def everywhere(search: Search | None = None) -> list[Found]:
    """Every scenario that there is; where two have one id, the first counts: nothing can stand in for a shipped one.

    Without a `search` the environment says where else to look.
    """
    named = _named(search or Search.of_environment())
    by_id: dict[str, Found] = {}
    for one in (*_in(home(), "shipped"), *named, *_in(own_folder(), "installed"), *_in(home() / "guide", "example")):
        by_id.setdefault(one.id, one)
    return list(by_id.values())


def _named(search: Search) -> Iterator[Found]:
    for folder in search.folders:
        if (folder / FILE).is_file():
            yield Found(folder.name, folder, "named")
        yield from _in(folder, "named")


def _in(folder: Path, kind: Kind) -> Iterator[Found]:
    """The scenarios of one folder; what begins with a dot is somebody's business, not ours."""
    try:
        entries = sorted(folder.iterdir())[:MOST]
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if (entry / FILE).is_file():
            yield Found(entry.name, entry, kind)
        elif entry.suffix.lower() == ".zip" and entry.is_file():
            yield Found(entry.stem, entry, kind)
