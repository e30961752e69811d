"""The lesson plans, played: the keys of each class, and the record and the report that came of them."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from game.cli import app
from game.report.gather import gather
from game.report.html import report

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "lessons"
COMMAND = re.compile(r"^# demarche (class .*) < ", re.MULTILINE)


def scripts() -> list[Path]:
    """The keys pressed in each lesson."""
    return sorted(FOLDER.glob("*.txt"))


def played(script: Path) -> tuple[str, bytes]:
    """What the class saw, and the save that it made, from the keys alone and the command named in them."""
    keys = script.read_text("utf-8")
    found = COMMAND.search(keys)
    assert found, script
    with tempfile.TemporaryDirectory() as folder:
        save = Path(folder) / f"{script.stem}.demarche"
        typed = keys.replace(f"save {save.name}", f"save {save}")
        done = CliRunner().invoke(app, found[1].split(), input=typed, env={"XDG_DATA_HOME": folder})
        assert done.exit_code == 0, done.output
        return done.output, save.read_bytes()


def acts(save: bytes) -> list[bytes]:
    """The lines of a save without its head, which says when it was made, and its checksum."""
    return save.splitlines()[1:-1]


def told(save: Path) -> str:
    """The report of a save."""
    return report(gather([save]))
