"""The journal: every act on the disk before anybody is shown what came of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path

import platformdirs

from game.i18n import _
from game.model.players import PlayerKind
from game.negotiation import Negotiation, Node
from game.saves.durable import Appender
from game.saves.errors import LineError, reason_of, shown
from game.saves.lines import Header, HeadLine, LabelLine, act_line, read_header, written
from game.saves.played import remember
from game.saves.reader import OpenedSave
from game.saves.write import lines_of

LONGEST_LINE = 1_000_000
"""Bytes of a line that are looked at before a game is read."""


def saves_folder() -> Path:
    """Where journals live unless a person names another place."""
    return platformdirs.user_data_path("demarche", appauthor=False) / "saves"


def autosave_path(scenario_id: str) -> Path:
    """A name for a new journal, unique by time."""
    now = dt.datetime.now().strftime("%Y-%m-%d-%H%M%S-%f")[:-3]
    return saves_folder() / f"{scenario_id}-{now}.journal"


def autosaves() -> list[Path]:
    """The journals kept so far, the one played last first; games that were begun since and not played come behind it."""
    journals = sorted(saves_folder().glob("*.journal"), key=lambda p: (played_at(p), p.name[-30:]), reverse=True)
    first = next((n for n, path in enumerate(journals) if _is_played(path)), 0)
    return [*journals[first : first + 1], *journals[:first], *journals[first + 1 :]]


def played_at(path: Path) -> float:
    """When something was last kept in a journal, in seconds."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def acts_in(header: Header, lines: Iterable[bytes]) -> int:
    """How many acts of persons the lines after a header hold (of anybody, where no person plays), without replaying them."""
    people, acts = {s for s, kind in header.seats.items() if kind == PlayerKind.PERSON}, 0
    for fields in map(_fields, lines):
        if fields.get("kind") == PlayerKind.PERSON:
            people.add(str(fields.get("chair")))
        acts += "act" in fields and (not people or fields.get("seat") in people)
    return acts


def _fields(line: bytes) -> dict[str, object]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _is_played(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return acts_in(read_header(file.readline(LONGEST_LINE)), file) > 0
    except (OSError, LineError):
        return False


class Journal:
    """Follows a negotiation from now on. Where writing fails `problem` says so, and the game goes on."""

    def __init__(self, negotiation: Negotiation, appender: Appender) -> None:
        self.negotiation = negotiation
        self.problem: str | None = None
        self._appender = appender
        self._head = HeadLine(negotiation.head, tuple(negotiation.undone))
        self._labels = dict(negotiation.labels)
        self._beside = (len(negotiation.chairs), len(negotiation.notes))
        negotiation.on_node = self._keep

    @property
    def path(self) -> Path:
        """The file."""
        return self._appender.path

    @staticmethod
    def start(negotiation: Negotiation, path: Path) -> Journal:
        """A new journal, which begins with everything played so far."""
        remember(negotiation.loaded)
        journal = Journal(negotiation, Appender(path))
        journal._write(b"".join(lines_of(negotiation, "journal")))
        return journal

    @staticmethod
    def resume(opened: OpenedSave) -> Journal:
        """Go on with the journal that was opened; a save, or what was salvaged, goes on in a new one."""
        negotiation = opened.negotiation
        if opened.kind == "save" or opened.salvaged:
            return Journal.start(negotiation, autosave_path(negotiation.loaded.scenario.id))
        remember(negotiation.loaded)
        return Journal(negotiation, Appender(opened.path, opened.whole, opened.size))

    def mark_head(self) -> None:
        """Keep where the table stands, what is labelled or noted and who sits where: after all that is no act."""
        negotiation, (chairs, notes) = self.negotiation, self._beside
        lines = [written(chair) for chair in negotiation.chairs[chairs:]]
        lines += [written(note) for note in negotiation.notes[notes:]]
        lines += [written(LabelLine(name, node)) for name, node in negotiation.labels.items() if self._labels.get(name) != node]
        head = HeadLine(negotiation.head, tuple(negotiation.undone))
        if head != self._head:
            lines.append(written(head))
        self._head, self._labels = head, dict(negotiation.labels)
        self._beside = (len(negotiation.chairs), len(negotiation.notes))
        if lines:
            self._write(b"".join(lines))

    def close(self) -> None:
        """Stop following."""
        self.negotiation.on_node = lambda node: None
        self._appender.close()

    def _keep(self, node: Node) -> None:
        self._head = HeadLine(node.id, ())
        self._write(written(act_line(self.negotiation.loaded.scenario, node)))

    def _write(self, data: bytes) -> None:
        try:
            self._appender.append(data)
            self.problem = None
        except (OSError, ValueError) as error:
            message = _("The journal {file} cannot be written: {reason}. The game goes on, but it is not being kept.")
            self.problem = message.format(file=shown(self.path), reason=reason_of(error))
