"""A save is written whole or not at all, and over nothing but a save."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from game.saves import Journal, SaveError, durable, load, save
from tests.saves.games import TINY, begun, played, same


def test_saving_again_replaces_the_save(tmp_path: Path) -> None:
    save(played(1), tmp_path / "a.save")
    game = played(2, 12)
    save(game, tmp_path / "a.save")
    same(game, load(tmp_path / "a.save", scenario=TINY))
    assert [p.name for p in tmp_path.iterdir()] == ["a.save"]


@pytest.mark.parametrize("where", ["write_all", "os.replace", "os.fsync"])
def test_when_it_fails_the_old_save_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    save(played(1), tmp_path / "a.save")
    before = (tmp_path / "a.save").read_bytes()
    monkeypatch.setattr(f"game.saves.durable.{where}", full)
    with pytest.raises(SaveError) as told:
        save(played(2), tmp_path / "a.save")
    monkeypatch.undo()
    assert str(told.value) == f"{tmp_path / 'a.save'}: The game could not be saved here: No space left on device. Choose another place."
    assert (tmp_path / "a.save").read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["a.save"]


def test_it_overwrites_nobody_elses_file(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("my thesis")
    with pytest.raises(SaveError, match=r"This file is not a saved game, and is not overwritten\. Choose another name\."):
        save(begun(), tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "my thesis"


def test_it_overwrites_no_journal(tmp_path: Path) -> None:
    game = begun()
    journal = Journal.start(game, tmp_path / "a.journal")
    with pytest.raises(SaveError, match=r"This is a journal, and is not overwritten\."):
        save(game, journal.path)


@pytest.mark.parametrize(
    ("name", "told"),
    [("", "This is not a file"), ("no/such/folder.save", "No such file or directory"), ("x" * 300, "File name too long"), ("a\0b", "null")],
)
def test_a_place_where_nothing_can_be_saved_is_said(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(SaveError, match=told):
        save(begun(), tmp_path / name)


def test_it_saves_through_a_link(tmp_path: Path) -> None:
    save(begun(), tmp_path / "real.save")
    (tmp_path / "link.save").symlink_to(tmp_path / "real.save")
    save(played(), tmp_path / "link.save")
    assert (tmp_path / "link.save").is_symlink()
    same(load(tmp_path / "real.save", scenario=TINY), load(tmp_path / "link.save", scenario=TINY))


def test_what_is_written_in_parts_arrives(tmp_path: Path) -> None:
    class Slow(durable.FileIO):
        def write(self, data: object) -> int:  # type: ignore[override]
            return super().write(bytes(data)[:3])  # type: ignore[call-overload]

    with Slow(tmp_path / "x", "w") as file:
        durable.write_all(file, b"0123456789")
    assert (tmp_path / "x").read_bytes() == b"0123456789"
