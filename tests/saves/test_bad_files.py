"""Files that are no saves, or no longer: what is wrong and where, in these words, and the file stays as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.saves import SaveError, load, parse, read, save
from game.saves.write import lines_of
from tests.saves.games import TINY, begun, played

Lines = list[bytes]
Edit = Callable[[Lines], Lines]


def field(line: int, **changes: Any) -> Edit:
    """Change fields of a line (from 1); a change to None takes the field out."""

    def edit(lines: Lines) -> Lines:
        fields = {**json.loads(lines[line - 1]), **changes}
        kept = {name: value for name, value in fields.items() if value is not None}
        return [*lines[: line - 1], json.dumps(kept).encode() + b"\n", *lines[line:]]

    return edit


def line(number: int, text: bytes) -> Edit:
    """Replace a whole line."""
    return lambda lines: [*lines[: number - 1], text, *lines[number:]]


JOURNALS: list[tuple[str, Edit, str]] = [
    ("empty", lambda lines: [], ", line 1: This is not a saved game: it is empty."),
    ("a photograph", line(1, b"\x89PNG\r\n\x1a\n"), ", line 1: This is not a saved game: its first line is not the header of one."),
    ("other json", line(1, b'{"a": 1}\n'), ", line 1: This is not a saved game: its first line is not the header of one."),
    (
        "newer format", field(1, format=2, demarche="0.9.0"),
        ", line 1: It was saved in format 2, by Démarche '0.9.0'; this one reads formats up to 1. Use a newer Démarche.",
    ),
    (
        "newer rules", field(1, rules=99),
        ", line 1: It was played under rules version 99; this Démarche has version {rules}. Use a newer one.",
    ),
    ("no such format", field(1, format=0), ", line 1: There is no format of that number."),
    ("no kind", field(1, kind="diary"), ", line 1: The kind 'diary' is neither journal nor save."),
    ("a seed in words", field(1, seed="seven"), ", line 1: seed should be a whole number, not 'seven'."),
    ("a seed that is true", field(1, seed=True), ", line 1: seed should be a whole number, not True."),
    ("a vast seed", field(1, seed=2**64), ", line 1: seed is too large: 18446744073709551616."),
    ("seats as a list", field(1, seats=["north"]), ", line 1: seats should be a table, not ['north']."),
    ("a seat with a number in it", field(1, seats={"north": 1}), ", line 1: Not every seat has the name of who sits in it."),
    ("no game", field(1, game=None), ", line 1: game is missing."),
    ("something else", field(1, colour="red"), ", line 1: 'colour' has no business here."),
    (
        "an unknown seat", field(1, seats={"nord": "person"}),
        ", line 1: There is no seat 'nord' in the scenario tiny. Did you mean north?",
    ),
    ("an unknown player", field(1, seats={"north": "robot"}), ", line 1: Nobody called 'robot' can sit in the seat north."),
    ("not text", line(3, b"\xff\xfe\n"), ", line 3: The line is not UTF-8 text."),
    ("not json", line(3, b'{"id":1,\n'), """, line 3: The line is not JSON: '{"id":1,'."""),
    ("deep json", line(3, b"[" * 100_000 + b"\n"), f", line 3: The line is not JSON: '{'[' * 56}...."),
    ("a vast number", line(3, b'{"id":' + b"9" * 5000 + b"}\n"), """, line 3: The line is not JSON: '{"id":""" + "9" * 50 + "...."),
    ("no number", line(3, b'{"id":NaN}\n'), ", line 3: NaN is not a number."),
    ("not a table", line(3, b"[1]\n"), ", line 3: The line is not a JSON table: '[1]'."),
    ("a key twice", line(3, b'{"id":1,"id":2}\n'), ", line 3: A field stands there twice."),
    ("nothing known", line(3, b'{"x":1}\n'), """, line 3: It says nothing that a saved game can say: '{"x":1}'."""),
    ("an act in numbers", field(3, act=7), ", line 3: act should be a text, not 7."),
    ("a fraction", field(3, parent=0.5), ", line 3: parent should be a whole number, not 0.5."),
    ("unprintable", field(3, act="wait\x1b[2J"), ", line 3: act is too long or cannot be printed: 'wait\\x1b[2J'."),
    ("no digest", field(3, digest=None), ", line 3: digest is missing."),
    ("a cycle", field(4, parent=9), ", line 4: There is no act 9 above this line."),
    ("its own parent", field(4, parent=2), ", line 4: There is no act 2 above this line."),
    ("twice", lambda lines: [*lines[:4], lines[3], *lines[4:]], ", line 5: Act 2 should have a higher number than the acts above it."),
    ("a negative act", field(3, id=-1), ", line 3: Act -1 should have a higher number than the acts above it."),
    ("a head that hangs", line(2, b'{"head":5,"redo":[]}\n'), ", line 2: There is no act 5 above this line."),
    ("a redo in words", line(2, b'{"head":0,"redo":["a"]}\n'), ", line 2: redo should list whole numbers."),
    ("a label that hangs", line(2, b'{"label":"x","node":-3}\n'), ", line 2: There is no act -3 above this line."),
    ("an end", line(2, b'{"end":1,"sha256":""}\n'), ", line 2: A journal has no such line."),
    (
        "an act of nobody", field(3, seat="nowhere"),
        ", line 3: Act 1, nowhere: '{act}', comes out differently. There is no seat 'nowhere'. Did you mean north? "
        "Scenario and rules are the same, so somebody has changed the file since it was written.",
    ),
    (
        "another act", field(4, act="dance"),
        ", line 4: Act 2, {seat}: 'dance', comes out differently. There is no act 'dance'. Nearest: answer, table, argue. "
        "Scenario and rules are the same, so somebody has changed the file since it was written. "
        "The 1 act before it can be had with --salvage.",
    ),
    (
        "another outcome", field(4, digest="0" * 16),
        ", line 4: Act 2, {seat}: '{second}', comes out differently. What comes of it is not what was recorded. "
        "Scenario and rules are the same, so somebody has changed the file since it was written. "
        "The 1 act before it can be had with --salvage.",
    ),
]  # fmt: skip


