"""Which folders scenarios have been played from, remembered on this computer, so that a game goes on by its name alone.

The folder is kept here and not in the save: a save is handed on, and no stranger's file may name a place to read from.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import platformdirs

from game.saves.durable import write_whole
from game.scenario.library import Loaded
from game.scenario.places import everywhere

MOST = 100
MOST_BYTES = 500_000


def found_by_id(loaded: Loaded) -> bool:
    """Whether its id alone leads to this scenario, from any folder and without options."""
    return any(one.id == loaded.scenario.id and one.kind != "named" and one.path.resolve() == loaded.folder for one in everywhere())


def remember(loaded: Loaded) -> None:
    """Keep where a scenario lies that its id does not lead to. If that cannot be written, its folder must be named again."""
    if found_by_id(loaded):
        return
    entry = [loaded.scenario.id, str(loaded.folder)]
    entries = [entry, *(other for other in _entries() if other != entry)][:MOST]
    with suppress(OSError, ValueError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        write_whole(_file(), json.dumps(entries, ensure_ascii=True, indent=0).encode())


def folders_of(scenario: str) -> list[Path]:
    """The folders from which a scenario of this id has been played, the latest first."""
    return [Path(folder) for name, folder in _entries() if name == scenario]


def _file() -> Path:
    return platformdirs.user_data_path("demarche", appauthor=False) / "played.json"


def _entries() -> list[list[str]]:
    """What is remembered; nothing, if somebody has spoilt the file."""
    try:
        with _file().open("rb") as stream:
            entries = json.loads(stream.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return []
    whole = isinstance(entries, list) and all(isinstance(e, list) and len(e) == 2 and all(isinstance(w, str) for w in e) for e in entries)
    return entries if whole else []
