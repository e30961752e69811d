"""From older versions of the format to today's: one migration a file, each telling what a person must still do by hand.

To add one: raise FORMAT in `game.scenario.load`, write a Migration like those here, add it to MIGRATIONS, and put a file before and after
it under tests/data/migrations.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.i18n import _
from game.scenario.errors import Problem, ScenarioError
from game.scenario.load import FORMAT
from game.scenario.migrations.base import Migration
from game.scenario.migrations.from_sketch import FROM_SKETCH
from game.scenario.reader import Document, read

MIGRATIONS: tuple[Migration, ...] = (FROM_SKETCH,)
"""In the order of the versions they start from."""


@dataclass(frozen=True)
class Migrated:
    """A file brought up to date: its new text, what was changed, and what a person must still do."""

    text: str
    steps: tuple[str, ...]
    by_hand: tuple[str, ...]


def migrate(file: str, raw: bytes) -> Migrated:
    """Bring a file up to today's format, remarks and all; ScenarioError if it cannot be read or has no known format."""
    document = read(file, raw)
    version = _version(document)
    steps: list[str] = []
    by_hand: list[str] = []
    for migration in MIGRATIONS:
        if migration.start == version:
            by_hand += migration.by_hand(document)
            document = read(file, migration.apply(document).encode())
            version += 1
            steps.append(migration.title)
    return Migrated(document.text, tuple(steps), tuple(by_hand))


def _version(document: Document) -> int:
    declared = document.data.get("format") if isinstance(document.data, dict) else None
    if not (isinstance(declared, str) and declared.isdecimal() and len(declared) < 10):
        problem = Problem(document.place(("format",)), _("the file does not say its format, as format: 1"), "D013")
        raise ScenarioError(document.file, document.text, [problem])
    version = int(declared)
    if version > FORMAT:
        declared = _("this is written in format {theirs}, and the game reads format {ours}. ").format(theirs=version, ours=FORMAT)
        raise ScenarioError(document.file, document.text, [Problem(document.place(("format",)), declared + _("Use a newer game."), "D013")])
    return version
