"""The lines of a journal or a save: what each can say, written as JSON and read back with every field checked."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal, NoReturn, get_origin, get_type_hints

from game import __version__
from game.i18n import _
from game.model.players import PlayerKind
from game.model.scenario import Scenario
from game.negotiation import Chair, Negotiation, Node, Note
from game.notation import format_act
from game.rules.parameters import RULES_VERSION
from game.saves.errors import LineError, clipped

FORMAT = 1
LONGEST_TEXT = 1000
WIDEST = 2**64

Kind = Literal["journal", "save"]


@dataclass(frozen=True)
class Header:
    """The first line: which game this is, and what it was played with."""

    kind: str
    demarche: str
    rules: int
    scenario: str
    version: str
    digest: str
    seats: dict[str, str]
    seed: int
    game: int
    started: str


@dataclass(frozen=True)
class ActLine:
    """One act in the tree, in words."""

    id: int
    parent: int
    seat: str
    act: str
    digest: str


@dataclass(frozen=True)
class HeadLine:
    """The table stands at this node; what has been undone can be redone."""

    head: int
    redo: tuple[int, ...]


@dataclass(frozen=True)
class LabelLine:
    """A name for a node."""

    label: str
    node: int


@dataclass(frozen=True)
class EndLine:
    """The last line of a save: how many lines stand before it, and their hash."""

    end: int
    sha256: str


Step = ActLine | HeadLine | LabelLine | Note | Chair
JournalLine = Step | EndLine


def _fields(form: type) -> dict[str, type]:
    """The fields of a line and what each is in JSON."""
    kinds = {name: get_origin(hint) or hint for name, hint in get_type_hints(form).items()}
    return {name: list if kind is tuple else str if kind is PlayerKind else kind for name, kind in kinds.items()}


FIELDS = {form: _fields(form) for form in (ActLine, HeadLine, LabelLine, Note, Chair, EndLine)}
HEADER = {"format": int, **_fields(Header)}
NAMES = {int: "a whole number", str: "a text", list: "a list", dict: "a table"}


def header_of(negotiation: Negotiation, kind: Kind, started: str) -> Header:
    """The header for a negotiation."""
    loaded = negotiation.loaded
    about = loaded.scenario.about
    return Header(
        kind, __version__, RULES_VERSION, about.id, about.version, loaded.digest,
        dict(negotiation.assigned_at_start), negotiation.seed, negotiation.game, started,
    )  # fmt: skip


def act_line(scenario: Scenario, node: Node) -> ActLine:
    """A node with its act in words."""
    return ActLine(node.id, node.parent, node.seat, format_act(scenario, node.act), node.digest)


def written(entry: Header | JournalLine) -> bytes:
    """One line."""
    fields = asdict(entry)
    if isinstance(entry, Header):
        fields = {"format": FORMAT, **fields}
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def read_header(line: bytes) -> Header:
    """The header, checked; LineError if it is none, or a newer one."""
    try:
        fields = _json(line)
    except LineError:
        fields = {}
    if "demarche" not in fields or "format" not in fields:
        raise LineError(_("This is not a saved game: its first line is not the header of one."))
    if isinstance(fields["format"], int) and fields["format"] > FORMAT:
        newer = _("It was saved in format {theirs}, by Démarche {version}; this one reads formats up to {ours}. Use a newer Démarche.")
        raise LineError(newer.format(theirs=clipped(fields["format"]), version=clipped(fields["demarche"]), ours=FORMAT))
    _check(fields, HEADER)
    if fields.pop("format") != FORMAT:
        raise LineError(_("There is no format of that number."))
    if fields["kind"] not in ("journal", "save"):
        raise LineError(_("The kind {kind} is neither journal nor save.").format(kind=clipped(fields["kind"])))
    if not all(isinstance(v, str) and len(v) <= LONGEST_TEXT for v in fields["seats"].values()):
        raise LineError(_("Not every seat has the name of who sits in it."))
    if fields["rules"] > RULES_VERSION:
        newer = _("It was played under rules version {theirs}; this Démarche has version {ours}. Use a newer one.")
        raise LineError(newer.format(theirs=clipped(fields["rules"]), ours=RULES_VERSION))
    return Header(**fields)


def read_entry(line: bytes) -> JournalLine:
    """Any line but the first, checked; LineError if it says nothing a save can say."""
    fields = _json(line)
    for form, wanted in FIELDS.items():
        if next(iter(wanted)) in fields:
            _check(fields, wanted)
            if form is HeadLine:
                return HeadLine(fields["head"], _numbers(fields["redo"]))
            entry: JournalLine = form(**fields)
            return entry
    raise LineError(_("It says nothing that a saved game can say: {line}.").format(line=clipped(line.decode("utf-8", "replace"))))


def _numbers(numbers: list[Any]) -> tuple[int, ...]:
    if not all(type(n) is int for n in numbers):
        raise LineError(_("{field} should list whole numbers.").format(field="redo"))
    return tuple(numbers)


def _check(fields: dict[str, Any], wanted: dict[str, type]) -> None:
    """Every field there, none besides, each of its type and of a sensible size."""
    for name, kind in wanted.items():
        if name not in fields:
            raise LineError(_("{field} is missing.").format(field=name))
        value = fields[name]
        if type(value) is not kind:
            raise LineError(_("{field} should be {type}, not {value}.").format(field=name, type=_(NAMES[kind]), value=clipped(value)))
        if isinstance(value, str) and not (len(value) <= LONGEST_TEXT and value.isprintable()):
            raise LineError(_("{field} is too long or cannot be printed: {value}.").format(field=name, value=clipped(value)))
        if isinstance(value, int) and abs(value) >= WIDEST:
            raise LineError(_("{field} is too large: {value}.").format(field=name, value=clipped(value)))
    for name in fields:
        if name not in wanted:
            raise LineError(_("{field} has no business here.").format(field=clipped(name)))


def _json(line: bytes) -> dict[str, Any]:
    """A JSON table; no key twice, no number that JSON does not have."""
    try:
        fields = json.loads(line.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise LineError(_("The line is not UTF-8 text.")) from None
    except LineError:
        raise
    except (ValueError, RecursionError):
        raise LineError(_("The line is not JSON: {line}.").format(line=clipped(line.decode("utf-8", "replace")))) from None
    if not isinstance(fields, dict):
        raise LineError(_("The line is not a JSON table: {line}.").format(line=clipped(line.decode("utf-8", "replace"))))
    return fields


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise LineError(_("A field stands there twice."))
    return fields


def _no_constant(word: str) -> NoReturn:
    raise LineError(_("{word} is not a number.").format(word=word))
