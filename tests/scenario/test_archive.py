"""Zips from strangers: what is safe is read, what is not is refused in a second and nothing of it is written."""

from __future__ import annotations

import stat
import struct
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.archive import MAX_FILES, ArchiveError, contents, contents_of_folder, unpacked, write, wrong_picture
from game.scenario.library import load
from tests import tiny
from tests.scenario.zips import TINY, entry, zipped

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 64, 64) + b"\x08\x02\x00\x00\x00" + b"\x00" * 8


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.mark.parametrize("root", ["", "tiny/"])
def test_a_zip_is_read_at_its_top_or_in_one_folder(tmp_path: Path, root: str) -> None:
    """What a scenario has no use for is left out and named."""
    extra = {"README.md": b"# hello", "cover.png": PICTURE, ".git/config": b"x", "run.exe": b"MZ", "__MACOSX/x.md": b"x"}
    held = contents(zipped(tmp_path / "a.zip", {**TINY, **extra}, root=root))
    assert set(held.files) == {*TINY, "README.md", "cover.png"}
    assert {name.removeprefix(root) for name in held.left_out} == {".git/config", "run.exe", "__MACOSX/x.md"}


def test_a_zip_can_be_played_as_it_is(tmp_path: Path) -> None:
    """Unpacked once among the things that can be thrown away; the briefs come with it."""
    path = zipped(tmp_path / "a.zip")
    loaded = load(str(path))
    assert loaded.scenario.id == "tiny"
    assert loaded.brief("north")
    assert loaded.digest == load(str(tiny.FOLDER)).digest
    assert unpacked(path) == unpacked(path)


LINK, DEVICE = stat.S_IFLNK | 0o777, stat.S_IFCHR | 0o666
NAMES = [
    *("../x.md", "a/../../x.md", "/etc/x.md", "C:/x.md", "a\\b.md", "..\\x.md", "a//b.md", "./x.md", "a/./b.md", "x.md\x00.png"),
    *(
        "con",
        "CON.md",
        "briefs/nul.md",
        "lpt1.txt",
        "COM9",
        "aux .md",
        "x.md ",
        "x.",
        "a. /b.md",
        "a:b.md",
        "x\x1b[2J.md",
        "a|b.md",
        "n" * 201,
    ),
]


@pytest.mark.parametrize("name", NAMES)
def test_names_that_could_lead_elsewhere(tmp_path: Path, name: str) -> None:
    """Above, from the top, other drives, other separators, devices, control characters: the whole zip is refused."""
    path = zipped(tmp_path / "bad.zip", TINY, (entry(name), b"x"))
    with pytest.raises(ArchiveError, match=r"bad\.zip is not unpacked: "):
        contents(path)


@pytest.mark.parametrize("mode", [LINK, DEVICE, stat.S_IFIFO | 0o600, stat.S_IFSOCK | 0o600])
def test_links_and_devices(tmp_path: Path, mode: int) -> None:
    """Also where the name is harmless."""
    with pytest.raises(ArchiveError, match="is a link or a device"):
        contents(zipped(tmp_path / "bad.zip", TINY, (entry("tiny/x.md", mode), b"/etc/passwd")))


def test_two_files_of_one_name(tmp_path: Path) -> None:
    """Also where only the size of the letters differs: on some systems they are one."""
    with pytest.raises(ArchiveError, match="have one name"):
        contents(zipped(tmp_path / "bad.zip", {**TINY, "Scenario.yaml": b"x"}))


