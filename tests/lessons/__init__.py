"""The lesson plans, played: the lines that each plan prints, as it prints them, and the record and the report that came of them."""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from game.cli import app
from game.report.gather import gather
from game.report.html import report
from game.scenario.library import home

COMMAND = re.compile(r"^.*`demarche (class .*)`$", re.MULTILINE)
ROW = re.compile(r"^\| \**(\d+)\** \| (.*?) \| (`.*`) \|$", re.MULTILINE)
SAVE = "class.demarche"
PLAN = home() / "1993" / "lessons" / "two-double-lessons.md"
"""The plan with homework."""
HOMEWORK = PLAN.parent / "homework"


@dataclass(frozen=True)
class Typed:
    """One thing that is typed, on which line of the plan, and who has the turn as the plan says it."""

    line: int
    who: str
    what: str


def plans() -> list[Path]:
    """The plans that lie beside the scenarios."""
    return sorted(home().glob("*/lessons/*.md"))


def kept(plan: Path, suffix: str) -> Path:
    """What is shipped of a lesson, beside its plan: the lines typed (.txt), the saved game (.demarche), its report (.html)."""
    return plan.parent / f"{plan.parents[1].name}{suffix}"


def shipped_lessons(suffix: str) -> list[Path]:
    """All that is shipped of the lessons with such a name; `.html` has the homework's page too."""
    return sorted(home().glob(f"*/lessons/*{suffix}"))


def command(plan: Path) -> list[str]:
    """The words after `demarche` with which the lesson opens."""
    found = COMMAND.search(plan.read_text("utf-8"))
    assert found, plan
    return found[1].split()


def keys(plan: Path) -> list[Typed]:
    """Everything that is typed in the lesson, in its order."""
    found = []
    for number, who, cell in ROW.findall(plan.read_text("utf-8")):
        typed = re.findall(r"`([^`]+)`", cell)
        whose = re.split(r", (?=[A-Z])", who.partition(";")[0]) if len(typed) > 1 else [who]
        found += [Typed(int(number), whose[n] if n < len(whose) else whose[-1], what) for n, what in enumerate(typed)]
    return found


def script(plan: Path) -> str:
    """The lines with whose turn it is, as a file of moves."""
    lines = [f"# demarche {' '.join(command(plan))} --plain < {plan.parents[1].name}.txt"]
    for n, typed in enumerate(keys(plan)):
        if n == 0 or typed.who != keys(plan)[n - 1].who:
            lines.append(f"# {typed.who}")
        lines.append(typed.what)
    return "\n".join(lines) + "\n"


@contextmanager
def elsewhere() -> Iterator[Path]:
    """A folder of one's own to stand in, with no games kept."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def run(words: list[str], lines: str = "") -> str:
    """What a command says, in the folder one stands in."""
    done = CliRunner().invoke(app, words, input=lines, env={"XDG_DATA_HOME": str(Path.cwd() / "data")})
    assert done.exit_code == 0, done.output
    return done.output


def played(plan: Path) -> tuple[str, bytes]:
    """What the class saw, and the save that it made, from what the plan prints alone."""
    with elsewhere():
        seen = run([*command(plan), "--plain"], "\n".join(t.what for t in keys(plan)) + "\n")
        return seen, Path(SAVE).read_bytes()


def acts(save: bytes) -> list[bytes]:
    """The lines of a save without its head, which says when it was made, and its checksum."""
    return save.splitlines()[1:-1]


def told(save: Path) -> str:
    """The report of a save."""
    return report(gather([save]))


def homework(folder: Path) -> str:
    """The homework of the second plan done in a folder by the commands that the plan names, in their order; what the student saw."""
    (folder / SAVE).write_bytes(kept(PLAN, ".demarche").read_bytes())
    before, seen = Path.cwd(), ""
    os.chdir(folder)
    try:
        for words in re.findall(r"`demarche ([^`]+)`", section(PLAN.read_text("utf-8"), "## Homework")):
            if words.startswith("report homework"):
                hand_in(folder)
            seen += run(shlex.split(words), (HOMEWORK / "otter.txt").read_text("utf-8") if words.startswith("play") else "")
            if "--keep" in words:
                fill_in(folder / "badger.yaml")
    finally:
        os.chdir(before)
    return seen


def section(text: str, heading: str) -> str:
    """The part of a text under a heading."""
    return text[text.index(heading) :].partition("\n## ")[0]


def fill_in(path: Path) -> None:
    """What the student writes: the words of the shipped example, each where the file asks for them."""
    blank, filled = path.read_text("utf-8"), (HOMEWORK / "badger.yaml").read_text("utf-8")
    for line in blank.splitlines():
        word = line.removeprefix("#").partition(":")[0]
        assert line == "" or line in filled or word in ("title", "question", "expect", "argument", "sources") or "…" in line, line
    path.write_text(filled, encoding="utf-8")


def hand_in(folder: Path) -> None:
    """Everything into one folder."""
    (folder / "homework").mkdir()
    for name in ("otter.demarche", "badger.yaml", "badger.html"):
        (folder / name).rename(folder / "homework" / name)
