"""What can be wrong with a save, said with the file and the line."""

from __future__ import annotations

from pathlib import Path

from game.errors import DemarcheError


class LineError(DemarcheError, ValueError):
    """A line that does not say what it should; the message says why."""


class SaveError(DemarcheError):
    """A save that cannot be read or written: which file, which line, what is wrong, what to do."""

    def __init__(self, path: Path, what: str, line: int = 0) -> None:
        self.path, self.what, self.line = path, what, line
        place = f"{shown(path)}, line {line}" if line else shown(path)
        super().__init__(f"{place}: {what}")


def shown(path: Path) -> str:
    """A path that can be printed anywhere, whatever bytes its name is made of."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def reason_of(error: OSError | ValueError) -> str:
    """Why the system, or Python, cannot open a path."""
    return str(error.strerror if isinstance(error, OSError) else error)


def clipped(value: object, most: int = 60) -> str:
    """A value as a short quotation for a message."""
    text = ascii(value)
    return text if len(text) <= most else text[: most - 3] + "..."
