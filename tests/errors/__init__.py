"""A bad example of every code, one file a code, with exactly what is said of it.

An example is the scenario of tests/data/tiny with one piece of text replaced (`-` the old lines, `+` the new ones), with files
put beside it (`@` their path, then `+` their lines), or written as Latin-1 (`~`), and then, after `=`, everything that
`demarche check` says. `%` plays that many games as well. Examples are separated by empty lines; lines that begin with # are remarks.
`python -m tests.errors` writes what is said anew: read the difference before you commit it.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from game.lab.plausible import warnings_of
from game.scenario.checking import check, files_at
from game.scenario.errors import as_text
from game.scenario.library import load
from tests import tiny

FOLDER = Path(__file__).parent


@dataclass
class Example:
    """One bad example, as its lines say."""

    lines: list[str]
    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    files: dict[str, list[str]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    encoding: str = "utf-8"
    games: int = 0

    def __post_init__(self) -> None:
        into = self.new
        for line in self.lines:
            mark, text = line[:1], line[2:]
            match mark:
                case "-":
                    self.old.append(text)
                case "+" | "~":
                    into.append(text)
                    self.encoding = "latin-1" if mark == "~" else self.encoding
                case "@":
                    into = self.files.setdefault(text, [])
                case "%":
                    self.games = int(text)
                case "=":
                    self.said.append(text)
                case _:
                    assert mark in ("#", ""), line

    def laid_out(self, folder: Path) -> Path:
        """The scenario of the example, as files in a folder."""
        home = folder / "tiny"
        shutil.copytree(tiny.FOLDER, home)
        file = home / "scenario.yaml"
        old, new = "\n".join(self.old).encode(), "\n".join(self.new).encode(self.encoding)
        assert old in file.read_bytes(), old
        file.write_bytes(file.read_bytes().replace(old, new, 1 if old else 0))
        for name, lines in self.files.items():
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return home

    def outcome(self, folder: Path) -> list[str]:
        """What check says of it, line by line, without the folder."""
        home = self.laid_out(folder)
        reports = [check(file).report() for file in files_at(str(home))]
        if self.games:
            loaded = load(str(home))
            text = (home / "scenario.yaml").read_text(encoding="utf-8")
            reports.append(as_text(str(loaded.folder / "scenario.yaml"), text, warnings_of(loaded, self.games)))
        whole = "\n".join(r for r in reports if r)
        for place in (home.resolve(), home):
            whole = whole.replace(f"{place}/", "").replace(f"{place.parent}/", "")
        return whole.splitlines()


def examples(file: Path) -> list[Example]:
    """The examples of one code."""
    blocks = file.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    return [Example(block.split("\n")) for block in blocks]


def files() -> list[Path]:
    """One file a code."""
    return sorted(FOLDER.glob("*.txt"))
