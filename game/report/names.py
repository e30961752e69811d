"""What groups and teams are called in a report: as they were saved, or by letters where nobody is to be named."""

from __future__ import annotations

from pathlib import Path
from string import ascii_uppercase

from game.i18n import _


def letters(number: int) -> str:
    """A, B, …, Z, AA, AB, …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        name = ascii_uppercase[rest] + name
    return name


def group_names(paths: list[Path], anonymous: bool) -> list[str]:
    """One name a file: its own, with its folder where two files are called alike; or only letters."""
    if anonymous:
        return [_("Group {letter}").format(letter=letters(n)) for n in range(len(paths))]
    stems = [printable(p.stem) for p in paths]
    return [s if stems.count(s) == 1 else printable(f"{p.parent.name}/{p.stem}") for s, p in zip(stems, paths, strict=True)]


def printable(name: str) -> str:
    """A file's name as it can be shown anywhere."""
    return "".join(c if c.isprintable() else "�" for c in name.encode("utf-8", "backslashreplace").decode("utf-8"))