def journal_lines() -> Lines:
    """A journal as it comes from a game: header, head, acts."""
    game = begun()
    header, head = lines_of(game, "journal")[0], b'{"head":0,"redo":[]}\n'
    acts = [text for text in lines_of(played(1, 8), "journal") if b'"id"' in text]
    return [header, head, *acts]


@pytest.mark.parametrize(("edit", "told"), [row[1:] for row in JOURNALS], ids=[row[0] for row in JOURNALS])
def test_a_bad_journal(tmp_path: Path, edit: Edit, told: str) -> None:
    from game.rules.parameters import RULES_VERSION

    lines = journal_lines()
    first, second = json.loads(lines[2]), json.loads(lines[3])
    path = tmp_path / "a.journal"
    raw = b"".join(edit(lines))
    path.write_bytes(raw)
    with pytest.raises(SaveError) as error:
        load(path, scenario=TINY)
    wanted = told
    for name, value in {"rules": RULES_VERSION, "act": first["act"], "seat": second["seat"], "second": second["act"]}.items():
        wanted = wanted.replace("{" + name + "}", str(value))
    assert str(error.value) == f"{path}{wanted}"
    assert path.read_bytes() == raw


def saved(tmp_path: Path) -> tuple[Path, Lines]:
    save(played(1, 8), tmp_path / "a.save")
    return tmp_path / "a.save", (tmp_path / "a.save").read_bytes().splitlines(keepends=True)


BREAKS_OFF = "The save is truncated: it breaks off in this line. What stands above can be had with --salvage."

