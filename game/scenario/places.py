"""Where scenarios live: those of the game, its examples, the user's own folder, and folders that a person names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import platformdirs

FILE = "scenario.yaml"
FOLDERS = "DEMARCHE_SCENARIOS"
"""An environment variable: more folders with scenarios in them, separated as in PATH. `--scenario-dir` adds to it."""
MOST = 500
"""Entries of a folder that are looked at."""

Kind = Literal["shipped", "named", "installed", "example"]


@dataclass(frozen=True)
class Found:
    """A scenario that there is, whether it can be read or not: a folder with a scenario.yaml, or a zip of one."""

    id: str
    path: Path
    kind: Kind


def home() -> Path:
    """The folder of the shipped scenarios: beside the package in a checkout, inside it in a wheel."""
    inside = Path(__file__).resolve().parent.parent / "_scenarios"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "scenarios"


def own_folder() -> Path:
    """Where installed scenarios are kept: the user's folder for data of this program."""
    return platformdirs.user_data_path("demarche", appauthor=False) / "scenarios"


def named_folders() -> list[Path]:
    """The folders that a person has named."""
    return [Path(part).expanduser() for part in os.environ.get(FOLDERS, "").split(os.pathsep) if part]


def name_folder(folder: str) -> None:
    """Look in this folder too, in this process and in those that it starts."""
    folders = [part for part in os.environ.get(FOLDERS, "").split(os.pathsep) if part]
    os.environ[FOLDERS] = os.pathsep.join(dict.fromkeys([str(Path(folder).expanduser().absolute()), *folders]))


def shipped() -> list[str]:
    """Ids of the shipped scenarios, in order."""
    return sorted(p.parent.name for p in home().glob(f"*/{FILE}"))


def everywhere() -> list[Found]:
    """Every scenario that there is; where two have one id, the first counts: nothing can stand in for a shipped one."""
    by_id: dict[str, Found] = {}
    for one in (*_in(home(), "shipped"), *_named(), *_in(own_folder(), "installed"), *_in(home() / "guide", "example")):
        by_id.setdefault(one.id, one)
    return list(by_id.values())


def _named() -> Iterator[Found]:
    for folder in named_folders():
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
