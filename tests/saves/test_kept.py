"""What the program keeps on a computer is listed, and deleted by one command; nothing else is."""

from pathlib import Path

import pytest

from game.saves import autosave_path, kept
from tests.text.desk import typed


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folders = {
        "game": tmp_path / "data" / "demarche",
        "setting": tmp_path / "config" / "demarche",
        "cache": tmp_path / "cache" / "demarche",
    }
    monkeypatch.setattr(kept, "folders", lambda: folders)
    for name in ("data/demarche/saves/a.journal", "config/demarche/board.json", "cache/demarche/zips/x/y"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("kept")
    for name in ("data/demarche/scenarios/mine/scenario.yaml", "data/other/file", "mine.demarche"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("not ours to delete")
    (tmp_path / "data/demarche/saves/link").symlink_to(tmp_path / "data" / "other")
    return tmp_path


def test_all_of_it_is_listed(house: Path) -> None:
    said = typed("privacy").output
    assert all(name in said for name in ("a.journal", "board.json", "zips", "link"))
    assert "scenario.yaml" not in said and "4 files" in said


def test_all_of_it_is_deleted_and_nothing_else(house: Path) -> None:
    assert "Nothing was deleted." in typed("privacy", "--delete", lines="n\n").output
    assert (house / "data/demarche/saves/a.journal").exists()
    assert typed("privacy", "--delete", lines="y\n").exit_code == 0
    assert sorted(str(p.relative_to(house)) for p in house.rglob("*") if not p.is_dir()) == [
        "data/demarche/scenarios/mine/scenario.yaml",
        "data/other/file",
        "mine.demarche",
    ]
    assert not (house / "cache" / "demarche").exists()
    assert "Nothing is kept" in typed("privacy").output


def test_journals_are_among_it() -> None:
    assert kept.folders()["game"] in autosave_path("1954").parents
