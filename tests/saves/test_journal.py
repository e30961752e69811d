"""The journal when things go wrong: torn lines, a full disk, two programs at one file."""

from __future__ import annotations

import errno
import os
import random
import time
from io import FileIO
from pathlib import Path

import pytest

from game.saves import Journal, SaveError, autosave_path, autosaves, durable, load, read
from tests.saves.games import TINY, acted, begun, same


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    game = begun()
    found = Journal.start(game, tmp_path / "a.journal")
    for n in range(3):
        acted(game, random.Random(n))
    return found


def test_torn_at_any_byte_it_loads_what_was_whole(journal: Journal, tmp_path: Path) -> None:
    raw = journal.path.read_bytes()
    first = raw.index(b"\n") + 1
    for at in range(first, len(raw)):
        path = tmp_path / "torn.journal"
        path.write_bytes(raw[:at])
        opened = read(path, scenario=TINY)
        whole = raw[:at].count(b"\n") - 1
        assert len(opened.negotiation.nodes) == sum(b'"id"' in line for line in raw[:at].split(b"\n")[1 : whole + 1])
        assert opened.notes == (
            () if raw[at - 1 : at] == b"\n" else ("The last line breaks off; that act had not been acknowledged, and is left out.",)
        )
        assert path.read_bytes() == raw[:at]


def test_torn_in_its_header_it_says_so(journal: Journal, tmp_path: Path) -> None:
    raw = journal.path.read_bytes()
    for at in (15, 60, raw.index(b"\n")):
        (tmp_path / "torn.journal").write_bytes(raw[:at])
        with pytest.raises(SaveError, match="line 1: It breaks off in its first line; nothing had been played yet"):
            load(tmp_path / "torn.journal", scenario=TINY)


def test_resuming_cuts_the_torn_line_off(journal: Journal) -> None:
    journal.close()
    with journal.path.open("ab") as file:
        file.write(b'{"id":99,"par')
    opened = read(journal.path, scenario=TINY)
    resumed = Journal.resume(opened)
    acted(opened.negotiation, random.Random(5))
    assert resumed.problem is None
    same(opened.negotiation, load(journal.path, scenario=TINY))


def test_a_full_disk_is_said_and_made_up_for(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: FileIO, data: bytes) -> None:
        file.write(data[:9])
        raise OSError(errno.ENOSPC, "No space left on device")

    kept = len(load(journal.path, scenario=TINY).nodes)
    monkeypatch.setattr(durable, "write_all", full)
    acted(journal.negotiation, random.Random(6))
    assert journal.problem == (
        f"The journal {journal.path} cannot be written: No space left on device. The game goes on, but it is not being kept."
    )
    assert len(load(journal.path, scenario=TINY).nodes) == kept
    monkeypatch.undo()
    acted(journal.negotiation, random.Random(7))
    assert journal.problem is None
    same(journal.negotiation, load(journal.path, scenario=TINY))


def test_a_folder_that_cannot_be_written_lets_the_game_go_on(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("a file where a folder should be")
    game = begun()
    journal = Journal.start(game, tmp_path / "saves" / "a.journal")
    assert journal.problem is not None
    assert "The game goes on" in journal.problem
    acted(game, random.Random(1))
    (tmp_path / "saves").unlink()
    acted(game, random.Random(2))
    assert journal.problem is None
    same(game, load(journal.path, scenario=TINY))


def test_it_never_writes_over_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.journal").write_text("mine")
    journal = Journal.start(begun(), tmp_path / "a.journal")
    assert "there is such a file already" in str(journal.problem)
    assert (tmp_path / "a.journal").read_text() == "mine"


def test_two_programs_at_one_journal_do_not_spoil_it(journal: Journal) -> None:
    opened = read(journal.path, scenario=TINY)
    other = Journal.resume(opened)
    acted(opened.negotiation, random.Random(1))
    acted(journal.negotiation, random.Random(2))
    assert other.problem is None
    assert "another program has changed it" in str(journal.problem)
    same(opened.negotiation, load(journal.path, scenario=TINY))


def test_a_deleted_journal_is_noticed(journal: Journal) -> None:
    journal.path.unlink()
    acted(journal.negotiation, random.Random(1))
    assert "it has been deleted" in str(journal.problem)


def test_an_interrupted_act_leaves_a_journal_that_loads(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(file: FileIO, data: bytes) -> None:
        file.write(data)
        raise KeyboardInterrupt

    monkeypatch.setattr(durable, "write_all", interrupted)
    with pytest.raises(KeyboardInterrupt):
        acted(journal.negotiation, random.Random(1))
    monkeypatch.undo()
    acted(journal.negotiation, random.Random(1))
    assert journal.problem is None
    found = load(journal.path, scenario=TINY)
    assert found.head == journal.negotiation.head
    assert journal.negotiation.nodes.items() <= found.nodes.items()


def test_marking_twice_writes_once(journal: Journal) -> None:
    journal.negotiation.undo()
    journal.mark_head()
    size = journal.path.stat().st_size
    journal.mark_head()
    assert journal.path.stat().st_size == size


def test_autosaves_have_names_of_their_own_and_are_found_newest_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *a, **k: tmp_path)
    assert autosaves() == []
    paths = []
    for name in ("tiny", "1954", "tiny"):
        paths.append(autosave_path(name))
        Journal.start(begun(), paths[-1])
        time.sleep(0.002)
    assert len(set(paths)) == 3
    assert autosaves() == paths[::-1]


def test_the_game_played_last_comes_first_and_not_the_one_begun_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *a, **k: tmp_path)
    early, late, untouched = (tmp_path / "saves" / f"tiny-2026-01-0{n}-100000-000.journal" for n in (1, 2, 3))
    games = [begun(), begun()]
    for game, path in zip(games, (early, late), strict=True):
        Journal.start(game, path)
        game.act(game.to_act, "end")
    Journal.start(begun(), untouched)
    for path, moment in ((early, 2000), (late, 1000), (untouched, 3000)):
        os.utime(path, (moment, moment))
    assert autosaves() == [early, untouched, late]
