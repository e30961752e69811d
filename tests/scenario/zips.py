"""Zips to be read, or refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests import tiny

TINY = {p.relative_to(tiny.FOLDER).as_posix(): p.read_bytes() for p in tiny.FOLDER.rglob("*") if p.is_file()}


def zipped(path: Path, files: dict[str, bytes] | None = None, *more: tuple[zipfile.ZipInfo, bytes], root: str = "tiny/") -> Path:
    """A zip with these files (the tiny scenario's if none are given) under a folder, and more entries as they are."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (TINY if files is None else files).items():
            archive.writestr(root + name, data)
        for entry, data in more:
            archive.writestr(entry, data)
    return path


def entry(name: str, mode: int = 0, method: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    """An entry of any name and kind."""
    info = zipfile.ZipInfo(name)
    info.filename = name  # ZipInfo mends some names; a stranger's tool does not
    info.orig_filename = name
    info.external_attr = mode << 16
    info.compress_type = method
    return info
