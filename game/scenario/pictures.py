"""Pictures that come with a scenario: pictures/cover.png, and pictures/ID.png of an actor. They come from strangers: checked first."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from game.scenario.archive import MAX_PACKED, wrong_picture
from game.scenario.library import Loaded

FOLDER = "pictures"
COVER = "cover"


@dataclass(frozen=True)
class Picture:
    """A PNG file that may be shown, and its size in pixels as its head says. It has not been unpacked."""

    path: Path
    size: tuple[int, int]

    def bytes(self) -> bytes:
        """The file; OSError if it cannot be read, or has grown too large since."""
        with self.path.open("rb") as stream:
            data = stream.read(MAX_PACKED + 1)
        if len(data) > MAX_PACKED or wrong_picture(data):
            raise OSError(self.path.name)
        return data


def picture(loaded: Loaded, name: str = COVER) -> Picture | None:
    """The picture of that name, the scenario's own before those of what it extends; None if there is none that can be shown."""
    pictures = (_at(folder / FOLDER / f"{name}.png") for folder in (loaded.folder, *loaded.bases))
    return next((one for one in pictures if one is not None), None)


def _at(path: Path) -> Picture | None:
    try:
        if path.is_symlink() or path.stat().st_size > MAX_PACKED:
            return None
        with path.open("rb") as stream:
            head = stream.read(64)
    except OSError:
        return None
    if wrong_picture(head):
        return None
    width, height = struct.unpack(">II", head[16:24])
    return Picture(path, (width, height))