def test_too_many_too_large_and_bombs(tmp_path: Path) -> None:
    """Each is refused, and soon: what counts is what comes out, not what the zip says."""
    many = zipped(tmp_path / "many.zip", {**TINY, **{f"briefs/{n}.md": b"" for n in range(MAX_FILES)}})
    large = tmp_path / "large.zip"
    large.write_bytes(b"\0" * (10 * 2**20 + 1))
    bomb = zipped(tmp_path / "bomb.zip", {**TINY, "a.md": bytes(51 * 2**20)})
    liar = tmp_path / "liar.zip"
    raw = bytearray(bomb.read_bytes())
    at = raw.find(b"PK\x01\x02", raw.find(b"a.md", raw.find(b"PK\x01\x02")) - 60)
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    liar.write_bytes(bytes(raw))
    directory = zipped(tmp_path / "directory.zip", TINY, *((entry(f"{n:05}" + "x" * 150), b"") for n in range(2000)))
    counted = bytearray(directory.read_bytes())
    end = counted.rfind(b"PK\x05\x06")
    counted[end + 8 : end + 12] = struct.pack("<HH", 3, 3)
    directory.write_bytes(bytes(counted))
    begun = time.thread_time()
    for path, said in ((many, "more than 200 files"), (large, "larger than 10 MB"), (bomb, "more than 50 MB"), (directory, "too long")):
        with pytest.raises(ArchiveError, match=said):
            contents(path)
    with pytest.raises(ArchiveError):
        contents(liar)
    assert time.thread_time() - begun < 5


def test_other_ways_of_packing_and_locks(tmp_path: Path) -> None:
    """LZMA can ask for gigabytes before it says a word; nobody can read what is encrypted."""
    with pytest.raises(ArchiveError, match="packed in a way"):
        contents(zipped(tmp_path / "lzma.zip", TINY, (entry("tiny/x.md", method=zipfile.ZIP_LZMA), b"x")))
    locked = bytearray(zipped(tmp_path / "locked.zip").read_bytes())
    at = locked.find(b"PK\x01\x02")
    locked[at + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(bytes(locked))
    with pytest.raises(ArchiveError, match="encrypted"):
        contents(tmp_path / "locked.zip")


@pytest.mark.parametrize("files", [{}, {"x.md": b"x"}, {"a/b/scenario.yaml": b"x"}, {"scenario.yaml": b"x", "two/scenario.yaml": b"x"}])
def test_a_zip_holds_one_scenario(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Not none, not two, not deep down."""
    with pytest.raises(ArchiveError, match=r"one scenario\.yaml|not a zip"):
        contents(zipped(tmp_path / "a.zip", files, root=""))


@given(st.binary(max_size=300))
def test_any_bytes_are_no_zip(tmp_path: Path, raw: bytes) -> None:
    """Only ever ArchiveError."""
    path = tmp_path / "a.zip"
    path.write_bytes(raw)
    with pytest.raises(ArchiveError):
        contents(path)


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=4))
def test_a_zip_spoilt_anywhere_is_read_or_refused(tmp_path: Path, at: int, piece: bytes) -> None:
    """And never more than that."""
    path = zipped(tmp_path / "a.zip")
    raw = bytearray(path.read_bytes())
    at %= len(raw)
    raw[at : at + len(piece)] = piece
    path.write_bytes(bytes(raw))
    try:
        held = contents(path)
    except ArchiveError:
        return
    assert all(".." not in name.split("/") and not name.startswith("/") for name in held.files)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (PICTURE, ""),
        (b"", "not a PNG"),
        (b"GIF89a", "not a PNG"),
        (PICTURE[:16] + struct.pack(">II", 4097, 10) + PICTURE[24:], "4097 × 10 pixels; at most 4096"),
        (PICTURE[:16] + struct.pack(">II", 0, 10) + PICTURE[24:], "0 × 10"),
        (PICTURE[:16] + struct.pack(">II", 2**32 - 1, 2**32 - 1) + PICTURE[24:], "at most 4096"),
    ],
)
def test_pictures(data: bytes, said: str) -> None:
    """By their heads."""
    assert said in wrong_picture(data)
    assert bool(said) == bool(wrong_picture(data))


def test_a_folder_is_held_to_the_same_limits(tmp_path: Path) -> None:
    """Links in it lead nowhere."""
    write(contents(zipped(tmp_path / "a.zip")), tmp_path / "tiny")
    (tmp_path / "tiny" / "passwd.md").symlink_to("/etc/passwd")
    held = contents_of_folder(tmp_path / "tiny")
    assert set(held.files) == set(TINY)
    assert held.left_out == ("passwd.md",)
    (tmp_path / "tiny" / "big.png").write_bytes(b"no")
    with pytest.raises(ArchiveError, match="not a PNG"):
        contents_of_folder(tmp_path / "tiny")
    with pytest.raises(ArchiveError, match=r"has no scenario\.yaml"):
        contents_of_folder(tmp_path / "cache")
