"""Zips from strangers: limits first, names that stay inside their folder, and only the files that a scenario is made of."""

from __future__ import annotations

import hashlib
import re
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import platformdirs

from game.errors import DemarcheError
from game.i18n import _
from game.scenario.places import FILE

MAX_PACKED = 10 * 2**20
MAX_UNPACKED = 50 * 2**20
MAX_FILES = 200
MAX_DIRECTORY = 128 * 1024
"""Bytes of a zip's list of contents: 200 names of ordinary length, many times over."""
MAX_PIXELS = 4096
END = b"PK\x05\x06"
PNG = b"\x89PNG\r\n\x1a\n"
KNOWN = (".yaml", ".md", ".txt", ".png")
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])( *\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


class ArchiveError(DemarcheError):
    """A zip that is not unpacked; the message says why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(_("{file} is not unpacked: {why}").format(file=path.name, why=why))


@dataclass(frozen=True)
class Contents:
    """What a zip holds: the files of one scenario by their paths within its folder, and what is of no use here."""

    name: str
    files: dict[str, bytes]
    left_out: tuple[str, ...]


def contents(path: Path) -> Contents:
    """Read a zip whole, in memory, within its limits; ArchiveError if it breaks one of them. Nothing is written."""
    try:
        if path.stat().st_size > MAX_PACKED:
            raise ArchiveError(path, _("it is larger than {most} MB").format(most=MAX_PACKED // 2**20))
        _guard_directory(path)
        with zipfile.ZipFile(path) as archive:
            members = [m for m in archive.infolist() if not m.is_dir()]
            for member in archive.infolist():
                _guard_member(path, member)
            _guard_twins(path, members)
            return _sorted_out(path, _read(path, archive, members))
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise ArchiveError(path, _("it cannot be read ({why})").format(why=str(error)[:120])) from None


def _guard_directory(path: Path) -> None:
    """Look at the end of the file before its list of contents is read, which could be long."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - 65_557))
        tail = stream.read()
    at = tail.rfind(END)
    if at < 0 or len(tail) < at + 22:
        raise ArchiveError(path, _("it is not a zip"))
    count, size = struct.unpack("<HI", tail[at + 10 : at + 16])
    if count > MAX_FILES:
        raise ArchiveError(path, _("it holds more than {most} files").format(most=MAX_FILES))
    if size > MAX_DIRECTORY:
        raise ArchiveError(path, _("its list of contents is too long"))


def _guard_member(path: Path, member: zipfile.ZipInfo) -> None:
    """Refuse names that could lead elsewhere, and what is no plain file."""
    name = member.orig_filename
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ArchiveError(path, _("{name} is a link or a device").format(name=_shown(name)))
    if member.flag_bits & 0x1:
        raise ArchiveError(path, _("{name} is encrypted").format(name=_shown(name)))
    if member.compress_type not in METHODS:
        raise ArchiveError(path, _("{name} is packed in a way that is not read").format(name=_shown(name)))
    parts = name.rstrip("/").split("/")
    if len(name) > 200 or FORBIDDEN.search(name) or any(_leads_away(part) for part in parts):
        raise ArchiveError(path, _("the name {name} is not allowed").format(name=_shown(name)))


def _leads_away(part: str) -> bool:
    """Whether a part of a name is empty, means a folder above, or is something else to some system."""
    return part in ("", ".", "..") or part != part.rstrip(". ") or DEVICES.fullmatch(part) is not None


def _guard_twins(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Two files of one name would be one file."""
    names = [m.filename.casefold() for m in members]
    if len(names) > MAX_FILES:
        raise ArchiveError(path, _("it holds more than {most} files").format(most=MAX_FILES))
    if len(set(names)) < len(names):
        raise ArchiveError(path, _("two of its files have one name"))


def _read(path: Path, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """Every file's bytes; what counts is what comes out, not what the zip says it will be."""
    files, left = {}, MAX_UNPACKED
    for member in members:
        with archive.open(member) as stream:
            files[member.filename] = data = stream.read(left + 1)
        left -= len(data)
        if left < 0:
            raise ArchiveError(path, _("it unpacks to more than {most} MB").format(most=MAX_UNPACKED // 2**20))
    return files


def _sorted_out(path: Path, files: dict[str, bytes]) -> Contents:
    """The files of the scenario, which may lie in a folder of the zip."""
    roots = sorted(name.removesuffix(FILE) for name in files if PurePosixPath(name).name == FILE)
    roots = [r for r in roots if r.count("/") <= 1]
    if len(roots) != 1:
        why = _("it should hold one {file}, at the top or in one folder, not {count}").format(file=FILE, count=len(roots))
        raise ArchiveError(path, why)
    root = roots[0]
    inside = {name.removeprefix(root): data for name, data in files.items() if name.startswith(root)}
    kept = {name: data for name, data in inside.items() if name.lower().endswith(KNOWN) and not _hidden(name)}
    for name, data in kept.items():
        if name.lower().endswith(".png") and (why := wrong_picture(data)):
            raise ArchiveError(path, _("{name}: {why}").format(name=_shown(name), why=why))
    left_out = tuple(sorted({*files} - {root + name for name in kept}))
    return Contents(root.rstrip("/") or path.stem, kept, left_out)


def _hidden(name: str) -> bool:
    return any(part.startswith((".", "__")) for part in name.split("/"))


def wrong_picture(data: bytes) -> str:
    """Why a picture is not accepted; nothing if it is. Its size is read from its head: nothing is unpacked."""
    if not data.startswith(PNG) or len(data) < 33 or data[12:16] != b"IHDR":
        return _("it is not a PNG picture")
    width, height = struct.unpack(">II", data[16:24])
    if not (0 < width <= MAX_PIXELS and 0 < height <= MAX_PIXELS):
        return _("{width} × {height} pixels; at most {most} each way").format(width=width, height=height, most=MAX_PIXELS)
    return ""


def contents_of_folder(folder: Path) -> Contents:
    """The files of a scenario's folder, within the same limits; links are left out. ArchiveError if it has too much or no scenario."""
    kept: dict[str, bytes] = {}
    left_out = []
    for file in sorted(folder.rglob("*"))[: 10 * MAX_FILES]:
        name = file.relative_to(folder).as_posix()
        if file.is_dir():
            continue
        if file.is_symlink() or not file.is_file() or _hidden(name) or not name.lower().endswith(KNOWN):
            left_out.append(name)
            continue
        kept[name] = file.read_bytes()
        if len(kept) > MAX_FILES or sum(len(data) for data in kept.values()) > MAX_UNPACKED:
            raise ArchiveError(folder, _("it holds too many or too large files"))
        if name.lower().endswith(".png") and (why := wrong_picture(kept[name])):
            raise ArchiveError(folder, f"{name}: {why}")
    if FILE not in kept:
        raise ArchiveError(folder, _("it has no {file}").format(file=FILE))
    return Contents(folder.resolve().name, kept, tuple(left_out))


def write(held: Contents, folder: Path) -> None:
    """The files of a zip in a new folder: all of them, or the folder is not there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".incoming-") as aside:
        whole = Path(aside) / "whole"
        for name, data in held.files.items():
            target = whole / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        whole.rename(folder)


def unpacked(path: Path) -> Path:
    """The folder in which a zip's scenario lies unpacked, among the things that can be thrown away; ArchiveError if it is not safe."""
    try:
        digest = hashlib.sha256(path.read_bytes() if path.stat().st_size <= MAX_PACKED else b"").hexdigest()[:16]
    except OSError as error:
        raise ArchiveError(path, _("it cannot be read ({why})").format(why=error.strerror)) from None
    parent = platformdirs.user_cache_path("demarche", appauthor=False) / "zips" / digest
    there = [f.parent for f in parent.glob(f"*/{FILE}")]
    if there:
        return there[0]
    held = contents(path)
    try:
        write(held, parent / held.name)
    except OSError as error:
        shutil.rmtree(parent, ignore_errors=True)
        raise ArchiveError(path, _("it cannot be unpacked ({why})").format(why=error.strerror)) from None
    return parent / held.name


def _shown(name: str) -> str:
    return repr(name if len(name) <= 60 else name[:57] + "…")
