"""Everything that the program keeps on a computer, and its deletion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

SCENARIOS = "scenarios"
"""The folder of installed scenarios: nothing in it was made by playing."""
QUESTIONS = "questions"
"""The folder of the user's own what-if questions."""


@dataclass(frozen=True)
class KeptFile:
    """A file that is kept: where, how large, and whether it is a game, a question, a setting or scrap."""

    path: Path
    size: int
    kind: str


def folders() -> dict[str, Path]:
    """The folders in which the program may write without being told to, by what is in them."""
    return {
        "game": platformdirs.user_data_path("demarche", appauthor=False),
        "setting": platformdirs.user_config_path("demarche", appauthor=False),
        "cache": platformdirs.user_cache_path("demarche", appauthor=False),
    }


def kept() -> list[KeptFile]:
    """Every file in them, installed scenarios apart."""
    files: dict[Path, KeptFile] = {}
    for kind, folder in folders().items():
        for path in _files(folder):
            if SCENARIOS not in path.relative_to(folder).parts[:1]:
                what = "question" if path.relative_to(folder).parts[:1] == (QUESTIONS,) else kind
                files.setdefault(path, KeptFile(path, path.lstat().st_size, what))
    return list(files.values())


def _files(folder: Path) -> Iterator[Path]:
    """The files in a folder and below it; links are files and are not followed."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for path in entries:
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path


def delete(files: list[KeptFile]) -> list[tuple[Path, str]]:
    """Delete them, and the folders that are empty then; those that could not be deleted, with the reason."""
    left = []
    for one in files:
        try:
            one.path.unlink(missing_ok=True)
        except OSError as error:
            left.append((one.path, error.strerror or str(error)))
    for folder in sorted({one.path.parent for one in files}, key=lambda p: -len(p.parts)):
        _prune(folder)
    return left


def _prune(folder: Path) -> None:
    """Remove a folder of the program, and those above it, as long as they are empty."""
    roots = set(folders().values())
    while any(root == folder or root in folder.parents for root in roots):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