SAVES: list[tuple[str, Edit, str]] = [
    (
        "cut after a line", lambda lines: lines[:4],
        ", line 4: The save is truncated: it ends here, without its checksum. What there is can be had with --salvage.",
    ),
    ("cut in a line", lambda lines: [*lines[:4], lines[4][:20]], f", line 5: {BREAKS_OFF}"),
    ("cut in its last line", lambda lines: [*lines[:-1], lines[-1][:-1]], f", line {{n}}: {BREAKS_OFF}"),
    (
        "a line out", lambda lines: [*lines[:-2], lines[-1]],
        ", line {n-1}: Lines have been added or are missing: the last line counts {n-1} lines before it, there are {n-2}.",
    ),
    ("more after the end", lambda lines: [*lines, lines[1]], ", line {n+1}: Something follows the end of the save."),
    (
        "another date", field(1, started="1954"),
        ", line {n}: The checksum does not match: the file has been changed since it was saved. --salvage opens it all the same.",
    ),
    (
        "another outcome", field(3, digest="0" * 16),
        ", line 3: Act 2, {seat}: '{act}', comes out differently. What comes of it is not what was recorded. The checksum does not match "
        "either: somebody has changed the file since it was saved. The 1 act before it can be had with --salvage.",
    ),
    ("hash in numbers", lambda lines: field(len(lines), sha256=5)(lines), ", line {n}: sha256 should be a text, not 5."),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), [row[1:] for row in SAVES], ids=[row[0] for row in SAVES])
def test_a_bad_save(tmp_path: Path, edit: Edit, told: str) -> None:
    path, lines = saved(tmp_path)
    third = json.loads(lines[2])
    raw = b"".join(edit(lines))
    path.write_bytes(raw)
    with pytest.raises(SaveError) as error:
        load(path, scenario=TINY)
    wanted = told.replace("{seat}", third["seat"]).replace("{act}", third["act"])
    for name, number in {"{n}": 0, "{n-1}": -1, "{n-2}": -2, "{n+1}": 1}.items():
        wanted = wanted.replace(name, str(len(lines) + number))
    assert str(error.value) == f"{path}{wanted}"
    assert path.read_bytes() == raw


@pytest.mark.parametrize(("edit", "told"), [row[1:] for row in SAVES], ids=[row[0] for row in SAVES])
def test_what_can_be_salvaged_is(tmp_path: Path, edit: Edit, told: str) -> None:
    path, lines = saved(tmp_path)
    path.write_bytes(b"".join(edit(lines)))
    opened = read(path, scenario=TINY, salvage=True)
    assert opened.notes
    wholly = load(_write(tmp_path / "whole.save", lines), scenario=TINY)
    assert opened.negotiation.nodes.items() <= wholly.nodes.items()
    opened.negotiation.advance()


def _write(path: Path, lines: Lines) -> Path:
    path.write_bytes(b"".join(lines))
    return path


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nothing", "It cannot be read: No such file or directory."),
        ("", "This is not a file."),
        ("x" * 300, "It cannot be read: File name too long."),
        ("a\0b", "It cannot be read: "),
    ],
)
def test_no_file(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(SaveError) as error:
        load(tmp_path / name)
    assert told in str(error.value)


def test_an_endless_file_is_not_read() -> None:
    if Path("/dev/zero").exists():
        with pytest.raises(SaveError, match="This is not a file"):
            load(Path("/dev/zero"))


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, lines = saved(tmp_path)
    monkeypatch.setattr(parse, "MOST_LINES", len(lines) - 1)
    with pytest.raises(SaveError, match=rf"It has too many lines for a saved game \(more than {len(lines) - 1}\)\."):
        load(path, scenario=TINY)
    with path.open("wb") as file:
        file.truncate(parse.MOST_BYTES + 1)
    with pytest.raises(SaveError, match=r"It is too large for a saved game \(more than 20 MB\)\."):
        load(path, scenario=TINY)


def test_a_missing_scenario(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path, _ = saved(tmp_path)
    with pytest.raises(SaveError) as error:
        load(path)
    assert str(error.value) == (
        f"{path}, line 1: It was played on the scenario 'tiny', version '1.0', which is not here. "
        "Known: 1954, 1993, 2000, cod-war, town-hall. Say where its folder is: demarche play FOLDER --resume SAVE; "
        "with debrief, replay and report it is --scenario FOLDER."
    )
    with pytest.raises(SaveError, match=r"There is no scenario 'nowhere'\."):
        load(path, scenario="nowhere")
