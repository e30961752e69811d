"""Bytes that reach the disk: appended line by line, or a file written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from io import FileIO
from pathlib import Path

from game.i18n import _

MOST_OF_A_NAME = 1_000
_NUMBERED = re.compile(r"~\d+$")


class Appender:
    """Appends to one file. What could not be written waits, and is tried again with the next line."""

    def __init__(self, path: Path, kept: int = 0, size: int = 0) -> None:
        """A new file; or one of `size` bytes, of which the first `kept` are good and the rest a torn line."""
        self.path = path
        self._kept = kept
        self._reach = size
        self._waiting = b""
        self._file: FileIO | None = None

    def append(self, data: bytes) -> None:
        """Data and whatever waits, on the disk when this returns; OSError, and it waits."""
        self._waiting += data
        if not self._kept:
            self._begin()
            return
        if self._file is None:
            self._file = FileIO(self.path, "r+")
        self._check_untouched(self._file)
        self._file.truncate(self._kept)
        self._reach = self._kept + len(self._waiting)
        self._file.seek(self._kept)
        write_all(self._file, self._waiting)
        os.fsync(self._file.fileno())
        self._kept, self._waiting = self._reach, b""

    def _begin(self) -> None:
        """The first data come with the file, so that there is never a file without them."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists():
            raise FileExistsError(errno.EEXIST, _("there is such a file already"))
        write_whole(self.path, self._waiting)
        self._kept = self._reach = len(self._waiting)
        self._waiting = b""

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

    def _check_untouched(self, file: FileIO) -> None:
        """Beyond what was kept, nothing but what this appender may have left of an attempt."""
        status = os.fstat(file.fileno())
        if status.st_nlink == 0:
            raise OSError(errno.ENOENT, _("it has been deleted"))
        if not self._kept <= status.st_size <= max(self._kept, self._reach):
            raise OSError(errno.EBUSY, _("another program has changed it"))


def write_all(file: FileIO, data: bytes) -> None:
    """Every byte; the system may take them in parts."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def write_whole(path: Path, data: bytes) -> None:
    """A file with this content, or the file as it was before; OSError if it could not be written."""
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    try:
        with FileIO(draft, "w") as file:
            write_all(file, data)
            os.fsync(file.fileno())
        os.replace(draft, target)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    sync_folder(target.parent)


def free(path: Path, data: bytes | None = None) -> Path:
    """The path, or the first after it by number (`name~2`) at which nothing else lies; what holds the same data already is as good."""
    stem = _NUMBERED.sub("", path.stem)
    for n in range(2, MOST_OF_A_NAME):
        if not path.exists() or (data is not None and _holds(path, data)):
            break
        path = path.with_stem(f"{stem}~{n}")
    return path


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
