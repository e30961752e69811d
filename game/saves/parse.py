"""The text of a journal or save as steps to replay: limits first, then every line, then how the lines fit together."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from game.i18n import _
from game.negotiation import Chair, Note
from game.saves.errors import LineError, SaveError, reason_of
from game.saves.lines import ActLine, EndLine, Header, HeadLine, JournalLine, LabelLine, Step, read_entry, read_header

MOST_BYTES = 20_000_000
MOST_LINES = 100_000


@dataclass
class Script:
    """What a file says was played, with the number of each line."""

    header: Header
    steps: list[tuple[int, Step]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    edited: int = 0
    """The line of a checksum that does not match; 0 if there is none."""
    cut: bool = False
    """Whether something wrong was left out."""
    whole: int = 0
    size: int = 0
    """Bytes in whole lines, and in all."""


def read_bytes(path: Path) -> bytes:
    """The file, if it is one and not too large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SaveError(path, _("This is not a file."))
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SaveError(path, _("It cannot be read: {reason}.").format(reason=reason_of(error))) from None
    if len(raw) > MOST_BYTES:
        raise SaveError(path, _("It is too large for a saved game (more than {most} MB).").format(most=MOST_BYTES // 1_000_000))
    if raw.count(b"\n") > MOST_LINES:
        raise SaveError(path, _("It has too many lines for a saved game (more than {most}).").format(most=MOST_LINES))
    return raw


def parse(path: Path, raw: bytes, salvage: bool) -> Script:
    """The steps in a file; SaveError names the first line that is wrong. With `salvage`, those before it."""
    *lines, torn = raw.split(b"\n")
    script = Script(_header(path, lines, torn))
    script.whole, script.size = len(raw) - len(torn), len(raw)
    try:
        _body(path, script, lines, torn)
    except SaveError as error:
        if not salvage:
            raise
        script.cut = True
        script.notes += [str(error), _("What stands there and below has been left out.")]
    return script


def _header(path: Path, lines: list[bytes], torn: bytes) -> Header:
    if not lines and torn.startswith(b'{"format":'):
        raise SaveError(path, _("It breaks off in its first line; nothing had been played yet."), 1)
    if not lines and not torn:
        raise SaveError(path, _("This is not a saved game: it is empty."), 1)
    try:
        return read_header(lines[0] if lines else torn)
    except LineError as bad:
        raise SaveError(path, str(bad), 1) from None


def _body(path: Path, script: Script, lines: list[bytes], torn: bytes) -> None:
    """Every line after the header, then the end."""
    tree, ended = _Tree(), False
    for number, line in enumerate(lines[1:], start=2):
        if ended:
            raise SaveError(path, _("Something follows the end of the save."), number)
        try:
            entry = read_entry(line)
            ended = isinstance(entry, EndLine)
            if ended and script.header.kind != "save":
                raise LineError(_("A journal has no such line."))
            tree.take(entry)
        except LineError as bad:
            raise SaveError(path, str(bad), number) from None
        if isinstance(entry, EndLine):
            _check_end(path, script, entry, lines[: number - 1])
        else:
            script.steps.append((number, entry))
    _finish(path, script, len(lines), torn, ended)


class _Tree:
    """The acts read so far. They are numbered upward and follow acts that stand above them; so there can be no cycle."""

    def __init__(self) -> None:
        self.known = {0}
        self.newest = 0

    def take(self, entry: JournalLine) -> None:
        """LineError if the entry speaks of an act that it should not."""
        match entry:
            case ActLine():
                if entry.id <= self.newest:
                    raise LineError(_("Act {id} should have a higher number than the acts above it.").format(id=entry.id))
                self._need(entry.parent)
                self.newest = entry.id
                self.known.add(entry.id)
            case LabelLine() | Note():
                self._need(entry.node)
            case Chair():
                self._need(entry.after)
            case HeadLine():
                for node in (entry.head, *entry.redo):
                    self._need(node)
            case EndLine():
                pass
            case _:
                assert_never(entry)

    def _need(self, node: int) -> None:
        if node not in self.known:
            raise LineError(_("There is no act {id} above this line.").format(id=node))


def _check_end(path: Path, script: Script, end: EndLine, lines: list[bytes]) -> None:
    """The count must be right; a wrong hash is kept for later, when replaying has found what was changed."""
    if end.end != len(lines):
        what = _("Lines have been added or are missing: the last line counts {told} lines before it, there are {found}.")
        raise SaveError(path, what.format(told=end.end, found=len(lines)), len(lines) + 1)
    if hashlib.sha256(b"".join(line + b"\n" for line in lines)).hexdigest() != end.sha256:
        script.edited = len(lines) + 1


def _finish(path: Path, script: Script, count: int, torn: bytes, ended: bool) -> None:
    """How the text breaks off: a journal may, in a line that was never acknowledged; a save may not."""
    if script.header.kind == "journal":
        if torn:
            script.notes.append(_("The last line breaks off; that act had not been acknowledged, and is left out."))
        return
    if torn:
        what = _("The save is truncated: it breaks off in this line. What stands above can be had with --salvage.")
        raise SaveError(path, what, count + 1)
    if not ended:
        what = _("The save is truncated: it ends here, without its checksum. What there is can be had with --salvage.")
        raise SaveError(path, what, count)
