"""Scenarios by id or path: found, read, and kept until one of their files changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from game.errors import MisuseError
from game.i18n import _
from game.model.scenario import Scenario
from game.scenario import overlay
from game.scenario.archive import ArchiveError, unpacked
from game.scenario.briefs import Brief, split
from game.scenario.checks.ids import PLAIN
from game.scenario.errors import ScenarioError, nearest
from game.scenario.extending import Fetch, whole_document
from game.scenario.load import adapter, parse_with_document
from game.scenario.places import FILE, Found, Search, everywhere, home, shipped
from game.scenario.reader import MAX_BYTES, Document


class UnknownScenarioError(MisuseError, LookupError):
    """No scenario of that name; the message names the nearest."""


@dataclass(frozen=True)
class Loaded:
    """A scenario with the folder it came from, its briefs and a hash of what it says (with what it has from those that it extends)."""

    scenario: Scenario
    folder: Path
    digest: str
    language: str = ""
    """The language of the translation that lies over it; nothing for its author's own."""
    bases: tuple[Path, ...] = ()
    """The folders of the scenarios that it extends, the nearest first."""
    text_digest: str = ""
    """A hash of the text itself, by which saved games named a scenario once."""
    search: Search | None = None
    """Where it was looked for; None if the environment says where."""

    def is_named(self, digest: str) -> bool:
        """Whether a hash is of this scenario as it is."""
        return bool(digest) and digest in (self.digest, self.text_digest)

    def brief(self, seat: str) -> str:
        """The brief of a seat as it is read before the game, Markdown; empty if its author wrote none."""
        parts = self.brief_parts(seat)
        return parts.text if parts else ""

    def afterwards(self, seat: str) -> str:
        """What history remembers of a seat, to be read when the game is over, Markdown; empty if its author wrote nothing."""
        parts = self.brief_parts(seat)
        return parts.afterwards if parts else ""

    def brief_parts(self, seat: str, plain: bool = False) -> Brief | None:
        """The brief of a seat in its parts, or the one in plain words; None if its author wrote none."""
        kind = f"{seat}.plain" if plain else seat
        names = [f"{kind}.{self.language}.md"] * bool(self.language) + [f"{kind}.md"]
        for path in (folder / "briefs" / name for name in names for folder in (self.folder, *self.bases)):
            if path.is_file():
                return split(path.read_bytes()[:MAX_BYTES].decode("utf-8", "replace").replace("\r\n", "\n"))
        return None


def find(name: str, search: Search | None = None) -> Path:
    """The folder of a scenario, by id or by path (a folder, its scenario.yaml, or a zip); UnknownScenarioError if there is none."""
    there = {one.id: one for one in everywhere(search)}
    if name in there:
        return folder_of(there[name].path)
    given = Path(name).expanduser()
    if given.is_file() and given.name == FILE:
        return given.parent
    if name and ((given / FILE).is_file() or (given.is_file() and given.suffix.lower() == ".zip")):
        return folder_of(given)
    message = _("There is no scenario {name!r}.{nearest} Known: {known}.")
    raise UnknownScenarioError(message.format(name=name, nearest=nearest(name, there), known=", ".join(there)))


def folder_of(path: Path) -> Path:
    """The folder itself, or that in which a zip has been unpacked; UnknownScenarioError if the zip is not safe."""
    if path.is_dir():
        return path
    try:
        return unpacked(path)
    except ArchiveError as error:
        raise UnknownScenarioError(str(error)) from None


def load(name: str | Loaded, search: Search | None = None) -> Loaded:
    """A scenario by id or path, in the language that is wanted, or one that is loaded; UnknownScenarioError or ScenarioError.

    Without a `search` the environment says where else to look, and in which language to read.
    """
    if isinstance(name, Loaded):
        return name
    folder = find(name, search).resolve()
    language = (search or Search.of_environment()).language
    try:
        stamps = (_stamp(folder / FILE), _bases_stamp(folder, search))
        loaded = _load(folder, stamps, search)
        over = overlay.file_for(folder, language, loaded.scenario.about.language)
        return loaded if over is None else _translated(folder, stamps, search, over, language, _stamp(over))
    except OSError as error:
        raise UnknownScenarioError(_("The scenario {name!r} cannot be read: {why}.").format(name=name, why=error.strerror)) from None


def fetch(name: str, asking: str, search: Search | None = None) -> tuple[str, bytes]:
    """The file of a scenario that another extends, by its id: beside that other, or anywhere; LookupError if there is none."""
    there = {one.id: one for one in everywhere(search)}
    beside = Path(asking).absolute().parent.parent / name / FILE
    if PLAIN.fullmatch(name) and beside.is_file():
        file = beside
    elif name in there:
        file = folder_of(there[name].path) / FILE
    else:
        raise LookupError(_("there is no scenario {name!r} to extend.").format(name=name[:60]) + nearest(name, there))
    return str(file), bytes_of(file)


def fetcher(search: Search | None) -> Fetch:
    """How the scenario is found that another extends."""
    return partial(fetch, search=search)


def document_of(loaded: Loaded) -> Document:
    """A scenario's file as it is written, with what it extends: where each of its parts stands."""
    file = loaded.folder / FILE
    return whole_document(str(file), bytes_of(file), fetcher(loaded.search))


def bytes_of(file: Path) -> bytes:
    """A file's bytes, one more than may be read at the most: what is longer is refused and need not be in memory."""
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _stamp(file: Path) -> tuple[int, int]:
    """What changes when a file does."""
    status = file.stat()
    return status.st_mtime_ns, status.st_size


def _bases_stamp(folder: Path, search: Search | None) -> tuple[tuple[int, int], ...]:
    """The same of the scenarios that may be extended, where this one extends any."""
    if not any(line.startswith(b"extends") for line in bytes_of(folder / FILE).splitlines()):
        return ()
    beside = folder.parent.glob(f"*/{FILE}")
    return tuple(_stamp(file) for file in (*sorted(beside), *(f.path / FILE for f in everywhere(search) if f.path.is_dir())))


@lru_cache(maxsize=32)
def _load(folder: Path, stamps: object, search: Search | None) -> Loaded:
    file = folder / FILE
    raw = bytes_of(file)
    scenario, document = parse_with_document(str(file), raw, fetcher(search))
    hashed = hashlib.sha256(raw)
    for other in document.others.values():
        hashed.update(other.encode())
    bases = tuple(Path(other).parent for other in document.others)
    return Loaded(scenario, folder, understood(scenario), bases=bases, text_digest=hashed.hexdigest(), search=search)


def understood(scenario: Scenario) -> str:
    """A hash of what a scenario says, and not of how its author wrote it; what is as when nothing is said is left out."""
    return hashlib.sha256(adapter().dump_json(scenario, exclude_defaults=True)).hexdigest()


@lru_cache(maxsize=32)
def _translated(folder: Path, stamps: object, search: Search | None, file: Path, language: str, stamp: object) -> Loaded:
    loaded = _load(folder, stamps, search)
    return replace(loaded, scenario=overlay.laid_over(loaded.scenario, str(file), bytes_of(file)), language=language)


__all__ = [
    "FILE", "Found", "Loaded", "ScenarioError", "UnknownScenarioError",
    "everywhere", "fetcher", "find", "folder_of", "home", "load", "shipped",
]  # fmt: skip
