"""A negotiation as lines, and the save that holds them all."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

from game.i18n import _
from game.negotiation import Negotiation
from game.saves.durable import write_whole
from game.saves.errors import LineError, SaveError, reason_of
from game.saves.lines import EndLine, Header, HeadLine, Kind, LabelLine, Step, act_line, header_of, read_header, written


def steps_of(negotiation: Negotiation) -> Iterator[Step]:
    """The tree, the labels, and where the table stands."""
    chairs = list(negotiation.chairs)
    for node in negotiation.nodes.values():
        while chairs and chairs[0].after < node.id:  # from here on the acts depend on who sits there
            yield chairs.pop(0)
        yield act_line(negotiation.loaded.scenario, node)
    yield from chairs
    yield from negotiation.notes
    for name, point in negotiation.labels.items():
        yield LabelLine(name, point)
    yield HeadLine(negotiation.head, tuple(negotiation.undone))


def lines_of(negotiation: Negotiation, kind: Kind) -> list[bytes]:
    """The header and every step."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return [written(header_of(negotiation, kind, now)), *(written(step) for step in steps_of(negotiation))]


def save(negotiation: Negotiation, path: Path) -> None:
    """Save the whole negotiation, whole or not at all; SaveError says why not."""
    lines = lines_of(negotiation, "save")
    body = b"".join(lines)
    end = EndLine(len(lines), hashlib.sha256(body).hexdigest())
    try:
        _check_may_replace(path)
        write_whole(path, body + written(end))
    except (OSError, ValueError) as error:
        what = _("The game could not be saved here: {reason}. Choose another place.")
        raise SaveError(path, what.format(reason=reason_of(error))) from None


def _check_may_replace(path: Path) -> None:
    """Only a save is replaced: no journal, and nobody's other file."""
    if not path.exists():
        return
    if not path.is_file():
        raise SaveError(path, _("This is not a file. Choose another name."))
    with path.open("rb") as file:
        first = file.readline(1_000_000)
    if not first:
        return
    header = _header(first)
    if header is None:
        raise SaveError(path, _("This file is not a saved game, and is not overwritten. Choose another name."))
    if header.kind == "journal":
        raise SaveError(path, _("This is a journal, and is not overwritten. Choose another name."))


def _header(line: bytes) -> Header | None:
    try:
        return read_header(line)
    except LineError:
        return None
